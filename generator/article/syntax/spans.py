"""Stretches of a text, by the places in them."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from generator.records import Span


def span_around(spans: Sequence[Span], offset: int) -> Span | None:
    """The one of `spans`, which are in order and do not overlap, that code point `offset` lies in."""
    index = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None
