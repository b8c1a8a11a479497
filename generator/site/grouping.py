"""Putting things together that share something, and in the order of how often they occur."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")
N = TypeVar("N", bound=str)


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """The values of each key, keys and values in the order in which they come."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def indexed(items: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, list[V]]:
    """The items that have each key, keys and items in the order in which they come."""
    return grouped((key, item) for item in items for key in keys(item))


def gathered(items: Iterable[V], alike: Callable[[V, V], bool]) -> list[list[V]]:
    """The items, each put to the first group whose first item is `alike`, groups and items in the order of the items."""
    groups: list[list[V]] = []
    for item in items:
        near = next((group for group in groups if alike(group[0], item)), None)
        if near is None:
            groups.append(near := [])
        near.append(item)
    return groups


def ranked(counts: Counter[N], most: int | None = None) -> list[N]:
    """The keys that are counted most, at most `most` of them; of equals the first by name."""
    return sorted(counts, key=lambda key: (-counts[key], key))[:most]
