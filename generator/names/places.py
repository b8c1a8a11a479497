"""Places: a country (US state, region) under its official name, short name, abbreviation and adjective is one place.

Names come from ISO 3166 (pycountry), what newspapers add to them from `data/places.tsv` and `data/regions.tsv`.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

import pycountry
from msgspec import Struct, structs
from rapidfuzz.distance import DamerauLevenshtein

from generator.data import rows, word_set
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


_SAME = 0.5
_LONG = 6
"""Letters of a name that one letter's difference makes no other."""

_INITIALS = re.compile(r"(?:[a-z]\.\s*){2,}")
_POSSESSIVE = re.compile(r"['’]s?$")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_AMBIGUOUS = frozenset({"Korea", "Congo", "Virgin Islands"})
"""Names that more than one country answers to; alone they decide nothing."""
_KINDS = word_set("names.kinds_of_place")
_LARGE = frozenset({"state", "province", "region"})
_NO_PLACES = word_set("names.no_places")
_NO_PLURAL = tuple(word_set("names.no_plural"))
_AMERICAN = "US-"
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
    folded = (folded.replace(". ", ".") if _INITIALS.fullmatch(folded) else folded).replace(".", "")
    return " ".join(w for w in words(folded) if w != "the" or len(folded) == 3)


def _plurals(adjective: str) -> tuple[str, ...]:
    """What an adjective's people are called: `Israelis`, but the Chinese, the Dutch and the Swiss take no ending."""
    return () if adjective.endswith(_NO_PLURAL) else (f"{adjective}s",)


class _Country(Struct, frozen=True):
    """A country's name in ISO 3166, all forms of its own name, its adjectives, and the place that they stand for."""

    iso: str
    forms: tuple[str, ...]
    adjectives: str
    place: Place


def _countries() -> Iterator[_Country]:
    """Every country with what ISO calls it and newspapers add."""
    extra = {code: (name, forms, adjectives) for code, name, forms, adjectives in rows("places.tsv")}
    for country in pycountry.countries:
        own, more, adjectives = extra.get(country.alpha_2, ("-", "-", "-"))
        short, forms = _iso_forms(
            country.name, *(getattr(country, f"{kind}_name", "") for kind in ("official", "common"))
        )
        name = short if own == "-" else own
        forms = tuple(form for form in (*forms, name, *_cell(more)) if form and form not in _AMBIGUOUS)
        yield _Country(country.name, forms, adjectives, Place(name, country.alpha_2, "name"))


def _iso_forms(iso: str, official: str, common: str) -> tuple[str, tuple[str, ...]]:
    """The short name that ISO suggests and all its forms: `Bolivia, Plurinational State of` to `Bolivia` and the rest."""
    forms: tuple[str, ...] = (iso, official, common, _PARENTHESIS.sub("", iso))
    head, _, rest = iso.partition(", ")
    if rest:
        forms += (f"{rest} {head}", f"{rest.removesuffix(' of')} of {head}")
    return common or _PARENTHESIS.sub("", head), forms


def _cell(forms: str) -> list[str]:
    """The forms in a cell of a table; `-` stands for none."""
    return [form for form in forms.split(";") if form != "-"]


def _adjectival(adjectives: str, place: Place) -> Iterator[tuple[str, Place]]:
    """The forms in a table's cell of adjectives, with their plurals."""
    meant = structs.replace(place, form="adjective")
    return ((form, meant) for adjective in _cell(adjectives) for form in (adjective, *_plurals(adjective)))


def _forms() -> Iterator[tuple[str, Place]]:
    """Every form with what it stands for, those that win first: ISO's names, other names, adjectives, states and regions."""
    countries = tuple(_countries())
    yield from ((country.iso, country.place) for country in countries if country.iso not in _AMBIGUOUS)
    yield from ((form, country.place) for country in countries for form in country.forms)
    for country in countries:
        yield from _adjectival(country.adjectives, country.place)
    states: dict[str, str] = {division.code: division.name for division in pycountry.subdivisions}
    for code, own, more, adjectives, _ in rows("regions.tsv"):
        region = Place(states[code] if own == "-" else own, code, "name")
        yield from ((form, region) for form in (region.name, *_cell(more)))
        yield from _adjectival(adjectives, region)


@cache
def _table() -> dict[str, Place]:
    """Every known form's key and the country, state or region that it stands for."""
    table: dict[str, Place] = {}
    for form, place in _forms():
        table.setdefault(_key(form), place)
    return table


@cache
def _names() -> dict[str, str]:
    return {place.code: place.name for place in _table().values()}


def name_of_place(code: str) -> str | None:
    """The name of a country, state or region by its code (see `place_of`)."""
    return _names().get(code)


