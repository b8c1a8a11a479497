"""Chinese and Korean names in Latin letters: which family names they have, and the sounds of a given name's syllables.

Both are written by several systems (Pinyin and Wade-Giles; Revised, McCune-Reischauer and free Korean spellings) that differ
mainly in how they mark aspiration and which vowels they tell apart. `given_sounds` keeps what all of them agree on.
"""

import re
from functools import lru_cache

from generator.data import rows
from generator.names.text import fold
from generator.names.variants import is_given_name

_TABLE = rows("eastern_families.tsv")
_ROWS: dict[str, frozenset[int]] = {
    form: frozenset(n for n, (_, forms) in enumerate(_TABLE) if form in forms.split(";"))
    for _, forms in _TABLE
    for form in forms.split(";")
}

_ONE = r"(?:zh|ch|sh|ts|hs|kh|ph|[bcdfghjklmnpqrstwxyz])?[yw]?(?:[aeiou]{1,3}|yo|yu)(?:ng?|[gklmpt])?"
_SYLLABLE = re.compile(_ONE)
_TWO_SYLLABLES = re.compile(f"{_ONE}(?:{_ONE})?")

_CHINESE = (
    (r"zh|ch|j(?!eo)|q", "C"), (r"hs|sh|x", "S"), (r"ts|tz|z|c", "Z"), (r"p", "b"), (r"t", "d"), (r"k", "g"),
    (r"eou", "iu"), (r"yu", "ü"), (r"ung|ong", "Ong"), (r"ie(?=n)", "ia"), (r"ieh", "ie"), (r"(?<=[CSZr])ih?(?![aeoun])", "i"),
    (r"uo|o(?!n)", "o"), (r"eh", "e"), (r"y(?=i)|w(?=u)", ""), (r"yen", "ian"), (r"y", "i"), (r"w", "u"),
)  # fmt: skip
_KOREAN = (
    (r"g", "k"), (r"d", "t"), (r"b", "p"), (r"j|ch", "C"), (r"r", "l"), (r"ae|ai|ay", "e"), (r"ui|eui|ee|yi", "i"),
    (r"yeo|you|yoo|yu|yo", "yo"), (r"eo|oo|eu|ou|u", "o"), (r"w(?=o)", ""), (r"oh", "o"), (r"sh(?=i)", "s"),
)  # fmt: skip


_CHARACTERS = re.compile(r"(?:[㐀-䶿一-鿿豈-﫿]{2,6}|[가-힣]{2,6})")


def other_characters(a: str, b: str) -> bool:
    """Whether two names in one block of the same script differ in a character that is read otherwise: 박서준, 박서진.

    A character in its traditional and its simplified form is read in one way.
    """
    if a.isascii() or b.isascii() or len(a) != len(b):
        return False
    if any(_CHARACTERS.fullmatch(name) is None for name in (a, b)):
        return False
    return any(fold(x) != fold(y) for x, y in zip(a, b, strict=True))


def is_family(word: str) -> bool:
    """Whether a folded word is a common Chinese, Korean or Vietnamese family name in one of its spellings."""
    return word in _ROWS


def same_family(a: str, b: str) -> frozenset[str]:
    """The languages (zh, ko, vi) in which two folded words are spellings of one family name: `lee` and `yi`."""
    return frozenset(_TABLE[n][0] for n in _ROWS.get(a, frozenset()) & _ROWS.get(b, frozenset()))


def family_forms(word: str) -> frozenset[str]:
    """The first spelling of every family name that a folded word can be; none if it is not in the table."""
    return frozenset(_TABLE[n][1].split(";")[0] for n in _ROWS.get(word, frozenset()))


@lru_cache(maxsize=65536)
def is_eastern_given(family: str, rest: tuple[str, ...]) -> bool:
    """Whether folded words can be the given name after a family name: one or two syllables of Chinese or Korean.

    `Kim`, `Lee` and `Jo` are English given names too; after them only two parted syllables will do (`Kim Dae-jung`).
    """
    syllables = [s for word in rest for s in word.split("-") if s]
    if len(syllables) == 2 and all(_SYLLABLE.fullmatch(s) for s in syllables):
        return True
    if len(syllables) != 1 or is_given_name(family) or is_given_name(syllables[0]) or is_family(syllables[0]):
        return False
    return bool(_TWO_SYLLABLES.fullmatch(syllables[0]))


def _apply(table: tuple[tuple[str, str], ...], text: str) -> str:
    for pattern, sound in table:
        text = re.sub(pattern, sound, text)
    return text


@lru_cache(maxsize=65536)
def given_sounds(given: tuple[str, ...]) -> tuple[str, str]:
    """The folded syllables of a given name as Chinese and as Korean sounds; names that agree in one can be the same."""
    text = "".join(given)[:40]
    return _apply(_CHINESE, text), _apply(_KOREAN, text)
