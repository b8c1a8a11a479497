"""Live blogs: each update stands under its own time, which is the one that its "today" counts from."""

import datetime as dt
from collections.abc import Iterator

from generator.data import word_set
from generator.sources.web.days import day_in, stated_day, written_out
from generator.sources.web.page import Element, content, labelled, names

_LABELS = word_set("sources.live_labels")
_BLOCKS = ("div", "article", "section", "li")
UPDATE = "data-update"
"""The attribute of blocks that were found to be updates: however their headings look, they are no teasers."""
_FEWEST = 2
_LEAST_PROSE = 60


def time_updates(body: Element) -> frozenset[str]:
    """Put each update's time above it, as a paragraph; the texts of these paragraphs. Changes `body`.

    An update is a block of a live blog with prose and a time of its own, beside others. A reader sees the clock alone; the day
    that the markup adds is written out.
    """
    found = [update for parent in _feeds(body) for update in _updates(parent)]
    lines = []
    for block, text in found:
        line = block.makeelement("p")
        line.text = text
        block.insert(0, line)
        block.set(UPDATE, "")
        line.tail, block.text = block.text, None
        block.getparent().tag = "article"  # or headings between the updates would be taken for furniture
        lines.append(text)
    return frozenset(lines)


def _feeds(body: Element) -> Iterator[Element]:
    """The elements that may hold the updates of a live blog: one that is named so, and all in it.

    Where each update is named so and what holds them is not, that comes first.
    """
    blog = next(labelled(body, _LABELS, *_BLOCKS, "main", "ol", "ul"), None)
    if blog is None:
        return
    above = blog.getparent()
    if above is not None and sum(1 for child in above if not _LABELS.isdisjoint(names(child))) >= _FEWEST:
        yield above
    yield from blog.iter()


def _updates(parent: Element) -> list[tuple[Element, str]]:
    """The updates among the children of an element, each with the text of its time; none where it has fewer than two."""
    blocks = [child for child in parent if child.tag in _BLOCKS and len(content(child)) >= _LEAST_PROSE]
    timed = [(block, text) for block in blocks if (text := _time(block)) is not None]
    return timed if len(timed) >= _FEWEST else []


def _time(block: Element) -> str | None:
    """The day and time of an update as its reader sees it, completed by the markup; None where it has none."""
    element = next(block.iter("time"), None)
    if element is None:
        return None
    shown = content(element)
    if day_in(shown) is not None:
        return shown
    stamp = stated_day(element.get("datetime") or "")
    return None if stamp is None or "T" not in stamp else written_out(dt.datetime.fromisoformat(stamp))
