"""Places: a country (US state, region) under its official name, short name, abbreviation and adjective is one place.

Names come from ISO 3166 (pycountry), what newspapers add to them from
`data/places.tsv` and `data/regions.tsv`.
"""

import re
from functools import cache, lru_cache

import pycountry
from msgspec import Struct
from rapidfuzz.distance import DamerauLevenshtein

from generator.data import rows
from generator.names.text import fold, words


class Place(Struct, frozen=True):
    """A country, state or region as `place_of` knows it. `form` says which kind of word led there."""

    name: str
    code: str
    form: str


class PlaceMatch(Struct, frozen=True):
    """Whether two written places are one: `score` in [0, 1], `same` where it reaches 0.5, and the reasons."""

    same: bool
    score: float
    reasons: tuple[str, ...]


_INVERTED = re.compile(r"^(?P<head>[^,]+), (?P<rest>.+)$")
_POSSESSIVE = re.compile(r"['’]s?$")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_AMBIGUOUS = frozenset({"Korea", "Congo", "Virgin Islands"})
"""Names that more than one country answers to; alone they decide nothing."""
_GENERIC = frozenset(
    {"city", "province", "state", "region", "district", "county", "governorate", "prefecture", "oblast"}
)
_SHORT = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
}


def _key(written: str) -> str:
    """The lookup key: folded words, article off, periods of abbreviations closed up (`U.S.` to `us`)."""
    folded = fold(written).strip()
    if "." in folded:
        folded = folded.replace(". ", ".") if re.fullmatch(r"(?:[a-z]\.\s*){2,}", folded) else folded
        folded = folded.replace(".", "")
    return " ".join(w for w in words(folded) if w != "the" or len(folded) == 3)


def _plurals(adjective: str) -> tuple[str, ...]:
    """What an adjective's people are called: `Israelis`, but the Chinese, the Dutch and the Swiss take no ending."""
    if adjective.endswith(("s", "ese", "ish", "nch", "tch", "men", "man", "ois", "z")):
        return ()
    return (f"{adjective}s",)


def _iso_forms(country: object) -> tuple[str, list[str]]:
    """The short name that ISO suggests and all its forms: `Bolivia, Plurinational State of` to `Bolivia` and the rest."""
    iso: str = getattr(country, "name", "")
    head = _INVERTED.match(iso)
    forms = [iso, getattr(country, "official_name", ""), getattr(country, "common_name", ""), _PARENTHESIS.sub("", iso)]
    if head:
        forms += [f"{head['rest']} {head['head']}", f"{head['rest'].removesuffix(' of')} of {head['head']}"]
    name = getattr(country, "common_name", "") or _PARENTHESIS.sub("", head["head"] if head else iso)
    return name, [f for f in forms if f]


def _adjectival(adjectives: str, place: Place) -> list[tuple[str, Place]]:
    """The keys of a table's cell of adjectives, with their plurals."""
    return [(_key(form), place) for a in adjectives.split(";") if a != "-" for form in (a, *_plurals(a))]


@cache
def _table() -> dict[str, Place]:
    """Every known form's key and the country it stands for; names win over adjectives."""
    extra = {code: (name, forms, adjectives) for code, name, forms, adjectives in rows("places.tsv")}
    table: dict[str, Place] = {}
    later: list[tuple[str, Place]] = []
    for country in pycountry.countries:
        suggested, forms = _iso_forms(country)
        own, more, adjectives = extra.get(country.alpha_2, ("-", "-", "-"))
        name = suggested if own == "-" else own
        forms += [name]
        forms += [f for f in more.split(";") if f != "-"]
        for form in forms:
            if form not in _AMBIGUOUS and (form == country.name or _key(form) not in table):
                table[_key(form)] = Place(name, country.alpha_2, "name")
        later += _adjectival(adjectives, Place(name, country.alpha_2, "adjective"))
    states: dict[str, str] = {division.code: division.name for division in pycountry.subdivisions}
    for code, own, more, adjectives in rows("regions.tsv"):
        name = own if own != "-" else states[code]
        later += [(_key(f), Place(name, code, "name")) for f in (name, *more.split(";")) if f != "-"]
        later += _adjectival(adjectives, Place(name, code, "adjective"))
    for key, place in later:
        table.setdefault(key, place)
    return table


@lru_cache(maxsize=65536)
def place_of(word: str) -> Place | None:
    """The country (or US state, or region of the world) that a word or phrase stands for, or None.

    `Israeli`, `Israelis`, `U.S.`, `America`, `State of Israel`, `Fla.`, `Europeans`; a possessive may follow. Where a
    country and a state share a name, the country has it. `code` is ISO's, or starts with `x-`. Lower-case `us` is the
    pronoun, not the country. Only whole names count: no text is searched.
    """
    if not word[:1].isupper() and not word.lower().startswith("the "):
        return None
    if len(word) > 80 or word in {"La", "La.", "Us", "In", "It", "Is", "As", "Car", "the us"}:
        return None
    return _table().get(_key(_POSSESSIVE.sub("", word)))


def _plain(written: str) -> list[str]:
    return [_SHORT.get(w, w) for w in words(written) if w != "the"]


@lru_cache(maxsize=65536)
def compare_places(a: str, b: str) -> PlaceMatch:
    """Whether two written places are the same one: countries by any of their forms, others by their words.

    A country and a place inside it ("Paris, France" and "Paris") agree where the shorter is the other's first part.
    Symmetric, never raises.
    """
    if a > b:
        return compare_places(b, a)
    left, right = place_of(a), place_of(b)
    if left and right:
        same = left.code == right.code
        reason = f"both mean {left.name}" if same else f"{left.name} is not {right.name}"
        return PlaceMatch(same, 0.98 if same else 0.02, (reason,))
    first, second = _plain(a), _plain(b)
    if not first or not second:
        return PlaceMatch(a == b, float(a == b), ("no letters to compare",))
    if first == second:
        return PlaceMatch(True, 0.95, ("same words",))
    if [w for w in first if w not in _GENERIC] == [w for w in second if w not in _GENERIC]:
        return PlaceMatch(True, 0.7, ("same words but for the kind of place",))
    return _compare_parts(a, b)


def _compare_parts(a: str, b: str) -> PlaceMatch:
    """Places that differ as a whole: by their part before a comma, then by spelling."""
    heads = [_plain(x.split(",")[0]) for x in (a, b)]
    tails = [_plain(",".join(x.split(",")[1:])) for x in (a, b)]
    if heads[0] == heads[1] and not (tails[0] and tails[1]):
        return PlaceMatch(True, 0.75, ("same place, one with the larger place that it lies in",))
    x, y = " ".join(_plain(a)), " ".join(_plain(b))
    distance = DamerauLevenshtein.distance(x, y, score_cutoff=3)
    if distance <= (1 if min(len(x), len(y)) >= 6 else 0):
        return PlaceMatch(True, 0.6, (f"spelling differs by {distance} letter",))
    return PlaceMatch(False, 0.1, ("different words",))
