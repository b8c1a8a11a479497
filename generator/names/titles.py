"""Titles and offices: which words before a name are not the name, what office they state, and what they say of gender.

Gender comes only from a word that states it ("Mrs.", "Congresswoman"), never from a given name.
"""

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.data import rows
from generator.names.places import place_of

Gender = Literal["f", "m"]


class TitleWord(Struct, frozen=True):
    """A row of `data/titles.tsv`: a word, its kinds, the gender it states, and the plain word for it."""

    form: str
    kinds: frozenset[str]
    gender: Gender | None
    canonical: str


def _read() -> dict[str, TitleWord]:
    table: dict[str, TitleWord] = {}
    genders: dict[str, Gender] = {"f": "f", "m": "m"}
    for form, kind, gender, canonical in rows("titles.tsv"):
        kinds = table[form].kinds | {kind} if form in table else frozenset({kind})
        table[form] = TitleWord(form, kinds, genders.get(gender), form if canonical == "-" else canonical)
    return table


TITLES: dict[str, TitleWord] = _read()
"""Every title word by its lower-case form without final period."""

HONORIFICS: frozenset[str] = frozenset(f for f, t in TITLES.items() if "honorific" in t.kinds)
"""Words of address: Mr., Dr., Sheikh."""

ROLE_HEADS: frozenset[str] = frozenset(f for f, t in TITLES.items() if t.kinds & {"office", "rank", "noble"})
"""Words that a role can be headed by: minister, president, chief, spokesman, general, king."""

_CONNECTORS = frozenset({"of", "for", "and", "the", "to", "at", "on", "&"})
_AFTER_NAMES = {form: kind for form, kind, parsed, _ in rows("suffixes.tsv") if parsed == "yes"}
_CREDENTIALS = frozenset(form for form, kind in _AFTER_NAMES.items() if kind == "honour")
_SUFFIXES = frozenset(_AFTER_NAMES) - _CREDENTIALS | {"esq"}
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?$")


def key_of(word: str) -> str:
    """How a word of running text is looked up in `TITLES`: lower case, outer punctuation and possessive off."""
    return _POSSESSIVE.sub("", word.strip(',;:()[]"“”')).lower().rstrip(".").replace("ex-", "", 1)


def is_title(word: str) -> bool:
    """Whether one word can be (part of) a title or office: `Gen.`, `Minister`, `Prime`; case and period do not matter."""
    return key_of(word) in TITLES


def is_role_head(word: str) -> bool:
    """Whether a word names a function by itself (`minister`, `spokesman`, plural too), not only an address or a modifier."""
    key = key_of(word)
    return key in ROLE_HEADS or (key.endswith("s") and key[:-1] in ROLE_HEADS)


def title_gender(title: str) -> Gender | None:
    """The gender that the words of a title state; None if they state none, or both."""
    stated = {TITLES[k].gender for w in title.split() if (k := key_of(w)) in TITLES} - {None}
    return next(iter(stated)) if len(stated) == 1 else None


@lru_cache(maxsize=16384)
def canonical_role(role: str) -> str:
    """One form for an office however it is abbreviated: `Lt. Gen.` and `lieutenant general`, `PM` and `premier`.

    Lower case; `former` and its like, honorifics and articles are left out, since they do not change the office.
    """
    plain = [TITLES[k].canonical if (k := key_of(w)) in TITLES else k for w in role.split()]
    return " ".join(w for w in plain if w and w not in {"the", "a", "an", "former", "late", "then"} | HONORIFICS)


_TITLE_OFFICES = frozenset(
    {
        "president",
        "senator",
        "governor",
        "representative",
        "secretary",
        "minister",
        "chancellor",
        "king",
        "queen",
        "pope",
    }
    | {"mayor", "judge", "justice", "ambassador"}
)
_DEPUTIES = frozenset({"vice", "deputy", "lieutenant", "under", "assistant"})


