"""Where the articles of a subject say that they are on it: labels that they share, or words of the desk's subject."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.desks import needed_words
from generator.corpus.topics.labels import occurrences
from generator.corpus.topics.subjects import Subject
from generator.data import desk_words
from generator.records import STORY_BLOCKS, Analysis, TopicPlace

_TELLING = 1.0
"""A label whose log lift is at least this shows the subject wherever it stands in the subject's articles."""
_DESKS = 256
"""Desks' subjects of which it is kept what words tell them."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def places(subject: Subject, heading: str, analysis: Analysis) -> Iterator[TopicPlace]:
    """Where one of a subject's articles shows it, in order, each place once.

    Where no label tells what a desk calls the subject, the words show it too that every report on that has one of.
    """
    if subject.theme:
        return _of_words(analysis, desk_words(subject.theme))
    telling = {label.term for label in subject.labels if label.lift >= _TELLING}
    spans = {occurrence.span for occurrence in occurrences(analysis) if telling.intersection(occurrence.terms)}
    if telling.isdisjoint(lemmas(heading)):
        spans |= {(place.start, place.end) for place in _of_words(analysis, needed_words(heading))}
    return (TopicPlace(analysis.article.id, *span) for span in sorted(spans))


def _of_words(analysis: Analysis, words: frozenset[str]) -> Iterator[TopicPlace]:
    text, tells = analysis.article.text, _telling(words)
    for block in analysis.blocks:
        # Most blocks have none of the words: to look at each that they have once is faster than at all places.
        if block.kind in STORY_BLOCKS and any(map(tells, set(_WORD.findall(text, block.start, block.end)))):
            for found in _WORD.finditer(text, block.start, block.end):
                if tells(found.group()):
                    yield TopicPlace(analysis.article.id, *found.span())


@lru_cache(maxsize=_DESKS)
def _telling(words: frozenset[str]) -> Callable[[str], bool]:
    """Whether a word is one of these, as it stands or as its lemma; each word is looked at once."""

    @lru_cache(maxsize=65536)
    def tells(word: str) -> bool:
        return not words.isdisjoint(_forms(word.lower()))

    return tells


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands and as its lemma."""
    return (word, *lemmas(word))
