"""How much an event matters to a reader of a timeline: points for what speaks for it and against it, each with a name.

The points were weighed on 229 events of news, each read for whether a timeline wants it (`benchmarks/accuracy.md`). What is
told in somebody's own words, as a figure or beside something else seldom is; what reads alone, early and under a day nearly
always.
"""

import re
from collections.abc import Callable
from math import log2

from msgspec import Struct

from generator.site.brief.fitness import stands_alone
from generator.site.brief.tells import LEAD
from generator.site.index.events import LONGEST_MONTH, Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import days_between
from generator.site.parts.deeds import is_speaking, subjects

FAMOUS = 8
"""An actor of so many articles is as prominent as one can be."""
EARLY = 25
"""A date among the first so many characters of its sentence is what the sentence is about."""
LONGEST_YEAR = 366
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OWN = re.compile(r"\b(?:I|we|me|my|us|our|you)\b")
_FIGURE = re.compile(r"\d(?: ?%| percent\b| million\b| billion\b)")
_CLAUSE = re.compile(r"[,:;―—–()]| and | but ")
_BELOW = re.compile(
    r"\b(?:who|whom|whose|which|where|that|when|while|after|before|since|as|because|if|whether|though|although|having|than)\b",
    re.IGNORECASE,
)
"""Words that begin a clause below another one."""


class Mark(Struct, frozen=True):
    """What can speak for an event or against it: its name, how many points, and whether it does."""

    name: str
    points: float
    holds: Callable[[Happened], bool]


def rank(told: Happened, group: list[Happened], lookup: Lookup) -> float:
    """The points of an event that is `told` best so, of a `group` that tell the same."""
    of_all = _reports(group, lookup) + _prominence(group, lookup)
    return round(of_all + sum(mark.points for mark in MARKS if mark.holds(told)), 2)


def _reports(group: list[Happened], lookup: Lookup) -> float:
    """How many reports tell it; copies of one are one."""
    return log2(lookup.articles.independent(h.analysis.article.id for h in group))


def _prominence(group: list[Happened], lookup: Lookup) -> float:
    """How known the best known of those is who take part: 0 to a half."""
    actors = {actor for h in group for actor in h.actors}
    most = max((lookup.actors.articles[actor] for actor in actors), default=0)
    return min(most, FAMOUS) / FAMOUS / 2


def _days(happened: Happened) -> int:
    return days_between(happened.begins, happened.ends) if happened.ends else 0


def _is_early(happened: Happened) -> bool:
    return happened.analysis.dates[happened.event.date].start - happened.event.start < EARLY


def _is_own(happened: Happened) -> bool:
    """Whether somebody speaks, outside of quotation marks or in words whose mark opens in another sentence."""
    return _OWN.search(_QUOTED.sub("", happened.text)) is not None


def _is_below(happened: Happened) -> bool:
    """Whether the verb stands in a clause that only tells of something in another one: "where 367 voted in 2012"."""
    before = happened.analysis.article.text[happened.event.start : happened.event.verb[0]]
    return _BELOW.search(_CLAUSE.split(before)[-1]) is not None


MARKS = (
    Mark("on a day", 1, lambda h: _days(h) == 1),
    Mark("in a week or month", 0.5, lambda h: 1 < _days(h) <= LONGEST_MONTH),
    Mark("in more than a year", -1.5, lambda h: _days(h) > LONGEST_YEAR),
    Mark("the date stands early", 0.5, _is_early),
    Mark("reads alone", 1, lambda h: stands_alone(h.text)),
    Mark("among the first sentences", 1, lambda h: h.sentence < LEAD),
    Mark("tells who does it", 0.25, lambda h: bool(subjects(h))),
    Mark("is only said", -0.25, is_speaking),
    Mark("in quoted words", -1, lambda h: h.event.why == "told in quoted words"),
    Mark("in somebody's own words", -1, _is_own),
    Mark("a noun", -1, lambda h: h.event.why.startswith("what happen")),
    Mark("a state", -1, lambda h: h.is_state),
    Mark("did not happen", -0.5, lambda h: h.event.status == "denied"),
    Mark("a figure", -1, lambda h: _FIGURE.search(h.text) is not None),
    Mark("told beside something else", -0.5, _is_below),
)
"""What speaks for an event and against it, besides who takes part and how many tell it."""
