"""The day on which a page was first published: as its markup states it, else as its reader sees it.

A time stamp in UTC names a day that need not be the outlet's: news of an evening in New York has the stamp of the next day.
Where the page shows a day at its headline, that is the day; else the zone of the page's other time stamps decides.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice

from generator.data import word_set
from generator.sources.web.days import numeric_order, stated_day
from generator.sources.web.page import CANDIDATES, Element, content, labels, lines, source
from generator.sources.web.places import Markup, Stated, stated
from generator.sources.web.shown import shown_day, tells_a_change, tells_anything
from generator.sources.web.title import LONGEST_LINE
from generator.sources.web.zones import local
from generator.values import known, only

_DAY_LABELS = word_set("sources.date_labels")
_CHANGE_LABELS = frozenset({"modified", "updated"})
_OPEN_ORDER = (None, "en")
"""Languages that do not say whether a numeric day has its month first."""

_TAGS = ("time", "abbr", "span", "div", "p", "dd", "li")
_DATA = re.compile(r"""datePublished(?:\\?"|&quot;)\s?:\s?(?:\\?"|&quot;)([^"&\\]{8,40})(?:\\?"|&quot;)""")
_LONGEST_BYLINE = 100
_SEEN = frozenset({"abbr", "figure", "img", "picture", "source", "svg", "time"})
"""Elements of pictures, whose days are their own, and of days, which were looked at before."""

_NO_LIMIT = "2999-12-31"
"""Which days are credible must not move with the calendar."""


def publication(page: Markup, near: Sequence[str], language: str | None) -> Stated | None:
    """The day or time of first publication; `near` holds the lines at the headline, `language` decides numeric days."""
    order = language if language not in _OPEN_ORDER else _habit(page.tree) or language
    shown = shown_day(_own_lines(page, near), order)
    head = _first(stated(page, "published"), order)
    if head is not None:
        return Stated(local(head.value, shown.day, page.tree), head.origin)
    marked = _first(_visible(page), order, only_exact=shown.is_open)
    if marked is not None:
        marked = Stated(local(marked.value, shown.day, page.tree), marked.origin)
    if shown.day is None:
        return marked or _in_scripts(page.tree) or (None if shown.is_open else _in_markup(page))
    if marked is not None and marked.value[:10] == shown.day:
        return marked
    return Stated(shown.day, "line at the headline")


def _own_lines(page: Markup, near: Sequence[str]) -> list[str]:
    """The lines at the headline that may tell of the first publication: short, and not only marked as those of a change."""
    changes = {content(e) for e in page.own.iter(*_TAGS) if _is_marked_change(e)}
    return [line for line in near if len(line) <= _LONGEST_BYLINE and (line not in changes or tells_anything(line))]


def _first(found: Iterator[Stated], language: str | None, *, only_exact: bool = False) -> Stated | None:
    """The first day that can be read; `only_exact` leaves out what is written for readers."""
    days = (Stated(day, it.origin) for it in found if (day := stated_day(it.value, language)) is not None)
    return next((day for day in days if not only_exact or "T" in day.value), None)


def _visible(page: Markup) -> Iterator[Stated]:
    """What elements for days hold, without those that speak of a later change or stand beside the article."""
    elements = (e for e in page.own.iter(*_TAGS) if e.tag == "time" or not _DAY_LABELS.isdisjoint(labels(e)))
    for element in islice(elements, CANDIDATES):
        text = content(element)
        written = element.get("datetime") or (element.tag == "abbr" and element.get("title")) or text
        if 0 < max(len(written), len(text)) <= LONGEST_LINE and not _is_change(element, text):
            yield Stated(written, "<time>" if element.tag == "time" else "date on the page")


def _is_change(element: Element, text: str) -> bool:
    """Whether an element with this text, or the short one that it stands in, speaks of a later change alone."""
    parent = element.getparent()
    around = content(parent)
    context = around if len(around) <= LONGEST_LINE else text
    return any(map(_is_marked_change, (element, parent))) or tells_a_change(context)


def _is_marked_change(element: Element) -> bool:
    """Whether markup calls an element the day of a later change."""
    return element.get("itemprop") == "dateModified" or not _CHANGE_LABELS.isdisjoint(labels(element))


def _habit(tree: Element) -> str | None:
    """American or British English, whose order of numeric days the page's other ones have; None where they tell nothing."""
    return only(set(known(map(numeric_order, lines(tree)))))


def _in_scripts(tree: Element) -> Stated | None:
    """The day that data in scripts or attributes give as `datePublished`, where they give no other."""
    day = only(set(map(stated_day, _DATA.findall(source(tree)))))
    return None if day is None else Stated(day, "datePublished in a script")


def _in_markup(page: Markup) -> Stated | None:
    """The day that htmldate finds in the markup of the article itself, pictures aside, where no better place states one."""
    from htmldate import find_date  # noqa: PLC0415 - it takes long to load

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = deepcopy(page.own)
    for element in list(filter(_says_nothing, tree.iter())):
        element.drop_tree()
    try:
        day = find_date(tree, original_date=True, extensive_search=False, max_date=_NO_LIMIT)
    except Exception:  # noqa: BLE001 - the page decides what goes wrong in there, and it must cost this page alone
        return None
    return None if day is None else Stated(day, "markup (htmldate)")


def _says_nothing(element: Element) -> bool:
    return element.tag in _SEEN or _is_marked_change(element)
