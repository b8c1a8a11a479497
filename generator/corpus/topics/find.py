"""Find the topics of a corpus: those that an editor describes, and those that articles share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import yaml

from generator.corpus.each import Each, each_anew
from generator.corpus.topics.adopted import adopt
from generator.corpus.topics.assignment import assign
from generator.corpus.topics.compared import compared_topics
from generator.corpus.topics.curated import claimed_phrases, find_curated, topic_id
from generator.corpus.topics.likeness import Liken, likeness
from generator.corpus.topics.recurring import recurring_topics
from generator.corpus.topics.remembered import present, with_addresses
from generator.records import Actor, Analysis, Cluster, CuratedTopic, Topic, TopicState

_MANY = 16
"""From so many reports on topics are found by comparing reports whole; fewer share too little to be compared."""


class TopicResult(NamedTuple):
    """The analyses with `topics` filled on articles, quotes and events, the topics by id, and what is to be remembered."""

    analyses: tuple[Analysis, ...]
    topics: tuple[Topic, ...]
    subjects: tuple[TopicState, ...] = ()


def find_topics(
    analyses: Iterable[Analysis],
    actors: Iterable[Actor],
    curated: Sequence[CuratedTopic] = (),
    clusters: Iterable[Cluster] = (),
    before: Sequence[TopicState] = (),
    liken: Liken = likeness,
    each: Each = each_anew,
) -> TopicResult:
    """Assign curated and discovered topics to sentences, and to the quotes, events and articles that these are part of.

    Subjects that are those of earlier builds (`before`) keep their names and addresses.

    The copies of one report (`clusters`) make a topic no better than one article does. How alike reports are is asked of
    `liken`, what is found of each article by itself of `each`.

    `analyses` have their actors resolved where that has been done. The result does not depend on the order of articles,
    except that `analyses` come back in theirs.
    """
    given = tuple(analyses)
    ordered = sorted(given, key=lambda analysis: analysis.article.id)
    actors = tuple(actors)
    edited = find_curated(ordered, actors, curated, each)
    known = {topic_id(entry) for entry in curated if not entry.found}
    grouped = reports(ordered, clusters)
    earlier = present(before, {analysis.article.id for analysis in ordered})
    claimed = claimed_phrases(curated)
    if len(grouped) < _MANY:
        found = recurring_topics(ordered, actors, claimed, grouped)
    else:
        found = compared_topics(ordered, actors, claimed, grouped, earlier, liken, each)
    found, subjects = with_addresses([topic for topic in found if topic.id not in known], before)
    topics = sorted(adopt(edited, curated, found), key=lambda topic: topic.id)
    return TopicResult(assign(given, topics), tuple(topics), tuple(subjects))


def reports(analyses: Sequence[Analysis], clusters: Iterable[Cluster]) -> list[list[int]]:
    """The indices of `analyses`, those of the copies of one report together, in the order of their first."""
    report = {article: cluster.articles[0] for cluster in clusters for article in cluster.articles}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, analysis in enumerate(analyses):
        found[report.get(analysis.article.id, analysis.article.id)].append(index)
    return list(found.values())


def topic_suggestions(topics: Iterable[Topic]) -> str:
    """The discovered ones of `topics` as entries for `editorial/topics.yml`, those of most articles first.

    An entry keeps its topic's address, so that pasting it changes no link.
    """
    found = sorted((t for t in topics if t.kind == "discovered"), key=lambda t: (-len(t.articles), t.id))
    entries = [{"name": topic.name, "id": topic.id, "any": list(topic.terms)} for topic in found]
    return yaml.safe_dump({"topics": entries}, allow_unicode=True, sort_keys=False, width=120) if entries else ""
