"""What surrounds an article on its page: navigation, offers, discussions, promotions. It is taken out of the tree."""

import itertools
import re
from collections.abc import Callable, Iterable

from generator.data import word_set
from generator.sources.web.page import Element, content, labels

LARGE_SHARE = 0.3
"""What holds more of a page's text is the article, or holds it, whatever it is called."""

_TAGS = word_set("sources.furniture_tags")
_ROLES = frozenset({"navigation", "banner", "contentinfo", "dialog", "complementary", "search", "application"})
_LABELS = word_set("sources.furniture_labels")
_PAIRS = frozenset({"mostviewed", "mostread", "pullquote", "readmore", "upnext", "imagecaption", "onetrust"})
_DISCUSSION = word_set("sources.discussion_labels")
_KEPT = frozenset({"html", "head", "body", "main", "article"})
_BODIES = "//h1 | //*[@itemprop='articleBody'] | //*[@property='schema:articleBody']"
_OFFERS = frozenset({"barrier", "gateway", "paywall", "regwall", "subscribe", "subscription", "offer", "offers"})
_OFFER = re.compile(r"subscri|per month|free trial|abonn|log in|sign in", re.IGNORECASE)
_LINKED = ("p", "li", "div", "sup")
_MOST_LINKS = 9
_LONGEST_PROMOTION = 200


def take_away(body: Element) -> None:
    """Take everything out of a page's body that surrounds its article, but never what holds the headline."""
    kept = _never_taken(body)
    _remove_all(body.iter(*_TAGS), kept, lambda _: True)
    _remove_all(body.iter(), kept, _is_discussion)
    most = LARGE_SHARE * len(content(body))
    _remove_all(body.iter(), kept, lambda e: _is_furniture(e) and (not exceeds(e, most) or _is_offer(e)))
    _remove_all(body.iter(*_LINKED), frozenset(), _is_only_links)


def exceeds(element: Element, most: float) -> bool:
    """Whether an element holds more text than that; it reads no further than needed."""
    return any(size > most for size in itertools.accumulate(map(len, element.itertext())))


def _never_taken(body: Element) -> frozenset[Element]:
    """The elements that hold the headline or are named as the article."""
    kept: set[Element] = set(body.getroottree().iter(*_KEPT))
    for anchor in body.xpath(_BODIES):
        kept.add(anchor)
        kept.update(itertools.takewhile(lambda e: e not in kept, anchor.iterancestors()))
    return frozenset(kept)


def _remove_all(elements: Iterable[Element], kept: frozenset[Element], test: Callable[[Element], bool]) -> None:
    for element in list(elements):
        if isinstance(element.tag, str) and element not in kept and test(element):
            _remove(element)


def _remove(element: Element) -> None:
    """Take an element out of its tree; the text that follows it stays."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return
    if tail and before is None:
        parent.text = (parent.text or "") + tail
    elif tail:
        before.tail = (before.tail or "") + tail
    parent.remove(element)


def _is_discussion(element: Element) -> bool:
    return not _DISCUSSION.isdisjoint(labels(element))


def _is_furniture(element: Element) -> bool:
    words = labels(element)
    pairs = (one + other for one, other in itertools.pairwise(words))
    return element.get("role") in _ROLES or not _LABELS.isdisjoint(words) or not _PAIRS.isdisjoint(pairs)


def _is_offer(element: Element) -> bool:
    return not _OFFERS.isdisjoint(labels(element)) and _OFFER.search(content(element)) is not None


def _is_only_links(element: Element) -> bool:
    """Whether all that a short block says is a link, as of further articles; or a raised note's mark."""
    links = list(element.iter("a"))
    if not 0 < len(links) <= _MOST_LINKS:
        return False
    size = len(content(element))
    return 0 < size <= _LONGEST_PROMOTION and size == len(" ".join(filter(None, map(content, links))))
