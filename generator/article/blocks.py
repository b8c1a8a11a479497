"""Split an article's text into blocks: what is headline, dateline, caption, credit, and what is the story itself.

Captions and credits describe pictures; taking them for the story makes actors of photo agencies and facts of captions.
"""

import re

from generator.article.dates.datelines import HEAD_BLOCKS, is_date_line
from generator.article.paragraphs import paragraphs
from generator.records import Block, BlockKind, Span

_CREDIT = re.compile(
    r"(?:photo|image|picture|video|illustration|graphic)s?\s*(?:credits?|courtesy(?:\s+of)?|by)?\s*[:–—/]\s*\S"
    r"|(?:photo|image|picture)s?\s+(?:credit|courtesy|by)\b"
    r"|\((?:photo|image|picture|ap photo|file)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?:[ ,]+(?:[A-Z][A-Z.’'-]*|[A-Z][a-z]+\.?|\d{1,2}|(?:19|20)\d\d))*[ ,]*"
    r"(?:\([^)\n]{2,40}\))?)\s*(?:[–—]|-{1,2})\s+"
    r"|(?:[A-Z][\w.’'-]+(?:[ ,]+[A-Z][\w.’'-]+){0,3},?\s*\([^)\n]{2,40}\))\s*(?:[–—]|-{1,2})\s+"
)
_BYLINE = re.compile(r"by\s+[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]*){1,7}\s*$", re.IGNORECASE)
_NOTICE = re.compile(
    r"(?:read more|see also|related|click here|advertisement|subscribe|sign up)\b"
    r"|(?:full text|abstract|(?:corrections?|clarification|editor[’']s note) appended)\W*$",
    re.IGNORECASE,
)
"""Invitations to go elsewhere, and the labels that newspapers' archives put above a text."""


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Split `text` into blocks in reading order.

    `title` is the headline as metadata give it; a first line that repeats it is the headline in the text.
    """
    spans = list(paragraphs(text))
    captions = _captions(text, spans)
    blocks: list[Block] = []
    lede_seen = False
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        if index in captions:
            blocks += _caption(text, start, end)
        elif len(blocks) < HEAD_BLOCKS and _is_own_date(text, start, end, title):
            blocks.append(Block("dateline", start, end))
        elif all(b.kind == "dateline" for b in blocks) and index + 1 < len(spans) and _is_headline(line, title):
            blocks.append(Block("headline", start, end))
        elif _BYLINE.match(line) and len(line) < 120:
            blocks.append(Block("byline", start, end))
        elif _NOTICE.match(line) and len(line) < 120:
            blocks.append(Block("notice", start, end))
        else:
            kind: BlockKind = "body" if lede_seen else "lede"
            match = None if lede_seen else _DATELINE.match(text, start, end)
            if match is not None and match.end() == end:
                match = None
            if match is not None:
                blocks.append(Block("dateline", start, start + len(text[start : match.end()].rstrip())))
            lede_seen = True
            blocks.append(Block(kind, match.end() if match is not None else start, end))
    return tuple(blocks)


def _is_own_date(text: str, start: int, end: int, title: str | None) -> bool:
    line = text[start:end]
    return is_date_line(text, start, end) and (title is None or line.casefold() != title.strip().casefold())


def _is_headline(line: str, title: str | None) -> bool:
    if title is not None and line.strip(" .").casefold() == title.strip(" .").casefold():
        return True
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
