"""Make the finished pages searchable: Pagefind reads the HTML and writes an index that a browser loads in small parts."""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

from generator.errors import PublishError
from generator.publish.programs import last_words, run_program

BUNDLE = "pagefind"
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Pagefind's own dialogs and marks: the theme's script asks the index itself."""

_MARK = b"pagefind_dcd"
"""What Pagefind's files begin with, once they are unpacked; CBOR (RFC 8949) follows."""

_FILTERS = 3
"""Where a language's list of filters, a name and a file each, stands in its metadata."""

_FULL_TEXT_PAGES = 10_000
"""Above this many pages, articles are found by title, lead and facts: Pagefind's memory is linear in the indexed text."""


def index_site(site: Path, pages: int) -> None:
    """Write the search index of the HTML below `site`, `pages` of which have more than a way to another, into `site/pagefind`.

    Raises:
        PublishError: Pagefind failed; the message holds what it said.
    """
    excluded = ".headerlink" if pages <= _FULL_TEXT_PAGES else ".headerlink, .b-article .text"
    arguments = ["pagefind", "--site", str(site), "--output-subdir", BUNDLE, "--quiet", "--exclude-selectors", excluded]
    done = run_program(arguments, site)
    if done.returncode != 0:
        raise PublishError(
            f"Pagefind could not index the site: {last_words(done)} Run `make setup` if it is not installed; "
            "the site is as it was before."
        )
    for pattern in _UNUSED:
        for file in (site / BUNDLE).glob(pattern):
            file.unlink()
    _settle(site / BUNDLE)


def _settle(bundle: Path) -> None:
    """Bring the values of filters into an order: Pagefind writes them in that of a hash table, another one each time."""
    entry = bundle / "pagefind-entry.json"
    listed = json.loads(entry.read_bytes())
    for language in listed["languages"].values():
        old = bundle / f"pagefind.{language['hash']}.pf_meta"
        meta = _unpacked(old)
        meta[_FILTERS] = sorted([name, _settled(bundle / "filter", file)] for name, file in meta[_FILTERS])
        old.unlink()
        packed, digest = _packed(meta)
        language["hash"] = _renamed(language["hash"], digest)
        (bundle / f"pagefind.{language['hash']}.pf_meta").write_bytes(packed)
    entry.write_text(json.dumps(listed, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _settled(folder: Path, file: str) -> str:
    """The new name of a filter's file, which is made from its content."""
    old = folder / f"{file}.pf_filter"
    name, values = _unpacked(old)
    old.unlink()
    packed, digest = _packed([name, sorted(values)])
    settled = _renamed(file, digest)
    (folder / f"{settled}.pf_filter").write_bytes(packed)
    return settled


def _unpacked(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MARK))


def _packed(content: Any) -> tuple[bytes, str]:
    data = _MARK + cbor2.dumps(content)
    return gzip.compress(data, mtime=0), hashlib.sha256(data).hexdigest()


def _renamed(file: str, digest: str) -> str:
    """The name of a file with another hash of the same length after its language."""
    language, _, hashed = file.rpartition("_")
    return f"{language}_{digest[: len(hashed)]}"
