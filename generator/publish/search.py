"""Make the finished pages searchable: Pagefind reads the HTML and writes an index that a browser loads in small parts."""

import gzip
import hashlib
import html
import json
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote

import cbor2

from generator.errors import PublishError
from generator.publish.programs import last_words, run_program
from generator.publish.spellings import plain_spellings

PROGRAM = "pagefind"
"""The package that makes the index, which Python runs by this name. `briefing doctor` looks whether it runs, and a new version
of it renews the whole site."""

BUNDLE = "pagefind"
"""Where below the site the index is, for the script of the theme."""

_UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)
"""Pagefind's own dialogs and marks, and its worker: the theme's script asks the index itself."""

_MARK = b"pagefind_dcd"
"""What Pagefind's files begin with, once they are unpacked; CBOR (RFC 8949) follows."""

_FILTERS = 3
"""Where a language's list of filters, a name and a file each, stands in its metadata."""

_SCRATCH = ".searched"
_PART = re.compile(rb"<!--search( text| facts)?-->(.*?)<!--/search-->", re.DOTALL)
_LANGUAGE = re.compile(rb"<html\b[^>]*>")
"""What of a page is searched stands between these marks; of the rest, Pagefind is told its language."""

_INLINE = re.compile(rb"</?(?:mark|span|time)\b[^>]*>")
"""Marks within a line, which say nothing to a search and take Pagefind half its time."""

_STATEMENT = re.compile(
    rb'<mark class="q [^"]*" id="(?P<anchor>[\w-]+)"[^>]*? title="(?P<speaker>[^"]*)">(?P<words>.*?)</mark>',
    re.DOTALL,
)
"""A statement in an article. Pagefind keeps elements with an id, and where their words are: the theme's script finds it by
that, and its speaker in the id, behind a tilde and written as in an address."""

_REF = re.compile(rb'<a class="ref"[^>]*>[^<]*</a>')
"""Numbers of sources, which would be glued to the words before them in what a search shows."""

_OWN = re.compile(rb"(?<= data-)search(?=-(?:ignore|weight|filter|meta|sort)\b)")
"""Attributes by which the templates say what of a page is searched how; Pagefind has them under its own name."""

_FULL_TEXT_BYTES = 60_000_000
"""Above this size of all that is searched, articles are found by title and facts: Pagefind's memory is linear in it.

Below it, the facts beside an article repeat its words.
"""

_Parts = tuple[bytes, list[tuple[bytes, bytes]]]
"""The start of a page, and its parts with their kinds."""


def index_site(site: Path) -> None:
    """Write the search index of the pages below `site` that have anything to be searched into `site/pagefind`.

    Pagefind is given these parts alone: to read whole pages took it several times as long. What a page of an actor or topic
    repeats of its articles is found on their pages.

    Raises:
        PublishError: no page has such a part, or Pagefind failed; the message holds what it said.
    """
    scratch = site / _SCRATCH
    try:
        if not _write_parts(site, scratch):
            raise PublishError(
                "No page has a part to be searched. Put `<!--search-->` and `<!--/search-->` around it in templates/."
            )
        arguments = ["--site", str(scratch), "--output-path", str(site / BUNDLE), "--root-selector", "body"]
        done = run_program([PROGRAM, *arguments, "--exclude-selectors", ".headerlink", "--quiet"], site)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if done.returncode != 0:
        raise PublishError(
            f"Pagefind could not index the site: {last_words(done)} Run `make setup` if it is not installed; "
            "the site is as it was before."
        )
    for pattern in _UNUSED:
        for file in (site / BUNDLE).glob(pattern):
            file.unlink()
    _settle(site / BUNDLE)


def _write_parts(site: Path, scratch: Path) -> int:
    """Write the parts of each page that are searched as a small page at the same place below `scratch`; how many have any."""
    parts: dict[Path, _Parts] = {}
    for file in sorted(site.rglob("*.html")):
        page = file.read_bytes()
        if found := _PART.findall(page):
            parts[file.relative_to(site)] = (b"".join(_LANGUAGE.findall(page, 0, 1_000)), found)
    left_out = b" facts" if sum(map(_length, parts.values())) <= _FULL_TEXT_BYTES else b" text"
    for path, (language, found) in parts.items():
        target = scratch / path
        target.parent.mkdir(parents=True, exist_ok=True)
        searched = b"".join(_legible(part) for kind, part in found if kind != left_out)
        typed = plain_spellings(searched)
        target.write_bytes(b"".join((b"<!doctype html>", language, b"<body>", searched, typed, b"</body></html>")))
    return len(parts)


def _legible(part: bytes) -> bytes:
    """A part as an excerpt of it should read: without marks and numbers of sources, a colon behind each label."""
    lined = _INLINE.sub(b"", _STATEMENT.sub(_kept, _REF.sub(b"", part)))
    return _OWN.sub(b"pagefind", lined).replace(b"</dt>", b": </dt>")


def _kept(statement: re.Match[bytes]) -> bytes:
    """A statement as an element that the index keeps."""
    speaker = quote(html.unescape(statement["speaker"].decode("utf-8", "replace")).partition(" (")[0])
    return b'<q id="%s~%s">%s</q>' % (statement["anchor"], speaker.encode(), statement["words"])


def _length(parts: _Parts) -> int:
    return sum(len(part) for kind, part in parts[1] if kind != b" facts")


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
