"""Spelling variants of one word of a name: transliteration, short forms, initials, slips of the pen.

`spelling` maps the usual ways to write a sound in Latin letters (English, French, German, Polish and scholarly
romanisations of Cyrillic, Arabic, Hebrew, Persian, Chinese and Korean) to one; `skeleton` keeps only classes of consonants,
which is all that an unvocalised Arabic or Hebrew spelling shows.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from msgspec import Struct
from nicknames import NickNamer
from rapidfuzz.distance import OSA

from generator.data import rows, word_set
from generator.names.costs import COSTS
from generator.names.text import fold
from generator.names.usual import is_established, is_everyday

Likeness = Literal["same", "variant", "short", "initial", "typo", "different"]


class TokenMatch(Struct, frozen=True, gc=False):
    """How two words of names relate, and what that costs; the same word costs nothing."""

    likeness: Likeness
    cost: float


_SAME = TokenMatch("same", 0.0)
_INITIAL = TokenMatch("initial", COSTS["initial"])
_SHORT_FORM = TokenMatch("short", COSTS["short_form"])
_STRANGERS = TokenMatch("different", COSTS["stranger"])
_SOUNDS = (
    ("schtsch", "S"), ("shch", "S"), ("dsch", "j"), ("tsch", "C"), ("tch", "C"), ("dzh", "j"), ("sch", "S"), ("chr", "kr"),
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "S"), ("ch", "C"), ("cz", "C"), ("sz", "S"),
    ("zh", "j"), ("dj", "j"), ("ck", "k"), ("ts", "z"), ("tz", "z"), ("q", "k"), ("x", "ks"), ("w", "v"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
)  # fmt: skip
_Y_BEFORE_VOWEL = re.compile(r"y(?=[aeou])")
_SILENT_H = re.compile(r"(?<=[a-zA-Z])h(?![aeiouy])")
_SOFT_ENDING = re.compile(r"(?<=[SC])[ie]?uv$")
_DOUBLE = re.compile(r"(.)\1+")
_SKELETON = str.maketrans({"g": "k", "z": "s", "S": "x", "C": "x", "v": "f", "p": "b", "d": "t"})
_UNSURE = re.compile(r"[aeiouhvj]")
_FAMILY_ENDINGS, _CASE_ENDINGS = word_set("names.family_endings"), word_set("names.case_endings")
_STEM, _LONG = 4, 7
_FINAL_J = re.compile(r"j$")
_IAN = re.compile(r"(?<=[^aeiou])[iy]an$")
_NEIGHBOURS = ({"a", "e"}, {"e", "i"})
_WRITTEN_BY_Y = re.compile(r"[eiy]")
_VOWELS = re.compile(r"[aeiou]")
_UNSHOWN = re.compile(r"[aeioujh]")
"""What a skeleton shows at most at its start."""


@lru_cache(maxsize=131072)
def spelling(token: str) -> str:
    """One spelling for all usual ones of a folded word: `shoygu` and `shoigu` agree. Symbols are arbitrary."""
    text = _IAN.sub("jan", token)
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    text = _DOUBLE.sub(r"\1", _Y_BEFORE_VOWEL.sub("j", text))
    text = text.replace("y", "i").replace("ai", "e").replace("ei", "e")
    text = _SILENT_H.sub("", text).replace("o", "u").replace("ij", "i")
    if len(text) > 4 and text.endswith("uf"):
        text = text[:-1] + "v"
    return _DOUBLE.sub(r"\1", _SOFT_ENDING.sub("ev", text))


@lru_cache(maxsize=131072)
def skeleton(token: str) -> str:
    """The classes of a folded word's consonants in order; a vowel at the start counts as `a`: `qadhafi` to `ktf`."""
    text = spelling(token)
    if not text:
        return token
    head = "a" if text[0] in "aeiou" else text[0]
    rest = _UNSHOWN.sub("", text[1:])
    return _DOUBLE.sub(r"\1", (head + rest).translate(_SKELETON))


@lru_cache(maxsize=65536)
def consonants(token: str) -> tuple[str, ...]:
    """What an Arabic or Hebrew spelling surely shows of a folded word: consonants, but none that also write vowels.

    Two readings where there is a v, which Hebrew writes by the letter of b or by that of u.
    """
    text = spelling(token.replace("zh", "z"))
    readings = {_UNSURE.sub("", text), _UNSURE.sub("", text.replace("v", "b"))}
    return tuple(sorted(_DOUBLE.sub(r"\1", r.translate(_SKELETON).replace("f", "b")) for r in readings))


