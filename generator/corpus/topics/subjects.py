"""Which groups of reports (`forest`) are subjects: strong, new, and with words that could name them."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from generator.corpus.topics.desks import Theme, themes
from generator.corpus.topics.labels import Label, Labels, best_labels
from generator.corpus.topics.likeness import Likeness
from generator.corpus.topics.sizes import WHOLE, fewest_of
from generator.data import desk_words

_THEME = 2
"""A desk's subject has so many times the fewest reports of a subject."""
_OVERLAP = 0.5
"""Of two groups that share this much of what they hold together (Jaccard) only the stronger is a subject."""
_NAMED = 0.4
"""At least this share of a subject's reports is about what it is named after."""
_LABELLED = 0.2
"""Labels that this share of the reports are about are told as its terms."""

_MENTIONED = 0.02
"""And of a desk's subject those with its words that this share is about."""


class Subject(NamedTuple):
    """A subject: its reports, how strong it is, its labels, the worthiest as a name first, and the desk's that it is."""

    reports: frozenset[int]
    rank: float
    labels: tuple[Label, ...]
    theme: str = ""


class Chosen:
    """Groups that were chosen, to be asked whether another is one of them."""

    def __init__(self, overlap: float = _OVERLAP) -> None:
        self._overlap = overlap
        self._groups: list[frozenset[int]] = []
        self._by_report: dict[int, list[int]] = {}

    def add(self, reports: frozenset[int]) -> None:
        """Choose a group."""
        for report in reports:
            self._by_report.setdefault(report, []).append(len(self._groups))
        self._groups.append(reports)

    def has_like(self, reports: Iterable[int]) -> bool:
        """Whether a group shares most of what both hold with one that was chosen."""
        mine = frozenset(reports)
        shared = Counter(chain.from_iterable(self._by_report.get(report, ()) for report in mine))
        return any(
            both >= self._overlap * (len(mine) + len(self._groups[number]) - both) for number, both in shared.items()
        )


def are_same(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two groups share so much of what both hold that only one of them is a subject."""
    return len(one & other) >= _OVERLAP * len(one | other)


def choose_subjects(alike: Likeness, labels: Labels) -> list[Subject]:
    """The subjects of reports, the strongest first; they may lie within one another.

    Of more than `WHOLE` reports, desks' subjects come before them.
    """
    size = len(alike.desks.reports)
    wide = themes(alike.desks, _THEME * fewest_of(size)) if size > WHOLE else []
    found = [_of_theme(theme, labels) for theme in wide]
    chosen = Chosen()
    for subject in found:
        chosen.add(subject.reports)
    for group in alike.groups:
        reports = frozenset(group.reports)
        if chosen.has_like(reports):
            continue
        named = tuple(best_labels(reports, labels, _LABELLED))
        if any(label.coverage >= _NAMED for label in named):
            found.append(Subject(reports, group.rank, named))
            chosen.add(reports)
    return found


def _of_theme(theme: Theme, labels: Labels) -> Subject:
    """A desk's subject; its labels are those that have the desk's words, first."""
    words = desk_words(theme.heading)
    found = best_labels(theme.reports, labels, _MENTIONED)
    own = [label for label in found if not words.isdisjoint(label.term.split())]
    others = [label for label in found if label not in own and label.coverage >= _LABELLED]
    return Subject(theme.reports, 0.0, (*own, *others), theme.heading)


def kept_subject(reports: frozenset[int], labels: Labels) -> Subject:
    """A subject of earlier builds that goes on, whatever these reports have in common."""
    return Subject(reports, 0.0, tuple(best_labels(reports, labels, _LABELLED)))
