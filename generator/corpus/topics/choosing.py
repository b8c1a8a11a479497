"""Which of its headings each subject gets, so that no two are called alike."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from generator.corpus.topics.curated import Lemmas, lemmas
from generator.corpus.topics.desks import desk_names

_SMALL = 4
"""A subject of more reports is left out where nothing heads it well: it is wide, and holds unlike things."""


class Wanted(NamedTuple):
    """How many reports a subject has, and the headings that it could have, each kind the best first.

    `strong` are of its own words, `desks` what the desks call it, `weak` say little; `stories` have the name that fills it.
    """

    reports: int
    strong: Sequence[str]
    desks: Sequence[str]
    weak: Sequence[str]
    stories: Sequence[str] = ()


def choose_names(
    wanted: Sequence[Wanted], taken: Iterable[Lemmas], given: Mapping[int, str] | None = None
) -> dict[int, str]:
    """The heading of each subject that gets one, by its number; `taken` are what none is called.

    Those that are `given` one, by an earlier build, keep it.

    Subjects come strongest first and choose so among their own words, as far as these say more than a desk does. What a desk
    calls a subject goes to the largest that it fits. Other words of their own follow, weak ones for small subjects only.
    """
    largest = sorted(range(len(wanted)), key=lambda number: -wanted[number].reports)
    small = [number for number in largest if wanted[number].reports <= _SMALL]
    by_desks = desk_names()
    turns = (
        *((number, _before_desks(one.strong)) for number, one in enumerate(wanted)),
        *(
            (
                number,
                (
                    *wanted[number].stories,
                    *filter(by_desks.__contains__, wanted[number].strong),
                    *wanted[number].desks,
                ),
            )
            for number in largest
        ),
        *((number, [words for words in one.strong if words not in by_desks]) for number, one in enumerate(wanted)),
        *((number, wanted[number].weak) for number in small),
    )
    named = dict(given or {})
    used = {*taken, *_used(*named.values())}
    for number, possible in turns:
        heading = next((words for words in possible if lemmas(words) not in used), None)
        if heading is not None and number not in named:
            named[number] = heading
            used |= _used(heading)
    return named


def _used(*headings: str) -> set[Lemmas]:
    """What no other subject is called: the same words, and what a heading is a kind of ("primaries")."""
    return {words for heading in headings for words in (lemmas(heading), lemmas(heading)[-1:])}


def _before_desks(strong: Iterable[str]) -> list[str]:
    """Headings as far as they are worth more than the first that is what a desk calls a subject."""
    return list(takewhile(lambda words: words not in desk_names(), strong))
