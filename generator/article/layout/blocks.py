"""Split an article's text into blocks: what is headline, dateline, caption, credit, and what is the story itself.

Captions and credits describe pictures; taking them for the story makes actors of photo agencies and facts of captions.
"""

import re

from generator.article.dates.datelines import HEAD_BLOCKS, is_date_line
from generator.article.layout.labels import is_stage_direction
from generator.article.layout.paragraphs import paragraphs
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
    r"(?:[A-Z][A-Z.’'-]+(?:[ ,]+(?:[A-Z][A-Z.’'-]*|[A-Z][a-z]+\.?|\d{1,2}|(?:19|20)\d\d))*[ ,]*"
    r"(?:\([^)\n]{2,40}\))?)\s*(?:[–—]|-{1,2})\s+"
    r"|(?:[A-Z][\w.’'-]+(?:[ ,]+[A-Z][\w.’'-]+){0,3},?\s*\([^)\n]{2,40}\))\s*(?:[–—]|-{1,2})\s+"
)
_BYLINE = re.compile(r"by\s+[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]*){1,7}\s*$", re.IGNORECASE)
_TITLE_LINES = 3
"""A title and the line below it may stand in so many paragraphs."""
_NOTICE = re.compile(
    r"(?:read more|see also|related|click here|advertisement|subscribe|sign up|this is a rush transcript)\b"
    r"|(?:full text|abstract|(?:corrections?|clarification|editor[’']s note) appended)\W*$"
    r"|<[a-z]+\s[a-z]+=",
    re.IGNORECASE,
)
"""Invitations to go elsewhere, and the labels that newspapers' archives put above a text."""

_LONG = 120
"""From so many characters on, a paragraph is neither a byline nor such a label."""


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Split `text` into blocks in reading order.

    `title` is the headline as metadata give it; the first lines that repeat it are the headline in the text.
    """
    spans = list(paragraphs(text))
    captions = _captions(text, spans)
    repeated = _repeated_title(text, spans, title)
    blocks: list[Block] = []
    told = False
    for index, (start, end) in enumerate(spans):
        kind = (
            "headline" if index in repeated else None if index in captions else _kind_beside(text, spans, index, blocks)
        )
        if kind is not None:
            blocks.append(Block(kind, start, end))
        elif index in captions:
            blocks += _caption(text, start, end)
        else:
            blocks += [Block("body", start, end)] if told else _lede(text, start, end)
            told = True
    return tuple(blocks)


def _kind_beside(text: str, spans: list[Span], index: int, blocks: list[Block]) -> BlockKind | None:
    """What a paragraph beside the story is, by its words and the `blocks` before it; None for the story itself."""
    start, end = spans[index]
    line = text[start:end]
    if len(blocks) < HEAD_BLOCKS and is_date_line(text, start, end):
        return "dateline"
    if all(block.kind == "dateline" for block in blocks) and index + 1 < len(spans) and _is_headline(line):
        return "headline"
    if len(line) >= _LONG:
        return None
    if is_stage_direction(line) or _NOTICE.match(line):
        return "notice"
    return "byline" if _BYLINE.match(line) else None


def _lede(text: str, start: int, end: int) -> list[Block]:
    """The first paragraph of the story, and the dateline that it may open with."""
    match = _DATELINE.match(text, start, end)
    if match is None or match.end() == end:
        return [Block("lede", start, end)]
    dateline = Block("dateline", start, start + len(text[start : match.end()].rstrip()))
    return [dateline, Block("lede", match.end(), end)]


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


def _is_headline(line: str) -> bool:
    return len(line) <= 150 and not re.search(r"[.!?…:;][”\"'’)\]]*$", line) and " " in line


def _captions(text: str, spans: list[Span]) -> set[int]:
    """Paragraphs with a credit, and the paragraphs that repeat the words of such a caption."""
    found: set[int] = set()
    words: list[str] = []
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        credit = _CREDIT.search(line)
        if credit and len(line) < 400:
            found.add(index)
            words.append(line[: credit.start()].strip())
    for index, (start, end) in enumerate(spans):
        if text[start:end].strip() in {w for w in words if w}:
            found.add(index)
    return found


def _caption(text: str, start: int, end: int) -> list[Block]:
    credit = _CREDIT.search(text, start, end)
    if credit is None:
        return [Block("caption", start, end)]
    edge = start + len(text[start : credit.start()].rstrip())
    head = [Block("caption", start, edge)] if edge > start else []
    return [*head, Block("credit", credit.start(), end)]
