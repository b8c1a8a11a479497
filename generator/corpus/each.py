"""What a step finds of each article by itself, so that another article changes none of it and it need not be found again."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
G = TypeVar("G")


class Once(Protocol):
    """What `make` returns for what is `read`, which msgspec can encode: a process may have made it of the same before.

    `name` is the step's. Whoever holds what was made takes care not to change it.
    """

    def __call__(self, name: str, read: object, make: Callable[[], T], /) -> T:
        """What is made, now or before."""


def once_anew(_name: str, _read: object, make: Callable[[], T]) -> T:
    """`Once`, where nothing is held."""
    return make()


class Each(Protocol):
    """Applies `make` to each of `given`, in order; what an earlier build made of the same may be taken again.

    `make` is a pure function of what it is given, which msgspec can encode; what it makes is a `kind`. `name` is the step's.
    Where it is known by which `keys` what is given is told from all else, it need not be hashed.
    """

    def __call__(
        self, name: str, kind: Any, make: Callable[[G], T], given: Sequence[G], keys: Sequence[str] = (), /
    ) -> list[T]:
        """What `make` returns for each."""


def each_anew(_name: str, _kind: Any, make: Callable[[G], T], given: Sequence[G], _keys: Sequence[str] = ()) -> list[T]:
    """`Each`, where nothing is kept."""
    return list(map(make, given))
