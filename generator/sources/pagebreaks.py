"""Page numbers and running headers that stand within a sentence, where a page of a printed text or a PDF ended."""

import re
from collections.abc import Iterator

_OF = r"\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?"
_NUMBER = rf"(?:[-–—|\[(]\s?)?(?:p(?:age|\.)?\s?)?{_OF}(?:\s?[-–—|\])])?"
_HEADER = rf"(?:[^\n]{{1,90}}\s(?:\||page|p\.)\s?{_OF}|page\s{_OF}\s[^\n]{{1,90}})"
_BETWEEN = r"[^\S\n]{0,90}\n\s{0,90}"
_BREAK = re.compile(
    rf"(?<=[^\W\d_]|[,-])(?:{_BETWEEN}(?:{_NUMBER}|{_HEADER})){{1,2}}{_BETWEEN}(?=[“\"‘']?[a-z])", re.IGNORECASE
)
_NAMED = re.compile(r"\bpage\s?\d", re.IGNORECASE)
_LINE = 40
"""Prose has lines of so many letters before and behind a page's end; shorter ones may be a table, unless it is named."""


def page_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of `text` between two halves of a sentence that a page's end parts, half-open, in order: a line's end.

    The sentence goes on with a small letter behind a line that is a page's number, or a header with one, and nothing else.
    """
    for match in _BREAK.finditer(text):
        start, end = match.span()
        before = text.rfind("\n", 0, start) + 1
        behind = len(text[end : end + _LINE].partition("\n")[0])
        is_prose = min(start - before, behind) >= _LINE
        if (is_prose or _NAMED.search(match.group())) and text[end : end + 2].lstrip("“\"‘'")[:1].islower():
            yield start, end, "\n"
