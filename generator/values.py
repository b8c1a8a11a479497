"""Steps over values that may be missing, and tests that are put together from others, which every room takes."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

Share = Callable[[bytes], bytes]
"""Does a part of a work."""

Spread = Callable[[Callable[[bytes], Share], bytes, Iterable[bytes]], Iterator[bytes]]
"""Has other processes do a work: from what makes a `Share`, what all of them need for it, and the parts, to what comes of each.

That is in the order of the parts; what makes a share must be importable by other processes.
"""


def known(values: Iterable[T | None]) -> list[T]:
    """The values that are not None, in their order."""
    return [value for value in values if value is not None]


def first(values: Iterable[T | None]) -> T | None:
    """The first value that is not None; what comes after it is not computed. None where there is none."""
    return next((value for value in values if value is not None), None)


def only(values: Collection[T]) -> T | None:
    """The value of a collection that has just one, else None."""
    return next(iter(values)) if len(values) == 1 else None


def mapped(rule: Callable[[T], R], value: T | None) -> R | None:
    """What `rule` makes of a value; None where there is none."""
    return None if value is None else rule(value)


def either(*tests: Callable[[T], bool]) -> Callable[[T], bool]:
    """Passed by what passes one of the tests; the cheapest go first."""

    def passes(value: T) -> bool:
        for test in tests:  # noqa: SIM110 (`any` over a generator takes twice the time)
            if test(value):
                return True
        return False

    return passes


def every(*tests: Callable[[T], bool]) -> Callable[[T], bool]:
    """Passed by what passes all of the tests; the cheapest go first."""

    def passes(value: T) -> bool:
        for test in tests:  # noqa: SIM110 (`all` over a generator takes twice the time)
            if not test(value):
                return False
        return True

    return passes


def no(test: Callable[[T], bool]) -> Callable[[T], bool]:
    """Passed by what does not pass the test."""
    return lambda value: not test(value)
