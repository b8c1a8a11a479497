"""What an input of `add` leads to: the articles of files, folders, addresses and feeds, each where it stands whole."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs

from generator.intake import address as addresses
from generator.intake.feeds import Entry, Feed, read_feed
from generator.intake.fetch import Fetched, Fetcher
from generator.intake.http import FetchError
from generator.intake.shelf import Shelf
from generator.records import Problem
from generator.sources.files import SUFFIXES, Source, discover, reason
from generator.sources.html import STATED, read_html
from generator.sources.ids import article_id
from generator.sources.metadata import check, merge
from generator.sources.raw import Draft, Metadata, Read
from generator.sources.read import Reader, read_source
from generator.sources.text import read_markdown, read_text

_WHOLE = 500
"""A feed's content with fewer characters is taken for a summary, and the page is fetched instead."""

_XML = (b"<?xml", b"<rss", b"<feed")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_SAVED_PAGES = frozenset({".htm", ".xhtml"})
_READERS: dict[str, Reader] = {"text/plain": read_text, "text/markdown": read_markdown}


class Known(Struct, frozen=True):
    """An address whose article is there already, as `file`; it was not read again."""

    url: str
    file: Path


class Intake(Struct, frozen=True):
    """What reading inputs takes: the project's folder, who fetches, what is there, and the most entries of a feed."""

    root: Path
    fetcher: Fetcher
    shelf: Shelf
    entries: int


def read_input(written: str, intake: Intake) -> Iterator[Read | Known]:
    """The articles of one input, a path or an address; one whose address is there already is not read again.

    Whatever goes wrong in it is a Problem of this input, and of no other.
    """
    return _guarded(written, _input(written, intake))


def _guarded(name: str, parts: Iterator[Read | Known]) -> Iterator[Read | Known]:
    """Parts up to the first defect, which is the last of them as a Problem."""
    try:
        yield from parts
    except OSError as error:
        yield Problem(
            name, None, f"It cannot be read: {reason(error)}.", "Check its name, its permissions and the disk."
        )
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other inputs
        cause = f"It could not be read ({type(error).__name__}: {error})."
        yield Problem(name, None, cause, "This is a defect of Briefing: please report it with the input.")


def _input(written: str, intake: Intake) -> Iterator[Read | Known]:
    if not addresses.is_address(written):
        yield from _local(Path(written), intake)
        return
    there = intake.shelf.at(written)
    yield from _remote(written, intake) if there is None else (Known(written, there),)


def _local(path: Path, intake: Intake) -> Iterator[Read | Known]:
    """The articles of files and folders; files of a kind that the project does not read may be feeds or pages."""
    if path.is_file() and path.suffix.lower() not in SUFFIXES:
        try:
            data = path.read_bytes()
        except OSError as error:
            yield Problem(path.name, None, f"The file cannot be read: {reason(error)}.", "Check its permissions.")
            return
        feed = read_feed(data)
        if feed is not None:
            yield from _articles(feed, path.name, intake)
            return
        if path.suffix.lower() in _SAVED_PAGES:
            yield from read_html(Source(path.name, path), data)
            return
    found, problems = discover([path], intake.root)
    yield from problems
    for source in found:
        yield from read_source(source)


def _remote(written: str, intake: Intake) -> Iterator[Read | Known]:
    fetched = _fetched(written, intake.fetcher)
    if isinstance(fetched, Problem):
        yield fetched
        return
    is_page = fetched.kind in _PAGES and not fetched.data.lstrip().startswith(_XML)
    feed = None if is_page else read_feed(fetched.data, fetched.address)
    yield from _page(fetched) if feed is None else _articles(feed, written, intake)


def _fetched(address: str, fetcher: Fetcher) -> Fetched | Problem:
    try:
        return fetcher.fetch(address)
    except FetchError as error:
        return Problem(address, None, str(error), error.remedy)


def _page(fetched: Fetched) -> Iterator[Read]:
    """The article of what was fetched, with the address that it came from."""
    if "json" in fetched.kind:
        yield Problem(fetched.address, None, "This is no JSON Feed.", "Add a web page or a feed.")
        return
    source = Source(fetched.address, Path(article_id(fetched.address.rpartition("://")[2])))
    for part in _READERS.get(fetched.kind, read_html)(source, fetched.data):
        yield _placed(part, fetched.address) if isinstance(part, Draft) else part


def _placed(draft: Draft, address: str) -> Draft:
    """An article with the address that it came from, unless the page names one of its own site for itself."""
    own = draft.metadata.url
    if own is not None and addresses.same_site(own, address):
        return draft
    metadata = structs.replace(draft.metadata, url=check({"url": address}, draft.file, lambda _: None).metadata.url)
    return structs.replace(draft, metadata=metadata, origins={**draft.origins, "url": "where it was fetched"})


def _articles(feed: Feed, name: str, intake: Intake) -> Iterator[Read | Known]:
    """The articles of the first entries of a feed that is called `name`."""
    for entry in feed.entries[: intake.entries]:
        there = intake.shelf.at(entry.address)
        if there is not None and entry.address is not None:
            yield Known(entry.address, there)
        else:
            yield from _guarded(entry.address or name, _article(entry, feed.publisher, name, intake.fetcher))
    if len(feed.entries) > intake.entries:
        cause = f"The feed has {len(feed.entries):,} entries; the first {intake.entries:,} were looked at."
        yield Problem(name, None, cause, "Say --entries to look at more.")
    if not feed.entries:
        yield Problem(name, None, "The feed has no entries.", "Check its address.")


def _article(entry: Entry, publisher: str | None, name: str, fetcher: Fetcher) -> Iterator[Read]:
    """The article of a feed's entry: out of the feed where it is whole there, else from its page."""
    told = _told(entry, publisher, name)
    whole = next(_in_feed(entry, name), None)
    if whole is not None:
        # The feed knows its entry better than markup inside it does.
        origins = {**whole.origins, **_from_feed(told)}
        yield structs.replace(whole, metadata=merge(told, whole.metadata), origins=origins)
        return
    if told.url is None:
        yield Problem(name, None, f"The entry {entry.title or '?'!r} has no text and no address.", "Add it by hand.")
        return
    fetched = _fetched(told.url, fetcher)
    for part in (fetched,) if isinstance(fetched, Problem) else _page(fetched):
        if isinstance(part, Draft):
            origins = {**_from_feed(told), **part.origins}
            yield structs.replace(part, metadata=merge(part.metadata, told), origins=origins)
        else:
            yield part


def _told(entry: Entry, publisher: str | None, name: str) -> Metadata:
    """What a feed tells of an entry, as far as it is valid."""
    told = structs.asdict(entry) | {"publisher": publisher, "url": entry.address}
    return check({key: told[key] for key in STATED}, name, lambda _: None).metadata


def _from_feed(told: Metadata) -> dict[str, str]:
    return {key: "feed" for key in STATED if getattr(told, key) is not None}


def _in_feed(entry: Entry, name: str) -> Iterator[Draft]:
    """The article of an entry that the feed carries whole."""
    if entry.html is not None and len(entry.html) >= _WHOLE:
        page = f"<html><body><article>{entry.html}</article></body></html>"
        source = Source(entry.address or name, Path(article_id(entry.title or name)))
        yield from (part for part in read_html(source, page.encode("utf-8", "replace")) if isinstance(part, Draft))
