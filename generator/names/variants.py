"""Spelling variants of one word of a name: transliteration, short forms, initials, slips of the pen.

`spelling` maps the usual ways to write a sound in Latin letters (English, French, German, Polish and scholarly
romanisations of Cyrillic, Arabic, Hebrew, Persian, Chinese and Korean) to one; `skeleton` keeps only classes of consonants,
which is all that an unvocalised Arabic or Hebrew spelling shows.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from nicknames import NickNamer
from rapidfuzz.distance import OSA

Likeness = Literal["same", "variant", "short", "initial", "typo", "different"]


class TokenMatch(Struct, frozen=True):
    """How two words of names relate. `cost` is 0 for the same word, about 1 for one slip of the pen, 4 for strangers."""

    likeness: Likeness
    cost: float


_SOUNDS = (
    ("schtsch", "S"), ("shch", "S"), ("dsch", "j"), ("tsch", "C"), ("tch", "C"), ("dzh", "j"), ("sch", "S"), ("chr", "kr"),
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "S"), ("ch", "C"), ("cz", "C"), ("sz", "S"),
    ("zh", "j"), ("dj", "j"), ("ck", "k"), ("ts", "z"), ("tz", "z"), ("q", "k"), ("x", "ks"), ("w", "v"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
)  # fmt: skip
_Y_BEFORE_VOWEL = re.compile(r"y(?=[aeou])")
_SILENT_H = re.compile(r"(?<=[a-zA-Z])h(?![aeiouy])")
_DOUBLE = re.compile(r"(.)\1+")
_SKELETON = str.maketrans({"g": "k", "z": "s", "S": "s", "C": "s", "v": "f", "p": "b", "d": "t"})
_VOWELS = re.compile(r"[aeiou]")


@lru_cache(maxsize=131072)
def spelling(token: str) -> str:
    """One spelling for all usual ones of a folded word: `shoygu`, `shoigu` and `schojgu` agree. Symbols are arbitrary."""
    text = token
    for written, sound in _SOUNDS:
        if written in text:
            text = text.replace(written, sound)
    text = _DOUBLE.sub(r"\1", _Y_BEFORE_VOWEL.sub("j", text))
    text = text.replace("y", "i").replace("ai", "e").replace("ei", "e")
    text = _SILENT_H.sub("", text).replace("o", "u").replace("ij", "i")
    if len(text) > 4 and text.endswith("uf"):
        text = text[:-1] + "v"
    return _DOUBLE.sub(r"\1", text)


@lru_cache(maxsize=131072)
def skeleton(token: str) -> str:
    """The classes of a folded word's consonants in order; a vowel at the start counts as `a`: `qadhafi` to `ktf`."""
    text = spelling(token)
    if not text:
        return token
    head = "a" if text[0] in "aeiou" else text[0]
    rest = text[1:].replace("j", "").replace("h", "") if len(text) > 1 else ""
    return _DOUBLE.sub(
        r"\1", (head if head == "a" else head.translate(_SKELETON)) + _VOWELS.sub("", rest).translate(_SKELETON)
    )


@cache
def _namer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=65536)
def formal_names(token: str) -> frozenset[str]:
    """The given names that a folded word may be short for (`bill` for `william`), itself included."""
    return frozenset({token, *_namer().canonicals_of(token)})


@lru_cache(maxsize=65536)
def is_short_form(a: str, b: str) -> bool:
    """Whether one word is a short form of the other (Bill, William) by the table of the `nicknames` package."""
    return b in formal_names(a) or a in formal_names(b)


@lru_cache(maxsize=65536)
def is_given_name(token: str) -> bool:
    """Whether the `nicknames` table knows a folded word as an English given name or short form."""
    return bool(_namer().canonicals_of(token)) or bool(_namer().nicknames_of(token))


def _is_consonantal(token: str) -> bool:
    """Whether a word shows no vowels, as transliterated Arabic and Hebrew do."""
    return len(token) > 1 and not _VOWELS.search(token)


def _variant_cost(a: str, b: str) -> float | None:
    """The cost of two spellings of one sound, or None where they do not sound alike."""
    x, y = spelling(a), spelling(b)
    if x == y:
        return 0.15
    if skeleton(a) != skeleton(b):
        return None
    if _is_consonantal(a) != _is_consonantal(b):
        return 0.4
    distance = OSA.distance(x, y)
    consonants = len(skeleton(a))
    if distance == 1 and consonants >= 2 and min(len(x), len(y)) >= 4:
        return 0.4
    return 0.7 if distance == 2 and consonants >= 4 else None


def _typo_cost(a: str, b: str) -> float | None:
    """The cost of slips of the pen (a letter more, less, other, or two swapped), or None where there are too many."""
    distance = OSA.distance(a, b, score_cutoff=2)
    shorter = min(len(a), len(b))
    if distance == 1:
        return 0.9 if shorter >= 5 else 1.2
    if distance == 2 and shorter >= 4:
        return 1.7
    return None


@lru_cache(maxsize=262144)
def compare_tokens(a: str, b: str) -> TokenMatch:
    """How two folded words of names relate; symmetric."""
    if a == b:
        return TokenMatch("same", 0.0)
    if a > b:
        return compare_tokens(b, a)
    if min(len(a), len(b)) == 1:
        return TokenMatch("initial", 0.4) if a[0] == b[0] else TokenMatch("different", 4.0)
    variant = _variant_cost(a, b)
    if is_short_form(a, b) and (variant is None or variant > 0.3):
        return TokenMatch("short", 0.3)
    if variant is not None:
        return TokenMatch("variant", variant)
    typo = _typo_cost(a, b)
    return TokenMatch("different", 4.0) if typo is None else TokenMatch("typo", typo)
