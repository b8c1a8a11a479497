"""Which parts of a page speak of something else than its article: its own head and foot, comments, teasers of other articles.

A day or a byline that stands there is another's.
"""

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from itertools import chain, islice

from generator.data import word_set
from generator.sources.web.page import Element, content, names

_TAGS = frozenset({"aside", "footer", "form", "header", "nav", "dialog"})
_OWN = word_set("sources.own_labels")
_LABELS = (word_set("sources.furniture_labels") | word_set("sources.elsewhere_labels")) - _OWN
_DISCUSSION = word_set("sources.discussion_labels")
_HEADINGS = ("h1", "h2", "h3", "h4")
_FEWEST_TEASERS = 3
_LONGEST_TEASER = 400
_FEW_LEVELS = 3
_MOST_LEVELS = 8


def own_part(tree: Element) -> Element:
    """A copy of a page without the parts that speak of something else."""
    own = deepcopy(tree)
    for element in _elsewhere(own):
        element.drop_tree()
    return own


def _elsewhere(tree: Element) -> frozenset[Element]:
    """The elements of a page that speak of something else; never one that holds the headline."""
    kept = {above for heading in tree.iter("h1") for above in (heading, *heading.iterancestors())}
    found = chain(filter(_is_elsewhere, tree.iter()), _other_articles(tree, kept), teasers(tree))
    return frozenset(found) - kept


def teasers(tree: Element) -> Iterator[Element]:
    """Short blocks with a heading that leads to another page, where at least three stand side by side."""
    blocks = map(_block, filter(_leads_away, tree.iter(*_HEADINGS)))
    short = [block for block in blocks if block is not None]
    counts = Counter((block.getparent(), block.tag) for block in short)
    return (block for block in short if counts[block.getparent(), block.tag] >= _FEWEST_TEASERS)


def _is_elsewhere(element: Element) -> bool:
    words = names(element)
    if not _DISCUSSION.isdisjoint(words):
        return True
    return element.tag in _TAGS or (not _LABELS.isdisjoint(words) and _OWN.isdisjoint(words))


def _other_articles(tree: Element, kept: set[Element]) -> Iterator[Element]:
    """The `<article>`s beside the one that holds the headline."""
    articles = list(tree.iter("article"))
    return iter(articles if kept.intersection(articles) else ())


def _leads_away(heading: Element) -> bool:
    """Whether a heading is a link to another page, as a whole: in one, or around one."""
    links = chain(islice(heading.iterancestors(), _FEW_LEVELS), heading.iter("a"))
    whole = (link for link in links if link.tag == "a" and (link not in heading or content(link) == content(heading)))
    return any(not (link.get("href") or "#").startswith("#") for link in whole)


def _block(heading: Element) -> Element | None:
    """The short block that a heading is the only one of; None where it is long, or the heading stands alone."""
    block = heading
    for above in islice(heading.iterancestors(), _MOST_LEVELS):
        if len(list(islice(above.iter(*_HEADINGS), 2))) > 1:
            break
        block = above
    return block if block is not heading and len(content(block)) <= _LONGEST_TEASER else None
