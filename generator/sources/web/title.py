"""The headline of a page, in the page's own spelling, and the lines that follow it."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain, islice, takewhile

from generator.sources.web.page import Element, content, labelled, letters, lines
from generator.sources.web.places import PLACES, Markup, Stated, stated

LONGEST_LINE = 160
"""Code points of a line that may be a byline or a day."""

_TITLE_META = frozenset(name for kind, name in PLACES["title"] if kind == "meta")
_TITLE_LABELS = frozenset({"headline", "entry", "title"})
_SUFFIX = re.compile(r"\s+(?:[|–—·«:]{1,2}|-)\s+[^|–—·«]{2,60}$")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_ENDS = (".", "!", "?", "”", '"')
_NEAR = 8
_LONGEST_LABEL = 60


def title(page: Markup, outlet: Stated | None) -> Stated | None:
    """The headline: as linked data, microdata or the head have it, in the spelling of the page's own heading."""
    heading = next(_headings(page), None)
    found = next(
        chain(
            stated(page, "headline"),
            _without_outlet(stated(page, "title"), outlet),
            () if heading is None else (Stated(heading, "heading"),),
            _without_outlet(_documents(page), outlet),
        ),
        None,
    )
    if found is not None and heading is not None and _is_spelt_otherwise(heading, found.value):
        return Stated(heading, found.origin)
    return found


def headings(tree: Element) -> Iterator[str]:
    """All that a page calls itself: its main headings, and the titles of its head, each as written."""
    yield from map(content, tree.iter("h1", "title"))
    named = ((e.get("property") or e.get("name") or "", e.get("content") or "") for e in tree.iter("meta"))
    yield from (unescape(value) for name, value in named if name.lower() in _TITLE_META)


def near_title(tree: Element, headline: Stated | None) -> list[str]:
    """The short lines that follow the headline on the page, where bylines and days stand."""
    if headline is None:
        return []
    wanted, longest = letters(headline.value), 2 * len(headline.value) + 20
    seen = lines(tree)
    for line in seen:
        if len(line) < longest and letters(line) == wanted:
            return list(takewhile(_is_no_prose, islice(seen, _NEAR)))
    return []


def _headings(page: Markup) -> Iterator[str]:
    yield from page.headings
    yield from map(content, labelled(page.tree, _TITLE_LABELS, "h1", "h2"))


def _documents(page: Markup) -> Iterator[Stated]:
    """What `<title>` holds, where it holds anything."""
    titles = filter(None, map(content, page.tree.iter("title")))
    return (Stated(text, "<title>") for text in titles)


def _is_spelt_otherwise(heading: str, headline: str) -> bool:
    """Whether a heading has the letters of a headline, and other punctuation."""
    return heading != headline and _NOT_LETTERS.sub("", heading) == _NOT_LETTERS.sub("", headline)


def _without_outlet(titles: Iterator[Stated], outlet: Stated | None) -> Iterator[Stated]:
    """Titles without what stands behind the last mark, if that is the outlet's name or none is known."""
    for found in titles:
        shorter = _SUFFIX.sub("", found.value)
        suffix = letters(found.value[len(shorter) :])
        is_outlet = outlet is None or (suffix and suffix in letters(outlet.value))
        yield Stated(shorter if is_outlet else found.value, found.origin)


def _is_no_prose(line: str) -> bool:
    return len(line) <= LONGEST_LINE and not (len(line) > _LONGEST_LABEL and line.endswith(_SENTENCE_ENDS))
