"""Topics of many articles: subjects of reports that are alike (`subjects`), headed as a desk would, each with its evidence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from generator.corpus.each import Each, each_anew
from generator.corpus.topics.borne import Reports, borne, by_desks, tell_story
from generator.corpus.topics.choosing import Wanted, choose_names
from generator.corpus.topics.curated import Lemmas, lemmas, topic_address
from generator.corpus.topics.desks import (
    WIDE,
    are_apart,
    as_desks_put_it,
    desk_fits,
    desk_headings,
    desk_names,
    wider_desks,
)
from generator.corpus.topics.evidence import Sign, places, signs, story_of
from generator.corpus.topics.headings import Headings, headings
from generator.corpus.topics.labels import Label, Labels, labels_of, same_names
from generator.corpus.topics.likeness import Liken, likeness
from generator.corpus.topics.remembered import Remembered, lasting, successors
from generator.corpus.topics.stories import filling, story_headings, within_stories
from generator.corpus.topics.subjects import Chosen, Subject, choose_subjects, kept_subject
from generator.corpus.topics.written import Group
from generator.data import topic_words
from generator.records import Actor, Analysis, Topic, TopicState

_PAGES = frozenset({"PERSON", "GPE", "LOC"})
_TERMS = 12
"""How many of its labels a topic lists."""
_SAME = 0.75
"""An earlier subject does not go on where another one has come to be this much the same (Jaccard)."""
_WEAK_LIFT = 4.5
"""What says little heads reports that it tells so well from the others (log lift): hardly any other is on it."""
_WITHIN = 0.8
"""A subject of which this share lies within a larger one is narrower than that."""


def compared_topics(
    analyses: Sequence[Analysis],
    actors: Sequence[Actor],
    claimed: frozenset[Lemmas],
    reports: Sequence[Sequence[int]],
    before: Remembered = (),
    liken: Liken = likeness,
    each: Each = each_anew,
) -> list[Topic]:
    """The subjects of reports as topics, the strongest first, as far as no editor has claimed their words.

    Those that earlier builds had (`before`) keep their names and addresses.

    `reports` are indices of `analyses`, those of one report's copies together; a report's words are those of its first copy,
    by which `liken` tells how alike they are. What is found of each article by itself is asked of `each`.
    """
    copies = [[analyses[index] for index in report] for report in reports]
    known = {f"@{actor.id}": actor for actor in actors}
    alike, labels = liken([report[0].vocabulary for report in copies]), labels_of(copies, actors)
    subjects, same = _continued(choose_subjects(alike, labels), labels, copies, before)
    members = [_members(subject.reports, copies) for subject in subjects]
    told = [Group(group, subject.labels, known) for subject, group in zip(subjects, members, strict=True)]
    titles = [frozenset(chain(*(lemmas(one.article.title or "") for one in report))) for report in copies]
    wanted = _all_wanted(subjects, told, Reports(range(len(copies)), 0.0, labels, alike.desks, titles))
    given = {number: subject.theme for number, subject in enumerate(subjects) if subject.theme}
    given |= {number: state.name for number, state in same.items() if lemmas(state.name) not in claimed}
    named = choose_names(wanted, _names(actors) | claimed, given)
    signed = _signs(analyses, each)
    return _nested([(subjects[i], _topic(named[i], subjects[i], members[i], known, signed)) for i in sorted(named)])


def _signs(analyses: Sequence[Analysis], each: Each) -> dict[str, tuple[Sign, ...]]:
    """The words of desks in each article, by its id."""
    found = each("signs", tuple[Sign, ...], signs, [story_of(analysis) for analysis in analyses])
    return {analysis.article.id: told for analysis, told in zip(analyses, found, strict=True)}


def _members(reports: Iterable[int], copies: Sequence[Sequence[Analysis]]) -> list[Analysis]:
    return [analysis for report in sorted(reports) for analysis in copies[report]]


def _continued(
    chosen: list[Subject], labels: Labels, copies: Sequence[Sequence[Analysis]], before: Remembered
) -> tuple[list[Subject], dict[int, TopicState]]:
    """The subjects, with earlier ones that go on, and which earlier subject each is, by number."""
    same = successors([[a.article.id for a in _members(s.reports, copies)] for s in chosen], before)
    numbers = {analysis.article.id: number for number, report in enumerate(copies) for analysis in report}
    subjects, there = list(chosen), Chosen(_SAME)
    for subject in chosen:
        there.add(subject.reports)
    for state in lasting(before, same.values()):
        reports = frozenset(numbers[article] for article in state.articles)
        if not there.has_like(reports):
            same[len(subjects)] = state
            subjects.append(kept_subject(reports, labels))
            there.add(reports)
    return subjects, same


def _all_wanted(subjects: Sequence[Subject], told: Sequence[Group], every: Reports) -> list[Wanted]:
    """The headings that each subject could have; for parts of a story none by desks, and no body's that few titles have."""
    wide = WIDE if any(subject.theme for subject in subjects) else ()
    each = (every._replace(numbers=subject.reports, strength=subject.rank) for subject in subjects)
    wanted = [_wanted(of, group, wide) for of, group in zip(each, told, strict=True)]
    for number in within_stories([subject.reports for subject in subjects], told):
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
    weak = [words for words in weak if words not in desk_names()]
    strong = [words for words in strong if words not in desk_names() or words in desk_headings(on)]
    name = filling(group)
    told = name is not None and bool(near) and tell_story(name, near[0], of)
    return Wanted(len(of.numbers), strong, by_desks(fits, of), weak, story_headings(group, near) if told else ())


