"""The outlet of a page: as it states it, else what stands behind its headline in `<title>`."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from generator.sources.web.page import content, letters, lines
from generator.sources.web.places import Markup, Stated, stated

_PARTS = re.compile(r"\s+[|–—»·-]+\s+")
_MOST_PARTS = 3
_LONGEST = 60
_HEAD_OF_PAGE = 200
"""So many lines of a page are looked at for its headline."""


def outlet(page: Markup) -> Stated | None:
    """Who published the page."""
    return next(chain(stated(page, "publisher"), _title_tail(page)), None)


def _title_tail(page: Markup) -> Iterator[Stated]:
    """What stands behind the headline in `<title>` ("Ferry stops | The Gazette"), where that is a line of the page."""
    document = next(map(content, page.tree.iter("title")), "")
    headline, *rest = _PARTS.split(document)
    wanted = letters(headline)
    if not wanted or not 0 < len(rest) < _MOST_PARTS or not 2 < len(rest[-1].strip()) <= _LONGEST:
        return
    if any(letters(line) == wanted for line in islice(lines(page.tree), _HEAD_OF_PAGE)):
        yield Stated(rest[-1].strip(), "<title>, behind the headline")
