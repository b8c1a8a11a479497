"""Occurrences: what the timeline shows, each once however many articles tell it, and which of them a page shows first."""

from collections.abc import Iterable
from math import log2

from msgspec import Struct

from generator.site.brief.developments import LEAD, same
from generator.site.brief.fitness import stands_alone
from generator.site.grouping import grouped
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import MONTH, days_between
from generator.site.parts.deeds import is_speaking, subjects

LONGEST = 350
"""Characters up to which the fuller of two wordings is the better."""
FAMOUS = 8
"""An actor of so many articles is as prominent as one can be."""


class Occurrence(Struct, frozen=True):
    """Events of one date that tell the same: the fullest wording, the others, and how much it matters to a reader.

    `rank` adds up how many independent reports tell it, how prominent the best known of its actors is, how exact its date is,
    whether a sentence says who does it, alone and early in its article; speech, years and passing mentions count less.
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
    best = max(group, key=_fullness)
    rank = _reports(group, lookup) + _prominence(group, lookup) + _exactness(best) + _clarity(best)
    return Occurrence(best, tuple(h for h in group if h is not best), round(rank, 2))


def _fullness(happened: Happened) -> tuple[bool, bool, int, str]:
    """What happened before what was planned, a sentence that reads alone, then the longer one."""
    length = len(happened.text)
    alone = stands_alone(happened.text)
    return happened.event.status == "stated", alone, min(length, 2 * LONGEST - length), happened.analysis.article.id


def _reports(group: list[Happened], lookup: Lookup) -> float:
    """How many reports tell it; copies of one are one."""
    return 2 * log2(lookup.articles.independent(h.analysis.article.id for h in group))


def _prominence(group: list[Happened], lookup: Lookup) -> float:
    """How known the best known of those is who take part: 0 to 1."""
    actors = {actor for h in group for actor in h.actors}
    most = max((len(lookup.actors.by_id[actor].articles) for actor in actors), default=0)
    return min(most, FAMOUS) / FAMOUS


def _exactness(happened: Happened) -> float:
    """1 for a day, a half for a week or month, 0 for anything longer."""
    if len(happened.known) != MONTH:
        return 0
    return 1 if days_between(happened.begins, happened.ends) == 1 else 0.5


def _clarity(happened: Happened) -> float:
    """How plainly the sentence tells it: who does it, on its own, among the first of its article, and not only says it."""
    noun = happened.event.why.startswith("what happen")
    good = (bool(subjects(happened)), stands_alone(happened.text), happened.sentence < LEAD, not is_speaking(happened))
    return sum(good) / 2 - (1 if noun or happened.is_state else 0)
