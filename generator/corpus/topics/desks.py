"""What desk of a newsroom a report would go to: "Court cases", "Earnings".

A report is on a desk's subject as far as it has several of the desk's words (`data/en/desks.tsv`), those of its lead first, and
only if one of the words is among those that every report on the subject has one of. A desk's subject heads a group of reports
that no phrase of their own names well; among many reports it is a subject of its own, which cuts across their stories.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.corpus.topics.curated import Lemmas, lemmas
from generator.data import rows, word_set
from generator.records.vocabulary import Word
from generator.values import known

_LEAD = 3
"""How often a word in the lead counts beside its own count."""
_FULL = 4
_PER_FULL = 50
"""A word that is counted so often counts in full; in a long report once in so many content words, not in passing."""
_SIGNS = 2.5
"""A report with so many of a desk's words in full is on its subject."""
_NEEDED = 0.5
"""A report needs so much of the words that every report on the subject has one of."""
_LEAST = 0.4
"""A desk's subject heads a group of which at least this share is on it."""
_LIFT = 0.7
"""And that is on it more than other reports are, by at least so much (log)."""
_TELLING_LIFT = 1.0
"""By so much, where it heads the group by itself and not with the name of a story."""
_FIT = 0.5
"""And where the square of that share times that excess is so much: what a third of the reports say in passing is no subject."""
_NEAR = 0.4
"""Beside the desk's subject that fits best, another may head a group only if it fits so much of that."""
_NONE = 0.5
"""Reports outside a group are counted with half a one more, as labels are."""


_THEME = 0.8
"""A report that is so far on a desk's subject is one of the subject's own."""
_GROUND = 0.2
"""What has parts and so much of all reports is on is what they have in common: its parts tell them from one another."""
_COMMONEST = 0.5
"""What more of the reports are on is what they are collected for, and no subject of some."""


_PLACED = re.compile(r"(.+?) (?:from|in|of|on|with) ")
"""A heading that begins with what happens and tells where or with whom."""
_AND = " and "
_ENOUGH = "*"
"""Behind a word that shows a desk's subject by itself."""
WIDE = word_set("topics.wide")
"""Desks' subjects that are several desks' among many reports."""
LOOSE = word_set("topics.loose")
"""Those that hold few reports together only loosely, and head none of them."""
VAGUE = WIDE | LOOSE
"""Those that say little of few reports, also where they are a desk's subject among many."""


class Desks(NamedTuple):
    """For each report how far it is on each desk's subject, from 0 to 1, and the sum over all reports."""

    reports: tuple[Mapping[str, float], ...]
    total: Mapping[str, float]


class Theme(NamedTuple):
    """A desk's subject with the reports that are on it."""

    heading: str
    reports: frozenset[int]


def desks_of(each: Sequence[Mapping[str, float]]) -> Desks:
    """How far reports are on the desks' subjects, where `shares` tells it of each."""
    total: Counter[str] = Counter()
    for found in each:
        total.update(found)
    return Desks(tuple(each), total)


class Fit(NamedTuple):
    """A desk's subject that a group of reports is on, how well it fits, and how much more they are on it than others (log)."""

    heading: str
    fit: float
    lift: float


def desk_fits(group: Collection[int], desks: Desks) -> list[Fit]:
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
            found.append(Fit(heading, coverage**2 * lift, lift))
    best = max((fit.fit for fit in found), default=0.0)
    return sorted((fit for fit in found if fit.fit >= _NEAR * best), key=lambda fit: (-fit.fit, fit.heading))


def desk_headings(fits: Iterable[Fit]) -> list[str]:
    """Those of the desks' subjects that head a group by themselves."""
    return [fit.heading for fit in fits if fit.fit >= _FIT and fit.lift >= _TELLING_LIFT]


def commonest(desks: Desks) -> frozenset[str]:
    """The desks' subjects that have parts, and that so many of the reports are on that they tell none of them from others."""
    wide = frozenset(_wider().values())
    return frozenset(heading for heading in wide if desks.total.get(heading, 0.0) >= _GROUND * len(desks.reports))


def themes(desks: Desks, fewest: int) -> list[Theme]:
    """The desks' subjects that at least `fewest` reports are on and at most half of them, those of most reports first.

    What is so wide that it is several desks' ("Business") is none.
    """
    on: defaultdict[str, set[int]] = defaultdict(set)
    for number, found in enumerate(desks.reports):
        for heading, share in found.items():
            if share >= _THEME:
                on[heading].add(number)
    most = _COMMONEST * len(desks.reports)
    kept = (Theme(heading, frozenset(reports)) for heading, reports in on.items() if heading not in WIDE)
    kept = (theme for theme in kept if fewest <= len(theme.reports) <= most)
    return sorted(kept, key=lambda theme: (-len(theme.reports), theme.heading))


@lru_cache(maxsize=1)
def desk_names() -> frozenset[str]:
    """What the desks' subjects are called."""
    return frozenset(heading for heading, _, _ in rows("desks.tsv"))


def needed_words(heading: str) -> frozenset[str]:
    """The words of which every report on a desk's subject has one."""
    return _needed().get(heading, frozenset())


