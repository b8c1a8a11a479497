"""What of the corpus a page is made from: each look into the index is noted while the page is made.

A page whose looks would find the same again is the same page, so that it need not be made to find that out.
"""

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from typing import Any, Generic, TypeVar, overload

import msgspec
from msgspec import structs

from generator.records import Analysis
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")

_WHOLE, _VALUE, _WHETHER = "*", "=", "?"
"""Looks at a collection: at all of it, at the value of a key, at whether there is one. The key follows."""
_PARTED = "\x1f"
_INDEXES = ("articles", "actors", "statements", "events")
"""The parts of a `Lookup` that are indexes themselves."""
_BYTES = 8
_RECORDS = (Analysis, Said, Happened)
"""What is hashed once, wherever it stands."""
_OF_RECORDS = ("analysis", "also")
"""The fields of these that hold such records; all others are hashed together."""
_LISTS = (list, tuple)
_ENCODE = msgspec.msgpack.Encoder(order="deterministic").encode

Look = Callable[[str], None]
"""Notes a look at a collection."""


class _Watched(Collection[T], Generic[T]):
    """What every watched collection tells: that it was gone through, or counted."""

    def __init__(self, inner: Collection[T], look: Look) -> None:
        self._inner = inner
        self._look = look

    def __iter__(self) -> Iterator[T]:
        self._look(_WHOLE)
        return iter(self._inner)

    def __len__(self) -> int:
        self._look(_WHOLE)
        return len(self._inner)


class WatchedMapping(_Watched[K], Mapping[K, V], Generic[K, V]):
    """A mapping that tells which of its keys were asked for, or that it was gone through."""

    _inner: Mapping[K, V]

    def __getitem__(self, key: K) -> V:
        self._look(_VALUE + _text(key))
        return self._inner[key]

    def __contains__(self, key: object) -> bool:
        self._look(_WHETHER + _text(key))
        return key in self._inner


class WatchedSequence(_Watched[T], Sequence[T], Generic[T]):
    """A sequence that tells that it was looked at."""

    _inner: Sequence[T]

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        self._look(_WHOLE)
        return self._inner[at]


class WatchedSet(_Watched[T], Set[T], Generic[T]):
    """A set that tells which members were asked for, or that it was gone through."""

    _inner: Set[T]

    def __contains__(self, member: object) -> bool:
        self._look(_WHETHER + _text(member))
        return member in self._inner

    @classmethod
    def _from_iterable(cls, members: Iterable[T]) -> Set[T]:  # type: ignore[override]  # what a set of ours has in common with another is none
        return frozenset(members)


class Watch:
    """Notes looks, and tells what each finds as a hash. A look is the name of a collection, and what of it is looked at."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._noted: set[int] | None = None
        self._collections: dict[str, Mapping[Any, Any] | Sequence[Any] | Set[Any]] = {}
        self._mapped: set[str] = set()
        self._keys: dict[str, dict[str, Any]] = {}
        self._found: dict[str, str] = {}
        self._hashes: dict[int, bytes] = {}

    def over(self, lookup: Lookup) -> Lookup:
        """The same lookup, watched."""
        parts = {name: self._index(name, getattr(lookup, name)) for name in _INDEXES}
        own = {name: getattr(lookup, name) for name in lookup.__struct_fields__ if name not in _INDEXES}
        return structs.replace(lookup, **parts, **{name: self.watched(name, inner) for name, inner in own.items()})

    def _index(self, name: str, index: msgspec.Struct) -> msgspec.Struct:
        fields = {field: self.watched(f"{name}.{field}", getattr(index, field)) for field in index.__struct_fields__}
        return structs.replace(index, **fields)

    def watched(self, name: str, inner: Mapping[K, V] | Sequence[T] | Set[T]) -> Any:
        """The same collection, watched under this name.

        Raises:
            TypeError: it is none.
        """
        look = partial(self._look, name)
        self._collections[name] = inner
        if isinstance(inner, Mapping):
            self._mapped.add(name)
            return WatchedMapping(inner, look)
        if isinstance(inner, Set):
            return WatchedSet(inner, look)
        if isinstance(inner, tuple | list):
            return WatchedSequence(inner, look)
        raise TypeError(f"{name} is no collection: looks at it would go unnoted.")

    def _look(self, name: str, part: str) -> None:
        if self._noted is not None:
            self._noted.add(self.number(name + _PARTED + part))

    def number(self, look: str) -> int:
        """The number that stands for a look."""
        return self._numbers.setdefault(look, len(self._numbers))

    def noted(self) -> list[str]:
        """All looks in the order of their numbers."""
        return list(self._numbers)

    @contextmanager
    def noting(self) -> Iterator["array[int]"]:
        """The looks within, by number; they are there when it ends."""
        looks = array("I")
        self._noted = set()
        try:
            yield looks
            looks.extend(sorted(self._noted))
        finally:
            self._noted = None

    def looks(self) -> dict[str, str]:
        """All looks in the order of their numbers, and what each finds."""
        return {look: self.found(look) for look in self._numbers}

    def found(self, look: str) -> str:
        """A hash of what a look finds; nothing where there is nothing."""
        known = self._found.get(look)
        if known is None:
            known = self._found[look] = self._find(*look.split(_PARTED, 1))
        return known

    def given(self, read: tuple[object, ...]) -> str:
        """A hash of what a page is made from beside what is looked up; nothing where that is nothing."""
        return self._hash(read).hex() if read else ""

    def _find(self, name: str, part: str) -> str:
        collection = self._collections.get(name, ())
        if part == _WHOLE:
            return self._hash(list(collection.items() if isinstance(collection, Mapping) else collection)).hex()
        keys = self._keys.get(name)
        if keys is None:
            keys = self._keys[name] = {_text(key): key for key in collection}
        if part[1:] not in keys:
            return ""
        if part[0] == _WHETHER or name not in self._mapped:
            return _WHETHER
        return self._hash(collection[keys[part[1:]]]).hex()  # type: ignore[index]  # it is a mapping

    def _hash(self, value: object) -> bytes:
        """A hash of a record, or of a collection of records; one that stands in many is hashed once."""
        if isinstance(value, _RECORDS):
            known = self._hashes.get(id(value))
            if known is None:
                known = self._hashes[id(value)] = _digest(self._parts(value))
            return known
        if isinstance(value, _LISTS):
            return _digest(b"".join(map(self._hash, value)))
        return _digest(_ENCODE(sorted(map(_text, value)) if isinstance(value, Set) else value))

    def _parts(self, value: Analysis | Said | Happened) -> bytes:
        if isinstance(value, Analysis):
            return _ENCODE(value)
        plain = [getattr(value, field) for field in value.__struct_fields__ if field not in _OF_RECORDS]
        return self._hash(value.analysis) + self._hash(value.also) + _ENCODE(plain)


def _text(key: object) -> str:
    return key if isinstance(key, str) else repr(key)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_BYTES).digest()
