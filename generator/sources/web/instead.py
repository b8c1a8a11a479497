"""Pages that a server shows in the place of an article: an error, a test for robots, a form to sign in."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.sources.web.patterns import pattern

_INSTEAD = pattern("instead")
_OUTLET = re.compile(r"\s+[|–—-]\s+[^|–—]{1,60}$")
"""What a page's title says behind its own name."""
_LONGEST = 1_000
_FIRST_LINES = 2


def stands_instead(headings: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether what a page shows is no article, by its headings and first lines; `lines` are its text.

    A report may be headed "Access denied": a long text is an article whatever it is called.
    """
    if sum(map(len, lines)) > _LONGEST:
        return False
    named = (_OUTLET.sub("", heading) for heading in headings)
    return any(_INSTEAD.match(line.strip()) for line in chain(named, lines[:_FIRST_LINES]))
