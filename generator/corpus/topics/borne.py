"""How far the reports of a subject bear a heading: whether enough of them are about all that it says.

A group is alike on average, and so may be named after what some of its reports share. A heading stands over all of them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.desks import LOOSE, VAGUE, Desks, Fit, desk_fits, desk_headings, desk_names, needed_words
from generator.corpus.topics.labels import Labels

FEW = 4
"""A subject of so many reports is small: one of them that is on something else is much of it.

A larger one is left out where nothing heads it well: it is wide, and holds unlike things.
"""
_ABOUT = 0.5
"""A report is about a label that is so salient in it, and on a desk's subject that it is on so far."""
CLOSE = 4.0
"""Reports of a subject so strong (`forest`) are on one thing, whatever words they have for it."""
_OF_CLOSE, _OF_OTHERS, _OF_WEAK = 0.4, 0.5, 0.6
"""The share of the reports that bear a heading: where they are close, where not, and where it says little or titles do not."""
_TOLD = 0.3
"""Titles say a heading where this share of them has what it is made of."""
_CLEAR, _VERY_CLEAR = 1.5, 1.6
"""A desk's subject that no title has a word of heads reports only where it fits them so well (`desks`) and is not wide."""
_LOOSELY = 6
"""So many reports are headed by no desk's subject that holds reports together only loosely."""
_SMALL = 6
"""Of a wide desk's subject so many reports are few: it must fit them better."""


class Reports(NamedTuple):
    """The reports of a subject and how strong it is, with the labels of all reports, their desks, and their titles' lemmas."""

    numbers: Collection[int]
    strength: float
    labels: Labels
    desks: Desks
    titles: Sequence[frozenset[str]]


def borne(words: Collection[str], terms: Mapping[str, Sequence[str]], of: Reports, weak: bool = False) -> list[str]:
    """Those headings that enough of the reports bear; `terms` has the labels that each is made of."""
    parts = set() if weak else {heading for heading in words if _is_of_desk(heading, terms[heading], of)}
    return [
        heading
        for heading in words
        if heading not in parts and _bear(terms[heading], of, _OF_WEAK if weak else _share(terms[heading], of))
    ]


def _is_of_desk(heading: str, terms: Sequence[str], of: Reports) -> bool:
    """Whether a heading that titles hardly have is a part of a desk's subject that the reports are on."""
    if heading in desk_names() or _is_told(terms, of):
        return False
    return any(_is_part(terms[0], fit.heading) for fit in desk_fits(of.numbers, of.desks))


def _is_part(term: str, desk: str) -> bool:
    """Whether a term shows a desk's subject or is a kind of it: "caucus" and "open primary" of "Primaries and caucuses"."""
    return term in needed_words(desk) or (" " in desk and term.rsplit(" ", 1)[-1] in lemmas(desk))


def _is_told(terms: Collection[str], of: Reports) -> bool:
    return _titled(terms, of) >= _TOLD


def _share(terms: Collection[str], of: Reports) -> float:
    """The share of the reports that bear what is made of these labels."""
    return _OF_CLOSE if of.strength >= CLOSE else (_OF_WEAK, _OF_OTHERS)[_is_told(terms, of)]


def _bear(terms: Sequence[str], of: Reports, share: float) -> bool:
    """Whether so many of the reports are about all that a heading says."""
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
    """The desks' subjects that head the reports by themselves: those that a title has a word of, or that fit very well."""
    return desk_headings(filter(lambda fit: _heads(fit, of), fits))


def _heads(fit: Fit, of: Reports) -> bool:
    """Whether a desk's subject heads reports: a wide one few, only where it fits still better."""
    if fit.heading in LOOSE and len(of.numbers) <= _LOOSELY:
        return False
    titled = _titled(needed_words(fit.heading), of)
    if fit.heading in VAGUE and len(of.numbers) <= _SMALL:
        return fit.fit >= _VERY_CLEAR
    return (fit.fit >= _CLEAR and fit.heading not in VAGUE) or titled > 0
