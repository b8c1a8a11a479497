"""Long lists cut by time: the newest on the page itself, all of a year, month or day on a page of its own.

A page for a time keeps its address, and its content changes only when something of that time changes. Years before 2000
share a page with their decade, those before 1900 with their century, where few things are told of them. What no day can
make small enough comes in numbered parts, the oldest first, so that what is new changes the last of them.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.site import links, wording
from generator.site.grouping import grouped
from generator.site.index.times import DAY, MONTH, YEAR
from generator.site.parts.context import Link

T = TypeVar("T")
UNDATED = "undated"
_EXACT = (YEAR, MONTH, DAY)
_ABOVE = {DAY: MONTH, MONTH: YEAR}
"""How much of a time tells the row that it stands in, by its length."""
_FEW = 12
"""So many things of a decade or century stand under one heading."""


class Period(Struct, Generic[T], frozen=True):
    """A stretch of time: `key` for its address (`2018`, `2018-05`, `undated`), `name` for readers, and what falls into it.

    `number` counts the parts of a time that has too much for one page; it is 0 where there is one.
    """

    key: str
    name: str
    items: tuple[T, ...]
    number: int = 0

    @property
    def time(self) -> str:
        """The key without its part."""
        return self.key.removesuffix(f"-part-{self.number}")


class Row(Struct, frozen=True):
    """The periods of one year, for finding a page: the year (or a whole period), and its months; or a month and its days."""

    name: Link
    months: tuple[Link, ...] = ()


def periods(items: Sequence[T], date: Callable[[T], str | None], most: int) -> tuple[Period[T], ...]:
    """Cut `items`, newest first, into periods of at most `most`: years, or else months, days and parts. Order is kept.

    `date` gives an ISO date as exact as it is known: of a year that is cut by month, what has no month stays with the year.
    """
    return tuple(
        period for key, inside in _by(items, lambda i: _stretch(date(i))) for period in _cut(key, inside, date, most)
    )


def keys_of(parts: Sequence[Period[T]]) -> tuple[str, ...]:
    """The keys of `parts`: what the page of one of them shows of the others."""
    return tuple(part.key for part in parts)


def headings(items: Sequence[T], date: Callable[[T], str | None]) -> tuple[Period[T], ...]:
    """`items` of one page by month, which is a heading each; what is old and little told of by decade or century."""
    found: list[Period[T]] = []
    for key, inside in _by(items, lambda i: _stretch(date(i))):
        if key == UNDATED or (not key.isdigit() and len(inside) <= _FEW):
            found.append(_period(key, inside))
        else:
            found += [_period(m, i) for m, i in _by(inside, lambda i: (date(i) or "")[:7])]
    return tuple(found)


def _cut(key: str, items: list[T], date: Callable[[T], str | None], most: int) -> list[Period[T]]:
    if len(items) <= most:
        return [_period(key, items)]
    known = len(key) if key[-1].isdigit() else 0
    finer = next((length for length in _EXACT if length > known), None)
    if key != UNDATED and finer is not None:
        groups = _by(items, lambda i: (date(i) or "")[:finer])
        if [k for k, _ in groups] != [key]:
            return [period for k, inside in groups for period in _cut(k, inside, date, most)]
    return _parts(key, items, most)


def _parts(key: str, items: list[T], most: int) -> list[Period[T]]:
    whole = _period(key, items)
    number = -(-len(items) // most)
    cuts = [len(items) - most * n for n in range(number)]
    return [
        Period(
            f"{key}-part-{n}",
            gettext("{period}, part {number}", period=whole.name, number=n),
            tuple(items[max(end - most, 0) : end]),
            n,
        )
        for n, end in reversed(list(enumerate(cuts, 1)))
    ]


class Ways(Struct, Generic[T], frozen=True):
    """The periods of a list as each of its pages leads into them: by their row, by their page, and the first of each row."""

    path: Callable[[str], str]
    by_row: dict[str, list[Period[T]]]
    by_page: dict[str, Period[T]]
    leads: dict[str, Period[T]]


def ways(parts: Sequence[Period[T]], path: Callable[[str], str]) -> Ways[T]:
    """The ways into `parts`, found once for all pages; `path` gives the page of a key. What fills a row alone is its first."""
    by_row = grouped((_row_of(part), part) for part in parts)
    leads = {time: next(filter(_is_row, inside), inside[0]) for time, inside in by_row.items()}
    return Ways(path, by_row, {path(part.key): part for part in parts}, leads)


def rows(page: str, into: Ways[T]) -> tuple[Row, ...]:
    """The way to each period, a row for each year and for each month that is cut.

    Only a page that is none of them counts what each holds: something new would change all of them. One that is leads into the
    other rows by their first page, so that links grow with the pages, not with their square.
    """
    here = into.by_page.get(page)
    own = None if here is None else _row_of(here)

    def way(name: str, part: Period[T]) -> Link:
        to = "" if part is here else links.href(page, into.path(part.key))
        return Link(name, to, _count(part) if here is None else "")

    return tuple(
        Row(way(_name(time), lead))
        if own not in (None, time)
        else Row(
            way(_name(time), lead) if _is_row(lead) else Link(_name(time)),
            tuple(way(_in_row(part), part) for part in into.by_row[time] if part is not lead or not _is_row(lead)),
        )
        for time, lead in into.leads.items()
    )


def _count(part: Period[T]) -> str:
    return catalogue.number(len(part.items))


def _row_of(part: Period[T]) -> str:
    """The time of the row that a period stands in: its own where it is a row itself or a part of one."""
    whole = part.number or part.time == UNDATED
    return part.time if whole else part.time[: _ABOVE.get(len(part.time))]


def _is_row(part: Period[T]) -> bool:
    return not part.number and _row_of(part) == part.time


def _in_row(part: Period[T]) -> str:
    """What a period is called in its row."""
    if part.number:
        return gettext("part {number}", number=part.number)
    return (
        str(int(part.time[8:]))
        if len(part.time) == DAY
        else wording.month_in_short(date.fromisoformat(f"{part.time}-01"))
    )


def _stretch(day: str | None) -> str:
    if not day:
        return UNDATED
    year = day[:4]
    if year >= "2000":
        return year
    return f"{year[:3]}0s" if year >= "1900" else f"{year[:2]}00s"


def _by(items: Sequence[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """`items` by their keys, the latest first, undated ones last."""
    groups = grouped((key(item), item) for item in items)
    return sorted(groups.items(), key=lambda group: (group[0] != UNDATED, group[0]), reverse=True)


def _period(key: str, items: list[T]) -> Period[T]:
    return Period(key, _name(key), tuple(items))


def _name(key: str) -> str:
    if key == UNDATED:
        return gettext("Undated")
    return gettext("{decade}s", decade=key[:-1]) if key.endswith("0s") else wording.when(key) or key
