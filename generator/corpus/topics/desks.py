"""What desk of a newsroom a group of reports would go to, where no phrase of their own names them well: "Court cases".

A report is on a desk's subject as far as it has several of the desk's words (`data/en/desks.tsv`), those of its lead first.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.data import rows
from generator.records.vocabulary import Word

_LEAD = 3
"""How often a word in the lead counts beside its own count."""
_FULL = 4
"""A word that is counted so often counts in full."""
_SIGNS = 2.5
"""A report with so many of a desk's words in full is on its subject."""
_LEAST = 0.4
"""A desk's subject heads a group of which at least this share is on it."""
_LIFT = 0.7
"""And that is on it more than other reports are, by at least so much (log)."""
_NONE = 0.5
"""Reports outside a group are counted with half a one more, as labels are."""


class Desks(NamedTuple):
    """For each report how far it is on each desk's subject, from 0 to 1, and the sum over all reports."""

    reports: tuple[Mapping[str, float], ...]
    total: Mapping[str, float]


def desks_of(reports: Iterable[Sequence[Word]]) -> Desks:
    """How far each report, of whose words there is one sequence each, is on the desks' subjects."""
    each = tuple(_on(words) for words in reports)
    total: Counter[str] = Counter()
    for found in each:
        total.update(found)
    return Desks(each, total)


def desk_headings(group: Collection[int], desks: Desks) -> list[str]:
    """The desks' subjects that a group of reports is on, the one that fits best first."""
    inside: Counter[str] = Counter()
    for report in sorted(group):
        inside.update(desks.reports[report])
    others = max(1, len(desks.reports) - len(group))
    found = []
    for heading, sum_ in inside.items():
        coverage, outside = sum_ / len(group), (desks.total[heading] - sum_ + _NONE) / others
        lift = math.log(coverage / outside)
        if coverage >= _LEAST and lift >= _LIFT:
            found.append((-(coverage**2) * lift, heading))
    return [heading for _, heading in sorted(found)]


def desk_names() -> frozenset[str]:
    """What the desks' subjects are called."""
    return frozenset(heading for heading, _ in rows("desks.tsv"))


def _on(words: Iterable[Word]) -> dict[str, float]:
    signs: defaultdict[str, float] = defaultdict(float)
    for word in words:
        weight = min(1.0, (word.times + _LEAD * word.lead) / _FULL)
        for heading in _desks().get(word.lemma, ()):
            signs[heading] += weight
    return {heading: min(1.0, found / _SIGNS) for heading, found in signs.items()}


@lru_cache(maxsize=1)
def _desks() -> dict[str, tuple[str, ...]]:
    """The desks that each word shows."""
    found: dict[str, list[str]] = {}
    for heading, words in rows("desks.tsv"):
        for word in words.split():
            found.setdefault(word, []).append(heading)
    return {word: tuple(headings) for word, headings in found.items()}
