"""Which groups of reports are subjects: alike, apart from the rest, found again however likeness is seen, and with a name.

Each way of weighing words (`similarity`) grows a tree of its own, and so does each mean of several. A node of one tree that
another tree has too, more or less, is no accident of the weighing: that support, with likeness, lifetime and size, ranks the
nodes (consensus clustering after Monti et al. 2003).
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from scipy.sparse import csr_matrix

from generator.corpus.topics.labels import Label, Labels, best_labels
from generator.corpus.topics.similarity import cosines, mean_similarity
from generator.corpus.topics.tree import Node, grow

_FEWEST = 3
_LARGEST = 0.3
"""A subject takes at most this share of the reports, or `_FEW` where that is more."""
_FEW = 40
_ALIKE = 2.0
"""The reports of a subject are at least so many times as alike as any two reports are on average."""
_STRONG = 1.6
"""A subject is at least this strong (`_rank`)."""
_OVERLAP = 0.5
"""Of two groups that share this much of what they hold together (Jaccard) only the stronger is a subject."""
_NAMED = 0.4
"""At least this share of a subject's reports is about what it is named after."""
_LABELLED = 0.2
"""Labels that this share of the reports are about are told as its terms."""


class Subject(NamedTuple):
    """A subject: its reports, how strong it is, and its labels, the worthiest as a name first."""

    reports: frozenset[int]
    rank: float
    labels: tuple[Label, ...]


def choose_subjects(ways: Sequence[csr_matrix], labels: Labels) -> list[Subject]:
    """The subjects of reports, of which `ways` has the vectors, the strongest first; they may lie within one another."""
    chosen: list[Subject] = []
    ranked = _ranked(_forest(ways))
    for reports, rank in sorted(ranked.items(), key=lambda item: (-item[1], sorted(item[0]))):
        if rank < _STRONG:
            break
        named = tuple(best_labels(reports, labels, _LABELLED))
        if any(label.coverage >= _NAMED for label in named) and is_new(reports, chosen):
            chosen.append(Subject(reports, rank, named))
    return chosen


def kept_subject(reports: frozenset[int], labels: Labels) -> Subject:
    """A subject of earlier builds that goes on, whatever these reports have in common."""
    return Subject(reports, 0.0, tuple(best_labels(reports, labels, _LABELLED)))


def _forest(ways: Sequence[csr_matrix]) -> list[list[Node]]:
    """A tree for each way, for the first and the second half of them, and for all."""
    each_way, half = cosines(ways), len(ways) // 2
    seen = [*([way] for way in each_way), each_way[:half], each_way[half:], each_way]
    return [_tree(each) for each in seen]


def _tree(seen: Sequence[csr_matrix]) -> list[Node]:
    """The nodes of one tree that are alike enough, heights and lifetimes in units of the reports' average likeness."""
    alike = mean_similarity(seen)
    average = float(alike.mean()) or 1.0
    nodes = grow(alike, _FEWEST, max(_FEW, int(_LARGEST * len(alike))))
    scaled = (Node(node.reports, node.height / average, node.lifetime / average) for node in nodes)
    return [node for node in scaled if node.height >= _ALIKE]


def _ranked(forest: Sequence[Sequence[Node]]) -> dict[frozenset[int], float]:
    """How strong each group of reports is that is a node of any tree."""
    found: defaultdict[frozenset[int], list[Node]] = defaultdict(list)
    for node in (node for tree in forest for node in tree):
        found[node.reports].append(node)
    return {reports: _rank(nodes, _support(reports, forest)) for reports, nodes in found.items()}


def _rank(nodes: Sequence[Node], support: float) -> float:
    height, lifetime = fmean(n.height for n in nodes), fmean(max(n.lifetime, 0.0) for n in nodes)
    return math.sqrt(height * lifetime * len(nodes[0].reports)) * support**2


def _support(reports: frozenset[int], forest: Sequence[Sequence[Node]]) -> float:
    """How nearly the trees have this group, on average: 1 where each has it, 0 where none has anything of it."""
    return fmean(max((jaccard(reports, node.reports) for node in tree), default=0.0) for tree in forest)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of what two groups have in common of what they have together."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def is_new(reports: frozenset[int], chosen: Sequence[Subject], overlap: float = _OVERLAP) -> bool:
    """Whether reports are a subject beside those that are `chosen`."""
    return all(jaccard(reports, other.reports) < overlap for other in chosen)
