"""Where the marks of a network stand: near those they are tied to, and apart from one another.

Positions come from igraph (Kamada-Kawai from a circle, which uses no chance), so that the same corpus gives the same bytes.
"""

from collections.abc import Sequence
from math import sqrt

import igraph  # type: ignore[import-untyped]
from msgspec import Struct

WIDE = 760.0
"""Width in px of the figure on a screen, which places are given in."""
APART = 30.0
"""How far the middles of two marks are from each other at least, in px of the wide figure."""
ROUNDS = 60
EDGE = 16.0
INSET_ACROSS, INSET_DOWN = 70.0, 24.0
SAME = 1e-6
"""Marks nearer than this stand in one place."""

Place = tuple[float, float]
"""Across and down, in px of the wide figure."""


class Placed(Struct, frozen=True):
    """A mark: its name, where its middle is, in px of the wide figure, and its radius."""

    name: str
    x: float
    y: float
    radius: float


def places(number: int, ties: Sequence[tuple[int, int]], height: float) -> list[Place]:
    """A place for each of `number` marks: laid out, stretched over the figure, and moved apart."""
    graph = igraph.Graph(n=number, edges=list(ties))
    laid = graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=50 * number).coords
    across = _stretched([x for x, _ in laid], INSET_ACROSS, WIDE)
    down = _stretched([y for _, y in laid], INSET_DOWN, height)
    found = [[x, y] for x, y in zip(across, down, strict=True)]
    for _ in range(ROUNDS):
        _apart(found)
        for place in found:
            place[0] = min(max(place[0], EDGE), WIDE - EDGE)
            place[1] = min(max(place[1], EDGE), height - EDGE)
    return [(round(x, 1), round(y, 1)) for x, y in found]


def _stretched(values: Sequence[float], inset: float, size: float) -> list[float]:
    """`values` spread over `size`, with room left at both ends."""
    first = min(values)
    span = max(max(values) - first, 1e-9)
    return [inset + (size - 2 * inset) * (value - first) / span for value in values]


def _apart(found: list[list[float]]) -> None:
    """Move each pair of marks that are too near half of what is missing."""
    for index, one in enumerate(found):
        for other in found[:index]:
            dx, dy = one[0] - other[0], one[1] - other[1]
            far = sqrt(dx * dx + dy * dy)
            if far >= APART:
                continue
            if far < SAME:
                dx, dy, far = 1.0, 0.0, 1.0
            push = (APART - far) / 2 / far
            one[0], one[1] = one[0] + dx * push, one[1] + dy * push
            other[0], other[1] = other[0] - dx * push, other[1] - dy * push
