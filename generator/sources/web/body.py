"""The article of a page: what surrounds it is taken away first, then trafilatura decides, then its edges are trimmed."""

import logging
import re

from generator.sources.web.edges import own_lines
from generator.sources.web.furniture import LARGE_SHARE, exceeds, take_away
from generator.sources.web.page import Element, content

_BREAKS = re.compile(r"<br\s{0,3}/?>\s{0,9}(?:<br\s{0,3}/?>\s{0,9}){1,9}", re.IGNORECASE)
_BULLET = re.compile(r"^- ", re.MULTILINE)
_PHRASES = frozenset({"span", "a", "b", "i", "em", "strong"})


def separated(page: str) -> str:
    """A page in which two or more breaks in a row begin a paragraph, as its reader sees it."""
    return _BREAKS.sub("<p>", page)


def article_text(tree: Element, title: str | None, author: str | None) -> str:
    """The article of a page, a line a paragraph, without what surrounds it; empty where none is found. Changes `tree`."""
    body = next(tree.iter("body"), None)
    if body is not None:
        take_away(body)
        _flatten(body)
    lines = [line.strip() for line in _BULLET.sub("", _extracted(tree)).split("\n")]
    return "\n".join(own_lines(lines, title, author))


def _flatten(body: Element) -> None:
    """Tables that lay out a page, and not data, become plain blocks; so do blocks of nothing but inline text."""
    most = LARGE_SHARE * len(content(body))
    for table in [table for table in body.iter("table") if exceeds(table, most)]:
        for element in table.iter("table", "tbody", "tr", "td"):
            element.tag = "div"
    for block in list(body.iter("div")):
        if len(block) and _PHRASES.issuperset(child.tag for child in block):
            block.tag = "p"


def _extracted(tree: Element) -> str:
    # Loading trafilatura takes longer than reading a thousand text files, and most runs have no page.
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It reports each page without an article itself, on the terminal; that is what the Problem is for.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, include_tables=False, favor_recall=True)
    except Exception:  # noqa: BLE001 - the page decides what goes wrong in there, and it must cost this page alone
        return ""
    if document is None:
        return ""
    return (document if isinstance(document, dict) else document.as_dict()).get("text") or ""
