"""Occurrences: what the timeline shows, each once however many articles tell it, and which of them a page shows first."""

from collections.abc import Iterable

from msgspec import Struct

from generator.site.brief.developments import same
from generator.site.brief.fitness import stands_alone
from generator.site.brief.rank import rank
from generator.site.grouping import grouped
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import MONTH

LONGEST = 350
"""Characters up to which the fuller of two wordings is the better."""


class Occurrence(Struct, frozen=True):
    """Events of one date that tell the same: the fullest wording, the others, and how much it matters to a reader.

    `rank` has the points of `rank.py`: what speaks for showing it first, and against.
    """

    told: Happened
    others: tuple[Happened, ...]
    rank: float

    @property
    def all(self) -> tuple[Happened, ...]:
        """Every event of it, the fullest first."""
        return (self.told, *self.others)


def occurrences(happened: Iterable[Happened], lookup: Lookup) -> list[Occurrence]:
    """Events of `happened`, those that tell the same put together, in the order of the first of each."""
    events = list(happened)
    order = {id(h): index for index, h in enumerate(events)}
    groups = [group for status in _by_status(events) for group in _alike(status)]
    found = [_occurrence(group, lookup) for group in groups]
    return sorted(found, key=lambda one: min(order[id(h)] for h in one.all))


def _by_status(events: list[Happened]) -> Iterable[list[Happened]]:
    """What is told to happen, or to have happened, apart from what did not."""
    return grouped((h.event.status == "denied", h) for h in events).values()


def _alike(events: list[Happened]) -> list[list[Happened]]:
    """Those that tell the same: in like words where the date is known to a month, else in the same words."""
    exact = [h for h in events if len(h.known) == MONTH]
    wide = grouped(((h.begins, h.ends, h.told), h) for h in events if len(h.known) != MONTH)
    return [*same(exact), *wide.values()]


def _occurrence(group: list[Happened], lookup: Lookup) -> Occurrence:
    best = max(group, key=_fullness) if len(group) > 1 else group[0]  # most are told once
    return Occurrence(best, tuple(h for h in group if h is not best), rank(best, group, lookup))


def _fullness(happened: Happened) -> tuple[bool, bool, int, str]:
    """What happened before what was planned, a sentence that reads alone, then the longer one."""
    length = len(happened.text)
    alone = stands_alone(happened.text)
    return happened.event.status == "stated", alone, min(length, 2 * LONGEST - length), happened.analysis.article.id
