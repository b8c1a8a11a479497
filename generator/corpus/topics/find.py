"""Find the topics of a corpus: those that an editor describes, and those that recurring phrases make.

A discovered topic's id comes from its leading term (`topic_terms`), its name from the words of its own occurrences. Both
change only with articles in which it occurs: its id when another spelling of it becomes the leading one, its name when
another wording becomes the most frequent. A topic can go when the corpus has grown fourfold past a bar, when worthier ones
fill all places, or when an editor's topic takes its words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import yaml

from generator.corpus.topics.assignment import assign
from generator.corpus.topics.curated import Lemmas, claimed_phrases, find_curated, lemmas, topic_address
from generator.corpus.topics.groups import Group, group_terms
from generator.corpus.topics.naming import sentence_case, texts, wordings
from generator.corpus.topics.terms import choose, count_terms, sharing, step
from generator.records import Actor, Analysis, Cluster, CuratedTopic, Topic, TopicPlace

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
    known = texts(analyses, actors, reports)
    taken = {name.casefold() for actor in actors for name in (actor.name, *(form.form for form in actor.names))}
    topics: dict[str, Topic] = {}
    for group in group_terms(sharing(analyses, chosen)):
        words = wordings(group, known)
        names = {words[0].casefold(), topic_address(group.leader).replace("-", " ")}
        if names.isdisjoint(taken) and claimed.isdisjoint(map(lemmas, names) if claimed else ()):
            topics.setdefault(topic_address(group.leader), _topic(analyses, group, words))
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
    phrases = [(analyses[article].article.id, analyses[article].phrases[index]) for article, index in group.places]
    places = [TopicPlace(article, phrase.start, phrase.end) for article, phrase in phrases]
    return Topic(
        id=topic_address(group.leader),
        name=sentence_case(wordings[0]),
        kind="discovered",
        terms=tuple(wordings[:_WORDINGS]),
        articles=tuple(dict.fromkeys(place.article for place in places)),
        places=tuple(places),
    )


def topic_suggestions(topics: Iterable[Topic]) -> str:
    """The discovered ones of `topics` as entries for `editorial/topics.yml`, those of most articles first.

    An entry keeps its topic's address, so that pasting it changes no link.
    """
    found = sorted((t for t in topics if t.kind == "discovered"), key=lambda t: (-len(t.articles), t.id))
    entries = [{"name": topic.name, "id": topic.id, "any": list(topic.terms)} for topic in found]
    return yaml.safe_dump({"topics": entries}, allow_unicode=True, sort_keys=False, width=120) if entries else ""
