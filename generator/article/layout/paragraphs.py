"""Split a text into paragraphs, whether its lines are whole paragraphs or broken off at a margin."""

import itertools
import re
from collections.abc import Iterator

from generator.records import Span

_LINE = re.compile(r"^[^\n]*\S[^\n]*", re.MULTILINE)
_BLANK = re.compile(r"\n[^\S\n]*\n")
_WRAP_WIDTH = 100
_ENDS = re.compile(r"[.!?…:;”\"'’)\]]\s*$")


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of `text`, without surrounding white space.

    A line is a paragraph, unless the text is hard-wrapped (blank lines between paragraphs, and short lines that break off
    within a sentence), when blank lines alone separate them.
    """
    if _is_wrapped(text):
        start = 0
        for gap in _BLANK.finditer(text):
            yield from _trimmed(text, start, gap.start())
            start = gap.end()
        yield from _trimmed(text, start, len(text))
        return
    for line in _LINE.finditer(text):
        yield from _trimmed(text, line.start(), line.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    if left < right:
        yield start + left, start + right


def _is_wrapped(text: str) -> bool:
    if not _BLANK.search(text):
        return False
    lines = [line.rstrip() for line in text.split("\n")]
    inner = [line for line, following in itertools.pairwise(lines) if line and following.strip()]
    if len(inner) < 3 or max(map(len, inner)) > _WRAP_WIDTH:
        return False
    return sum(not _ENDS.search(line) for line in inner) > len(inner) / 2
