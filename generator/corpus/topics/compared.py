"""Topics of many articles: subjects of reports that are alike (`subjects`), headed as a desk would, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.corpus.topics.curated import Lemmas, lemmas, topic_address
from generator.corpus.topics.headings import Group, headings
from generator.corpus.topics.labels import Label, labels_of, occurrences, same_names
from generator.corpus.topics.similarity import vectors
from generator.corpus.topics.subjects import Subject, choose_subjects
from generator.records import Actor, Analysis, Topic, TopicPlace
from generator.records.vocabulary import Word, read_vocabulary

_TERMS = 12
"""How many of its labels a topic lists."""
_TELLING = 1.0
"""A label whose log lift is at least this shows the subject wherever it stands in the subject's articles."""
_WITHIN = 0.8
"""A subject of which this share lies within a larger one is narrower than that."""


def compared_topics(
    analyses: Sequence[Analysis],
    actors: Sequence[Actor],
    claimed: frozenset[Lemmas],
    reports: Sequence[Sequence[int]],
) -> list[Topic]:
    """The subjects of reports as topics, the strongest first, as far as no editor has claimed their words.

    `reports` are indices of `analyses`, those of one report's copies together; a report's words are those of its first copy.
    """
    copies = [[analyses[index] for index in report] for report in reports]
    known = {f"@{actor.id}": actor for actor in actors}
    subjects = choose_subjects(vectors([_words(report[0]) for report in copies]), labels_of(copies, actors))
    other = same_names(actors)
    kept = (actor for actor in actors if other.get(f"@{actor.id}", f"@{actor.id}") == f"@{actor.id}")
    taken = {actor.name.casefold() for actor in kept if actor.type in ("PERSON", "GPE", "LOC")}
    found: list[tuple[Subject, Topic]] = []
    for subject in subjects:
        members = [analysis for report in sorted(subject.reports) for analysis in copies[report]]
        wanted = headings(Group(members, subject.labels, known), taken)
        heading = next((words for words in wanted if lemmas(words) not in claimed), None)
        if heading is not None:
            taken.add(heading.casefold())
            found.append((subject, _topic(heading, subject, members, known)))
    return _nested(found)


def _words(analysis: Analysis) -> list[Word]:
    return list(read_vocabulary(analysis.vocabulary))


def _topic(heading: str, subject: Subject, members: Iterable[Analysis], actors: Mapping[str, Actor]) -> Topic:
    telling = {label.term for label in subject.labels if label.lift >= _TELLING}
    places = tuple(place for analysis in members for place in _places(analysis, telling))
    return Topic(
        id=topic_address(heading),
        name=heading,
        kind="discovered",
        terms=tuple(_written(label, actors) for label in subject.labels[:_TERMS]),
        articles=tuple(sorted(analysis.article.id for analysis in members)),
        places=places,
    )


def _places(analysis: Analysis, telling: set[str]) -> Iterator[TopicPlace]:
    """Where an article has one of the labels that tell its subject from others, in order, each place once."""
    spans = {occurrence.span for occurrence in occurrences(analysis) if telling.intersection(occurrence.terms)}
    return (TopicPlace(analysis.article.id, *span) for span in sorted(spans))


def _written(label: Label, actors: Mapping[str, Actor]) -> str:
    """A label as its reports' readers know it: an actor by name, also before a phrase."""
    whose, _, phrase = label.term.partition(" ")
    if whose not in actors:
        return label.term
    return f"{actors[whose].name} {phrase}".rstrip()


def _nested(found: Sequence[tuple[Subject, Topic]]) -> list[Topic]:
    """The topics, each under the smallest larger one that it lies within."""
    larger: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for subject, topic in found:
        for other, parent in found:
            inside = len(subject.reports & other.reports) >= _WITHIN * len(subject.reports)
            if inside and len(other.reports) > len(subject.reports):
                larger[topic.id].append((len(other.reports), parent.id))
    return [replace(topic, parent=min(larger[topic.id], default=(0, None))[1]) for _, topic in found]
