"""The sentences of an article: which one holds a place, and the anchor that other pages lead to."""

from bisect import bisect_right
from collections import Counter

from generator.records import Analysis, Span
from generator.site.links import sentence_anchor


def sentence_at(sentences: tuple[Span, ...], start: int) -> int:
    """The index of the sentence that holds offset `start`, or of the one before it."""
    return max(bisect_right(sentences, start, key=lambda s: s[0]) - 1, 0)


def anchors_of(analysis: Analysis) -> tuple[str, ...]:
    """The anchor of each sentence; one that stands in the article again is told from the first by a number."""
    seen: Counter[str] = Counter()
    anchors = []
    for start, end in analysis.sentences:
        words = analysis.article.text[start:end]
        plain = sentence_anchor(words)
        anchors.append(sentence_anchor(words, seen[plain]))
        seen[plain] += 1
    return tuple(anchors)
