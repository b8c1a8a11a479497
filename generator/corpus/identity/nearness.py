"""How near two articles are: how many people, bodies, places and things both name, and whether they are of the same days."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from generator.corpus.identity.units import Unit, is_full, key_of
from generator.names import parse_name, place_of
from generator.records import Analysis

ENOUGH = 2.5
"""From here on, two articles that write one surname speak of one person, if nothing says otherwise."""

CLEAR = 1.5
"""So much nearer than the next is who is meant among several."""

_FEW_DAYS = 3
_SAME_MONTH = 31
_OTHER_TIMES = 730
_MOST_PHRASES = 1.5

_WEIGHTS: Mapping[str, float] = {"ORG": 1.0, "GPE": 1.0, "LOC": 1.0, "FAC": 1.0}
_COUNTRY = 0.5
"""What a name that both articles have adds, by its type; what many articles name tells less."""
_PHRASE = 0.5
"""What a noun phrase of two words or more adds that both have."""


class Surroundings(Struct, frozen=True):
    """What an article names, each with what it adds to nearness, its noun phrases, its day and outlet."""

    names: Mapping[str, float]
    phrases: frozenset[str]
    day: int | None
    outlet: str | None


class Nearness(Struct, frozen=True):
    """How near two articles are, in points, and what they share in words."""

    points: float
    shared: tuple[str, ...]


def surroundings_of(analyses: Sequence[Analysis], units: Sequence[Unit]) -> tuple[Surroundings, ...]:
    """The surroundings of a name in each article, in their order."""
    names: dict[int, dict[str, float]] = defaultdict(dict)
    for unit in units:
        names[unit.article].update(_terms(unit))
    return tuple(
        Surroundings(
            names=names[number],
            phrases=frozenset(p.key for p in analysis.phrases if " " in p.key),
            day=_day(analysis.article.published),
            outlet=analysis.article.publisher,
        )
        for number, analysis in enumerate(analyses)
    )


def _terms(unit: Unit) -> Iterator[tuple[str, float]]:
    """A unit as terms: a person by the family name, and once more in full."""
    if unit.type == "PERSON":
        yield f"family {parse_name(unit.name).family.casefold()}", 1.0
        if is_full(unit.name):
            yield key_of("PERSON", unit.name), 1.0
    elif unit.type in _WEIGHTS:
        yield key_of(unit.type, unit.name), _WEIGHTS[unit.type] if place_of(unit.name) is None else _COUNTRY


def _day(published: str | None) -> int | None:
    """The day of publication as a number; None where no day is known."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def nearness(one: Surroundings, other: Surroundings, surname: str) -> Nearness:
    """How near two articles are, leaving out all that bears the surname (in lower case) that both write."""
    common = [term for term in one.names.keys() & other.names.keys() if surname not in term.split()]
    phrases = min(_MOST_PHRASES, _PHRASE * len(one.phrases & other.phrases))
    points = sum(one.names[term] for term in common) + phrases
    if not points:
        return Nearness(0, ())
    shared = sorted(common, key=lambda term: (-one.names[term], term))
    return Nearness(points + _of_time(one, other), tuple(term.partition(" ")[2] for term in shared))


def _of_time(one: Surroundings, other: Surroundings) -> float:
    """What the days of two articles add or take away."""
    if one.day is None or other.day is None:
        return 0
    apart = abs(one.day - other.day)
    if apart <= _FEW_DAYS:
        return 1.5 if one.outlet is not None and one.outlet == other.outlet else 1
    return 0.5 if apart <= _SAME_MONTH else -2 if apart > _OTHER_TIMES else 0
