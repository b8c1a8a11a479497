"""The day on which a page was first published: as its markup states it, else as its reader sees it."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from generator.data import word_set
from generator.sources.web.days import day_in, stated_day
from generator.sources.web.page import CANDIDATES, Element, content, labels
from generator.sources.web.places import Markup, Stated, stated
from generator.sources.web.title import LONGEST_LINE

_DAY_LABELS = word_set("sources.date_labels")
_CHANGE_LABELS = frozenset({"modified", "updated"})
_TAGS = ("time", "abbr", "span", "div", "p", "dd", "li")
_CHANGED = re.compile(
    r"\b(?:updated?|modified|aktualisiert|mis à jour|modifié|actualizado|aggiornato)\b", re.IGNORECASE
)
_FIRST = re.compile(r"\b(?:first\s+)?(?:published|posted|veröffentlicht|publié|publicado|pubblicato)\b", re.IGNORECASE)


def publication(page: Markup, near: Sequence[str], language: str | None) -> Stated | None:
    """The day or time of first publication; `near` holds the lines at the headline, `language` decides numeric days."""
    written = chain(stated(page, "published"), _visible(page.tree))
    marked = ((stated_day(found.value, language), found.origin) for found in written)
    shown = ((day_in(line, language), "line at the headline") for line in near if not _tells_a_change(line))
    return next((Stated(day, origin) for day, origin in chain(marked, shown) if day is not None), None)


def _visible(tree: Element) -> Iterator[Stated]:
    """What elements for days hold, without those that speak of a later change."""
    elements = (e for e in tree.iter(*_TAGS) if e.tag == "time" or _DAY_LABELS & set(labels(e)))
    for element in islice(elements, CANDIDATES):
        text = content(element)
        written = element.get("datetime") or (element.tag == "abbr" and element.get("title")) or text
        if written and len(text) <= LONGEST_LINE and len(written) <= LONGEST_LINE and not _is_change(element, text):
            yield Stated(written, "<time>" if element.tag == "time" else "date on the page")


def _is_change(element: Element, text: str) -> bool:
    """Whether an element with this text, or the short one that it stands in, speaks of a later change."""
    parent = element.getparent()
    around = text if parent is None else content(parent)
    context = around if len(around) <= LONGEST_LINE else text
    return _tells_a_change(context) or not _CHANGE_LABELS.isdisjoint(labels(element))


def _tells_a_change(line: str) -> bool:
    return _CHANGED.search(line) is not None and _FIRST.search(line) is None
