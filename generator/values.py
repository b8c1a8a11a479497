"""Steps over values that may be missing, which every room takes."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def known(values: Iterable[T | None]) -> list[T]:
    """The values that are not None, in their order."""
    return [value for value in values if value is not None]


def first(values: Iterable[T | None]) -> T | None:
    """The first value that is not None; what comes after it is not computed. None where there is none."""
    return next((value for value in values if value is not None), None)
