"""The article of a page: what surrounds it is taken away first, then trafilatura decides, then its edges are trimmed."""

import logging
import re
from itertools import islice

from generator.sources.web.edges import is_told, own_lines
from generator.sources.web.furniture import take_away
from generator.sources.web.instead import stands_instead
from generator.sources.web.page import Element, body_of, letters
from generator.sources.web.shape import embedded_posts, flatten, join_parts
from generator.sources.web.title import headings
from generator.sources.web.updates import time_updates

MOST_ELEMENTS = 50_000
"""What it takes to find the article grows with the square of the elements; saved pages of news have 700, the largest 6,000."""
_BREAKS = re.compile(r"<br\s{0,3}/?>\s{0,9}(?:<br\s{0,3}/?>\s{0,9}){1,9}", re.IGNORECASE)
_BULLET = re.compile(r"^- ", re.MULTILINE)


def separated(page: str) -> str:
    """A page in which two or more breaks in a row begin a paragraph, as its reader sees it."""
    return _BREAKS.sub("<p>", page)


def article_text(tree: Element, title: str | None, author: str | None) -> str:
    """The article of a page, a line a paragraph, without what surrounds it; empty where none is found. Changes `tree`.

    A page with more than `MOST_ELEMENTS` is no article.
    """
    body = body_of(tree)
    if next(islice(body.iter(), MOST_ELEMENTS, None), None) is not None:
        return ""
    named = (title or "", *headings(tree))
    headlines = frozenset(map(letters, named))
    times = time_updates(body)
    for step in (embedded_posts, take_away, flatten, join_parts):
        step(body)
    lines = [line.strip() for line in _BULLET.sub("", _extracted(tree)).split("\n")]
    own = own_lines(lines, headlines, author, times)
    return "\n".join(own) if is_told(own) and not stands_instead(named, own) else ""


def _extracted(tree: Element) -> str:
    # Loading trafilatura takes longer than reading a thousand text files, and most runs have no page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It reports each page without an article itself, on the terminal; that is what the Problem is for.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, include_tables=False)
    except Exception:  # noqa: BLE001 - the page decides what goes wrong in there, and it must cost this page alone
        return ""
    if document is None:
        return ""
    return (document if isinstance(document, dict) else document.as_dict()).get("text") or ""
