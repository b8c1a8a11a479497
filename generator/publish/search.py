"""Make the finished pages searchable: what Pagefind finds on each page is kept, and the index of all is made from that.

A page that stays as it was is neither read again nor given to Pagefind again. What is kept is found by what it was made from:
it is right or not used, whichever build wrote it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Raw, Struct

from generator import versions
from generator.errors import PublishError
from generator.publish.bundle import NO_BUNDLE, Bundle, write_bundle
from generator.publish.files import paths
from generator.publish.pagefind import PROGRAM, Found, Programs, find
from generator.publish.parts import Searched, read_parts
from generator.site.output.write import write_file
from generator.statefiles import load_or_forget, sealed, unsealed

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


_NOTHING = Raw(msgspec.msgpack.encode(None))
_FOUND = msgspec.msgpack.Decoder(Found)
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
    digests = write_bundle(
        site / BUNDLE,
        (_FOUND.decode(searched[path]) for path in sorted(searched)),
        programs,
        earlier,
    )
    if kept is not None:
        _write(kept, _Kept(version, programs, pages))
    return digests


def _searched(site: Path, before: _Kept, sources: Mapping[str, str]) -> tuple[dict[str, _Page], Programs]:
    """Each page of `site` with what is found on it, and the programs of the index."""
    html = sorted(path for path in paths(site) if path.endswith(".html"))
    same = {path: before.pages[path] for path in html if _stays(before.pages.get(path), sources.get(path))}
    parts = {path: read_parts(site / path) for path in html if path not in same}
    full_text = _length(same.values(), parts.values()) <= _FULL_TEXT_BYTES
    for path in _of_other_parts(same, full_text):
        del same[path]
        parts[path] = read_parts(site / path)
    given = {path: part.page(full_text) for path, part in parts.items() if part is not None}
    digests = {path: hashlib.sha256(page).digest() for path, page in given.items()}
    found, programs = _found(given, digests, before, site)
    for path, part in parts.items():
        length = 0 if part is None else part.length
        digest = digests.get(path, b"")
        same[path] = _Page(sources.get(path, ""), length, full_text, digest, found.get(path, _NOTHING))
    return same, before.programs.with_those_of(programs)


def _found(
    given: Mapping[str, bytes], digests: Mapping[str, bytes], before: _Kept, site: Path
) -> tuple[dict[str, Raw], Programs]:
    """What is found on each page, as it was found before where Pagefind was given the same."""
    known = {path: before.pages[path].found for path in given if _is_known(before.pages.get(path), digests[path])}
    paths, programs = sorted(given.keys() - known.keys()), Programs()
    for start in range(0, len(paths), _AT_ONCE):
        found, more = find({path: given[path] for path in paths[start : start + _AT_ONCE]}, site)
        known |= {path: Raw(msgspec.msgpack.encode(one)) for path, one in found.items()}
        programs = programs.with_those_of(more)
    return known, programs


def _stays(page: _Page | None, source: str | None) -> bool:
    return page is not None and source is not None and page.source == source


def _is_known(page: _Page | None, digest: bytes) -> bool:
    return page is not None and page.digest == digest


def _length(same: Iterable[_Page], parts: Iterable[Searched | None]) -> int:
    """The bytes that are searched where full texts are."""
    return sum(page.length for page in same) + sum(part.length for part in parts if part is not None)


def _of_other_parts(pages: Mapping[str, _Page], full_text: bool) -> list[str]:
    """The pages of which other parts were searched, with full texts or without."""
    return [path for path, page in pages.items() if page.full_text != full_text and page.found != _NOTHING]


def _read(kept: Path) -> _Kept | None:
    """What an earlier build kept; None where there is nothing, or it is damaged."""
    return load_or_forget(kept, _decoded)


def _decoded(content: bytes) -> _Kept:
    return _KEPT.decode(unsealed(content))


def _write(kept: Path, what: _Kept) -> None:
    write_file(kept, sealed(msgspec.msgpack.encode(what)))
