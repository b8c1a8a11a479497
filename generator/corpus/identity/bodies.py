"""Of which country a body of state is that several countries have: "the Senate" of one article, "the Senate" of another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from msgspec.structs import replace

from generator.corpus.identity.countries import without_countries
from generator.corpus.identity.units import Unit
from generator.names import Institution, body_of, institution_of, name_of_place, party_of, place_of
from generator.records import PLACE_TYPES
from generator.values import mapped, only

_CLEAR = 2
"""A country is an article's if it is named so many times as often as the next that has such a body."""

_NOBODY = ("", 0)


def placed(units: Sequence[Unit]) -> list[Unit]:
    """`units`, bodies of state with the country that their article, or else all articles together, tell.

    Where the articles speak of one country's Senate only, that is the one; of several, it stays `unplaced` in the others.
    """
    told = _countries_told(units)
    own = [_with_country(unit, told[unit.article]) for unit in without_countries(units, told)]
    known: dict[tuple[str, ...], set[str]] = defaultdict(set)
    bodies = ((unit, body_of(unit.name)) for unit in own if unit.type == "ORG")
    for unit, body in bodies:
        if body is not None:
            known[body.words] |= {*filter(None, [unit.country or mapped(name_of_place, body.home)])}
    return [_with_only_country(unit, known) for unit in own]


def _open_body(unit: Unit) -> Institution | None:
    """The body that several countries have, where nothing tells of which the unit is."""
    body = institution_of(unit.name) if unit.type == "ORG" and unit.country is None else None
    return None if body is None or body.home is not None else body


def _with_country(unit: Unit, told: Sequence[tuple[str, int]]) -> Unit:
    body = _open_body(unit)
    if body is None:
        return unit
    return replace(unit, country=_clearest([(c, n) for c, n in told if not body.countries or c in body.countries]))


def _clearest(told: Sequence[tuple[str, int]]) -> str | None:
    """The name of the country that is named most by far, of (code, times)."""
    ranked = sorted(told, key=lambda item: (-item[1], item[0]))
    (code, most), (_, next_most), *_ = *ranked, _NOBODY, _NOBODY
    return name_of_place(code) if most >= _CLEAR * next_most else None


def _with_only_country(unit: Unit, known: dict[tuple[str, ...], set[str]]) -> Unit:
    body = _open_body(unit)
    countries: Set[str] = frozenset() if body is None else known.get(body.words, frozenset())
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
