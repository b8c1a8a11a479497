"""The tree of reports: the most alike are joined first (agglomeration by average linkage, Sokal and Michener 1958)."""

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


def grow(alike: Matrix, fewest: int, most: int, sizes: Sequence[int] = ()) -> list[Node]:
    """All nodes of `fewest` to `most` reports, from the leaves up. `alike` is symmetric, with a diagonal of 0.

    What is joined are single reports, or groups of so many reports as `sizes` says.
    """
    size = len(alike)
    if size < 2 or (not sizes and size < fewest):
        return []
    top = float(alike.max())
    distance = top - alike.astype(np.float64)
    np.fill_diagonal(distance, 0)
    steps = linkage(squareform(distance, checks=False), "average")
    members: list[frozenset[int]] = [frozenset({i}) for i in range(size)]
    reports = list(sizes) or [1] * size
    heights = [top] * size
    parents: dict[int, int] = {}
    for left, right, apart, _ in steps:
        parents[int(left)] = parents[int(right)] = len(members)
        heights.append(top - float(apart))
        members.append(members[int(left)] | members[int(right)])
        reports.append(reports[int(left)] + reports[int(right)])
    return [
        Node(members[i], heights[i], heights[i] - heights[parents[i]] if i in parents else heights[i])
        for i in range(size, len(members))
        if fewest <= reports[i] <= most
    ]
