"""Which of its headings each subject gets, so that no two are called alike."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.topics.curated import Lemmas, lemmas
from generator.corpus.topics.desks import desk_names

_SMALL = 4
"""A subject of more reports is left out where nothing heads it well: it is wide, and holds unlike things."""


class Wanted(NamedTuple):
    """How many reports a subject has, and the headings that it could have, each kind the best first.

    `strong` are of its own words, `desks` what the desks call it, `weak` say little.
    """

    reports: int
    strong: Sequence[str]
    desks: Sequence[str]
    weak: Sequence[str]


def choose_names(
    wanted: Sequence[Wanted], taken: Iterable[Lemmas], given: Mapping[int, str] | None = None
) -> dict[int, str]:
    """The heading of each subject that gets one, by its number; `taken` are what none is called.

    Those that are `given` one, by an earlier build, keep it.

    Subjects come strongest first and choose so among their own words. What a desk calls a subject goes to the largest that
    it fits, however that comes by it. Weak headings are for small subjects without any other.
    """
    largest = sorted(range(len(wanted)), key=lambda number: -wanted[number].reports)
    small = [number for number in largest if wanted[number].reports <= _SMALL]
    by_desks = desk_names()
    turns = (
        *((number, [words for words in one.strong if words not in by_desks]) for number, one in enumerate(wanted)),
        *((number, wanted[number].desks) for number in largest),
        *((number, wanted[number].weak) for number in small),
    )
    named = dict(given or {})
    used = {*taken, *map(lemmas, named.values())}
    for number, possible in turns:
        heading = next((words for words in possible if lemmas(words) not in used), None)
        if heading is not None and number not in named:
            named[number] = heading
            used.add(lemmas(heading))
    return named