def _lacks_long_vowel(a: str, b: str) -> bool:
    """Whether a word without vowels writes one inside by y, and the other word has none that y writes: `hsyn`, `hassan`."""
    return "y" in a[1:-1] and not _VOWELS.search(a) and not _WRITTEN_BY_Y.search(b)


@lru_cache(maxsize=65536)
def compare_consonants(a: str, b: str) -> TokenMatch:
    """How a word transliterated from Arabic or Hebrew script relates to one written with vowels; symmetric."""
    if _lacks_long_vowel(a, b) or _lacks_long_vowel(b, a):
        return _STRANGERS
    pairs = [*product(filter(None, consonants(a)), filter(None, consonants(b)))]
    if any(x == y for x, y in pairs):
        return TokenMatch("variant", COSTS["unwritten_vowels"])
    if any(min(len(x), len(y)) > 3 and OSA.distance(x, y) == 1 for x, y in pairs):
        return TokenMatch("typo", COSTS["slip_in_consonants"])
    return _STRANGERS


@cache
def _namer() -> NickNamer:
    return NickNamer()


@cache
def _rows_of() -> dict[str, frozenset[int]]:
    """The rows of `data/given_names.tsv` that a folded word stands in."""
    found: dict[str, set[int]] = {}
    for number, (forms,) in enumerate(rows("given_names.tsv")):
        for form in forms.split(";"):
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@lru_cache(maxsize=65536)
def formal_names(token: str) -> frozenset[str]:
    """The given names that a folded word may be short for or a form of (`bill`: `william`), itself included."""
    numbers = _rows_of().get(token, frozenset())
    return frozenset(
        {token, *_namer().canonicals_of(token), *(rows("given_names.tsv")[n][0].split(";")[0] for n in numbers)}
    )


def _plausible(a: str, b: str) -> bool:
    """Whether a short form shows in its formal name: the table also lists some that nobody would take for one."""
    return a[0] == b[0] or any(a[i : i + 2] in b for i in range(len(a) - 1)) or {a, b} in _UNLIKE


_UNLIKE = ({"peggy", "margaret"}, {"peg", "margaret"}, {"polly", "mary"})


@lru_cache(maxsize=65536)
def is_short_form(a: str, b: str) -> bool:
    """Whether two words can be forms of one given name: Bill and William, Misha and Mikhail, Igor and Ihor."""
    if _rows_of().get(a, frozenset()) & _rows_of().get(b, frozenset()):
        return True
    return (b in _namer().canonicals_of(a) or a in _namer().canonicals_of(b)) and _plausible(a, b)


def initialisms(tokens: Sequence[str]) -> tuple[str, ...]:
    """Given names of three letters or more that a name's initials spell, with the family name's initial and without it."""
    letters = "".join(token[0] for token in tokens)
    return tuple(word for word in (letters, letters[:-1]) if len(word) > 2)


@lru_cache(maxsize=65536)
def is_given_name(token: str) -> bool:
    """Whether a word in lower case is an established given name or short form, of English or of `data/given_names.tsv`."""
    token = token if token.isascii() else fold(token)
    return token in _rows_of() or bool(_namer().canonicals_of(token)) or bool(_namer().nicknames_of(token))


@cache
def plain_given_names() -> frozenset[str]:
    """Given names that are hardly another word."""
    return frozenset(name for (names,) in rows("plain_given_names.tsv") for name in names.split())


def is_plainly_given(token: str) -> bool:
    """Whether a word in lower case is a given name and hardly another word: "nicola", not "little"."""
    return token in plain_given_names() or (is_given_name(token) and not is_everyday(token))


def _is_usual_shift(x: str, y: str) -> bool:
    """Whether two spellings one edit apart differ as romanisations do.

    That is in a vowel left out, a neighbouring vowel (a and e, e and i), or a voiced and a voiceless consonant; two letters
    swapped are a slip of the pen.
    """
    if len(x) != len(y):
        return True
    differing = [{p, q} for p, q in zip(x, y, strict=True) if p != q]
    return len(differing) == 1 and (differing[0] in _NEIGHBOURS or not differing[0] & set("aeiou"))


