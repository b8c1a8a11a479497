"""Read `.html`: one saved web page, its main text and what it says about itself."""

import hashlib
import re
from collections.abc import Iterator

from msgspec import Struct, structs

from generator.records import Problem
from generator.sources.decode import decode, line_ends
from generator.sources.encodings import as_utf8
from generator.sources.files import Source
from generator.sources.language import foreign_paragraphs, main_language
from generator.sources.metadata import check
from generator.sources.raw import Draft, Read
from generator.sources.web.body import article_text, separated
from generator.sources.web.page import parse
from generator.sources.web.paywall import LONGEST_STUB
from generator.sources.web.places import Stated, value_of
from generator.sources.web.stated import PageData, page_data

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
STATED = ("title", "published", "author", "publisher", "url", "language")
"""What a page states of itself, in the order in which editors are told of it."""


def read_html(source: Source, data: bytes) -> Iterator[Read]:
    """The article of a saved page: a line a paragraph, without navigation, comments, related links and consent texts."""
    page = decode(_utf8(data), source.name)
    if page.problem is not None:
        yield page.problem
    if page.text is None:
        return
    found = read_page(line_ends(page.text))
    if not found.text:
        yield Problem(source.name, None, "No article was found in this page.", "Copy its text into a .txt file.")
        return
    if found.stated.is_sold and len(found.text) <= LONGEST_STUB:
        cause = "This page says that it is for subscribers, and shows a short text: perhaps only the beginning."
        yield Problem(source.name, None, cause, "Compare it with the whole article, and add what is missing.")
    stated = {name: getattr(found.stated, name) for name in STATED}
    known = {name: value_of(datum) for name, datum in stated.items()}
    # What a page says wrongly of itself is no editor's mistake: it is left open without a Problem.
    metadata = check(known, source.name, lambda _: None).metadata
    yield Draft(
        file=source.name,
        sha256=hashlib.sha256(data).hexdigest(),
        stem=source.path.stem,
        text=found.text,
        metadata=metadata,
        origins={name: datum.origin for name, datum in stated.items() if datum and getattr(metadata, name) is not None},
    )


class Page(Struct, frozen=True):
    """An article of a page, a line a paragraph (empty where there is none), and what the page states of it."""

    text: str
    stated: PageData


def read_page(page: str) -> Page:
    """Read the HTML of one page. Nothing in it raises."""
    tree = parse(separated(page))
    if tree is None:
        return Page("", PageData())
    stated = page_data(tree)
    text = article_text(tree, value_of(stated.title), value_of(stated.author))
    claimed = value_of(stated.language)
    other = _written(text, claimed.lower()[:2]) if claimed else None
    if other is not None:
        # Templates claim English for everything that they print.
        stated = structs.replace(stated, language=Stated(other, "the text, against <html lang>"))
    return Page(text, stated)


def _written(text: str, claimed: str) -> str | None:
    """The language that most of a text is in where it is not the one that its page claims."""
    lines = [line.span() for line in re.finditer(r"\S[^\n]*", text)]
    language = main_language(text, foreign_paragraphs(text, lines, claimed, stated=True), claimed)
    return None if language == claimed else language


def _utf8(data: bytes) -> bytes:
    """`data` in UTF-8 where it is in the other encoding that the page declares, else as it is."""
    match = _CHARSET.search(data, 0, _HEAD)
    if match is None or _is_utf8(data):
        return data
    return as_utf8(data, match[1].decode("ascii"))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
