"""Which reports belong to a subject, by what it is called.

Groups of reports are alike as a whole. Once a subject has a name, a report outside that is plainly on it belongs to it, and one
of few to which nothing of it is central does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.corpus.topics.borne import Reports
from generator.corpus.topics.central import Parts, Told, centrality
from generator.corpus.topics.desks import VAGUE, needed_words
from generator.corpus.topics.labels import Label
from generator.corpus.topics.sizes import fewest_of

_ON = 0.15
"""A report is on a subject if so central to it is what names that, or what most of its reports share."""
_SMALL = 6
"""Of so many reports each is on the subject; a larger one is wide, and its reports have other words for it."""
_SHARED, _TELLS = 0.5, 3.0
"""What so many of the reports are about and so few others (log lift) shows a subject, whatever that is called."""
_MOSTLY, _PLAINLY = 0.4, 0.2
"""A report comes in if it is so far on the desk's subject, and on none as much, and if that is so central to it."""


def belonging(parts: Parts, labels: Iterable[Label], of: Reports, told: Told, narrow: bool = False) -> frozenset[int]:
    """The reports that are on what a subject is called, `parts`, as far as it keeps as many as a subject has.

    A large one loses none, but where its name is so `narrow` that its reports have no other words for it.
    """
    every = frozenset(of.numbers)
    if not parts or (len(every) > _SMALL and not narrow):
        return every
    shared = frozenset(label.term for label in labels if label.coverage >= _SHARED and label.lift >= _TELLS)
    on = frozenset(number for number in every if centrality(number, [shared.union(*parts)], of, told) >= _ON)
    return on if len(on) >= fewest_of(len(of.titles)) else every


def plainly_on(of: Reports, told: Told) -> dict[str, list[int]]:
    """For desks' subjects that are not wide the reports that are on that more than on any other, and whose titles say so."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, shares in enumerate(of.desks.reports):
        heading, words = _nearest(shares)
        if not of.titles[number].isdisjoint(words) and centrality(number, [words], of, told) >= _PLAINLY:
            found[heading].append(number)
    return found


def _nearest(shares: Mapping[str, float]) -> tuple[str, frozenset[str]]:
    """The desk's subject that a report is on most, far enough and by itself, with its words; no words where there is none."""
    first, second, *_ = *sorted(shares, key=lambda heading: (-shares[heading], heading)), "", ""
    share = shares.get(first, 0.0)
    plain = share >= _MOSTLY and share > shares.get(second, 0.0) and first not in VAGUE
    return first, needed_words(first) if plain else frozenset()
