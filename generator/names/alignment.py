"""Which word of one name stands for which word of another, and in what order."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from generator.names.costs import COSTS
from generator.names.variants import TokenMatch, compare_tokens

_LONG = 7
"""Letters of a word that may be parted otherwise and have a slip of the pen besides."""

Relate = Callable[[str, str], TokenMatch]
Position = Literal["first", "middle", "last"]
Order = Literal["same", "turned", "mixed"]


class Pair(Struct, frozen=True, gc=False):
    """The positions of two words that stand for each other, and how they relate."""

    first: int
    second: int
    match: TokenMatch


class Alignment(Struct, frozen=True, gc=False):
    """Pairs of words in the order of the first name, and the positions of each name's words without a partner."""

    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


def position(index: int, count: int) -> Position:
    """Where a word stands in a name of `count` words."""
    if index == 0:
        return "first"
    return "last" if index == count - 1 else "middle"


def align(a: tuple[str, ...], b: tuple[str, ...], relate: Relate) -> Alignment:
    """Pair words greedily, cheapest first, then nearest in position; strangers are not paired.

    What is left over on both sides is paired where it is one word parted otherwise: `abu bakr`, `aboubakr`.
    """
    pairs: dict[int, Pair] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(_options(a, b, relate)):
        if i not in pairs and j not in taken:
            pairs[i] = Pair(i, j, relate(a[i], b[j]))
            taken.add(j)
    left = sorted({*range(len(a))} - pairs.keys())
    right = sorted({*range(len(b))} - taken)
    parted = one_word([a[i] for i in left], [b[j] for j in right]) if left and right else None
    if parted is not None:
        pairs[left[0]], left, right = Pair(left[0], right[0], parted), [], []
    return Alignment(tuple(pairs[i] for i in sorted(pairs)), tuple(left), tuple(right))


def _options(a: tuple[str, ...], b: tuple[str, ...], relate: Relate) -> Iterator[tuple[float, int, int, int]]:
    """The words that can stand for each other, with the cost, the distance, and the positions.

    An initial can only in its own place: the B. of `Alan B. Ray` is no `Berg`, that of `B. Ray` no middle name.
    """
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            match = relate(x, y)
            elsewhere = match.likeness == "initial" and position(i, len(a)) != position(j, len(b))
            if match.likeness != "different" and not elsewhere:
                yield match.cost, abs(i - j), i, j


def one_word(left: Sequence[str], right: Sequence[str]) -> TokenMatch | None:
    """How words without a partner relate where, more than one on one side, they spell one word that is parted otherwise."""
    if len(left) + len(right) == 2:
        return None
    one, other = "".join(left), "".join(right)
    match = compare_tokens(one, other)
    slip = match.likeness == "typo" and min(len(one), len(other)) >= _LONG and match.cost <= COSTS["slip"]
    return match if slip or match.likeness in ("same", "variant") else None


def order_of(pairs: tuple[Pair, ...]) -> Order:
    """Whether matched words come in the same order, or turned round (family name first), or any other way."""
    seconds = [pair.second for pair in pairs]
    drops = sum(x > y for x, y in itertools.pairwise(seconds))
    if drops == 0:
        return "same"
    return "turned" if drops == 1 and seconds[-1] < seconds[0] else "mixed"
