"""Add articles to `seeds/`: read them, tell what was found and where, write what is new, never over anything."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from generator.intake import address as addresses
from generator.intake.feeds import Entry, Feed, read_feed
from generator.intake.fetch import Fetched, Fetcher, FetchError
from generator.intake.seed_file import article_markdown
from generator.records import Article, Problem
from generator.sources.files import SUFFIXES, Source, discover, reason, shown
from generator.sources.html import read_html
from generator.sources.ids import article_id
from generator.sources.metadata import check, merge
from generator.sources.raw import Draft, Metadata, Read
from generator.sources.read import read_source, read_sources
from generator.sources.text import read_markdown, read_text

MOST_ENTRIES = 100
"""Entries of a feed that are looked at, unless told otherwise."""

_WHOLE = 500
"""A feed's content with fewer characters is taken for a summary, and the page is fetched instead."""

_XML = (b"<?xml", b"<rss", b"<feed")
_SHOWN = ("title", "published", "author", "publisher", "url", "language")
_NO_WORD = re.compile(r"[\W_]+")
_LONGEST_NAME = 60


class Added(Struct, frozen=True, kw_only=True):
    """An article that was asked for: its draft, and the file that holds it, which is new or was there `already`."""

    draft: Draft
    file: Path
    already: bool = False

    def told(self, root: Path) -> Iterator[str]:
        """Lines that say what was taken and where each datum came from; files are named from `root`."""
        file = shown(self.file.absolute(), root.absolute())
        if self.already:
            yield f"{self.draft.metadata.url or self.draft.file}: already there, as {file}"
            return
        yield f"{file}: {len(self.draft.text):,} characters from {self.draft.file}"
        for key in _SHOWN:
            value = getattr(self.draft.metadata, key)
            origin = self.draft.origins.get(key, "metadata")
            yield f"  {key:<10}{'not stated' if value is None else f'{value}  ({origin})'}"


class Report(Struct, frozen=True):
    """Where an article is kept, and whose it is."""

    file: Path
    url: str | None
    publisher: str | None


class Shelf:
    """The articles of a folder: what is there, and where the next one goes."""

    def __init__(self, folder: Path, articles: Sequence[Article], root: Path) -> None:
        self._folder = folder
        self._ids = {article.id for article in articles}
        self._addresses: dict[str, Path] = {}
        self._texts: dict[str, list[Report]] = {}
        for article in articles:
            self._keep(Report(root / article.path, article.url, article.publisher), article.text)

    def at(self, url: str | None) -> Path | None:
        """The file of the article with this address."""
        return self._addresses.get(addresses.key(url)) if url else None

    def find(self, draft: Draft) -> Path | None:
        """The file of the same article: one with its address, or with its text and not of another outlet.

        What another outlet printed word for word is a report of its own.
        """
        known = draft.metadata
        there = self.at(known.url)
        if there is not None:
            return there
        for report in self._texts.get(_words(draft.text), ()):
            elsewhere = known.url and report.url and not addresses.same_site(known.url, report.url)
            others = known.publisher and report.publisher and known.publisher != report.publisher
            if not elsewhere and not others:
                return report.file
        return None

    def place(self, draft: Draft) -> Path:
        """Choose the file of a new article, and remember it."""
        known = draft.metadata
        day = f"{known.published[:10]}-" if known.published else ""
        words = article_id((known.title or draft.stem)[:200])
        name = day + (
            words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rpartition("-")[0] or words[:_LONGEST_NAME]
        )
        if self._is_taken(name):
            name = f"{name}-{_digest(draft.text)[:8]}"
        self._ids.add(known.id or name)
        file = self._folder / f"{name}.md"
        self._keep(Report(file, known.url, known.publisher), draft.text)
        return file

    def _keep(self, report: Report, text: str) -> None:
        if report.url:
            self._addresses.setdefault(addresses.key(report.url), report.file)
        self._texts.setdefault(_words(text), []).append(report)

    def _is_taken(self, name: str) -> bool:
        return name in self._ids or (self._folder / f"{name}.md").exists()


def add(
    inputs: Sequence[str], seeds: Path, root: Path, fetcher: Fetcher, *, entries: int = MOST_ENTRIES, write: bool = True
) -> Iterator[Added | Problem]:
    """Add the articles of files, folders, addresses and feeds to the folder `seeds`, each as it is read.

    An article that is there, by address or by text, is told and left as it is. Without `write` nothing is written.
    """
    shelf = Shelf(seeds, read_sources([seeds], root).articles if seeds.is_dir() else (), root)
    for written in inputs:
        for part in _read(written, root, fetcher, shelf, entries):
            if not isinstance(part, Draft):
                yield part
                continue
            known = shelf.find(part)
            if known is not None:
                yield Added(draft=part, file=known, already=True)
                continue
            file = shelf.place(part)
            problem = _written(file, article_markdown(part.metadata, part.text)) if write else None
            yield problem or Added(draft=part, file=file)


def _read(written: str, root: Path, fetcher: Fetcher, shelf: Shelf, entries: int) -> Iterator[Read | Added]:
    if not addresses.is_address(written):
        yield from _local(Path(written), root, fetcher, shelf, entries)
        return
    there = shelf.at(written)
    if there is not None:
        yield Added(draft=_known(written), file=there, already=True)
        return
    yield from _remote(written, fetcher, shelf, entries)


