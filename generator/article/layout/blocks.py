"""Split an article's text into blocks: what is headline, dateline, caption, credit, and what is the story itself.

Captions and credits describe pictures; taking them for the story makes actors of photo agencies and facts of captions.
"""

import re
from collections.abc import Callable
from operator import attrgetter

from msgspec import Struct

from generator.article.dates.datelines import HEAD_BLOCKS, is_date_line
from generator.article.layout.labels import is_stage_direction
from generator.article.layout.notices import heads_note, is_note
from generator.article.layout.paragraphs import paragraphs
from generator.data import word_set
from generator.names.text import letters
from generator.records import Block, BlockKind, Span

_CREDIT = re.compile(
    r"(?:photo|image|picture|video|illustration|graphic)s?\s*(?:credits?|courtesy(?:\s+of)?|by)?\s*[:–—/]\s*\S"
    r"|(?:photo|image|picture)s?\s+(?:credit|courtesy|by)\b"
    r"|\((?:photo|image|picture|ap photo|file)\b",
    re.IGNORECASE,
)
_DAY = r"(?:\d{1,2}\.?\s+[A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?)\s+(?:19|20)\d\d"
_PLACE = r"[A-Z][\w.’'-]+(?:[ ,]+[A-Z][\w.’'-]+){0,3}"
_DATELINE = re.compile(
    rf"{_DAY}\s*\([^)\n]{{2,40}}\)\s*(?:[–—]|-{{1,2}})\s+"
    rf"|{_PLACE},?\s*(?:[–—]|\s-{{1,2}})\s*{_DAY}\s*(?:[–—]|-{{1,2}})\s+"
    rf"|\(?{_PLACE}\)\s+(?=[A-Z])|"
    r"(?:[A-Z][A-Z.’'/-]+(?:[ ,]+(?:[A-Z][A-Z.’'-]*|[A-Z][a-z]+\.?|\d{1,2}|(?:19|20)\d\d))*[ ,]*"
    r"(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/)?)\s*(?:[–—]|-{1,2})\s+"
    r"|(?:[A-Z][\w.’'-]+(?:[ ,]+[A-Z][\w.’'-]+){0,3},?\s*\([^)\n]{2,40}\))\s*(?:[–—]|-{1,2})\s+"
)
_BYLINE = re.compile(r"by\s+[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]*){1,7}\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;][”\"'’)\]]*$")
_OUTLET = re.compile(r"[*_]{0,2}(?:[A-Z][\w.’'&-]*(?: (?:of |the |and |& )?[A-Z][\w.’'&-]*){1,3})[*_]{0,2}")
_TITLE_LINES = 3
"""A title and the line below it may stand in so many paragraphs."""
_WITH_OUTLET = 3
"""An outlet's name, a headline and a story are so many paragraphs."""

_LONGEST_HEADLINE, _LONGEST_NOTICE, _LONGEST_CAPTION = 150, 120, 400
"""Code points, from which on a paragraph is no headline; no byline or notice; no caption."""

_NOTICE = re.compile(
    r"(?:read more|see also|related|click here|advertisement|subscribe|sign up|this is a rush transcript)\b"
    r"|(?:full text|abstract|(?:corrections?|clarification|editor[’']s note) appended)\W*$"
    r"|<[a-z]+\s[a-z]+=",
    re.IGNORECASE,
)
"""Invitations to go elsewhere, and the labels that newspapers' archives put above a text."""


class _Paragraph(Struct, frozen=True):
    """A paragraph in its place: its code points and text, the blocks before it, and what is known of it from elsewhere."""

    start: int
    end: int
    line: str
    before: list[Block]
    is_last: bool
    repeats_title: bool
    is_caption: bool
    is_noted: bool


def _is_date(paragraph: _Paragraph) -> bool:
    """Whether it is a date, near the top."""
    return len(paragraph.before) < HEAD_BLOCKS and is_date_line(paragraph.line, 0, len(paragraph.line))


def _is_headline(paragraph: _Paragraph) -> bool:
    """Whether it opens the text, but for datelines, without the end of a sentence."""
    line = paragraph.line
    if paragraph.is_last or len(line) > _LONGEST_HEADLINE or " " not in line or _SENTENCE_END.search(line):
        return False
    return all(block.kind == "dateline" for block in paragraph.before)


