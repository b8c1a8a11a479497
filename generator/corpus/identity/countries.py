"""Bodies that some articles name with their country and others without: "U.S. Harbour Center", "the Harbour Center"."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.corpus.identity.institutions import is_institution
from generator.corpus.identity.units import Unit, key_of
from generator.names import country_and_rest
from generator.values import every, no


class _Parted(NamedTuple):
    """The code of the country that a name opens with, the key of what follows it, and that itself."""

    code: str
    key: str
    rest: str


def without_countries(units: Sequence[Unit], told: Mapping[int, Sequence[tuple[str, int]]]) -> list[Unit]:
    """The units, those of bodies by the name that another article on the same country gives them without it.

    Not of what every country has one of, nor where names state two countries. `told` are the codes of the countries that each
    article speaks of, with how often.
    """
    bodies = [unit for unit in units if unit.type == "ORG"]
    plain = {(code, key_of("ORG", unit.name)) for unit in bodies for code, _ in told[unit.article]}
    parted = {unit.name: _parted(unit.name) for unit in bodies}
    countries = Counter(key for _, key in {name[:2] for name in parted.values()})
    shorter = {
        written: name.rest
        for written, name in parted.items()
        if countries[name.key] == 1 and name[:2] in plain and _IS_WHOLE(name.rest)
    }
    return [replace(unit, name=shorter[unit.name]) if unit.name in shorter else unit for unit in units]


def _parted(name: str) -> _Parted:
    code, rest = country_and_rest(name)
    return _Parted(code, key_of("ORG", rest), rest)


_IS_WHOLE: Callable[[str], bool] = every(lambda rest: " " in rest, no(is_institution))
"""Whether what follows a country is a name by itself."""
