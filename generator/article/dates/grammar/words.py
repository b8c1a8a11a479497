"""The words of a stretch of text and what each can mean for time, read from `data/time_words.tsv`."""

import re
from functools import lru_cache
from typing import Any

from msgspec import Struct

from generator.data import rows

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")

Lexicon = dict[str, dict[str, str]]
"""Class of words -> word -> value."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The table of time words, by class."""
    table: Lexicon = {}
    for kind, value, words in rows("time_words.tsv"):
        for word in words.split():
            table.setdefault(kind, {})[word] = value
    return table


class Words(Struct):
    """The tokens of one block: runs of letters, runs of digits, single signs. Indices past either end read as "".

    `low` holds them in lower case, with one "" at its end, so that what stands right beside a token can be read there.
    `starts` and `ends` are code points of the article. A token of letters never holds an apostrophe: `year's` is three.
    """

    text: str
    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    memo: dict[tuple[Any, int], Any] = {}

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, index: int) -> str:
        """The token in lower case."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def written(self, index: int) -> str:
        """The token as it stands."""
        return self.raw[index] if 0 <= index < len(self.raw) else ""

    def is_number(self, index: int) -> bool:
        """Whether the token is a run of digits; "²" is none."""
        return self.at(index).isdecimal()

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.written(index)[:1].isupper()

    def reads(self, index: int, expected: str) -> bool:
        """Whether the tokens from `index` on are those of `expected`, in lower case and set apart by spaces."""
        return all(self.at(index + place) == word for place, word in enumerate(expected.split()))

    def index_at(self, index: int, offset: int) -> int:
        """The first token from `index` on that begins at or behind `offset`."""
        while index < len(self.starts) and self.starts[index] < offset:
            index += 1
        return index

    def joined(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before."""
        return 0 < index < len(self.raw) and self.ends[index - 1] == self.starts[index]

    def gap(self, index: int) -> bool:
        """Whether white space stands between this token and the one before (or one of them is missing)."""
        return not self.joined(index)


def read_words(text: str, start: int, end: int) -> Words:
    """Split `text[start:end]` into tokens."""
    words = Words(text, [], [], [], [])
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        words.raw.append(word)
        words.low.append(word.lower())
        words.starts.append(match.start())
        words.ends.append(match.end())
    words.low.append("")
    return words


DASHES = frozenset("-‐‑–—−")
APOSTROPHES = frozenset("'’‘`")


def skip(words: Words, index: int, *options: str) -> int:
    """The index after the token at `index` where it is one of `options`, else `index` itself."""
    return index + 1 if words.at(index) in options else index


def skip_dash(words: Words, index: int) -> int:
    """The index after a hyphen that joins two words, else `index` itself."""
    if words.at(index) in DASHES and words.joined(index) and words.joined(index + 1):
        return index + 1
    return index


def skip_possessive(words: Words, index: int) -> int:
    """The index after `'s` or a closing apostrophe that belongs to the word before, else `index` itself."""
    if words.at(index) in APOSTROPHES and words.joined(index):
        return index + 2 if words.at(index + 1) == "s" and words.joined(index + 1) else index + 1
    return index
