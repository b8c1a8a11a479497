"""Which of its headings each subject gets, so that no two are called alike."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from generator.corpus.topics.borne import FEW
from generator.corpus.topics.central import Parts
from generator.corpus.topics.curated import Lemmas, lemmas
from generator.corpus.topics.desks import beginning, desk_names, turned

_SHORTEST = 3
"""A word of more letters may be what a longer word that ends with it is a kind of."""


class Wanted(NamedTuple):
    """How many reports a subject has, and the headings that it could have, each kind the best first.

    `strong` are of its own words, `desks` what the desks call it, `weak` say little; `stories` have the name that fills it.
    `owned` are things with whose they are. `parts` has what each is made of (`central`).
    """

    reports: int
    strong: Sequence[str]
    desks: Sequence[str]
    weak: Sequence[str]
    stories: Sequence[str] = ()
    owned: Sequence[str] = ()
    parts: Mapping[str, Parts] = {}


def choose_names(
    wanted: Sequence[Wanted], taken: Iterable[Lemmas], given: Mapping[int, str] | None = None
) -> dict[int, str]:
    """The heading of each subject that gets one, by its number; `taken` are what none is called.

    Those that are `given` one, by an earlier build, keep it.

    Subjects come strongest first and choose so among their own words, as far as these say more than a desk does. What a desk
    calls a subject goes to the largest that it fits, and to none where another is called by its last word alone. Other words of
    their own follow, weak ones for small subjects only.
    """
    named = dict(given or {})
    used = {*taken, *_used(*named.values())}
    for number, possible in _turns(wanted):
        heading = next((words for words in possible if not _is_used(words, used, named.values())), None)
        if heading is not None and number not in named:
            named[number] = heading
            used |= _used(heading)
    return named


def _turns(wanted: Sequence[Wanted]) -> Iterator[tuple[int, Sequence[str]]]:
    """The numbers of subjects in the order in which they choose, each with what it chooses from then."""
    by_desks = desk_names()
    largest = sorted(range(len(wanted)), key=lambda number: -wanted[number].reports)
    yield from ((number, _before_desks(one.strong)) for number, one in enumerate(wanted))
    for number in largest:
        one = wanted[number]
        yield number, (*one.owned, *one.stories, *filter(by_desks.__contains__, one.strong), *one.desks)
    yield from ((number, [words for words in one.strong if words not in by_desks]) for number, one in enumerate(wanted))
    yield from ((number, wanted[number].weak) for number in largest if wanted[number].reports <= FEW)


def _is_used(words: str, used: Collection[Lemmas], names: Collection[str]) -> bool:
    """Whether a heading is another subject's, or says no more than one: "Opinion polls" of what is called "Polls".

    What is no desk's says no more than what begins with it: "Attacks" beside "Attacks in Orsk".
    """
    if words in desk_names():
        return lemmas(words) in used or lemmas(words)[-1:] in map(lemmas, names)
    return lemmas(words) in used or words in map(beginning, names)


def _used(*headings: str) -> set[Lemmas]:
    """What no other subject is called: the same words, in another order too ("Orsk fire"), and what a heading is a kind of.

    A word that ends with another is a kind of that ("Earthquakes" of "Quakes"), and one or many are the same.
    """
    words = {form for heading in headings for form in (lemmas(heading), lemmas(heading)[-1:], lemmas(turned(heading)))}
    lasts = chain.from_iterable(lemmas(heading)[-1:] for heading in headings)
    forms = {form for last in lasts for form in (last, f"{last}s", last.removesuffix("s"))}
    return words | {(form[start:],) for form in forms for start in range(max(1, len(form) - _SHORTEST))}


def _before_desks(strong: Iterable[str]) -> list[str]:
    """Headings as far as they are worth more than the first that is what a desk calls a subject."""
    return list(takewhile(lambda words: words not in desk_names(), strong))
