"""The tree of reports: the most alike are joined first (agglomeration by average linkage, Sokal and Michener 1958)."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from generator.corpus.topics.similarity import Matrix


class Node(NamedTuple):
    """Reports that were joined, how alike they are, and by how much more than with what joined them next.

    That excess is the lifetime of a cluster in Campello's HDBSCAN: what stays apart for long is one thing. What is joined may
    be groups of reports instead, each by its number.
    """

    reports: frozenset[int]
    height: float
    lifetime: float


def grow(alike: Matrix, fewest: int, most: int, sizes: Sequence[int] = (), least: float = -math.inf) -> list[Node]:
    """The nodes of `fewest` to `most` reports that are at least as alike as `least`, from the leaves up.

    `alike` is symmetric, with a diagonal of 0. What is joined are single reports, or groups of so many reports as `sizes` says.
    """
    size = len(alike)
    if size < 2 or (not sizes and size < fewest):
        return []
    top = float(alike.max())
    distance = top - alike.astype(np.float64)
    np.fill_diagonal(distance, 0)
    steps = linkage(squareform(distance, checks=False), "average")
    members: list[frozenset[int] | None] = [frozenset({i}) for i in range(size)]
    reports = list(sizes) or [1] * size
    heights = [top] * size
    parents: dict[int, int] = {}
    for left, right, apart, _ in steps:
        one, other = int(left), int(right)
        parents[one] = parents[other] = len(members)
        heights.append(top - float(apart))
        reports.append(reports[one] + reports[other])
        members.append(_joined(members[one], members[other]) if reports[-1] <= most and heights[-1] >= least else None)
    return [
        Node(group, heights[i], heights[i] - heights[parents[i]] if i in parents else heights[i])
        for i, group in enumerate(members)
        if i >= size and group is not None and fewest <= reports[i]
    ]


def _joined(one: frozenset[int] | None, other: frozenset[int] | None) -> frozenset[int] | None:
    """Both groups; None where one was left out, and with it all that take it in: they are larger and less alike."""
    return None if one is None or other is None else one | other
