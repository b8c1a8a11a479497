"""Organisations: legal forms, articles, acronyms, and institutions that every country has one of."""

from functools import lru_cache

from msgspec import Struct
from rapidfuzz.distance import OSA

from generator.data import rows
from generator.names.places import place_of
from generator.names.text import words


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


def acronym_of(long: str, short: str) -> bool:
    """Whether `short` is made of the initials of `long`: `IDF` of `Israel Defense Forces`, `NATO`, `U.N.`, `FBI`, `DoJ`.

    Small words (of, the, and) may count or not; a leading country may be left out of the short form.
    """
    letters = short.replace(".", "").replace("&", "").strip()
    if not 2 <= len(letters) <= 10 or not letters.isalnum() or sum(c.isupper() for c in letters) * 2 < len(letters):
        return False
    found = words(long.replace("&", " and ")[:300])
    if len(found) < 2:
        return False
    target = letters.lower()
    without = [w for w in found if w not in _SMALL]
    legal = [w for w in without if w not in _LEGAL]
    options = {"".join(w[0] for w in option) for option in (found, without, legal) if option}
    if place_of(long.split(maxsplit=1)[0]) is not None:
        options |= {option[1:] for option in options if len(option) > 2}
    return target in options


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
    if acronym_of(a, b) or acronym_of(b, a):
        return _match(0.85, "one is the acronym of the other")
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


def _compare_spelling(first: tuple[str, ...], second: tuple[str, ...]) -> OrganisationMatch:
    x, y = " ".join(first), " ".join(second)
    if x.replace(" ", "") == y.replace(" ", ""):
        return _match(0.95, "same letters, parted otherwise")
    if min(len(x), len(y)) >= 8 and OSA.distance(x, y, score_cutoff=1) <= 1:
        return _match(0.65, "spelling differs by one letter")
    shorter, longer = sorted((first, second), key=len)
    if shorter and longer[: len(shorter)] == shorter:
        return _match(0.45, "one is the beginning of the other")
    return _match(0.05, "different words")
