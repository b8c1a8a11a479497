"""Steps over values that may be missing, which every room takes."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


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