@lru_cache(maxsize=1)
def every_needed_word() -> frozenset[str]:
    """The words of which a report on any desk's subject has one."""
    return frozenset(chain(*_needed().values()))


@lru_cache(maxsize=1)
def _needed() -> dict[str, frozenset[str]]:
    return {heading: frozenset(needed.replace(_ENOUGH, "").split()) for heading, needed, _ in rows("desks.tsv")}


def are_apart(heading: str, wider: str) -> bool:
    """Whether what one heading names is another desk's than what a wider one does, "Earthquake" than "Oil": it is no part."""
    one, other = _named_by(heading), _named_by(wider)
    return bool(one and other) and one.isdisjoint(other | frozenset(chain(*map(wider_desks, other))))


def _named_by(heading: str) -> frozenset[str]:
    """The desks' subjects of which a report needs the word for what a heading names, or the one that it is."""
    if heading in desk_names():
        return frozenset({heading, *wider_desks(heading)})
    head = lemmas(beginning(heading) or heading)[-1:]
    return frozenset(desk for desk in desk_names() if not needed_words(desk).isdisjoint(head))


def beginning(heading: str) -> str | None:
    """What a heading says before where or whose that is: "Attacks" of "Attacks in Orsk"."""
    placed = _PLACED.match(heading)
    return None if placed is None else placed.group(1)


def turned(heading: str) -> str:
    """A heading with where or whose that is first: "Orsk attacks" for "Attacks in Orsk"."""
    placed = _PLACED.match(heading)
    return heading if placed is None else f"{heading[placed.end() :]} {placed.group(1)}"


def wider_desks(heading: str) -> tuple[str, ...]:
    """What a heading is a part of, as desks see it: "Inflation" of the economy, "Stock dividend" of dividends."""
    if heading in desk_names():
        return tuple(known((_wider().get(heading),)))
    last = _wholes().get(lemmas(heading)[-1:]) if " " in heading else None
    return tuple(wide for wide in known((beginning(heading), last)) if wide in desk_names())


def as_desks_put_it(headings: Iterable[str], by_desks: Collection[str]) -> list[str]:
    """Headings of reports that are on `by_desks`, those that a desk has other words for in its words: "Bonds" for "Bond".

    What is a part of a desk's heading is put so where the reports are on that desk's subject, else it heads nothing: "Merger".
    """
    put: dict[str, None] = {}
    for words in headings:
        whole, part = _wholes().get(lemmas(words)), _parts().get(lemmas(words))
        if part is None or whole is not None:
            put[whole or _of_kind(words, by_desks)] = None
        elif part in by_desks:
            put[part] = None
    return list(put)


def _of_kind(words: str, by_desks: Iterable[str]) -> str:
    """A heading, or the desk's that it is the last word of, which says more: "Opinion polls" for "Polls"."""
    return next((desk for desk in by_desks if lemmas(desk)[-1:] == lemmas(words)), words)


@lru_cache(maxsize=1)
def _wider() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("wider_desks.tsv")}


@lru_cache(maxsize=1)
def _wholes() -> dict[Lemmas, str]:
    return {lemmas(heading): heading for heading in sorted(desk_names())}


@lru_cache(maxsize=1)
def _parts() -> dict[Lemmas, str]:
    """The single words that desks' headings of several are made of: those of "Mergers and acquisitions"."""
    pairs = [(lemmas(part), heading) for heading in sorted(desk_names()) for part in heading.split(_AND)]
    return {words: heading for words, heading in pairs if len(words) == 1}


def shares(words: Iterable[Word]) -> dict[str, float]:
    """How far a report of these words is on the desks' subjects, from 0 to 1: on those that it is on at all."""
    signs: defaultdict[str, float] = defaultdict(float)
    shown: defaultdict[str, float] = defaultdict(float)
    counted = list(words)
    full = max(_FULL, sum(word.times for word in counted) / _PER_FULL)
    for word in counted:
        weight = min(1.0, (word.times + _LEAD * word.lead) / full)
        for sign in _desks().get(word.lemma, ()):
            signs[sign.heading] += sign.weight * weight
            if sign.needed:
                shown[sign.heading] += weight
    return {heading: min(1.0, signs[heading] / _SIGNS) for heading in sorted(shown) if shown[heading] >= _NEEDED}


class _Sign(NamedTuple):
    """What a word shows: a desk's subject, how well, and whether a report needs it or one like it."""

    heading: str
    weight: int
    needed: bool


@lru_cache(maxsize=1)
def _desks() -> dict[str, tuple[_Sign, ...]]:
    """The desks' subjects that each word shows."""
    found: defaultdict[str, list[_Sign]] = defaultdict(list)
    for heading, needed, other in rows("desks.tsv"):
        for word in needed.split():
            found[word.rstrip(_ENOUGH)].append(_Sign(heading, 2 if word.endswith(_ENOUGH) else 1, True))
        for word in other.split():
            found[word].append(_Sign(heading, 1, False))
    return {word: tuple(signs) for word, signs in found.items()}
