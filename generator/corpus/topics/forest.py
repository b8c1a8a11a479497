"""Groups of reports that may be subjects: alike, apart from the rest, and found again however likeness is seen.

Each way of weighing words (`similarity`) grows a tree of its own, and so does each mean of several. A node of one tree that
another tree has too, more or less, is no accident of the weighing: that support, with likeness, lifetime and size, ranks the
nodes (consensus clustering after Monti et al. 2003).

So many reports as `WHOLE` are compared each with each. More are parted first (`parts`): each part has its own trees, and once
more trees are grown over all, of which the leaves are small groups of reports, at most about `_LEAVES`. So the time
grows with the reports, not with their square.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from generator.corpus.topics.parts import divided, product
from generator.corpus.topics.similarity import cosines, mean_similarity
from generator.corpus.topics.sizes import WHOLE
from generator.corpus.topics.tree import Node, grow

_PART = 800
_LEAVES = 1000
_SMALLEST_LEAF = 4
_LARGEST = 0.3
"""A subject takes at most this share of the reports, or `_FEW` where that is more."""
_FEW = 40
_ALIKE = 2.0
"""The reports of a subject are at least so many times as alike as any two reports are on average."""

Ways = Sequence[csr_matrix]
Ranked = Mapping[frozenset[int], float]


class Limits(NamedTuple):
    """How many reports a group has at least and at most, and how alike they are at least."""

    fewest: int
    most: int
    average: float | None = None


def groups(ways: Ways, fewest: int) -> dict[frozenset[int], float]:
    """How strong each group of at least `fewest` reports is that is a node of any tree. `ways` has the reports' vectors."""
    size = ways[0].shape[0]
    most = max(_FEW, int(_LARGEST * size))
    if size <= WHOLE:
        return dict(_of_units(ways, [1] * size, Limits(fewest, most)))
    limits = Limits(fewest, most, _average(ways))
    found: dict[frozenset[int], float] = {}
    leaves: list[NDArray[np.intp]] = []
    seen = _together(ways)
    for part in divided(seen, _PART):
        inside = _of_units([way[part] for way in ways], [1] * len(part), limits._replace(most=len(part) - 1))
        found |= {frozenset(part[sorted(group)].tolist()): rank for group, rank in inside.items()}
        leaves += [part[leaf] for leaf in divided(seen[part], max(_SMALLEST_LEAF, 2 * size // _LEAVES))]
    across = _of_units([_centres(way, leaves) for way in ways], [len(leaf) for leaf in leaves], limits)
    for group, rank in across.items():
        reports = frozenset(np.concatenate([leaves[leaf] for leaf in sorted(group)]).tolist())
        found[reports] = max(rank, found.get(reports, 0.0))
    return found


def _together(ways: Ways) -> csr_matrix:
    """Vectors of which the cosine is the mean of the ways' cosines."""
    return csr_matrix(hstack(list(ways)) / math.sqrt(len(ways)))


def _average(ways: Ways) -> float:
    """How alike two reports are on average, of a report with itself 0, as `mean_similarity` has it."""
    seen = _together(ways)
    size, sums = seen.shape[0], np.asarray(seen.sum(axis=0), dtype=np.float64)[0]
    return (product(sums, sums) - float(seen.multiply(seen).sum())) / float(size**2)


def _centres(way: csr_matrix, leaves: Sequence[NDArray[np.intp]]) -> csr_matrix:
    """The mean of the vectors of each leaf: the product of two is how alike the reports of both are on average."""
    rows = np.repeat(np.arange(len(leaves)), [len(leaf) for leaf in leaves])
    shares = np.repeat([1 / len(leaf) for leaf in leaves], [len(leaf) for leaf in leaves]).astype(np.float32)
    return csr_matrix((shares, (rows, np.concatenate(leaves))), shape=(len(leaves), way.shape[0])) @ way


def _of_units(ways: Ways, sizes: Sequence[int], limits: Limits) -> Ranked:
    """The groups of reports, or of leaves with so many reports, with their ranks."""
    forest = [_tree(seen, sizes, limits) for seen in _views(ways)]
    found: defaultdict[frozenset[int], list[Node]] = defaultdict(list)
    for node in (node for tree in forest for node in tree):
        found[node.reports].append(node)
    support = _support(list(found), forest, np.asarray(sizes, dtype=np.float64))
    counts = (sum(sizes[unit] for unit in units) for units in found)
    return {
        units: _rank(nodes, count) * sure**2
        for (units, nodes), count, sure in zip(found.items(), counts, support, strict=True)
    }


def _views(ways: Ways) -> Iterator[Sequence[csr_matrix]]:
    """The cosines of each way, of the first and the second half of them, and of all."""
    each_way, half = cosines(ways), len(ways) // 2
    yield from ([way] for way in each_way)
    yield from (each_way[:half], each_way[half:], each_way)


def _tree(seen: Sequence[csr_matrix], sizes: Sequence[int], limits: Limits) -> list[Node]:
    """The nodes of one tree that are alike enough, heights and lifetimes in units of the reports' average likeness."""
    alike = mean_similarity(seen)
    average = limits.average or float(alike.mean()) or 1.0
    nodes = grow(alike, limits.fewest, limits.most, sizes, _ALIKE * average)
    return [Node(node.reports, node.height / average, node.lifetime / average) for node in nodes]


def _rank(nodes: Sequence[Node], reports: int) -> float:
    height, lifetime = fmean(n.height for n in nodes), fmean(max(n.lifetime, 0.0) for n in nodes)
    return math.sqrt(height * lifetime * reports)


def _support(
    found: Sequence[frozenset[int]], forest: Sequence[Sequence[Node]], sizes: NDArray[np.float64]
) -> list[float]:
    """How nearly the trees have each group, on average: 1 where each has it, 0 where none has anything of it (Jaccard)."""
    groups = _indicators(found, len(sizes))
    weighed = groups.multiply(sizes).tocsr()
    reports = np.asarray(weighed.sum(axis=1), dtype=np.float64)
    total = np.zeros(len(found))
    for tree in filter(None, forest):
        nodes = _indicators([node.reports for node in tree], len(sizes))
        both = np.asarray((weighed @ nodes.T).todense(), dtype=np.float64)
        either = reports + nodes @ sizes - both
        total += (both / either).max(axis=1)
    return [float(sure) for sure in total / len(forest)]


def _indicators(groups: Sequence[frozenset[int]], units: int) -> csr_matrix:
    """A row for each group, with 1 where a unit is in it."""
    rows = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    columns = np.fromiter((unit for group in groups for unit in group), dtype=np.intp, count=len(rows))
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(groups), units))
