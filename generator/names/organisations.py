"""Organisations: legal forms, articles, acronyms, and institutions that every country has one of."""

from functools import cache, lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA

from generator.data import rows
from generator.names.places import place_of
from generator.names.text import words
from generator.names.variants import is_established


class OrganisationMatch(Struct, frozen=True):
    """Whether two written organisations are one: `score` in [0, 1], `same` where it reaches 0.5, and the reasons."""

    same: bool
    score: float
    reasons: tuple[str, ...]


_LEGAL = frozenset(row[0] for row in rows("legal_forms.tsv"))
_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "de", "la", "a", "an", "at"})
_SAME_WORD = {
    "defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization", "dept": "department",
    "univ": "university", "intl": "international", "natl": "national", "assn": "association", "govt": "government",
    "comm": "commission", "cttee": "committee", "inst": "institute", "programme": "program", "bros": "brothers",
    "mfg": "manufacturing", "corps": "corps", "ministries": "ministry", "treasury": "treasury",
}  # fmt: skip


@lru_cache(maxsize=65536)
def _plain(written: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The comparable words of an organisation and the countries that are named in it (as ISO codes)."""
    kept: list[str] = []
    countries: set[str] = set()
    raw = written[:300].replace("&", " and ").replace("’s", "").replace("'s", "").split()
    i = 0
    while i < len(raw):
        for width in (4, 3, 2, 1):
            chunk = " ".join(raw[i : i + width]).strip(",;()")
            place = place_of(chunk) if len(raw) > 1 else None
            if place is not None and not (width == 1 and chunk.isupper() and len(raw) == 1):
                countries.add(place.code)
                i += width
                break
        else:
            kept += [_SAME_WORD.get(w, w) for w in words(raw[i].replace(".", ""))]
            i += 1
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept.pop()
    return tuple(w for w in kept if w not in _SMALL), frozenset(countries)


@lru_cache(maxsize=65536)
def acronym_of(long: str, short: str) -> bool:
    """Whether `short` is made of the initials of `long`: `IDF` of `Israel Defense Forces`, `NATO`, `U.N.`, `FBI`, `DoJ`.

    Small words (of, the, and) may count or not; a country that opens the long form may be left out of the short one. Two
    letters fit many names by chance: what they stand for is for the text around them to say.
    """
    letters = short[:20].replace(".", "").replace("&", "").strip()
    if not 2 <= len(letters) <= 10 or not letters.isalnum() or sum(c.isupper() for c in letters) * 2 < len(letters):
        return False
    target = letters.lower()
    options: set[str] = set()
    for text in (long[:300], _without_country(long[:300])):
        found = words(text.replace("&", " and "))
        without = [w for w in found if w not in _SMALL]
        legal = [w for w in without if w not in _LEGAL]
        options |= {"".join(w[0] for w in option) for option in (found, without, legal) if len(option) > 1}
    return target in options


def _without_country(long: str) -> str:
    """A name without the country that it opens with: `United States Department of Justice`."""
    parts = long.split()
    if parts and parts[0].lower() == "the":
        parts = parts[1:]
    for width in (3, 2, 1):
        if len(parts) > width and place_of(" ".join(parts[:width])) is not None:
            return " ".join(parts[width:])
    return ""


@cache
def _known() -> dict[tuple[tuple[str, ...], frozenset[str]], int]:
    """The rows of `data/organisations.tsv` by the comparable words of every form."""
    return {
        _plain(form): number
        for number, (name, forms) in enumerate(rows("organisations.tsv"))
        for form in (name, *forms.split(";"))
    }


def _match(score: float, reason: str) -> OrganisationMatch:
    return OrganisationMatch(score >= 0.5, score, (reason,))


@lru_cache(maxsize=65536)
def compare_organisations(a: str, b: str) -> OrganisationMatch:
    """Whether two written organisations can be one.

    Legal forms, "the", ampersands, spelling and the order around "of" do not count (Ministry of Defense, Defense Ministry);
    acronyms count as their long forms; two different countries in the names end it, a country in one only leaves a doubt
    (the Defense Ministry of which country?). Symmetric, never raises.
    """
    if a > b:
        return compare_organisations(b, a)
    (first, here), (second, there) = _plain(a), _plain(b)
    if not first and not second and not (here and there):
        return _match(float(a == b), "no letters to compare")
    if here and there and here != there:
        return _match(0.02, "of different countries")
    known = _known()
    if (row := known.get((first, here))) is not None and row == known.get((second, there)):
        return _match(0.95, "two established names of one organisation")
    if acronym_of(a, b) or acronym_of(b, a):
        score = {2: 0.45, 3: 0.6}.get(min(len("".join(first)), len("".join(second))), 0.8)
        return _match(score, "one is the acronym of the other")
    return _compare_words(first, second, here == there)


def _compare_words(first: tuple[str, ...], second: tuple[str, ...], same_country: bool) -> OrganisationMatch:
    """Compare what is left of two organisations once countries, legal forms and small words are off."""
    if sorted(first) == sorted(second):
        if same_country:
            return _match(0.98 if first == second else 0.9, "same words")
        return (
            _match(0.6, "same words, the country stated in one only")
            if first
            else _match(0.1, "only one is a country's")
        )
    if not same_country:
        return _match(0.05, "different words")
    return _compare_spelling(first, second)


def _slip(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one word of several differs by one letter, and is long and rare enough for that to be a slip or a plural."""
    differing = [(x, y) for x, y in zip(first, second, strict=False) if x != y]
    if len(first) != len(second) or len(differing) != 1:
        return False
    x, y = sorted(differing[0], key=len)
    if f"{x}s" == y:
        return len(x) >= 3
    return len(x) >= 5 and not (is_established(x) and is_established(y)) and OSA.distance(x, y, score_cutoff=1) <= 1


def _compare_spelling(first: tuple[str, ...], second: tuple[str, ...]) -> OrganisationMatch:
    x, y = " ".join(first), " ".join(second)
    if x.replace(" ", "") == y.replace(" ", ""):
        return _match(0.95, "same letters, parted otherwise")
    if _slip(first, second):
        return _match(0.6, "one word differs by a letter")
    shorter, longer = sorted((first, second), key=len)
    if shorter and longer[: len(shorter)] == shorter:
        return _match(0.45, "one is the beginning of the other")
    return _match(0.05, "different words")
