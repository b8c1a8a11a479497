"""Of which country a body of state is that several countries have: "the Senate" of one article, "the Senate" of another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from msgspec.structs import replace

from generator.corpus.identity.institutions import only
from generator.corpus.identity.units import Unit
from generator.names import body_of, institution_of, name_of_place, party_of, place_of
from generator.records import PLACE_TYPES

_CLEAR = 2
"""A country is an article's if it is named so many times as often as the next that has such a body."""


def placed(units: Sequence[Unit]) -> list[Unit]:
    """`units`, bodies of state with the country that their article, or else all articles together, tell.

    Where the articles speak of one country's Senate only, that is the one; of several, it stays `unplaced` in the others.
    """
    told = _countries_told(units)
    own = [_with_country(unit, told[unit.article]) for unit in units]
    known: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for unit in own:
        body = body_of(unit.name) if unit.type == "ORG" else None
        country = unit.country or (None if body is None or body.home is None else name_of_place(body.home))
        if body is not None and country is not None:
            known[body.words].add(country)
    return [_with_only_country(unit, known) for unit in own]


def _is_open(unit: Unit) -> bool:
    """Whether it is a body that several countries have, with nothing that tells of which it is."""
    body = institution_of(unit.name) if unit.type == "ORG" and unit.country is None else None
    return body is not None and body.home is None


def _with_country(unit: Unit, told: Sequence[tuple[str, int]]) -> Unit:
    if not _is_open(unit):
        return unit
    body = institution_of(unit.name)
    having = frozenset() if body is None else body.countries
    return replace(unit, country=_clearest([(c, n) for c, n in told if not having or c in having]))


def _clearest(told: Sequence[tuple[str, int]]) -> str | None:
    """The name of the country that is named most by far, of (code, times)."""
    ranked = sorted(told, key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
        return None
    return name_of_place(ranked[0][0])


def _with_only_country(unit: Unit, known: dict[tuple[str, ...], set[str]]) -> Unit:
    body = institution_of(unit.name) if _is_open(unit) else None
    countries: Set[str] = known[body.words] if body is not None and body.words in known else frozenset()
    return replace(unit, country=only({*countries}), unplaced=len(countries) > 1) if countries else unit


def _countries_told(units: Sequence[Unit]) -> dict[int, list[tuple[str, int]]]:
    """How often each article names each country: itself, its states, and what only it has."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for unit in units:
        for code in _codes(unit):
            counts[unit.article][code] += unit.size
    return defaultdict(list, {article: list(count.items()) for article, count in counts.items()})


def _codes(unit: Unit) -> Iterator[str]:
    if unit.type in PLACE_TYPES or unit.type == "NORP":
        place = place_of(unit.name)
        if place is not None and not place.code.startswith("x-"):
            yield place.code.partition("-")[0]
    elif unit.type == "ORG":
        body, party = body_of(unit.name), party_of(unit.name)
        yield from filter(None, (None if body is None else body.home, None if party is None else party.country))
