"""Page numbers and running headers that stand within a sentence, where a page of a printed text or a PDF ended."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

_OF = r"\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?"
_NUMBER = rf"(?:[-–—|\[(]\s?)?(?:p(?:age|\.)?\s?)?{_OF}(?:\s?[-–—|\])])?"
_HEADER = rf"[^\n]{{1,90}}\s(?:\||page|p\.)\s?{_OF}|page\s{_OF}\s[^\n]{{1,90}}"
_NUMBERED = re.compile(rf"{_NUMBER}|{_HEADER}", re.IGNORECASE)
_NAMED = re.compile(r"\bpage\s?\d", re.IGNORECASE)
_FILLED = re.compile(r"^[^\S\n]*(\S[^\n]*)", re.MULTILINE)
_GOES_ON = re.compile(r"[^\W\d_]|[,-]")
_SMALL = re.compile(r"[“\"‘']?[a-z]")
_LINE = 40
"""Prose has lines of so many letters before and behind a page's end; shorter ones may be a table, unless it is named."""

_MOST_LINES = 3
_LONGEST = 90
"""So long may the line be that a page ends with; the same line again may be a paper's name without a number."""


def page_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of `text` between two halves of a sentence that a page's end parts, half-open, in order: a line's end.

    The sentence goes on with a small letter behind lines that are a page's number, a header with one, or a header that comes
    again beside a number, and nothing else.
    """
    lines = [(match.start(1), match[1].rstrip()) for match in _FILLED.finditer(text)]
    numbered = [len(line) <= _LONGEST and _NUMBERED.fullmatch(line) is not None for _, line in lines]
    times = Counter(line for _, line in lines if len(line) <= _LONGEST)
    ends = [number or times[line] > 1 for number, (_, line) in zip(numbered, lines, strict=True)]
    for first, last in _runs(ends):
        page = [line for _, line in lines[first:last]]
        if first > 0 and last < len(lines) and len(page) <= _MOST_LINES and any(numbered[first:last]):
            (start, before), (end, behind) = lines[first - 1], lines[last]
            if _is_parted(before, behind, page):
                yield start + len(before), end, "\n"


def _is_parted(before: str, behind: str, page: Sequence[str]) -> bool:
    """Whether two lines are of one sentence, and of prose or beside a line that calls itself a page."""
    is_prose = min(len(before), len(behind)) >= _LINE or any(map(_NAMED.search, page))
    return is_prose and _GOES_ON.match(before[-1]) is not None and _SMALL.match(behind) is not None


def _runs(marks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where marks stand side by side, half-open."""
    at = 0
    for marked, run in groupby(marks):
        length = sum(1 for _ in run)
        if marked:
            yield at, at + length
        at += length
