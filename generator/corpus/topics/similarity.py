"""How alike reports are in their words: the cosine of TF-IDF vectors, seen four ways.

One way of weighing words favours stories that share names, another those that share a kind of happening; the mean of several is
steadier than any. The ways are nouns alone or all content words, and with or without what the lead says counted again.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.records.vocabulary import Word

Matrix = NDArray[np.float32]
Counts = Mapping[str, float]

_WAYS = ((False, 0), (False, 4), (True, 0), (True, 4))
"""Whether nouns alone count, and how often a word of the lead counts beside its own count."""
_MOST = 0.35
"""A word in more than this share of the reports tells none of them from the others."""
_FEWEST = 2


def vectors(reports: Sequence[Sequence[Word]]) -> list[csr_matrix]:
    """For each way of weighing a matrix of unit rows, a report each."""
    return [_weighted([_counts(words, nominal, lead) for words in reports]) for nominal, lead in _WAYS]


def cosines(ways: Iterable[csr_matrix]) -> list[csr_matrix]:
    """For each way the cosine of each report with each other; the dearest step, so that it is done once a way."""
    return [way @ way.T for way in ways]


def mean_similarity(cosines: Sequence[csr_matrix]) -> Matrix:
    """The mean of some ways' cosines; of a report with itself 0."""
    mean = np.asarray(sum(cosines[1:], cosines[0]).todense() / len(cosines), dtype=np.float32)
    np.fill_diagonal(mean, 0)
    return mean


def _counts(words: Iterable[Word], nominal: bool, lead: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word in words:
        if word.nominal or not nominal:
            counts[word.lemma] += word.times + lead * word.lead
    return counts


def _weighted(counts: Sequence[Counts]) -> csr_matrix:
    """TF-IDF with damped counts and smoothed frequencies, rows of unit length."""
    reports = Counter(word for row in counts for word in row)
    known = {w: math.log((1 + len(counts)) / (1 + n)) + 1 for w, n in reports.items() if _tells(n, len(counts))}
    columns = {word: column for column, word in enumerate(sorted(known))}
    rows, places, values = [], [], []
    for number, row in enumerate(counts):
        weights = [(columns[w], (1 + math.log(n)) * known[w]) for w, n in sorted(row.items()) if w in known]
        length = math.sqrt(sum(weight * weight for _, weight in weights)) or 1.0
        rows += [number] * len(weights)
        places += [column for column, _ in weights]
        values += [weight / length for _, weight in weights]
    return csr_matrix((values, (rows, places)), shape=(len(counts), len(columns)), dtype=np.float32)


def _tells(reports: int, of: int) -> bool:
    return _FEWEST <= reports <= max(_FEWEST, _MOST * of)
