"""Titles and offices: which words before a name are not the name, what office they state, and what they say of gender.

Gender comes only from a word that states it ("Mrs.", "Congresswoman"), never from a given name.
"""

import re
from collections import defaultdict
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.data import rows, word_set
from generator.names.places import place_of
from generator.values import only

Gender = Literal["f", "m"]


class TitleWord(Struct, frozen=True):
    """A row of `data/titles.tsv`: a word, its kinds, the gender it states, and the plain word for it."""

    form: str
    kinds: frozenset[str]
    gender: Gender | None
    canonical: str


def _read() -> dict[str, TitleWord]:
    table: dict[str, TitleWord] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, Gender] = {"f": "f", "m": "m"}
    for form, kind, gender, canonical in rows("titles.tsv"):
        kinds[form].add(kind)
        plain = form if canonical == "-" else canonical
        table[form] = TitleWord(form, frozenset(kinds[form]), genders.get(gender), plain)
    return table


def _class_of(title: TitleWord) -> str:
    """The class of a title word in `_TITLE`, by the first of its kinds that has one."""
    kinds = (("O", {"office"}), ("H", {"rank", "noble"}), ("A", {"honorific"}))
    return next((letter for letter, named in kinds if title.kinds & named), "M")


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
_TITLE_OFFICES = word_set("names.title_offices")
_DEPUTIES = word_set("names.deputies")
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
    return only({TITLES[k].gender for w in title.split() if (k := key_of(w)) in TITLES} - {None})


@lru_cache(maxsize=16384)
def canonical_role(role: str) -> str:
    """One form for an office however it is abbreviated: `Lt. Gen.` and `lieutenant general`, `PM` and `premier`.

    Lower case; `former` and its like, honorifics and articles are left out, since they do not change the office.
    """
    plain = [TITLES[k].canonical if (k := key_of(w)) in TITLES else k for w in role.split()]
    return " ".join(w for w in plain if w and w not in {"the", "a", "an", "former", "late", "then"} | HONORIFICS)


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


_CLASSES = dict.fromkeys(_CONNECTORS, "C") | {form: _class_of(title) for form, title in TITLES.items()}
_TITLE = re.compile(
    r"(?:M|[-C](?=.{0,2}O.))*[OHA]"  # British Army [Lt. Gen.]; an unknown word before an office: Acme [CEO] Ana Ruiz
    r"(?:M*[OHA]"  # Prime Minister [and then] Acting Governor
    r"|C(?:[CMA]|(?<=C)[OH])*(?:(?<=C)-)?"  # of Military Intelligence, of Staff, for the Harbour
    r")*"
)
"""A title, by the classes of a name's words.

It goes up to the last head before which all is title, place, acronym or complement. A complement begins with a connector;
words of the table and of places belong to it, a head only right behind a connector ("Chief of Staff"), and one unknown word
there.
"""


def _classified(words: list[str]) -> str:
    """A letter for each word: office, other head, word of address, modifier, connector, or `-`."""
    shouted = words[-1].isupper()
    return "".join(_CLASSES.get(key_of(word)) or ("M" if _is_modifier(word, shouted) else "-") for word in words)


def _with_places(words: list[str], classes: str) -> str:
    """The classes with those of modifiers for the words of places that have several: "United States", "New Zealand"."""
    found = list(classes)
    for start, length in ((s, n) for n in (2, 3) for s in range(1, len(words) - n)):
        if key_of(words[start - 1]) in _CONNECTORS and place_of(" ".join(words[start : start + length])) is not None:
            found[start : start + length] = "M" * length
    return "".join(found)


def _is_modifier(word: str, shouted: bool) -> bool:
    """Whether a word can stand before a head; in a name all in capitals (`shouted`) no word is an acronym for that."""
    acronym = not shouted and 1 < len(word) <= 5 and word.isupper() and word.isalpha()
    return acronym or place_of(word.strip(",.;")) is not None or _POSSESSIVE.search(word) is not None


@lru_cache(maxsize=65536)
def strip_title(written: str) -> tuple[str, str]:
    """Part what stands before a name from the name: `("IDF Chief of Staff", "Gadi Eisenkot")`, or `("", written)`.

    A title never takes the last word, nor a surname behind an initial; words that are no title, office, modifier, acronym,
    place adjective or complement end it. What is a given name in front of a surname ("Major" alone) stays a title only
    when something is left to be the name.
    """
    found = _WORD.findall(written[:2000])
    title = _TITLE.match(_with_places(found, _classified(found))) if len(found) > 1 else None
    length = min(title.end(), len(found) - 1) if title is not None else 0
    if length == 0 or all(key_of(w) in _SUFFIXES for w in found[length:]):
        return "", " ".join(found)
    return " ".join(found[:length]).rstrip(","), " ".join(found[length:])


def is_suffix(word: str) -> bool:
    """Whether a word is a generational suffix (`Jr.`, `Sr.`, `III`) once case and period are gone."""
    return word.lower().strip(".,") in _SUFFIXES


def is_credential(word: str) -> bool:
    """Whether a word after a name is a degree or honour (`PhD`, `M.D.`, `OBE`)."""
    return word.lower().replace(".", "").strip(",") in _CREDENTIALS
