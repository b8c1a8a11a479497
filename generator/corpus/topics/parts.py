"""Parts of many reports, of a size in which each can be compared with each.

Reports are halved again and again: along the axis on which they differ most (principal direction divisive partitioning, Boley
1998), each half then made of the reports that are nearer to its centre than to the other's (bisecting k-means, Steinbach,
Karypis and Kumar 2000). Each level takes time in proportion to the reports, and there are about as many levels as halvings.
"""

import math

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Numbers = NDArray[np.intp]

_TURNS = 8
"""How often the axis is improved (power iteration), and how often the halves are made anew."""
_SMALLEST = 0.2
"""A half of fewer of the reports takes off strays, and many such steps take long: such reports are halved in the middle."""


def divided(vectors: csr_matrix, most: int) -> list[Numbers]:
    """The numbers of the rows of `vectors` (of unit length) in parts of at most `most`, in order."""
    waiting, found = [np.arange(vectors.shape[0])], []
    while waiting:
        rows = waiting.pop()
        if len(rows) <= most:
            found.append(rows)
        else:
            first = _first_half(vectors[rows])
            waiting += [rows[~first], rows[first]]
    return found


def _first_half(vectors: csr_matrix) -> NDArray[np.bool_]:
    """Which rows are in the first of two halves; neither is empty."""
    if not vectors.nnz:  # without a word none differs from another: no axis needs to be looked for
        return _in_the_middle(np.zeros(vectors.shape[0]))
    vectors = vectors[:, np.flatnonzero(np.bincount(vectors.indices))]  # few reports have few of the words
    places = _along_axis(vectors)
    first = places > 0
    for _ in range(_TURNS):
        if not _is_even(first):
            break
        nearer = vectors @ (_centre(vectors[first]) - _centre(vectors[~first])) > 0
        if np.array_equal(nearer, first):
            return first
        first = nearer
    return first if _is_even(first) else _in_the_middle(places)


def _in_the_middle(places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """The half of the rows that lie first, in their order where they lie at one place."""
    halved = np.zeros(len(places), dtype=bool)
    halved[np.argsort(places, kind="stable")[: len(places) // 2]] = True
    return halved


def _is_even(first: NDArray[np.bool_]) -> bool:
    smallest = _SMALLEST * len(first)
    return bool(smallest <= first.sum() <= len(first) - smallest)


def _along_axis(vectors: csr_matrix) -> NDArray[np.float64]:
    """Where each row lies on the axis on which they differ most, from their mean."""
    mean = _mean(vectors)
    farthest = int(np.argmin(vectors @ mean))
    axis = vectors[farthest].toarray()[0] - mean
    for _ in range(_TURNS):
        places = vectors @ axis - product(mean, axis)
        axis = vectors.T @ places - mean * places.sum()
        axis /= math.sqrt(product(axis, axis)) or 1.0
    return np.asarray(vectors @ axis - product(mean, axis), dtype=np.float64)


def _mean(vectors: csr_matrix) -> NDArray[np.float64]:
    return np.asarray(vectors.mean(axis=0), dtype=np.float64).ravel()


def _centre(vectors: csr_matrix) -> NDArray[np.float64]:
    mean = _mean(vectors)
    return np.asarray(mean / (math.sqrt(product(mean, mean)) or 1.0), dtype=np.float64)


def product(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """The inner product of two vectors, summed in one order.

    BLAS sums long ones in as many parts as there are processors, so that another machine would find other digits; and its
    threads wait for one another with their processors busy.
    """
    return float(np.einsum("i,i", one, other))
