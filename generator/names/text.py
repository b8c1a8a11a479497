"""Writing: any script to folded Latin words. Transliteration to ASCII is the library anyascii's."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from generator.data import word_set

LONGEST = 300
"""Code points of a written name that are looked at. No name is longer; text that claims to be one costs no more than this."""

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻʿʾ`´ˈ′ʹ″", None))
_BLOCK = re.compile(r"[㐀-䶿一-鿿豈-﫿가-힣]{2,6}")
_ARABIC_ARTICLE = re.compile(r"(?<!\S)ال(?=[\u0621-\u064a]{3})")
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff]")
_HEBREW = str.maketrans({**dict(zip("בוחכךפ", "bwhkkp", strict=True)), "श": "sh", "ष": "sh"})
"""Letters that anyascii reads as in vowelled modern Hebrew (v for ב and ו alike), which tells less, or as one with another."""
_WORD = re.compile(r"[a-z0-9]+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_NOT_PLAIN_NOR_UNDERSCORE = re.compile(r"[^a-z0-9_]+")
_DOUBLE_FAMILIES = word_set("names.double_families")


@lru_cache(maxsize=65536)
def fold(written: str) -> str:
    """Lower-case ASCII letters, digits and punctuation of a name in any script; apostrophes and accents are gone.

    Only the first `LONGEST` code points count. Never raises.
    """
    written = written[:LONGEST]
    if not written.isascii():
        written = unicodedata.normalize("NFKC", written).translate(_APOSTROPHES)
        written = anyascii(written.translate(_HEBREW))
    return written.lower().translate(_APOSTROPHES)[: 2 * LONGEST]


@lru_cache(maxsize=65536)
def words(written: str) -> tuple[str, ...]:
    """The folded words of a name: `Jean-Luc O’Neill` to `("jean", "luc", "oneill")`."""
    return tuple(_WORD.findall(fold(written)))


def without_accents(text: str) -> str:
    """`text` in lower case, its accents and everything else that is not ASCII left out: `Señal Nº 5` to `senal no 5`."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()


def hyphenated(plain: str, underscore: bool = False) -> str:
    """The runs of `a-z`, `0-9` (and `_` if `underscore`) of a lower-case text, joined by hyphens; perhaps nothing."""
    return (_NOT_PLAIN_NOR_UNDERSCORE if underscore else _NOT_PLAIN).sub("-", plain).strip("-")


def letters(text: str) -> str:
    """The letters and digits of a text in one case: what copies of a line share whose marks and spaces differ."""
    return "".join(c for c in text.casefold() if c.isalnum())


def part_script(written: str) -> str:
    """A person's name in its own script, with its parts told apart by spaces as in Latin script.

    Chinese characters and Korean syllables stand in one block, the family name first: one character, or two of a short known
    list. The Arabic article is cut off its word.
    """
    if written.isascii():
        return written
    if _BLOCK.fullmatch(written):
        family = 2 if len(written) > 2 and written[:2] in _DOUBLE_FAMILIES else 1
        return f"{written[:family]} {written[family:]}"
    return _ARABIC_ARTICLE.sub("", written)


def is_abjad(written: str) -> bool:
    """Whether a text is in Arabic, Hebrew or an Indic script, which do not write all vowels."""
    return not written.isascii() and _ABJAD.search(written) is not None
