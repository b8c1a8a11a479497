"""How many reports are many, and how many of them a subject has at least."""

WHOLE = 1000
"""So many reports are compared each with each."""
_FEWEST = 3
"""A subject has so many reports, among many of them more, by the root of their number."""


def fewest_of(size: int) -> int:
    """How many reports a subject has at least, of so many."""
    return int(_FEWEST * max(1.0, size / WHOLE) ** 0.5)
