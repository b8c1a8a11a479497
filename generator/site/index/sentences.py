"""The sentences of an article: which one holds a place, and the anchor that other pages lead to."""

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from generator.records import Analysis, Span
from generator.site.links import sentence_anchor

_KEPT = 512
"""Articles of which the anchors are kept: a preview asks for all of them after each edit."""


def sentence_at(sentences: tuple[Span, ...], start: int) -> int:
    """The index of the sentence that holds offset `start`, or of the one before it."""
    return max(bisect_right(sentences, start, key=lambda s: s[0]) - 1, 0)


def anchors_of(analysis: Analysis) -> tuple[str, ...]:
    """The anchor of each sentence; one that stands in the article again is told from the first by a number."""
    return _anchors(analysis.article.text, analysis.sentences)


@lru_cache(maxsize=_KEPT)
def _anchors(text: str, sentences: tuple[Span, ...]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    anchors = []
    for start, end in sentences:
        words = text[start:end]
        plain = sentence_anchor(words)
        anchors.append(sentence_anchor(words, seen[plain]))
        seen[plain] += 1
    return tuple(anchors)
