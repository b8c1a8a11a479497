"""Read `.html`: one saved web page, its main text and what it says about itself."""

import codecs
import hashlib
import logging
import re
from collections.abc import Iterator
from typing import Any

from generator.records import Problem
from generator.sources.decode import decode, line_ends
from generator.sources.draft import Draft, Read
from generator.sources.files import Source
from generator.sources.metadata import check

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_BULLET = re.compile(r"^- ", re.MULTILINE)
_HEAD = 4096
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
"""Dates that the page states of itself; no guesses from its text, and no limit that moves with the calendar."""


def read_html(source: Source, data: bytes) -> Iterator[Read]:
    """The article of a saved page: a line a paragraph, without navigation, comments, related links and consent texts."""
    decoded = decode(_utf8(data), source.name)
    if decoded.problem is not None:
        yield decoded.problem
    if decoded.text is None:
        return
    found = _extract(decoded.text)
    text = _BULLET.sub("", line_ends(found.get("text") or ""))
    if not text.strip():
        yield Problem(source.name, None, "No article was found in this page.", "Copy its text into a .txt file.")
        return
    known = {
        "title": found.get("title"),
        "published": found.get("date"),
        "publisher": found.get("sitename"),
        "url": found.get("url"),
        "author": (found.get("author") or "").replace("; ", ", ") or None,
        "language": found.get("language"),
    }
    # What a page says wrongly of itself is no editor's mistake: it is left open without a Problem.
    metadata = check(known, source.name, lambda _: None).metadata
    digest = hashlib.sha256(data).hexdigest()
    yield Draft(file=source.name, sha256=digest, stem=source.path.stem, text=text, metadata=metadata)


def _extract(page: str) -> dict[str, Any]:
    # Loading trafilatura takes longer than reading a thousand text files, and most runs have no page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It reports each page without an article itself, on the terminal; that is what the Problem is for.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(
            page, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
        )
    except Exception:  # noqa: BLE001 - the page decides what goes wrong in there, and it must cost this page alone
        return {}
    return {} if document is None else document if isinstance(document, dict) else document.as_dict()


def _utf8(data: bytes) -> bytes:
    """`data` in UTF-8 where it is in the other encoding that the page declares, else as it is."""
    match = _CHARSET.search(data, 0, _HEAD)
    if match is None:
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            name = codecs.lookup(match[1].decode("ascii")).name
            # Browsers read pages that claim Latin-1 or ASCII as Windows-1252, and authors rely on it.
            return data.decode("cp1252" if name in {"iso8859-1", "ascii"} else name).encode()
        except (LookupError, UnicodeError, TypeError):
            return data
    return data
