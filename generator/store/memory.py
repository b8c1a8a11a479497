"""What a process that builds again and again remembers of its last build, so that what is as it was is not found again."""

from collections.abc import Callable
from typing import Any, TypeVar

from generator.site.output.earlier import key_of

T = TypeVar("T")


class Memory:
    """Remembers the last thing that was made, by a hash of all that it was made from."""

    def __init__(self) -> None:
        self._key = ""
        self._made: Any = None

    def of(self, read: object, make: Callable[[], T]) -> T:
        """What was made from the same `read`, which msgspec can encode, last time; else what `make` returns."""
        key = key_of(read)
        if not key or key != self._key:
            self._key, self._made = "", None  # two are never held at once, nor one that was not finished
            self._made, self._key = make(), key
        made: T = self._made
        return made