def _local(path: Path, root: Path, fetcher: Fetcher, shelf: Shelf, entries: int) -> Iterator[Read | Added]:
    if path.is_file() and path.suffix.lower() not in SUFFIXES:
        try:
            data = path.read_bytes()
        except OSError as error:
            yield Problem(path.name, None, f"The file cannot be read: {reason(error)}.", "Check its permissions.")
            return
        feed = read_feed(data)
        if feed is not None:
            yield from _entries(feed, path.name, fetcher, shelf, entries)
            return
        if path.suffix.lower() in {".htm", ".xhtml"}:
            yield from read_html(Source(path.name, path), data)
            return
    found, problems = discover([path], root)
    yield from problems
    for source in found:
        yield from read_source(source)


def _remote(written: str, fetcher: Fetcher, shelf: Shelf, entries: int) -> Iterator[Read | Added]:
    try:
        fetched = fetcher.fetch(written)
    except FetchError as error:
        yield Problem(written, None, str(error), error.remedy)
        return
    is_page = fetched.kind in {"text/html", "application/xhtml+xml"} and not fetched.data.lstrip().startswith(_XML)
    feed = None if is_page else read_feed(fetched.data)
    if feed is not None:
        yield from _entries(feed, written, fetcher, shelf, entries)
    else:
        yield from (_placed(part, fetched.address) for part in _page(fetched))


def _page(fetched: Fetched) -> Iterator[Read]:
    source = Source(fetched.address, Path(article_id(fetched.address.rpartition("://")[2])))
    if fetched.kind == "text/plain":
        yield from read_text(source, fetched.data)
    elif fetched.kind == "text/markdown":
        yield from read_markdown(source, fetched.data)
    elif "json" in fetched.kind:
        yield Problem(fetched.address, None, "This is no JSON Feed.", "Add a web page or a feed.")
    else:
        yield from read_html(source, fetched.data)


def _placed(part: Read, address: str) -> Read:
    """An article with the address that it came from, unless the page names one of its own site for itself."""
    if not isinstance(part, Draft):
        return part
    own = part.metadata.url
    if own is not None and addresses.same_site(own, address):
        return part
    metadata = structs.replace(part.metadata, url=check({"url": address}, part.file, lambda _: None).metadata.url)
    return structs.replace(part, metadata=metadata, origins={**part.origins, "url": "where it was fetched"})


def _entries(feed: Feed, name: str, fetcher: Fetcher, shelf: Shelf, most: int) -> Iterator[Read | Added]:
    for entry in feed.entries[:most]:
        there = shelf.at(entry.address)
        if there is not None and entry.address:
            yield Added(draft=_known(entry.address), file=there, already=True)
        else:
            yield from _entry(entry, feed.publisher, name, fetcher)
    if len(feed.entries) > most:
        cause = f"The feed has {len(feed.entries):,} entries; the first {most:,} were looked at."
        yield Problem(name, None, cause, "Say --entries to look at more.")
    if not feed.entries:
        yield Problem(name, None, "The feed has no entries.", "Check its address.")


def _entry(entry: Entry, publisher: str | None, name: str, fetcher: Fetcher) -> Iterator[Read]:
    """The article of a feed's entry: out of the feed where it is whole there, else from its page."""
    told = {
        "title": entry.title,
        "published": entry.published,
        "publisher": publisher,
        "url": entry.address,
        "author": entry.author,
        "language": entry.language,
    }
    metadata = check(told, name, lambda _: None).metadata
    origins = {key: "feed" for key in told if getattr(metadata, key) is not None}
    if entry.html is not None and len(entry.html) >= _WHOLE:
        page = f"<html><body><article>{entry.html}</article></body></html>"
        source = Source(entry.address or name, Path(article_id(entry.title or name)))
        for part in read_html(source, page.encode("utf-8", "replace")):
            if isinstance(part, Draft):
                yield structs.replace(
                    part, metadata=merge(metadata, part.metadata), origins={**part.origins, **origins}
                )
                return
    if metadata.url is None:
        yield Problem(name, None, f"The entry {entry.title or '?'!r} has no text and no address.", "Add it by hand.")
        return
    try:
        fetched = fetcher.fetch(metadata.url)
    except FetchError as error:
        yield Problem(metadata.url, None, str(error), error.remedy)
        return
    for part in _page(fetched):
        if isinstance(part, Draft):
            placed = _placed(part, fetched.address)
            assert isinstance(placed, Draft)
            whole = merge(placed.metadata, metadata)
            yield structs.replace(placed, metadata=whole, origins={**origins, **placed.origins})
        else:
            yield part


def _known(address: str) -> Draft:
    """What stands for an article that is there already and was not read again."""
    return Draft(file=address, sha256="", stem="", text="", metadata=Metadata(url=address))


def _words(text: str) -> str:
    """What two spellings of one text share."""
    return _digest(_NO_WORD.sub("", text).casefold())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def _written(file: Path, text: str) -> Problem | None:
    """Write a new file, whole or not at all; a file that is there stays."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".adding-", delete=False) as stream:
            stream.write(text.encode())
        try:
            os.link(stream.name, file)
        finally:
            Path(stream.name).unlink()
    except FileExistsError:
        return Problem(file.name, None, "A file of this name is there already; nothing was written.", "Rename one.")
    except OSError as error:
        return Problem(
            file.name, None, f"The file cannot be written: {reason(error)}.", "Check the folder and the disk."
        )
    return None
