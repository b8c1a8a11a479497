"""Where a text dates itself: in its dateline, or on a line near the top that holds nothing but a date."""

import re
from collections.abc import Iterator, Sequence

from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.absolute import names_day
from generator.article.dates.grammar.readings import Numeric, Reading, untimed
from generator.article.dates.grammar.words import Words, lexicon, read_words
from generator.data import word_set
from generator.records import Block

HEAD_BLOCKS = 5
"""A line that is nothing but a date stands among the first blocks, or it is part of the story."""

_LINE = 60
"""Code points that such a line has at most, its label included."""

_LABEL = re.compile(r"(?:first |last )?(?:published|posted|updated|issued|date)\b(?: on| at)?\s*:?\s*", re.IGNORECASE)

_OUTLET = re.compile(r"[*_]{0,2}(?P<outlet>[A-Z][\w.’'&-]*(?: (?:of |the |and |& )?[A-Z][\w.’'&-]*){0,5}), (?=[A-Z\d])")
"""Words with capitals before a comma: where the last is that of a paper, what stands before its day."""

_PLACE = re.compile(
    r"[*_]{0,2}(?:(?:New|Old|San|Santa|Saint|St\.|The|Los|Las|El|North|South|East|West|Fort|Port|Cape|Mount) )?[A-Z][\w.’'-]*"
    r"(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)?(?:,| [-–—]) (?=[A-Z\d])"
)
"""A word with a capital before a comma or a dash: where a text was written, before the day ("Oslo, Norway – 5 March 2031").

Two words may be somebody's name, whose day may be another.
"""

_CLOCK = re.compile(
    r"(?:,? (?:at )?\d{1,2}[.:h]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?[.:]?[*_]{0,2}\s*", re.IGNORECASE
)
"""What may follow such a day: a time, however it is written."""


def own_date_blocks(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Datelines, and lines near the top that hold a date and nothing else (but a label such as "Published:")."""
    for index, block in enumerate(blocks):
        if block.kind == "dateline" or (index < HEAD_BLOCKS and is_date_line(text, block.start, block.end)):
            yield block


def update_blocks(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The starts of lines that are nothing but a day, with its time or without, where a text has several: a live blog's."""
    found = frozenset(block.start for block in blocks if _is_update_line(text, block.start, block.end))
    return found if len(found) > 1 else frozenset()


def _is_update_line(text: str, start: int, end: int) -> bool:
    if end - start > _LINE:
        return False
    words = _without(_label(text, start, end), text, start, end)
    found = next(expressions.find(words), None)
    if found is None or found.first > 0 or not _is_date(found.reading):
        return False
    return _CLOCK.fullmatch(text, words.ends[found.last - 1], end) is not None


def own_words(text: str, start: int, end: int) -> Words:
    """The words of such a line, from code point `start` to `end`, without its label or the place before its day."""
    return _without(_label(text, start, end) or _place(text, start, end), text, start, end)


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    return _LABEL.match(text, start, end) or _outlet(text, start, end)


def _place(text: str, start: int, end: int) -> re.Match[str] | None:
    named = _PLACE.match(text, start, end)
    times = lexicon()["weekday"] | lexicon()["month"]
    return named if named and not any(word.strip(",.*_").lower() in times for word in named[0].split()) else None


def _without(label: re.Match[str] | None, text: str, start: int, end: int) -> Words:
    return read_words(text, label.end() if label else start, end)


def own_outlet(text: str, blocks: Sequence[Block]) -> str | None:
    """The paper that a line near the top names before its day: "*Larkfield Star, 3 May 2019*"."""
    lines = (b for b in blocks[:HEAD_BLOCKS] if is_date_line(text, b.start, b.end))
    return next((named["outlet"] for b in lines if (named := _outlet(text, b.start, b.end))), None)


def _outlet(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name of a paper at the beginning of a line, with the comma behind it."""
    named = _OUTLET.match(text, start, end)
    return named if named and named["outlet"].split()[-1].lower() in word_set("dates.papers") else None


def is_date_line(text: str, start: int, end: int) -> bool:
    """Whether the line from `start` to `end` holds a day of a month and nothing else (but a label such as "Published:")."""
    if end - start > _LINE:
        return False
    words = own_words(text, start, end)
    found = next(expressions.find(words), None)
    if found is None or found.first > 0 or not _is_date(found.reading):
        return False
    return found.last >= len(words) - 1 or _CLOCK.fullmatch(text, words.ends[found.last - 1], end) is not None


def _is_date(reading: Reading) -> bool:
    day = untimed(reading)
    return isinstance(day, Numeric) or (day is not None and names_day(day))
