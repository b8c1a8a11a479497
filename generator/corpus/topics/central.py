"""How central to a report is what a heading says: what it comes back to, begins with and has in its title.

A group of few reports could be named after what one of them is about and the others name in passing.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.topics.borne import CLOSE, FEW, Reports
from generator.corpus.topics.desks import desk_names, needed_words
from generator.corpus.topics.evidence import Sign, teller
from generator.corpus.topics.labels import is_pair
from generator.corpus.topics.sizes import fewest_of
from generator.corpus.topics.terms import has_words
from generator.data import topic_words
from generator.names.outlets import is_outlet
from generator.records import Analysis
from generator.spans import meets

_LEAD = 400
"""Code points from the beginning within which a report says what it is about."""
_IN_LEAD, _IN_TITLE = 0.1, 0.2
"""What it is worth to stand there, beside the share of the sentences."""
_HOLDS = 0.15
"""A report holds what is worth so much in it."""
_OF_CLOSE, _TOLD = 2, 0.5
"""So many of few reports that are close hold their name, and of others all but one where so many of their titles say it."""

_KINDS = topic_words("theme", "happening")

Parts = Sequence[frozenset[str]]
"""What a heading is made of: for each part the desks' words, phrases' keys and actors (`@id`) of which any means it."""


class Told(NamedTuple):
    """The copies of each report, and for each article by its id the words of desks in it."""

    copies: Sequence[Sequence[Analysis]]
    signs: Mapping[str, Sequence[Sign]]


def parts_of(heading: str, terms: Mapping[str, Sequence[str]]) -> Parts:
    """What a heading is made of; `terms` has the labels of those that are in the reports' own words."""
    if heading in desk_names():
        return (needed_words(heading),)
    labels = (part for term in terms.get(heading, ()) for part in (term.split(" ", 1) if is_pair(term) else [term]))
    return [_KINDS.intersection(label.split()[-1:]) | {label} for label in labels]


def are_held(parts: Parts, of: Reports, told: Told) -> bool:
    """Whether what a heading says is central to enough of the reports, where they are few.

    Those that are close have other words for it; those that are not are on it one by one.
    """
    few = len(of.numbers)
    if few > FEW:
        return True
    titles = sum(all(not part.isdisjoint(_titled(number, of)) for part in parts) for number in of.numbers)
    enough = few - 1 if titles >= _TOLD * few else fewest_of(len(of.titles))
    held = sum(centrality(number, parts, of, told) >= _HOLDS for number in of.numbers)
    return held >= (_OF_CLOSE if of.strength >= CLOSE else enough)


def centrality(number: int, parts: Parts, of: Reports, told: Told) -> float:
    """How central the parts of a heading are to a report, the least central counts: the share of its sentences, and more."""
    titled = _titled(number, of)
    return max(min((_worth(copy, part, titled, told) for part in parts), default=1.0) for copy in told.copies[number])


def _titled(number: int, of: Reports) -> frozenset[str]:
    return of.titles[number] | of.labels.titles[number]


def _worth(analysis: Analysis, part: frozenset[str], titled: Collection[str], told: Told) -> float:
    """The share of an article's sentences that have any of these words, and more for beginning with one and for the title."""
    found = set(_places(analysis, part, told.signs[analysis.article.id]))
    if not found:
        return 0.0
    starts = [start for start, _ in analysis.sentences]
    share = len({bisect_right(starts, place) for place in found}) / max(1, len(starts))
    return share + _IN_LEAD * (min(found) < _LEAD) + _IN_TITLE * (not part.isdisjoint(titled))


def _places(analysis: Analysis, part: Collection[str], signs: Sequence[Sign]) -> Iterator[int]:
    """Where an article has any of these words; those of an outlet's name say who tells it."""
    tells = teller(frozenset(part))
    outlets = [(mention.start, mention.end) for mention in analysis.mentions if is_outlet(mention.text)]
    yield from (start for start, end, word in signs if tells(word) and not meets((start, end), outlets))
    yield from (mention.start for mention in analysis.mentions if f"@{mention.actor}" in part)
    for phrase in analysis.phrases:
        if any(has_words(phrase, term) for term in part):
            yield phrase.start