@lru_cache(maxsize=65536)
def place_of(word: str) -> Place | None:
    """The country (or US state, or region of the world) that a word or phrase stands for, or None.

    `Israeli`, `Israelis`, `U.S.`, `America`, `State of Israel`, `Fla.`, `Europeans`; a possessive may follow. Where a
    country and a state share a name, the country has it. `code` is ISO's, or starts with `x-`. Lower-case `us` is the
    pronoun, not the country. Only whole names count: no text is searched.
    """
    if not word[:1].isupper() and not word.lower().startswith("the "):
        return None
    if len(word) > 80 or word in _NO_PLACES:
        return None
    return _table().get(_key(_POSSESSIVE.sub("", word)))


def country_and_rest(written: str) -> tuple[str, str]:
    """The code of the place that a name opens with (`United States Department of Justice`), and what follows it.

    Both are empty without one.
    """
    parts = written.split()
    start = 1 if parts[:1] and parts[0].lower() == "the" else 0
    for end in range(min(start + 3, len(parts) - 1), start, -1):
        place = place_of(" ".join(parts[start:end]))
        if place is not None:
            return place.code, " ".join(parts[end:])
    return "", ""


@cache
def _states() -> dict[str, str]:
    """The names of states by abbreviations that are no name of theirs elsewhere: the post's, and those that are words too."""
    return {
        form: _names()[code]
        for code, _, _, _, short in rows("regions.tsv")
        if code.startswith(_AMERICAN)
        for form in (code.removeprefix(_AMERICAN), *_cell(short))
    }


def state_of(short: str) -> str | None:
    """The state that an abbreviation stands for behind a town, or a party: `PA`, `Pa.`, `Miss.`; None for other words."""
    return _states().get(short)


def is_place_name(word: str) -> bool:
    """Whether it is a place's own name: "Norway", not "Norwegian"."""
    place = place_of(word)
    return place is not None and place.form == "name"


def _plain(written: str) -> list[str]:
    return [_SHORT.get(w, w) for w in words(written) if w != "the"]


def compare_places(a: str, b: str) -> PlaceMatch:
    """Whether two written places are the same one: countries by any of their forms, others by their words.

    A country and a place inside it ("Paris, France" and "Paris") agree where the shorter is the other's first part.
    Symmetric, never raises.
    """
    return _compare(*sorted((a, b)))


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> PlaceMatch:
    one, other = _read(a), _read(b)
    answers = ((score, reason) for holds, score, reason in _RULES if holds(one, other))
    score, reason = next(answers, (0.1, "different words"))
    return PlaceMatch(score >= _SAME, score, (reason.format(a=one, b=other),))


class _Written(Struct, frozen=True):
    """A written place: the country or state that it stands for, and its words."""

    text: str
    known: Place | None
    words: list[str]


def _read(text: str) -> _Written:
    return _Written(text, place_of(text), _plain(text))


def _both_known(a: _Written, b: _Written) -> bool:
    return a.known is not None and b.known is not None


def _one_code(a: _Written, b: _Written) -> bool:
    """The U.S. and America."""
    return a.known is not None and b.known is not None and a.known.code == b.known.code


def _no_words(a: _Written, b: _Written) -> bool:
    return not (a.words and b.words)


def _same_writing(a: _Written, b: _Written) -> bool:
    return a.text == b.text and _no_words(a, b)


def _same_words(a: _Written, b: _Written) -> bool:
    return a.words == b.words


def _same_but_for_kind(a: _Written, b: _Written) -> bool:
    """Harlow and Harlow County, but not a county and a town, nor a state and its town: New York, Mexico City."""
    kinds = _KINDS.intersection(a.words) ^ _KINDS.intersection(b.words)
    may_be_left_out = len(kinds) == 1 and (kinds <= _LARGE or (a.known or b.known) is None)
    return may_be_left_out and _without_kind(a) == _without_kind(b)


def _without_kind(place: _Written) -> list[str]:
    return [word for word in place.words if word not in _KINDS]


def _same_beginning(a: _Written, b: _Written) -> bool:
    """Harlow, and Harlow, Norvale."""
    (head, _, tail), (other_head, _, other_tail) = a.text.partition(","), b.text.partition(",")
    return _plain(head) == _plain(other_head) and not (_plain(tail) and _plain(other_tail))


def _one_letter(a: _Written, b: _Written) -> bool:
    """Harlowe and Harlow, where the names are long enough for that to be a slip of the pen."""
    x, y = " ".join(a.words), " ".join(b.words)
    return min(len(x), len(y)) >= _LONG and DamerauLevenshtein.distance(x, y, score_cutoff=1) == 1


_RULES: tuple[tuple[Callable[[_Written, _Written], bool], float, str], ...] = (
    (_one_code, 0.98, "both mean {a.known.name}"),
    (_both_known, 0.02, "{a.known.name} is not {b.known.name}"),
    (_same_writing, 1.0, "no letters to compare"),
    (_no_words, 0.0, "no letters to compare"),
    (_same_words, 0.95, "same words"),
    (_same_but_for_kind, 0.7, "same words but for the kind of place"),
    (_same_beginning, 0.75, "same place, one with the larger place that it lies in"),
    (_one_letter, 0.6, "spelling differs by 1 letter"),
)
"""What two places may have in common, with the score and the reason; the first that holds decides."""