def _is_byline(paragraph: _Paragraph) -> bool:
    """Whether it names who wrote the text."""
    return len(paragraph.line) < _LONGEST_NOTICE and _BYLINE.match(paragraph.line) is not None


def _is_notice(paragraph: _Paragraph) -> bool:
    """Whether it leads elsewhere, says what those who speak do, or is the editors' own note."""
    notice = is_stage_direction(paragraph.line) or _NOTICE.match(paragraph.line) is not None
    return (notice and len(paragraph.line) < _LONGEST_NOTICE) or paragraph.is_noted or is_note(paragraph.line)


_KINDS: tuple[tuple[BlockKind, Callable[[_Paragraph], bool]], ...] = (
    ("headline", attrgetter("repeats_title")),
    ("caption", attrgetter("is_caption")),
    ("dateline", _is_date),
    ("headline", _is_headline),
    ("notice", _is_notice),
    ("byline", _is_byline),
)
"""What a paragraph is, the first that holds; else it is the story."""


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Split `text` into blocks in reading order.

    `title` is the headline as metadata give it; the first lines that repeat it are the headline in the text.
    """
    spans = list(paragraphs(text))
    captions = _captions(text, spans)
    repeated = _repeated_title(text, spans, title)
    blocks: list[Block] = []
    above = [Block("notice", *spans[0])] if title is None and _is_outlet_above(text, spans) else []
    for index, (start, end) in enumerate(spans):
        if index < len(above):
            continue
        last, head, caption = index + 1 == len(spans), index in repeated, index in captions
        noted = index > 0 and heads_note(text[slice(*spans[index - 1])])
        paragraph = _Paragraph(start, end, text[start:end], blocks, last, head, caption, noted)
        kind = next((kind for kind, holds in _KINDS if holds(paragraph)), None)
        if kind == "caption":
            blocks += _caption(text, start, end)
        elif kind is None:
            blocks += _story(text, start, end, any(block.kind == "lede" for block in blocks))
        else:
            blocks.append(Block(kind, start, end))
    return (*above, *blocks)


def _is_outlet_above(text: str, spans: list[Span]) -> bool:
    """Whether the first line is the name of a paper, with a headline and a story below it."""
    if len(spans) < _WITH_OUTLET:
        return False
    first, second = (text[slice(*span)] for span in spans[:2])
    named = _OUTLET.fullmatch(first)
    headline = " " in second and len(second) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(second)
    return headline and named is not None and first.strip("*_").split()[-1].lower() in word_set("dates.papers")


def _story(text: str, start: int, end: int, lede_seen: bool) -> list[Block]:
    """A paragraph of the story; the first one may begin with a dateline."""
    if lede_seen:
        return [Block("body", start, end)]
    dateline = _DATELINE.match(text, start, end)
    if dateline is None or dateline.end() == end:
        return [Block("lede", start, end)]
    edge = start + len(dateline[0].rstrip())
    return [Block("dateline", start, edge), Block("lede", dateline.end(), end)]


def _repeated_title(text: str, spans: list[Span], title: str | None) -> range:
    """Those of the first paragraphs that together repeat the title, whatever their marks; none where no story follows."""
    wanted = letters(title or "")
    for first in range(min(len(spans), HEAD_BLOCKS)):
        read = ""
        for index in range(first, min(first + _TITLE_LINES, len(spans) - 1)):
            read += letters(text[slice(*spans[index])])
            if wanted and read == wanted:
                return range(first, index + 1)
            if not wanted.startswith(read):
                break
    return range(0)


def _captions(text: str, spans: list[Span]) -> set[int]:
    """Paragraphs with a credit, and the paragraphs that repeat the words of such a caption."""
    short = {index: span for index, span in enumerate(spans) if span[1] - span[0] < _LONGEST_CAPTION}
    credited = {
        index: text[start : credit.start()].strip()
        for index, (start, end) in short.items()
        if (credit := _CREDIT.search(text, start, end)) is not None
    }
    words = set(credited.values()) - {""}
    return {index for index, span in enumerate(spans) if index in credited or text[slice(*span)] in words}


def _caption(text: str, start: int, end: int) -> list[Block]:
    credit = _CREDIT.search(text, start, end)
    if credit is None:
        return [Block("caption", start, end)]
    edge = start + len(text[start : credit.start()].rstrip())
    head = [Block("caption", start, edge)] if edge > start else []
    return [*head, Block("credit", credit.start(), end)]
