"""Writing: any script to folded Latin words. Nothing here knows what a name is.

Transliteration to ASCII is the library anyascii's; Chinese characters and Korean syllables carry no spaces, so they are parted
here into family name and given name, as both languages write the one before the other in a single block.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

LONGEST = 300
"""Code points of a written name that are looked at. No name is longer; text that claims to be one costs no more than this."""

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻʿʾ`´ˈ′ʹ″", None))
_HAN_OR_HANGUL = re.compile(r"[㐀-䶿一-鿿豈-﫿가-힣]{2,6}")
_WORD = re.compile(r"[a-z0-9]+")
_DOUBLE_FAMILIES = frozenset(
    {
        "남궁",
        "황보",
        "제갈",
        "사공",
        "선우",
        "서문",
        "독고",
        "欧阳",
        "歐陽",
        "司马",
        "司馬",
        "诸葛",
        "諸葛",
        "上官",
        "司徒",
    }
)


def _part_block(match: re.Match[str]) -> str:
    """`习近平` to ` xi jinping `: the family name is one character, or two of a short known list."""
    block = match.group()
    family = 2 if len(block) > 2 and block[:2] in _DOUBLE_FAMILIES else 1
    return f" {anyascii(block[:family])} {anyascii(block[family:])} "


@lru_cache(maxsize=65536)
def fold(written: str) -> str:
    """Lower-case ASCII letters, digits and punctuation of a name in any script; apostrophes and accents are gone.

    Only the first `LONGEST` code points count. Never raises.
    """
    written = written[:LONGEST]
    if not written.isascii():
        written = unicodedata.normalize("NFKC", written).translate(_APOSTROPHES)
        written = anyascii(_HAN_OR_HANGUL.sub(_part_block, written))
    return written.lower().translate(_APOSTROPHES)[: 2 * LONGEST]


def words(written: str) -> tuple[str, ...]:
    """The folded words of a name: `Jean-Luc O’Neill` to `("jean", "luc", "oneill")`."""
    return tuple(_WORD.findall(fold(written)))
