"""Long lists cut by time: the newest on the page itself, all of a year or a month on a page of its own.

A page for a year or month keeps its address, and its content changes only when something of that time changes.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from generator.site import wording

T = TypeVar("T")
UNDATED = "undated"


class Period(Struct, Generic[T], frozen=True):
    """A stretch of time: `key` for its address (`2018`, `2018-05`, `undated`), `name` for readers, and what falls into it."""

    key: str
    name: str
    items: tuple[T, ...]


def periods(items: Sequence[T], date: Callable[[T], str | None], most: int) -> tuple[Period[T], ...]:
    """Cut `items`, newest first, by year, and each year of more than `most` by month. Order within a period is kept."""
    found: list[Period[T]] = []
    for year, inside in _by(items, lambda i: (date(i) or UNDATED)[:4] if date(i) else UNDATED):
        if len(inside) <= most or year == UNDATED:
            found.append(_period(year, inside))
        else:
            found += [_period(m, i) for m, i in _by(inside, lambda i: (date(i) or "")[:7])]
    return tuple(found)


def _by(items: Sequence[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    dated = sorted((k for k in groups if k != UNDATED), reverse=True)
    return [(k, groups[k]) for k in [*dated, *([UNDATED] if UNDATED in groups else [])]]


def _period(key: str, items: list[T]) -> Period[T]:
    return Period(key, "Undated" if key == UNDATED else wording.when(key) or key, tuple(items))
