"""Where the articles of a subject say that they are on it: labels that they share, or words of the desk's subject."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.desks import every_needed_word, needed_words
from generator.corpus.topics.labels import occurrences
from generator.corpus.topics.subjects import Subject
from generator.data import desk_words
from generator.records import STORY_BLOCKS, Analysis, Span, TopicPlace

_TELLING = 1.0
"""A label whose log lift is at least this shows the subject wherever it stands in the subject's articles."""
_DESKS = 256
"""Desks' subjects of which it is kept what words tell them."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


Sign = tuple[int, int, str]
"""A word of desks in a text: where it begins and ends, and how it is written, in lower case."""


def signs(story: tuple[str, tuple[Span, ...]]) -> tuple[Sign, ...]:
    """The words of desks in a text, block by block, of those of its blocks that are its story."""
    text, blocks = story
    tells = teller(every_needed_word())
    found = (word for block in blocks for word in _WORD.finditer(text, *block))
    return tuple((*word.span(), word.group().lower()) for word in found if tells(word.group().lower()))


def story_of(analysis: Analysis) -> tuple[str, tuple[Span, ...]]:
    """What `signs` reads of an article."""
    blocks = ((block.start, block.end) for block in analysis.blocks if block.kind in STORY_BLOCKS)
    return analysis.article.text, tuple(blocks)


def places(subject: Subject, heading: str, analysis: Analysis, told: Iterable[Sign]) -> Iterator[TopicPlace]:
    """Where one of a subject's articles shows it, in order, each place once; `told` are the article's `signs`.

    Where no label tells what a desk calls the subject, the words show it too that every report on that has one of.
    """
    if subject.theme:
        return (TopicPlace(analysis.article.id, *span) for span in _of_words(told, desk_words(subject.theme)))
    telling = {label.term for label in subject.labels if label.lift >= _TELLING}
    spans = {occurrence.span for occurrence in occurrences(analysis) if telling.intersection(occurrence.terms)}
    if telling.isdisjoint(lemmas(heading)):
        spans.update(_of_words(told, needed_words(heading)))
    return (TopicPlace(analysis.article.id, *span) for span in sorted(spans))


def _of_words(told: Iterable[Sign], words: frozenset[str]) -> Iterator[Span]:
    tells = teller(words)
    return ((start, end) for start, end, word in told if tells(word))


@lru_cache(maxsize=_DESKS)
def teller(words: frozenset[str]) -> Callable[[str], bool]:
    """Whether a word is one of these, as it stands or as its lemma; each word is looked at once."""

    @lru_cache(maxsize=65536)
    def tells(word: str) -> bool:
        return not words.isdisjoint(_forms(word))

    return tells


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands and as its lemma."""
    return (word, *lemmas(word))
