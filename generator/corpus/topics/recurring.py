"""Topics of a few articles: what recurs in their phrases. Many articles are compared whole instead (`compared`).

A topic's id comes from its leading term (`terms`), its name from the words of its own occurrences.
"""

from collections.abc import Sequence

from generator.corpus.topics.curated import Lemmas, lemmas, topic_address
from generator.corpus.topics.groups import Group, group_terms
from generator.corpus.topics.naming import sentence_case, texts, wordings
from generator.corpus.topics.terms import choose, count_terms, sharing, step
from generator.records import Actor, Analysis, Topic, TopicPlace

_WORDINGS = 12
"""How many of its wordings a discovered topic lists."""


def recurring_topics(
    analyses: Sequence[Analysis],
    actors: Sequence[Actor],
    claimed: frozenset[Lemmas],
    reports: Sequence[Sequence[int]],
) -> list[Topic]:
    """The topics that recur in the phrases of reports, as far as no editor has claimed their words."""
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
