"""The tree of reports: the most alike are joined first (agglomeration by average linkage, Sokal and Michener 1958)."""

from typing import NamedTuple

import numpy as np
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from generator.corpus.topics.similarity import Matrix


class Node(NamedTuple):
    """Reports that were joined, as a bit a report; how alike they are, and by how much more than with what joined them next.

    That excess is the lifetime of a cluster in Campello's HDBSCAN: what stays apart for long is one thing.
    """

    reports: frozenset[int]
    height: float
    lifetime: float


def grow(alike: Matrix, fewest: int, most: int) -> list[Node]:
    """All nodes of `fewest` to `most` reports, from the leaves up. `alike` is symmetric, with a diagonal of 0."""
    size = len(alike)
    if size < fewest:
        return []
    top = float(alike.max())
    distance = top - alike.astype(np.float64)
    np.fill_diagonal(distance, 0)
    steps = linkage(squareform(distance, checks=False), "average")
    members: list[frozenset[int]] = [frozenset({i}) for i in range(size)]
    heights = [top] * size
    parents: dict[int, int] = {}
    for left, right, apart, _ in steps:
        parents[int(left)] = parents[int(right)] = len(members)
        heights.append(top - float(apart))
        members.append(members[int(left)] | members[int(right)])
    return [
        Node(members[i], heights[i], heights[i] - heights[parents[i]] if i in parents else heights[i])
        for i in range(size, len(members))
        if fewest <= len(members[i]) <= most
    ]
