"""How alike reports are in their words: the cosine of TF-IDF vectors, seen four ways.

One way of weighing words favours stories that share names, another those that share a kind of happening; the mean of several is
steadier than any. The ways are nouns alone or all content words, and with or without what the lead says counted again.
"""

import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.records.vocabulary import Word

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]

_WAYS = ((False, 0), (False, 4), (True, 0), (True, 4))
"""Whether nouns alone count, and how often a word of the lead counts beside its own count."""
_MOST = 0.35
"""A word in more than this share of the reports tells none of them from the others."""
_FEWEST = 2


class _Words(NamedTuple):
    """All words of all reports, one after another: the report and the number of each, and what `Word` says of it.

    Numbers are in the order of the lemmas.
    """

    reports: int
    rows: Numbers
    columns: Numbers
    nominal: Numbers
    times: Numbers
    lead: Numbers


def vectors(reports: Iterable[Iterable[Word]]) -> list[csr_matrix]:
    """For each way of weighing a matrix of unit rows, a report each. Reports are gone through once."""
    words = _read(reports)
    return [_weighted(_counts(words, nominal, lead)) for nominal, lead in _WAYS]


def cosines(ways: Iterable[csr_matrix]) -> list[csr_matrix]:
    """For each way the cosine of each report with each other; the dearest step, so that it is done once a way."""
    return [way @ way.T for way in ways]


def mean_similarity(cosines: Sequence[csr_matrix]) -> Matrix:
    """The mean of some ways' cosines; of a report with itself 0."""
    mean = np.asarray(sum(cosines[1:], cosines[0]).todense() / len(cosines), dtype=np.float32)
    np.fill_diagonal(mean, 0)
    return mean


def _read(reports: Iterable[Iterable[Word]]) -> _Words:
    """The words as arrays: of many reports, records would take much memory."""
    numbers: dict[str, int] = {}
    found = [array("q") for _ in range(4)]
    sizes = array("q")
    for words in map(list, reports):
        sizes.append(len(words))
        for one, said in zip(found, zip(*words, strict=True), strict=False):
            one.extend(said if one is not found[0] else [numbers.setdefault(word, len(numbers)) for word in said])
    ranks = np.empty(len(numbers), dtype=np.int64)
    ranks[[numbers[word] for word in sorted(numbers)]] = np.arange(len(numbers))
    columns, *others = (np.frombuffer(one, dtype=np.int64) for one in found)
    return _Words(len(sizes), np.repeat(np.arange(len(sizes)), sizes), ranks[columns], *others)


def _counts(words: _Words, nominal: bool, lead: int) -> csr_matrix:
    """How often each word counts in each report."""
    counts = (words.times + lead * words.lead) * (words.nominal if nominal else 1)
    shape = words.reports, int(words.columns.max(initial=-1)) + 1
    found = csr_matrix((counts, (words.rows, words.columns)), shape=shape)
    found.eliminate_zeros()
    return found


def _weighted(counts: csr_matrix) -> csr_matrix:
    """TF-IDF with damped counts and smoothed frequencies, rows of unit length."""
    size = counts.shape[0]
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    telling = (frequency >= _FEWEST) & (frequency <= max(_FEWEST, _MOST * size))
    kept = counts[:, telling]
    rare = _each(lambda reports: math.log((1 + size) / (1 + reports)) + 1, frequency[telling])
    weights = _each(lambda number: 1 + math.log(number), kept.data) * rare[kept.indices]
    rows = np.repeat(np.arange(size), np.diff(kept.indptr))
    lengths = np.sqrt(np.bincount(rows, weights=weights * weights, minlength=size))
    return csr_matrix(((weights / lengths[rows]).astype(np.float32), kept.indices, kept.indptr), shape=kept.shape)


def _each(made: Callable[[int], float], numbers: Numbers) -> NDArray[np.float64]:
    """What is made of each number, once of each; logarithms of arrays differ from machine to machine."""
    different, places = np.unique(numbers, return_inverse=True)
    return np.array([made(int(number)) for number in different], dtype=np.float64)[places]
