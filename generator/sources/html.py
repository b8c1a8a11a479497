"""Read `.html`: one saved web page, its main text and what it says about itself."""

import hashlib
from collections.abc import Iterator

from generator.records import Problem
from generator.sources.decode import decode, line_ends
from generator.sources.draft import Draft, Read
from generator.sources.files import Source
from generator.sources.metadata import check


def read_html(source: Source, data: bytes) -> Iterator[Read]:
    """The article of a saved page: a line a paragraph, without navigation, comments and consent texts."""
    # Loading trafilatura takes longer than reading a thousand text files, and most runs have no page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    decoded = decode(data, source.name)
    if decoded.problem is not None:
        yield decoded.problem
    if decoded.text is None:
        return
    page = bare_extraction(decoded.text, include_comments=False, include_tables=False, with_metadata=True)
    found = {} if page is None else page if isinstance(page, dict) else page.as_dict()
    text = line_ends(found.get("text") or "")
    if not text.strip():
        yield Problem(source.name, None, "No article was found in this page.", "Copy its text into a .txt file.")
        return
    known = {
        "title": found.get("title"),
        "published": found.get("date"),
        "publisher": found.get("sitename"),
        "url": found.get("url"),
        "author": found.get("author"),
        "language": found.get("language"),
    }
    checked = check(known, source.name, lambda _: None)
    digest = hashlib.sha256(data).hexdigest()
    yield Draft(file=source.name, sha256=digest, stem=source.path.stem, text=text, metadata=checked.metadata)
