"""What of a finished page is searched, and how it reads: the small page that Pagefind is given in its stead."""

import html
import re
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from generator.publish.spellings import plain_spellings

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


class Searched(Struct, frozen=True):
    """The parts of a page with their kinds, behind the tag that tells its language."""

    language: bytes
    parts: tuple[tuple[bytes, bytes], ...]

    @property
    def length(self) -> int:
        """The bytes that are searched where full texts are."""
        return sum(len(part) for kind, part in self.parts if kind != b" facts")

    def page(self, full_text: bool) -> bytes:
        """A page with what is searched alone: with full texts, or with the facts that repeat their words."""
        left_out = b" facts" if full_text else b" text"
        searched = b"".join(_legible(part) for kind, part in self.parts if kind != left_out)
        typed = plain_spellings(searched)
        return b"".join((b"<!doctype html>", self.language, b"<body>", searched, typed, b"</body></html>"))


def read_parts(file: Path) -> Searched | None:
    """The parts of a page that are searched; None where it has none."""
    page = file.read_bytes()
    found = _PART.findall(page)
    return Searched(b"".join(_LANGUAGE.findall(page, 0, 1_000)), tuple(found)) if found else None


def _legible(part: bytes) -> bytes:
    """A part as an excerpt of it should read: without marks and numbers of sources, a colon behind each label."""
    lined = _INLINE.sub(b"", _STATEMENT.sub(_kept, _REF.sub(b"", part)))
    return _OWN.sub(b"pagefind", lined).replace(b"</dt>", b": </dt>")


def _kept(statement: re.Match[bytes]) -> bytes:
    """A statement as an element that the index keeps."""
    speaker = quote(html.unescape(statement["speaker"].decode("utf-8", "replace")).partition(" (")[0])
    return b'<q id="%s~%s">%s</q>' % (statement["anchor"], speaker.encode(), statement["words"])
