"""Line ends that say nothing: where a text's lines are broken off at a margin, and where a hyphen parts a word at one.

A name, an office or a quotation goes on behind such a line end; to who reads the text line by line it is cut in two.
"""

import itertools
import re
from collections.abc import Iterator, Sequence, Set

from msgspec import Struct

from generator.data import word_set
from generator.names.usual import is_everyday
from generator.records import Span

_WIDEST = 100
_NARROWEST = 20
"""Longer lines are paragraphs, not lines broken at a margin; shorter ones are a list."""
_FEW = 3
"""So many line ends within paragraphs show the habit; fewer do only where each parts a sentence for certain."""
_HABIT = 0.8
"""A text is filled up to its margin where so many of its unfinished lines are."""
_INDENT = 2
_LONGEST = 40
"""A word has no more letters."""

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010][^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WRITTEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD_BEHIND = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.!?…:;][”\"'’)\]]*\s*$")
_ENDS_INSIDE = re.compile(r"[^\W\d_]{3}[.!?][”\"'’)]*\s+[“\"'‘(]?[A-Z]")
_ITEM = re.compile(r"\s*(?:[-–—*•>|#=]|\d{1,3}[.)]\s|[(]?[a-z][)]\s|[A-Z][\w.'’ -]{0,40}:\s)")
"""What begins a line of its own: an item of a list, a quoted line, a rule, a speaker's label."""


class _Line(Struct, frozen=True):
    """A line by its place in the text, without its end, and how far it is indented."""

    start: int
    end: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def words(self) -> str:
        return self.text.strip()


class _Pair(Struct, frozen=True):
    """Two lines that follow each other without a blank one between them."""

    line: _Line
    following: _Line

    @property
    def unfinished(self) -> bool:
        """Whether the first ends within a sentence, for all that its last mark tells."""
        return not _ENDS.search(self.line.text)

    @property
    def goes_on(self) -> bool:
        """Whether the second carries on a sentence for certain: with a small letter."""
        return self.unfinished and self.following.words[0].islower()

    def is_full(self, width: int) -> bool:
        """Whether the second line's first word would have crossed the margin."""
        return len(self.line.text.rstrip()) + 1 + len(self.following.words.split()[0]) > width


def line_joints(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of `text` that part no lines, in order, half-open, and what they stand for: a blank, or nothing."""
    parted = list(_HYPHEN.finditer(text))
    written = frozenset(_WRITTEN.findall(text)) if parted else frozenset()
    hyphens = {match.end(): (match.start(), match.end(), _hyphen(text, match, written)) for match in parted}
    joined = {end: (start, end, " ") for start, end in map(_end, _broken(text))}
    yield from (place for _, place in sorted((joined | hyphens).items()))


def _end(pair: "_Pair") -> Span:
    """The line's end between two lines, with the blanks around it."""
    return pair.line.start + len(pair.line.text.rstrip()), pair.following.start + pair.following.indent


def _hyphen(text: str, match: re.Match[str], written: Set[str]) -> str:
    """What a hyphen at a line's end stands for: itself in what is written with one, nothing in a word that it parts.

    Both halves of "well-known" and "Ruiz-Haddad" are words; else what the text writes elsewhere decides.
    """
    before = _WORD_BEFORE.search(text[max(0, match.start() - _LONGEST) : match.start()])
    behind = _WORD_BEHIND.match(text, match.end())
    if before is None or behind is None or behind.group()[0].isupper():
        return "-"
    first, second = before.group(), behind.group()
    if first + second in written or is_everyday((first + second).lower()):
        return ""
    if f"{first}-{second}" in written:
        return "-"
    words = first.lower() in _PREFIXED or (is_everyday(first.lower()) and is_everyday(second.lower()))
    return "-" if words else ""


_PREFIXED = word_set("sources.hyphenated")
"""What a hyphen follows in whole words: "self-made", "ex-minister"."""


def _broken(text: str) -> Iterator[_Pair]:
    """The pairs of lines that are one, parted at a margin."""
    pairs = list(_pairs(text))
    if not pairs or not _is_broken_at_margin(pairs):
        return
    width = max(len(line.text.rstrip()) for pair in pairs for line in (pair.line, pair.following))
    unfinished = [pair for pair in pairs if pair.unfinished]
    filled = sum(pair.is_full(width) for pair in unfinished) >= _HABIT * len(unfinished)
    for pair in pairs:
        if pair.goes_on or (not _opens(pair) and (not filled or pair.is_full(width))):
            yield pair


def _pairs(text: str) -> Iterator[_Pair]:
    starts = itertools.accumulate((len(line) + 1 for line in text.split("\n")), initial=0)
    lines = [_Line(start, start + len(line), line) for start, line in zip(starts, text.split("\n"), strict=False)]
    for line, following in itertools.pairwise(lines):
        if line.words and following.words:
            yield _Pair(line, following)


def _is_broken_at_margin(pairs: Sequence[_Pair]) -> bool:
    """Whether lines break off within sentences as a habit: most of them, and none is as long as a paragraph."""
    longest = max(len(pair.line.text) for pair in pairs)
    unfinished = sum(pair.unfinished for pair in pairs)
    if not _NARROWEST <= longest <= _WIDEST or unfinished <= len(pairs) / 2:
        return False
    if len(pairs) < _FEW:
        return all(pair.goes_on for pair in pairs)
    return any(pair.goes_on or _ENDS_INSIDE.search(pair.line.text) for pair in pairs)


def _opens(pair: _Pair) -> bool:
    """Whether the second line opens something of its own: an item, a label, or, indented, a paragraph."""
    if pair.unfinished:
        return _ITEM.match(pair.following.text) is not None and not pair.line.text.rstrip().endswith(",")
    return pair.following.indent >= pair.line.indent + _INDENT or _ITEM.match(pair.following.text) is not None
