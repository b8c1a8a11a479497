"""Make the finished pages searchable: what Pagefind finds on each page is kept, and the index of all is made from that.

A page that stays as it was is neither read again nor given to Pagefind again. What is kept is found by what it was made from:
it is right or not used, whichever build wrote it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Raw, Struct

from generator import versions
from generator.errors import PublishError
from generator.publish.bundle import NO_BUNDLE, Bundle, write_bundle
from generator.publish.files import paths
from generator.publish.pagefind import PROGRAM, Found, Programs, find
from generator.publish.parts import read_parts
from generator.site.output.write import write_file
from generator.statefiles import load_or_forget, sealed_parts, unsealed

BUNDLE = "pagefind"
"""Where below the site the index is, for the script of the theme."""

_CODE = ("pagefind.py", "parts.py", "search.py", "spellings.py", "files.py")

_FULL_TEXT_BYTES = 60_000_000
"""Above this size of all that is searched, articles are found by title and facts: Pagefind's memory is linear in it.

Below it, the facts beside an article repeat its words.
"""

_AT_ONCE = 4000
"""So many pages Pagefind is given at once: it holds all of them, and so does its answer."""


class _Page(Struct, frozen=True, array_like=True):
    """What was found on a page; `source` is what the page was made from, `digest` a hash of what Pagefind was given of it.

    Nothing stands in `found` of a page that is not searched.
    """

    source: str
    length: int
    full_text: bool
    digest: bytes
    found: Raw


class _Kept(Struct, frozen=True, array_like=True):
    """What an earlier build found, and by which versions."""

    version: str
    programs: Programs
    pages: dict[str, _Page]


class _Beginning(Struct, frozen=True, array_like=True):
    """The first parts of `Found`, the others left alone."""

    language: str
    length: Raw
    fragment: Raw
    filters: Raw
    meta: dict[str, Raw]


_Given = tuple[bytes, Raw]
"""A hash of what Pagefind was given of a page, and what it found there."""

_MAP = b"\xdf"
"""Begins a map in MessagePack; the number of its pairs follows in four bytes."""

_NOTHING = Raw(msgspec.msgpack.encode(None))
_FOUND = msgspec.msgpack.Decoder(Found)
_BEGINNING = msgspec.msgpack.Decoder(_Beginning)
_KEPT = msgspec.msgpack.Decoder(_Kept)


def index_site(
    site: Path,
    kept: Path | None = None,
    sources: Mapping[str, str] = {},
    earlier: Bundle = NO_BUNDLE,
    *,
    full: bool = False,
) -> dict[str, str]:
    """Write the search index of the pages below `site` that have anything to be searched into `site/pagefind`.

    Pagefind is given these parts alone: to read whole pages took it several times as long. What a page of an actor or topic
    repeats of its articles is found on their pages. `kept` is the file for what is found; pages there that were made from the
    same `sources` are not read again. Files of the `earlier` index are linked where they are to be the same. With `full`,
    everything is made anew. Returns the hashes of the index's files, as `Bundle` has them.

    Raises:
        PublishError: no page has such a part, or Pagefind failed; the message holds what it said.
    """
    version = f"{versions.library(PROGRAM)} {versions.code(*(f'publish/{name}' for name in _CODE))}"
    before = None if kept is None or full else _read(kept)
    if before is None or before.version != version:
        before = _Kept(version, Programs(), {})
    pages, programs = _searched(site, before, sources)
    searched = {path: page.found for path, page in pages.items() if page.found != _NOTHING}
    if not searched:
        raise PublishError(
            "No page has a part to be searched. Put `<!--search-->` and `<!--/search-->` around it in templates/."
        )
    found = (_FOUND.decode(searched[path]) for path in sorted(searched))
    digests = write_bundle(site / BUNDLE, found, _fields(searched.values()), programs, earlier)
    if kept is not None:
        _write(kept, _Kept(version, programs, pages))
    return digests


def _fields(searched: Iterable[Raw]) -> dict[str, set[str]]:
    """The names of all fields of the pages of each language."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for one in map(_BEGINNING.decode, searched):
        names[one.language].update(one.meta)
    return names


def _searched(site: Path, before: _Kept, sources: Mapping[str, str]) -> tuple[dict[str, _Page], Programs]:
    """Each page of `site` with what is found on it, and the programs of the index.

    Parts of pages are read twice where they are new, to be measured and to be given: of many pages they are much to hold.
    """
    html = sorted(path for path in paths(site) if path.endswith(".html"))
    same = {path: before.pages[path] for path in html if _stays(before.pages.get(path), sources.get(path))}
    new = {path: _length(site / path) for path in html if path not in same}
    full_text = sum(page.length for page in same.values()) + sum(filter(None, new.values())) <= _FULL_TEXT_BYTES
    for path in _of_other_parts(same, full_text):
        del same[path]
        new[path] = _length(site / path)
    found, programs = dict[str, _Given](), Programs()
    with_parts = sorted(path for path, length in new.items() if length is not None)
    for start in range(0, len(with_parts), _AT_ONCE):
        more = _found(with_parts[start : start + _AT_ONCE], full_text, before, site)
        found |= more[0]
        programs = programs.with_those_of(more[1])
    for path, length in new.items():
        same[path] = _Page(sources.get(path, ""), length or 0, full_text, *found.get(path, (b"", _NOTHING)))
    return same, before.programs.with_those_of(programs)


def _found(paths: Iterable[str], full_text: bool, before: _Kept, site: Path) -> tuple[dict[str, _Given], Programs]:
    """What Pagefind is given of each page and finds on it, as it was found before where it was given the same."""
    given = {path: part.page(full_text) for path in paths if (part := read_parts(site / path)) is not None}
    digests = {path: hashlib.sha256(page).digest() for path, page in given.items()}
    known = {path: before.pages[path].found for path in given if _is_known(before.pages.get(path), digests[path])}
    found, programs = find({path: given[path] for path in given.keys() - known.keys()}, site)
    known |= {path: Raw(msgspec.msgpack.encode(one)) for path, one in found.items()}
    return {path: (digests[path], one) for path, one in known.items()}, programs


def _length(page: Path) -> int | None:
    """How many bytes of a page are searched where full texts are; None where nothing is."""
    parts = read_parts(page)
    return None if parts is None else parts.length


def _stays(page: _Page | None, source: str | None) -> bool:
    return page is not None and source is not None and page.source == source


def _is_known(page: _Page | None, digest: bytes) -> bool:
    return page is not None and page.digest == digest


def _of_other_parts(pages: Mapping[str, _Page], full_text: bool) -> list[str]:
    """The pages of which other parts were searched, with full texts or without."""
    return [path for path, page in pages.items() if page.full_text != full_text and page.found != _NOTHING]


def _read(kept: Path) -> _Kept | None:
    """What an earlier build kept; None where there is nothing, or it is damaged."""
    return load_or_forget(kept, _decoded)


def _decoded(content: bytes) -> _Kept:
    return _KEPT.decode(unsealed(content))


def _write(kept: Path, what: _Kept) -> None:
    write_file(kept, sealed_parts(lambda: _parts(what)))


def _parts(what: _Kept) -> Iterator[bytes]:
    """What is kept as it stands in its file, page by page: of many pages it is much to hold."""
    encode = msgspec.msgpack.encode
    whole = encode(msgspec.structs.replace(what, pages={}))
    yield whole[: -len(encode({}))] + _MAP + len(what.pages).to_bytes(4)
    for path, page in what.pages.items():
        yield encode(path) + encode(page)
