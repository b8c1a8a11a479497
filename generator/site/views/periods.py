"""Long lists cut by time: the newest on the page itself, all of a year or a month on a page of its own.

A page for a time keeps its address, and its content changes only when something of that time changes. Years before 2000
share a page with their decade, those before 1900 with their century: news tells few things of each.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from generator.site import links, wording
from generator.site.views.common import Link

T = TypeVar("T")
UNDATED = "undated"


class Period(Struct, Generic[T], frozen=True):
    """A stretch of time: `key` for its address (`2018`, `2018-05`, `undated`), `name` for readers, and what falls into it."""

    key: str
    name: str
    items: tuple[T, ...]


class Row(Struct, frozen=True):
    """The periods of one year, for finding a page: the year (or a whole period), and its months."""

    name: Link
    months: tuple[Link, ...] = ()


def periods(items: Sequence[T], date: Callable[[T], str | None], most: int) -> tuple[Period[T], ...]:
    """Cut `items`, newest first, by year, and each year of more than `most` by month. Order within a period is kept.

    `date` gives an ISO date as exact as it is known: of a year that is cut by month, what has no month stays with the year.
    """
    found: list[Period[T]] = []
    for key, inside in _by(items, lambda i: _stretch(date(i))):
        if len(inside) <= most or len(key) != 4:
            found.append(_period(key, inside))
        else:
            found += [_period(m, i) for m, i in _by(inside, lambda i: (date(i) or "")[:7])]
    return tuple(found)


def rows(page: str, parts: Sequence[Period[T]], path: Callable[[str], str]) -> tuple[Row, ...]:
    """The way to each of `parts`, a row for each year; `path` gives the page of a period's key."""
    found: dict[str, Row] = {}
    for part in parts:
        to = path(part.key)
        note = f"{len(part.items):,}"
        target = "" if to == page else links.href(page, to)
        year = part.key[:4] if part.key[:4].isdigit() else part.key
        known = found.get(year, Row(Link(year)))
        if part.key == year or not year.isdigit() or len(part.key) == 5:
            found[part.key if len(part.key) == 5 else year] = Row(Link(part.name, target, note), known.months)
        else:
            short = part.name.split()[0][:3]
            found[year] = Row(known.name, (*known.months, Link(short, target, note)))
    return tuple(found.values())


def _stretch(day: str | None) -> str:
    if not day:
        return UNDATED
    year = day[:4]
    if year >= "2000":
        return year
    return f"{year[:3]}0s" if year >= "1900" else f"{year[:2]}00s"


def _by(items: Sequence[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    dated = sorted((k for k in groups if k != UNDATED), reverse=True)
    return [(k, groups[k]) for k in [*dated, *([UNDATED] if UNDATED in groups else [])]]


def _period(key: str, items: list[T]) -> Period[T]:
    name = "Undated" if key == UNDATED else key if key.endswith("s") else wording.when(key) or key
    return Period(key, name, tuple(items))
