"""Pages that show the beginning of an article, and sell the rest."""

from itertools import islice

from generator.sources.web.jsonld import Node
from generator.sources.web.page import Element, lines
from generator.sources.web.patterns import pattern

_SELLS = pattern("paywall")
_LONGEST_LINE = 250
LONGEST_STUB = 1_500
"""An article with more code points is whole, whatever its page sells."""

_MOST_LINES = 3_000
_NOT_FREE = (False, "False", "false")


def sells(line: str) -> bool:
    """Whether a line tells its reader that the rest is for subscribers."""
    return len(line) <= _LONGEST_LINE and _SELLS.match(line) is not None


def is_sold(tree: Element, article: Node) -> bool:
    """Whether a page states in linked data that it is not free, or tells its reader so in a line."""
    if article.get("isAccessibleForFree") in _NOT_FREE:
        return True
    return any(map(sells, islice(lines(tree), _MOST_LINES)))
