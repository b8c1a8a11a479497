"""Views before they are made, with what they are made from, so that one need not be made where that is as it was."""

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct

V = TypeVar("V")


class Later(Struct, Generic[V], frozen=True):
    """What makes a view, where it will stand, and `read`: all that it is made from beside what it looks up.

    What is read are words, numbers, and records of the corpus or its index, in tuples and lists.
    """

    path: str
    read: tuple[object, ...]
    make: Callable[[], V]
