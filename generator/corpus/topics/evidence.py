"""Where the articles of a subject say that they are on it: labels that they share, or words of the desk's subject."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.labels import occurrences
from generator.corpus.topics.subjects import Subject
from generator.data import desk_words
from generator.records import STORY_BLOCKS, Analysis, TopicPlace

_TELLING = 1.0
"""A label whose log lift is at least this shows the subject wherever it stands in the subject's articles."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def places(subject: Subject, analysis: Analysis) -> Iterator[TopicPlace]:
    """Where one of a subject's articles shows it, in order, each place once."""
    if subject.theme:
        return _of_words(analysis, desk_words(subject.theme))
    telling = {label.term for label in subject.labels if label.lift >= _TELLING}
    spans = {occurrence.span for occurrence in occurrences(analysis) if telling.intersection(occurrence.terms)}
    return (TopicPlace(analysis.article.id, *span) for span in sorted(spans))


def _of_words(analysis: Analysis, words: frozenset[str]) -> Iterator[TopicPlace]:
    text = analysis.article.text
    for block in analysis.blocks:
        if block.kind in STORY_BLOCKS:
            for found in _WORD.finditer(text, block.start, block.end):
                if not words.isdisjoint(_forms(found.group().lower())):
                    yield TopicPlace(analysis.article.id, *found.span())


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands and as its lemma."""
    return (word, *lemmas(word))
