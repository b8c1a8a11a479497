"""What is fuzzed: one function for each reader and each extractor. It raises where a property does not hold.

Readers get the bytes as a file; the bytes of an extractor choose words and what a model says of them (see `parsed`).
"""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from fuzz.parsed import doc_of, text_of
from generator.article.analyse import analyse
from generator.article.dates import find_dates
from generator.article.events import find_events
from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.phrases import find_phrases
from generator.article.quotations.find import find_quotes
from generator.corpus.editorial import read_actors, read_topics
from generator.errors import ConfigError
from generator.names import compare
from generator.names.organisations import compare_organisations
from generator.names.parse import parse_name
from generator.names.places import compare_places
from generator.records import Article, Problem
from generator.site.output.write import write_file
from generator.sources.files import Source
from generator.sources.html import read_html
from generator.sources.ids import article_id, settle
from generator.sources.jsonl import read_jsonl
from generator.sources.language import foreign_paragraphs
from generator.sources.metadata import read_folder
from generator.sources.raw import Draft, Read
from generator.sources.repair import repaired
from generator.sources.text import read_markdown, read_text
from generator.yamlfile import parse_yaml

_FOLDER = Path(tempfile.mkdtemp(prefix="briefing-fuzz-"))
_SOURCE = Source("seeds/a.txt", _FOLDER / "a.txt")
_PUBLISHED = (None, "2018-05-31", "2018-05", "2018", "9999-12-31", "0001-01-01")


def txt(data: bytes) -> None:
    """A `.txt` file."""
    _check_read(read_text(_SOURCE, data))


def markdown(data: bytes) -> None:
    """A `.md` file."""
    _check_read(read_markdown(_SOURCE, data))


def html(data: bytes) -> None:
    """A saved web page."""
    _check_read(read_html(_SOURCE, data))


def jsonl(data: bytes) -> None:
    """A file of many articles."""
    path = _FOLDER / "a.jsonl"
    write_file(path, data)
    _check_read(read_jsonl(Source("seeds/a.jsonl", path)))


def metadata(data: bytes) -> None:
    """A folder's `metadata.yml`."""
    (_FOLDER / "m").mkdir(exist_ok=True)
    write_file(_FOLDER / "m" / "metadata.yml", data)
    read_folder(_FOLDER / "m", "metadata.yml")


def editorial(data: bytes) -> None:
    """`actors.yml` and `topics.yml`."""
    path = _FOLDER / "editorial.yml"
    write_file(path, data)
    for read in (read_actors, read_topics):
        try:
            read(path)
        except ConfigError as error:
            if not error.problems:
                raise AssertionError("an error without a Problem") from error


def yaml(data: bytes) -> None:
    """Any YAML."""
    try:
        parse_yaml(data.decode("utf-8", "replace"), "a.yml")
    except ConfigError:
        return


def repair(data: bytes) -> None:
    """The repaired view of a text, whose offsets lead back."""
    text = data.decode("utf-8", "replace")
    view = repaired(text)
    if view is not None:
        _true(len(view.text) == len(view.starts) == len(view.ends), "each character has its place")
        _true(all(0 <= a <= b <= len(text) for a, b in zip(view.starts, view.ends, strict=True)), "places are inside")
        _true(list(view.starts) == sorted(view.starts), "places ascend")
    foreign = foreign_paragraphs(text, ((0, len(text)),), "en") if text else ()
    _true(len(foreign) <= 1, "a paragraph is told once")
    _true(article_id(text).isascii(), "an id is ASCII")


def blocks(data: bytes) -> None:
    """Paragraphs, headlines, datelines."""
    for text in (data.decode("utf-8", "replace"), text_of(data)):
        found = find_blocks(text)
        spans = [(b.start, b.end) for b in found]
        _true(spans == sorted(spans) and all(0 <= a < b <= len(text) for a, b in spans), "blocks follow one another")


