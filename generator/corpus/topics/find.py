"""Find the topics of a corpus: those that an editor describes, and those that recurring phrases make.

A discovered topic's id comes from its leading term (`topic_terms`), its name from the words of its own occurrences. Both
change only with articles in which it occurs: its id when another spelling of it becomes the leading one, its name when
another wording becomes the most frequent. A topic can go when the corpus has grown fourfold past a bar, when worthier ones
fill all places, or when an editor's topic takes its words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
import yaml

from generator.corpus.topics.curated import Lemmas, claimed_phrases, find_curated, lemmas, topic_address
from generator.corpus.topics.groups import Group, Namer, group_terms, sentence_case
from generator.corpus.topics.terms import choose, count_terms, sharing, step
from generator.records import Actor, Analysis, Cluster, CuratedTopic, Span, Topic, TopicPlace

_WORDINGS = 12
"""How many of its wordings a discovered topic lists."""


class TopicResult(NamedTuple):
    """The analyses with `topics` filled on articles, quotes and events, and the topics by id."""

    analyses: tuple[Analysis, ...]
    topics: tuple[Topic, ...]


def find_topics(
    analyses: Iterable[Analysis],
    actors: Iterable[Actor],
    curated: Sequence[CuratedTopic] = (),
    clusters: Iterable[Cluster] = (),
) -> TopicResult:
    """Assign curated and discovered topics to sentences, and to the quotes, events and articles that these are part of.

    The copies of one report (`clusters`) make a topic no better than one article does.

    `analyses` have their actors resolved where that has been done. The result does not depend on the order of articles,
    except that `analyses` come back in theirs.
    """
    given = tuple(analyses)
    ordered = sorted(given, key=lambda analysis: analysis.article.id)
    actors = tuple(actors)
    edited = find_curated(ordered, actors, curated)
    known = {topic.id for topic in edited}
    found = _discovered(ordered, actors, claimed_phrases(curated), reports(ordered, clusters))
    topics = [*edited, *(topic for topic in found if topic.id not in known)]
    topics.sort(key=lambda topic: topic.id)
    return TopicResult(assign(given, topics), tuple(topics))


def _discovered(
    analyses: Sequence[Analysis],
    actors: Sequence[Actor],
    claimed: frozenset[Lemmas],
    reports: Sequence[Sequence[int]],
) -> list[Topic]:
    chosen = choose(count_terms([analyses[i] for i in report] for report in reports), len(reports))
    namer = Namer(analyses, actors, reports)
    taken = {name.form.casefold() for actor in actors for name in actor.names} | {a.name.casefold() for a in actors}
    topics: dict[str, Topic] = {}
    for group in group_terms(sharing(analyses, chosen)):
        wordings = namer.wordings(group)
        names = {wordings[0].casefold(), topic_address(group.leader).replace("-", " ")}
        if not names & taken and not (claimed and claimed.intersection(map(lemmas, names))):
            topic = _topic(analyses, group, wordings)
            topics.setdefault(topic.id, topic)
        if len(topics) == step(len(reports)).most:
            break
    return list(topics.values())


def reports(analyses: Sequence[Analysis], clusters: Iterable[Cluster]) -> list[list[int]]:
    """The indices of `analyses`, those of the copies of one report together, in the order of their first."""
    report = {article: cluster.articles[0] for cluster in clusters for article in cluster.articles}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, analysis in enumerate(analyses):
        found[report.get(analysis.article.id, analysis.article.id)].append(index)
    return list(found.values())


def _topic(analyses: Sequence[Analysis], group: Group, wordings: Sequence[str]) -> Topic:
    places = []
    for article, index in group.places:
        phrase = analyses[article].phrases[index]
        places.append(TopicPlace(analyses[article].article.id, phrase.start, phrase.end))
    return Topic(
        id=topic_address(group.leader),
        name=sentence_case(wordings[0]),
        kind="discovered",
        terms=tuple(wordings[:_WORDINGS]),
        articles=tuple(dict.fromkeys(place.article for place in places)),
        places=tuple(places),
    )


def assign(analyses: Iterable[Analysis], topics: Iterable[Topic]) -> tuple[Analysis, ...]:
    """Give each article, quote and event the topics that have a place in one of its sentences."""
    places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for topic in topics:
        for place in topic.places:
            places[place.article].append((place.start, topic.id))
    return tuple(_assigned(analysis, places[analysis.article.id]) for analysis in analyses)


def _assigned(analysis: Analysis, places: list[tuple[int, str]]) -> Analysis:
    if not places:
        return analysis

    def within(spans: Iterable[Span]) -> tuple[str, ...]:
        ranges = tuple(spans)
        return tuple(sorted({id_ for at, id_ in places if any(start <= at < end for start, end in ranges)}))

    def sentences(spans: Iterable[Span]) -> list[Span]:
        return [s for s in analysis.sentences if any(s[0] < end and start < s[1] for start, end in spans)]

    return msgspec.structs.replace(
        analysis,
        topics=tuple(sorted({id_ for _, id_ in places})),
        quotes=tuple(
            msgspec.structs.replace(
                quote, topics=within(sentences([*quote.spans, *([quote.cue] if quote.cue else [])]))
            )
            for quote in analysis.quotes
        ),
        events=tuple(
            msgspec.structs.replace(event, topics=within([(event.start, event.end)])) for event in analysis.events
        ),
    )


def topic_suggestions(topics: Iterable[Topic]) -> str:
    """The discovered ones of `topics` as entries for `editorial/topics.yml`, those of most articles first.

    An entry keeps its topic's address, so that pasting it changes no link.
    """
    found = sorted((t for t in topics if t.kind == "discovered"), key=lambda t: (-len(t.articles), t.id))
    entries = [{"name": topic.name, "id": topic.id, "any": list(topic.terms)} for topic in found]
    return yaml.safe_dump({"topics": entries}, allow_unicode=True, sort_keys=False, width=120) if entries else ""
