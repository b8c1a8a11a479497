"""The headings that each group of reports could have: in its own words, as desks call it, and after the name that fills it."""

from collections.abc import Collection, Iterator, Sequence
from itertools import filterfalse

from generator.corpus.topics.borne import Reports, borne, by_desks, tell_story
from generator.corpus.topics.central import Parts, Told, are_held, parts_of
from generator.corpus.topics.choosing import Wanted
from generator.corpus.topics.desks import WIDE, as_desks_put_it, commonest, desk_fits, desk_headings, desk_names
from generator.corpus.topics.headings import Headings, headings
from generator.corpus.topics.owned import owned_things
from generator.corpus.topics.stories import filling, story_headings, within_stories
from generator.corpus.topics.subjects import Subject
from generator.corpus.topics.written import Group

_WEAK_LIFT = 4.5
"""What says little heads reports that it tells so well from the others (log lift): hardly any other is on it."""


def all_wanted(subjects: Sequence[Subject], told: Sequence[Group], every: Reports, read: Told) -> list[Wanted]:
    """The headings that each subject could have; for parts of a story none by desks, and no body's that few titles have."""
    wide = WIDE if any(subject.theme for subject in subjects) else commonest(every.desks)
    each = (every._replace(numbers=subject.reports, strength=subject.rank) for subject in subjects)
    wanted = [_held(_wanted(of, group, wide), of, read) for of, group in zip(each, told, strict=True)]
    are_stories = [filling(group) is not None or bool(one.owned) for group, one in zip(told, wanted, strict=True)]
    for number in within_stories([subject.reports for subject in subjects], are_stories):
        bodies = {told[number].actors[label.term].name for label in told[number].labels if told[number].type(label)}
        weak = [words for words in wanted[number].weak if words not in bodies]
        wanted[number] = wanted[number]._replace(desks=(), stories=(), weak=weak)
    return wanted


def _wanted(of: Reports, group: Group, wide: Collection[str]) -> Wanted:
    """The headings that a subject of these reports could have; none by desks whose subjects are `wide`."""
    own = headings(group)
    on = desk_fits(of.numbers, of.desks)
    fits = [fit for fit in on if fit.heading not in wide]
    near = [fit.heading for fit in fits]
    strong = as_desks_put_it(borne(own.strong, own.terms, of), near)
    weak = as_desks_put_it(borne(_telling(own, group), own.terms, of, weak=True), near)
    weak = list(filterfalse(desk_names().__contains__, weak))
    strong = [words for words in strong if words not in desk_names() or words in desk_headings(on)]
    stories, desks, owned = dict(_stories(of, group, near)), by_desks(fits, of), owned_things(group)
    terms = own.terms | owned
    parts = {words: parts_of(words, terms) for words in (*strong, *desks, *weak, *owned)} | stories
    return Wanted(len(of.numbers), strong, desks, weak, list(stories), borne(list(owned), terms, of), parts)


def _held(wanted: Wanted, of: Reports, read: Told) -> Wanted:
    """The headings as far as what they say is central to enough of the reports."""
    held = {words for words, parts in wanted.parts.items() if are_held(parts, of, read)}
    kinds = (wanted.strong, wanted.desks, wanted.weak, wanted.stories, wanted.owned)
    strong, desks, weak, stories, owned = (list(filter(held.__contains__, kind)) for kind in kinds)
    return wanted._replace(strong=strong, desks=desks, weak=weak, stories=stories, owned=owned)


def _stories(of: Reports, group: Group, near: Sequence[str]) -> Iterator[tuple[str, Parts]]:
    """What the reports are called after the name that fills them, where enough are on the desk's subject too."""
    name = filling(group)
    if name is not None and near and tell_story(name, near[0], of):
        yield from ((words, [frozenset({name})]) for words in story_headings(group, near))


def _telling(own: Headings, group: Group) -> list[str]:
    """Headings that say little, as far as what they say tells the reports from the others."""
    telling = {label.term for label in group.labels if label.lift >= _WEAK_LIFT}
    return [words for words in own.weak if own.terms[words][0] in telling]