def dates(data: bytes) -> None:
    """Dates and times."""
    doc = doc_of(data)
    text = doc.text  # spaCy joins it anew each time
    for found in find_dates(doc, _PUBLISHED[len(data) % len(_PUBLISHED)], find_blocks(text)):
        _slices(text, found)


def mentions(data: bytes) -> None:
    """Names and what they refer to."""
    doc = doc_of(data)
    text = doc.text
    names, entities = find_mentions(doc, find_blocks(text))
    for name in names:
        _slices(text, name)
        _true(name.entity is None or 0 <= name.entity < len(entities), "an entity exists")


def quotes(data: bytes) -> None:
    """Quotations and their speakers."""
    doc = doc_of(data)
    text = doc.text
    found_blocks = find_blocks(text)
    names, entities = find_mentions(doc, found_blocks)
    for quote in find_quotes(doc, found_blocks, names, entities).quotes:
        _true(all(0 <= a < b <= len(text) for a, b in quote.spans), "spans are inside")
        if quote.speaker is not None:
            _slices(text, quote.speaker)
        _true(0 <= quote.confidence <= 1, "a probability")


def events(data: bytes) -> None:
    """Dated sentences."""
    doc = doc_of(data)
    text = doc.text
    found_blocks = find_blocks(text)
    names, _ = find_mentions(doc, found_blocks)
    found = find_dates(doc, "2018-05-31", found_blocks)
    for event in find_events(doc, found_blocks, found, names, (), "2018-05-31"):
        _true(0 <= event.start < event.end <= len(text), "an event is inside")


def phrases(data: bytes) -> None:
    """Phrases that topics are made of."""
    doc = doc_of(data)
    text = doc.text
    for phrase in find_phrases(doc, find_blocks(text), ()):
        _slices(text, phrase)


def article(data: bytes) -> None:
    """All steps on one article."""
    doc = doc_of(data)
    published = _PUBLISHED[len(data) % len(_PUBLISHED)]
    text = doc.text
    made = analyse(Article(id="a", path="a.txt", sha256="", text=text, published=published), doc)
    for found in (*made.mentions, *made.dates, *made.phrases):
        _slices(text, found)


def names(data: bytes) -> None:
    """Two names compared, in both directions."""
    half = len(data) // 2
    for one, other in ((text_of(data[:half]), text_of(data[half:])), _two(data.decode("utf-8", "replace"))):
        parse_name(one)
        forth, back = compare(one, other), compare(other, one)
        _true(forth.same == back.same and abs(forth.score - back.score) < 1e-9, "comparing goes both ways")
        _true(0 <= forth.score <= 1, "a score")
        compare_organisations(one, other)
        compare_places(one, other)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (
        txt, markdown, html, jsonl, metadata, editorial, yaml, repair, blocks,
        dates, mentions, quotes, events, phrases, article, names,
    )
}  # fmt: skip
"""Every target by its name: readers first, then extractors."""


def _check_read(parts: Iterable[Read]) -> None:
    drafts = []
    for part in parts:
        if isinstance(part, Problem):
            _true(bool(part.cause and part.remedy), "a Problem says what to do")
            continue
        _true(bool(part.text.strip()) and "\r" not in part.text, "a text has words, and one kind of line end")
        for value in (part.text, *(getattr(part.metadata, key) or "" for key in part.metadata.__struct_fields__)):
            value.encode()
        drafts.append(part)
    _true(all(isinstance(draft, Draft) for draft in drafts), "a reader yields articles and Problems")
    settle(drafts)


def _two(text: str) -> tuple[str, str]:
    one, _, other = text.partition("\n")
    return one, other


def _slices(text: str, found: Any) -> None:
    _true(0 <= found.start < found.end <= len(text) and text[found.start : found.end] == found.text, "an offset slices")


def _true(holds: bool, what: str) -> None:
    if not holds:
        raise AssertionError(f"This does not hold: {what}.")