@lru_cache(maxsize=16384)
def title_office(role: str) -> str | None:
    """The public office in a stated role that is used as a title, in one spelling: `then-Sen.` and `senior senator` agree.

    A deputy's is another one (`vice president`); None for descriptions such as `nominee` or `billionaire`.
    """
    words = canonical_role(role.lower().replace("then-", "").replace("ex-", "")).split()
    for i in range(len(words) - 1, -1, -1):
        if words[i] in _TITLE_OFFICES:
            return f"deputy {words[i]}" if _DEPUTIES & set(words[:i]) else words[i]
    return None


def _is_modifier(word: str, shouted: bool) -> bool:
    """Whether a word can stand before a head; in a name all in capitals (`shouted`) no word is an acronym for that."""
    key = key_of(word)
    acronym = not shouted and 1 < len(word) <= 5 and word.isupper() and word.isalpha()
    return key in TITLES or acronym or place_of(word.strip(",.;")) is not None or bool(_POSSESSIVE.search(word))


def _title_length(words: list[str]) -> int:
    """How many leading words are a title: up to the last head before which all is title, place, acronym or complement."""
    end = 0
    i = 0
    shouted = words[-1].isupper()
    while i < len(words):
        key = key_of(words[i])
        if key in ROLE_HEADS or key in HONORIFICS:
            i += 1
            end = i
        elif key in _CONNECTORS and end == i and end > 0:
            i = end = _complement_end(words, i, shouted)
        elif _is_modifier(words[i], shouted) or (end == 0 and _names_employer(words, i)):
            i += 1
        else:
            break
    return end


def _names_employer(words: list[str], i: int) -> bool:
    """Whether an unknown word stands, at most three words ahead, before an office that a name still follows: `Acme CEO`."""
    ahead = [key_of(w) for w in words[i + 1 : min(i + 4, len(words) - 1)]]
    return any(w in TITLES and "office" in TITLES[w].kinds for w in ahead)


def _complement_end(words: list[str], start: int, shouted: bool) -> int:
    """Where the complement that starts with a connector ends: `of` + `Military Intelligence`, `for the Middle East`.

    Words of the table and of places belong to it; an unknown capitalised word does if a name of two words is still left.
    """
    i = start
    while (
        i < len(words)
        and (key_of(words[i]) in _CONNECTORS or _is_modifier(words[i], shouted))
        and not _is_bare_head(words, i)
    ):
        i += 1
    unknown = i > start and key_of(words[i - 1]) in _CONNECTORS
    if unknown and i < len(words):
        i += 1
    return i


def _is_bare_head(words: list[str], i: int) -> bool:
    """Whether a head starts a new title after a complement: `of Defense Minister` has none, `of Staff General X` has."""
    return key_of(words[i]) in ROLE_HEADS and key_of(words[i - 1]) not in _CONNECTORS


@lru_cache(maxsize=65536)
def strip_title(written: str) -> tuple[str, str]:
    """Part what stands before a name from the name: `("IDF Chief of Staff", "Gadi Eisenkot")`, or `("", written)`.

    A title never takes the last word, nor a surname behind an initial; words that are no title, office, modifier, acronym,
    place adjective or complement end it. What is a given name in front of a surname ("Major" alone) stays a title only
    when something is left to be the name.
    """
    found = _WORD.findall(written[:2000])
    length = min(_title_length(found), len(found) - 1) if found else 0
    if length <= 0 or all(key_of(w) in _SUFFIXES for w in found[length:]):
        return "", " ".join(found)
    return " ".join(found[:length]).rstrip(","), " ".join(found[length:])


def is_suffix(word: str) -> bool:
    """Whether a word is a generational suffix (`Jr.`, `Sr.`, `III`) once case and period are gone."""
    return word.lower().strip(".,") in _SUFFIXES


def is_credential(word: str) -> bool:
    """Whether a word after a name is a degree or honour (`PhD`, `M.D.`, `OBE`)."""
    return word.lower().replace(".", "").strip(",") in _CREDENTIALS
