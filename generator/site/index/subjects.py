"""Topics: which of their articles have their name."""

from collections.abc import Iterable, Mapping

from generator.records import Analysis, Topic
from generator.site import wording

STEM, TELLING = 6, 4
"""So many first letters stand for a word, and a word of so many tells something."""


def articles_with_name(topics: Iterable[Topic], analyses: Mapping[str, Analysis]) -> dict[str, frozenset[str]]:
    """For each topic the articles that have every telling word of its name; all of them where an editor chose it, or none has.

    A discovered topic may hold articles that only share other terms with it; a reader of its name expects the rest.
    """
    return {topic.id: _with_name(topic, analyses) for topic in topics}


def _with_name(topic: Topic, analyses: Mapping[str, Analysis]) -> frozenset[str]:
    every = frozenset(topic.articles)
    stems = {word[:STEM] for word in wording.words(topic.name) if len(word) >= TELLING}
    if topic.kind == "curated" or not stems:
        return every
    texts = {article: analyses[article].article.text.lower() for article in topic.articles if article in analyses}
    return frozenset(a for a, text in texts.items() if all(stem in text for stem in stems)) or every
