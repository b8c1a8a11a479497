"""Topics of many articles: subjects of reports that are alike (`subjects`), headed as a desk would, each with its evidence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from generator.corpus.each import Each, each_anew
from generator.corpus.topics.belonging import belonging, plainly_on
from generator.corpus.topics.borne import Reports
from generator.corpus.topics.central import Told
from generator.corpus.topics.choosing import Wanted, choose_names
from generator.corpus.topics.curated import Lemmas, lemmas, topic_address
from generator.corpus.topics.desks import VAGUE, are_apart, wider_desks
from generator.corpus.topics.evidence import Sign, places, signs, story_of
from generator.corpus.topics.labels import Label, Labels, labels_of, same_names
from generator.corpus.topics.likeness import Liken, likeness
from generator.corpus.topics.remembered import Remembered, lasting, successors
from generator.corpus.topics.subjects import Chosen, Subject, are_same, choose_subjects, kept_subject
from generator.corpus.topics.wanting import all_wanted
from generator.corpus.topics.written import Group
from generator.data import topic_words
from generator.records import Actor, Analysis, Topic, TopicState

_PAGES = frozenset({"PERSON", "GPE", "LOC"})
_TERMS = 12
"""How many of its labels a topic lists."""
_SAME = 0.75
"""An earlier subject does not go on where another one has come to be this much the same (Jaccard)."""
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
    every = Reports(range(len(copies)), 0.0, labels, alike.desks, titles)
    read = Told(copies, _signs(analyses, each))
    wanted = all_wanted(subjects, told, every, read)
    given = {number: subject.theme for number, subject in enumerate(subjects) if subject.theme} | _kept(same, claimed)
    named = choose_names(wanted, _names(actors) | claimed, given)
    settled = _settled({i: subjects[i] for i in sorted(named)}, named, wanted, every, read)
    found = [(named[number], settled[number]) for number in _telling(settled, named, given)]
    return _nested([(s, _topic(name, s, _members(s.reports, copies), known, read.signs)) for name, s in found])


def _kept(same: Mapping[int, TopicState], claimed: frozenset[Lemmas]) -> dict[int, str]:
    """The names of the subjects that are those of earlier builds, as far as no editor has claimed their words."""
    return {number: state.name for number, state in same.items() if lemmas(state.name) not in claimed}


def _settled(
    subjects: Mapping[int, Subject], named: Mapping[int, str], wanted: Sequence[Wanted], every: Reports, read: Told
) -> dict[int, Subject]:
    """The subjects with the reports that belong to them by their names; among many reports they have what they have."""
    settled = dict(subjects)
    plainly = {} if any(subject.theme for subject in subjects.values()) else plainly_on(every, read)
    for i, subject in subjects.items():
        more = subject.reports.union(plainly.get(named[i], ()))
        like = any(are_same(more, other.reports) for number, other in settled.items() if number != i)
        of = every._replace(numbers=subject.reports if like else more)
        parts, narrow = wanted[i].parts.get(named[i], ()), named[i] in wanted[i].owned
        settled[i] = subject._replace(reports=belonging(parts, subject.labels, of, read, narrow))
    return settled


def _telling(settled: Mapping[int, Subject], named: Mapping[int, str], given: Collection[int]) -> list[int]:
    """The numbers of the subjects but for what a desk's name says little of, within a larger one; those `given` names stay."""
    return [number for number in settled if number in given or not _is_vague(named[number], number, settled)]


def _is_vague(name: str, number: int, settled: Mapping[int, Subject]) -> bool:
    mine = settled[number].reports
    larger = (other.reports for other in settled.values() if len(other.reports) > len(mine))
    return name in VAGUE and any(_lies_within(mine, reports) for reports in larger)


def _lies_within(reports: frozenset[int], other: frozenset[int]) -> bool:
    return len(reports & other) >= _WITHIN * len(reports)


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
            if (
                _lies_within(subject.reports, other.reports)
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
