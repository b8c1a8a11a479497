"""In which script a text is written, and which languages are."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import Literal

from generator.data import rows

Direction = Literal["ltr", "rtl"]
LATIN = "LATIN"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LAST_LATIN = "\u024f"


def script_of(text: str) -> str | None:
    """The script of most letters of `text`, by its name in Unicode; None where there are no letters."""
    if text.isascii():
        return LATIN if any(map(str.isalpha, text)) else None
    others = [char for char in _BEYOND_ASCII.findall(text) if char.isalpha()]
    counts = Counter(map(_script, others))
    counts[LATIN] += letters(text) - len(others)
    if not counts.total():
        return None
    kana = counts["HIRAGANA"] + counts["KATAKANA"]
    if kana and 4 * kana >= counts["CJK"]:
        counts["HIRAGANA"] += counts["CJK"]
    return max(counts, key=lambda script: (counts[script], script))


def languages_in(script: str) -> tuple[str, ...]:
    """The languages that are usually written in a script, the most frequent first; none of Latin and of unknown ones."""
    return tuple(_table().get(script, ("", ()))[1])


@cache
def is_usual(script: str, language: str) -> bool:
    """Whether a language is written in a script: any in Latin letters that is not known to have a script of its own."""
    if script == LATIN:
        return not any(language in languages for _, languages in _table().values())
    return language in languages_in(script)


def direction_of(language: str) -> Direction:
    """In which direction a language is written, as HTML has it."""
    code = language.lower().partition("-")[0]
    return "rtl" if any(way == "rtl" and code in languages for way, languages in _table().values()) else "ltr"


def letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(str.isalpha, text))


@cache
def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        script: (direction, tuple(code for code in languages.split() if code != "*"))
        for script, direction, languages in rows("scripts.tsv")
    }


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return LATIN if char <= _LAST_LATIN else unicodedata.name(char, "?").partition(" ")[0]
