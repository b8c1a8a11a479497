"""Half-open ranges of code points: which overlap, and which hold a place."""

from collections.abc import Iterable

from generator.records import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a code point in common."""
    return one[0] < other[1] and other[0] < one[1]


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span overlaps any of the others."""
    return any(overlap(span, other) for other in others)


def holds(spans: Iterable[Span], place: int) -> bool:
    """Whether an offset lies in any of the spans."""
    return any(start <= place < end for start, end in spans)