def _variant_cost(a: str, b: str) -> float | None:
    """The cost of two spellings of one sound, or None where they do not sound alike."""
    x, y = spelling(a), spelling(b)
    if x == y:
        return COSTS["same_sound"]
    if skeleton(a) != skeleton(b):
        return None
    distance = OSA.distance(x, y)
    length = len(skeleton(a))
    if distance == 1 and length >= (2 if len(x) == len(y) else 3) and min(len(x), len(y)) > 3 and _is_usual_shift(x, y):
        return COSTS["shifted_sound"]
    return COSTS["two_shifts"] if distance == 2 and length > 4 and len(x) == len(y) else None


def _may_slip_twice(a: str, b: str) -> bool:
    """Whether two slips of the pen are likely: the first letter holds and, of a short word, the length (or an ending lacks).

    A word without vowels shows too little: two of its consonants make another name.
    """
    if a[0] != b[0] or not (_VOWELS.search(a) and _VOWELS.search(b)):
        return False
    return len(a) == len(b) or min(len(a), len(b)) >= _LONG or b.startswith(a) or a.startswith(b)


def _typo_cost(a: str, b: str) -> float | None:
    """The cost of slips of the pen (a letter more, less, other, or two swapped), or None where there are too many."""
    distance = OSA.distance(a, b, score_cutoff=2)
    shorter = min(len(a), len(b))
    if distance > (2 if shorter > 3 else 1):
        return None
    known = is_established(a) and is_established(b)
    if distance == 2:
        return COSTS["two_slips"] if not known and _may_slip_twice(a, b) else None
    return COSTS["slip" if shorter > 4 else "slip_in_short_word"] + (COSTS["slip_to_known_word"] if known else 0.0)


@lru_cache(maxsize=262144)
def compare_tokens(a: str, b: str) -> TokenMatch:
    """How two folded words of names relate; symmetric.

    Two established given names that are not forms of one name are different, however few letters they differ by.
    """
    if a == b:
        return _SAME
    if min(len(a), len(b)) == 1:
        return _INITIAL if a[0] == b[0] else _STRANGERS
    return _compare_words(*sorted((a, b)))


def _by_ending(a: str, b: str) -> TokenMatch | None:
    """How a word of four letters or more relates to itself with something behind it, where that tells.

    `anton` is not `antona`, `ivan` not `ivanov`; `petrov` is `petrovs` in Latvian, but `robert` and `roberts` are English both.
    """
    if len(a) < _STEM or not b.startswith(a):
        return None
    ending = b.removeprefix(a)
    if ending == "a" or ending in _FAMILY_ENDINGS:
        return _STRANGERS
    if ending in _CASE_ENDINGS:
        return _STRANGERS if is_established(a) and is_established(b) else TokenMatch("variant", COSTS["case_ending"])
    return None


def _ending_cost(a: str, b: str) -> float | None:
    """The cost of two words of which one has such an ending behind another spelling: `sergejs` in Latvian, `sergey`."""
    for word, other in ((a, b), (b, a)):
        stems = (word.removesuffix(ending) for ending in _CASE_ENDINGS if word.endswith(ending))
        if any(len(stem) >= _STEM and spelling(_FINAL_J.sub("y", stem)) == spelling(other) for stem in stems):
            return COSTS["case_ending"]
    return None


def _compare_words(a: str, b: str) -> TokenMatch:
    """Compare two different words in full, the first before the second; a feminine ending tells relatives apart."""
    given = is_given_name(a) and is_given_name(b)
    if not given and skeleton(a) != skeleton(b) and OSA.distance(a, b, score_cutoff=2) > 2:
        return _STRANGERS
    if is_short_form(a, b) and spelling(a) != spelling(b):
        return _SHORT_FORM
    ended = _by_ending(a, b)
    if ended is not None:
        return ended
    variant = _variant_cost(a, b)
    if given and variant != COSTS["same_sound"]:
        return _STRANGERS
    if variant is None and not (is_established(a) and is_established(b)):
        variant = _ending_cost(a, b)
    if variant is not None:
        return TokenMatch("variant", variant)
    typo = _typo_cost(a, b)
    return _STRANGERS if typo is None else TokenMatch("typo", typo)
