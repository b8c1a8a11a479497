"""What surrounds an article on its page: navigation, offers, discussions, promotions. It is taken out of the tree."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from generator.data import word_set
from generator.sources.web.consent import is_consent
from generator.sources.web.edges import is_ending
from generator.sources.web.page import Element, content, exceeds, labels, names
from generator.sources.web.scope import teasers
from generator.sources.web.updates import UPDATE

LARGE_SHARE = 0.3
"""What holds more of a page's text is the article, or holds it, whatever it is called."""

_TAGS = word_set("sources.furniture_tags")
_WRAPPERS = frozenset({"aside", "details", "dialog", "form"})
"""Elements that some pages wrap everything in."""

_ROLES = frozenset({"navigation", "banner", "contentinfo", "dialog", "complementary", "search", "application"})
_LABELS = word_set("sources.furniture_labels")
_DISCUSSION = word_set("sources.discussion_labels")
_KEPT = frozenset({"html", "head", "body", "main", "article"})
_BODIES = "//h1 | //*[@itemprop='articleBody'] | //*[@property='schema:articleBody']"
_NAMED_BODY = ".//*[@itemprop='articleBody'] | .//*[@property='schema:articleBody']"
_FEW_HEADINGS = 2
"""A page with more main headings has none that is its headline."""
_OFFERS = frozenset({"barrier", "gateway", "paywall", "regwall", "subscribe", "subscription", "offer", "offers"})
_OFFER = re.compile(r"subscri|per month|free trial|abonn|log in|sign in", re.IGNORECASE)
_BLOCKS = ("div", "p", "section", "li", "span", "article")
_HEADINGS = ("h2", "h3", "h4", "h5", "p", "div", "strong", "span")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_LONGEST_HEADING = 80
_LINKED = ("p", "li", "div", "sup")
_MOST_LINKS = 9
_LONGEST_PROMOTION = 200


def take_away(body: Element) -> None:
    """Take everything out of a page's body that surrounds its article, but never what holds the headline."""
    kept = _never_taken(body)
    _remove_all(body.iter(*_TAGS - _WRAPPERS), kept, lambda _: True)
    most = LARGE_SHARE * len(content(body))
    _remove_all(body.iter(*_WRAPPERS), kept, lambda e: not exceeds(e, most))
    for wrapper in body.iter(*_WRAPPERS):
        wrapper.tag = "div"
    # From the inside out, so that a notice goes alone and not with what it stands beside.
    _remove_all(reversed(list(body.iter(*_BLOCKS))), kept, is_consent)
    _remove_all(body.iter(), kept, _is_discussion)
    found = [teaser for teaser in teasers(body) if teaser.get(UPDATE) is None]
    _remove_all(found, kept - set(filter(_is_card, found)), lambda _: True)
    most = LARGE_SHARE * len(content(body))
    _remove_all(_further_reading(body, kept, most), kept, lambda _: True)
    _remove_all(body.iter(), kept, lambda e: _is_hidden(e) and not exceeds(e, most))
    _remove_all(body.iter(), kept, lambda e: _is_furniture(e) and (not exceeds(e, most) or _is_offer(e)))
    _remove_all(body.iter(*_LINKED), frozenset(), _is_only_links)


def _never_taken(body: Element) -> frozenset[Element]:
    """The elements that hold the headline or are named as the article."""
    kept: set[Element] = set(body.getroottree().iter(*_KEPT))
    for anchor in body.xpath(_BODIES):
        kept.add(anchor)
        kept.update(itertools.takewhile(lambda e: e not in kept, anchor.iterancestors()))
    return frozenset(kept)


def _is_card(teaser: Element) -> bool:
    """Whether a teaser that is marked up as an article is none: what it holds is not the page's only main heading."""
    if teaser.xpath(_NAMED_BODY):
        return False
    return next(teaser.iter("h1"), None) is None or len(list(teaser.getroottree().iter("h1"))) > _FEW_HEADINGS


def _remove_all(elements: Iterable[Element], kept: frozenset[Element], test: Callable[[Element], bool]) -> None:
    for element in list(elements):
        if element not in kept and test(element):
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


def _further_reading(body: Element, kept: frozenset[Element], most: float) -> Iterator[Element]:
    """The blocks, none of more text than that, that begin with a heading of what follows an article."""
    for heading in body.iter(*_HEADINGS):
        if not exceeds(heading, _LONGEST_HEADING) and is_ending(content(heading)):
            block = _led_by(heading, kept, most)
            leads_on = next(block.iter("a"), None) is not None or block.getnext() is None
            if leads_on and exceeds(block, len(content(heading))):
                yield block


def _led_by(heading: Element, kept: frozenset[Element], most: float) -> Element:
    """The largest block that begins with a heading, has no more text than that, and may be taken away."""
    words = content(heading)
    block = heading
    for above in heading.iterancestors():
        if above in kept or exceeds(above, most) or not content(above).startswith(words):
            break
        block = above
    return block


def _is_hidden(element: Element) -> bool:
    """Whether no reader sees an element."""
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _is_discussion(element: Element) -> bool:
    return not _DISCUSSION.isdisjoint(labels(element))


def _is_furniture(element: Element) -> bool:
    return element.get("role") in _ROLES or not _LABELS.isdisjoint(names(element))


def _is_offer(element: Element) -> bool:
    return not _OFFERS.isdisjoint(labels(element)) and _OFFER.search(content(element)) is not None


def _is_only_links(element: Element) -> bool:
    """Whether all that a short block says is a link, as of further articles; or a raised note's mark."""
    links = list(element.iter("a"))
    if not 0 < len(links) <= _MOST_LINKS:
        return False
    size = len(content(element))
    return 0 < size <= _LONGEST_PROMOTION and size == len(" ".join(filter(None, map(content, links))))