def _telling(own: Headings, group: Group) -> list[str]:
    """Headings that say little, as far as what they say tells the reports from the others."""
    telling = {label.term for label in group.labels if label.lift >= _WEAK_LIFT}
    return [words for words in own.weak if own.terms[words][0] in telling]


def _names(actors: Sequence[Actor]) -> set[Lemmas]:
    """The names of people and places, which have pages of their own; not what a lasting subject is called: "Hurricanes"."""
    other, themes = same_names(actors), {(word,) for word in topic_words("theme")}
    kept = (actor for actor in actors if other.get(f"@{actor.id}", f"@{actor.id}") == f"@{actor.id}")
    return {lemmas(actor.name) for actor in kept if actor.type in _PAGES} - themes


def _topic(
    heading: str,
    subject: Subject,
    members: Iterable[Analysis],
    actors: Mapping[str, Actor],
    told: Mapping[str, Sequence[Sign]],
) -> Topic:
    return Topic(
        id=topic_address(heading),
        name=heading,
        kind="discovered",
        terms=tuple(_written(label, actors) for label in subject.labels[:_TERMS]),
        articles=tuple(sorted(analysis.article.id for analysis in members)),
        places=tuple(
            place for analysis in members for place in places(subject, heading, analysis, told[analysis.article.id])
        ),
    )


def _written(label: Label, actors: Mapping[str, Actor]) -> str:
    """A label as its reports' readers know it: an actor by name, also before a phrase."""
    whose, _, phrase = label.term.partition(" ")
    if whose not in actors:
        return label.term
    return f"{actors[whose].name} {phrase}".rstrip()


def _nested(found: Sequence[tuple[Subject, Topic]]) -> list[Topic]:
    """The topics, each under the smallest larger one that it lies within, else under the one that desks see it as a part of."""
    larger: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    across = any(subject.theme for subject, _ in found)
    for subject, topic in found:
        for other, parent in found:
            inside = len(subject.reports & other.reports) >= _WITHIN * len(subject.reports)
            if (
                inside
                and len(other.reports) > len(subject.reports)
                and not (across and are_apart(topic.name, parent.name))
            ):
                larger[topic.id].append((len(other.reports), parent.id))
    ids = {topic.name: topic.id for _, topic in found}
    return [
        replace(topic, parent=min(larger[topic.id], default=(0, _by_desks(topic.name, ids)))[1]) for _, topic in found
    ]


def _by_desks(name: str, ids: Mapping[str, str]) -> str | None:
    return next((ids[wide] for wide in wider_desks(name) if wide in ids), None)
