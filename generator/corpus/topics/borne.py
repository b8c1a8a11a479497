"""How far the reports of a subject bear a heading: whether enough of them are about all that it says.

A group is alike on average, and so may be named after what some of its reports share. A heading stands over all of them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.desks import WIDE, Desks, Fit, desk_fits, desk_headings, desk_names, needed_words
from generator.corpus.topics.labels import Labels

FEW = 4
"""A subject of so many reports is small: one of them that is on something else is much of it.

A larger one is left out where nothing heads it well: it is wide, and holds unlike things.
"""
_ABOUT = 0.5
"""A report is about a label that is so salient in it, and on a desk's subject that it is on so far."""
_CLOSE = 4.0
"""Reports of a subject so strong (`forest`) are on one thing, whatever words they have for it."""
_LOOSE = 2.8
"""Words of their own head few that are less strong only where a desk has them too; those that say little only close ones."""
_OF_CLOSE, _OF_OTHERS, _OF_WEAK = 0.4, 0.5, 0.6
"""The share of the reports that bear a heading: where they are close, where not, and where it says little or titles do not."""
_TOLD = 0.3
"""Titles say a heading where this share of them has what it is made of."""
_SURE, _NEAREST = 1.0, 0.8
"""A desk's subject heads few reports where it fits them so well, and so much of how well the best of all does."""
_CLEAR = 1.5
"""A desk's subject that no title has a word of heads reports only where it fits them so well (`desks`) and is not wide."""


class Reports(NamedTuple):
    """The reports of a subject and how strong it is, with the labels of all reports, their desks, and their titles' lemmas."""

    numbers: Collection[int]
    strength: float
    labels: Labels
    desks: Desks
    titles: Sequence[frozenset[str]]


def borne(words: Collection[str], terms: Mapping[str, Sequence[str]], of: Reports, weak: bool = False) -> list[str]:
    """Those headings that enough of the reports bear; `terms` has the labels that each is made of."""
    least = _CLOSE if weak else _LOOSE if _is_small(of) else 0.0
    sure = words if of.strength >= least else desk_names()
    fits = [] if weak else desk_fits(of.numbers, of.desks)
    whole = words if weak else [heading for heading in words if not _says_little(heading, terms[heading], of, fits)]
    return [
        heading
        for heading in whole
        if heading in sure and _bear(terms[heading], of, _OF_WEAK if weak else _share(terms[heading], of))
    ]


def _says_little(heading: str, terms: Sequence[str], of: Reports, fits: Sequence[Fit]) -> bool:
    """Whether titles hardly say a heading, and few loose reports have it, or it is a part of a desk's subject that they are on.

    A desk's own name says enough, also over few, where it fits them.
    """
    loose = _is_small(of) and of.strength < _CLOSE
    if _titled(terms, of) >= (_TOLD, _OF_OTHERS)[loose]:
        return False
    if heading in desk_names():
        return loose and heading not in map(attrgetter("heading"), _fitting(fits, of))
    return loose or any(_is_part(terms[0], fit.heading) for fit in fits)


def _is_part(term: str, desk: str) -> bool:
    """Whether a term shows a desk's subject or is a kind of it: "caucus" and "presidential primary" of "Party primaries"."""
    return term in needed_words(desk) or term.split()[-1:] == [*lemmas(desk)[1:]][-1:]


def _fitting(fits: Sequence[Fit], of: Reports) -> list[Fit]:
    """The desks' subjects that may head the reports; few of them only what fits well and nearly best."""
    best = max(map(attrgetter("fit"), fits), default=0.0)
    least = (0.0, max(_SURE, _NEAREST * best))[_is_small(of)]
    return [fit for fit in fits if fit.fit >= least]


def _is_told(terms: Collection[str], of: Reports) -> bool:
    return _titled(terms, of) >= _TOLD


def _share(terms: Collection[str], of: Reports) -> float:
    """The share of the reports that bear what is made of these labels."""
    return _OF_CLOSE if of.strength >= _CLOSE else (_OF_WEAK, _OF_OTHERS)[_is_told(terms, of)]


def _is_small(of: Reports) -> bool:
    return len(of.numbers) <= FEW


def _bear(terms: Sequence[str], of: Reports, share: float) -> bool:
    """Whether so many reports are about what a heading says; where or whose it is each of few names."""
    _, *where = terms
    if _is_small(of) and not all(set(where) <= of.labels.reports[n].keys() for n in of.numbers):
        return False
    return len(_about(terms, of)) >= share * len(of.numbers)


def _about(terms: Sequence[str], of: Reports) -> list[int]:
    return [n for n in of.numbers if all(of.labels.reports[n].get(term, 0.0) >= _ABOUT for term in terms)]


def _titled(words: Collection[str], of: Reports) -> float:
    """The share of the reports whose titles have one of these words or labels."""
    return sum(not (of.titles[n] | of.labels.titles[n]).isdisjoint(words) for n in of.numbers) / len(of.numbers)


def tell_story(name: str, desk: str, of: Reports) -> bool:
    """Whether enough of the reports are both about a name and on a desk's subject."""
    both = sum(of.desks.reports[n].get(desk, 0.0) >= _ABOUT for n in _about((name,), of))
    return both >= _share((name,), of) * len(of.numbers)


def by_desks(fits: Iterable[Fit], of: Reports) -> list[str]:
    """The desks' subjects that head the reports by themselves: those that a title has a word of, or that fit very well.

    Few reports are headed only by what fits them well and nearly best.
    """
    return desk_headings(fit for fit in _fitting(list(fits), of) if _heads(fit, of))


def _heads(fit: Fit, of: Reports) -> bool:
    """Whether a desk's subject heads reports; few that are not much alike, only where most of the titles have a word of it."""
    words = needed_words(fit.heading)
    if _is_small(of) and of.strength < _LOOSE:
        return _titled(words, of) >= _OF_OTHERS
    return (fit.fit >= _CLEAR and fit.heading not in WIDE) or _titled(words, of) > 0
