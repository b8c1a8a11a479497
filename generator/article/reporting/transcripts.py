"""Transcripts: which paragraphs open with a speaker's label, and which labels are those of questions and answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.article.reporting.labels import find_label, is_shouted
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

QUESTION = frozenset({"q"})
"""Labels of questions that nobody signs."""

ANSWER = frozenset({"a"})
"""Labels of answers, which the article's interviewee gives."""

_LABELS = 3
_KINDS = 2


@dataclass(frozen=True, slots=True)
class Transcript:
    """The labels of a transcript as written, and the first and last paragraph that carries one (indices; -1 for none)."""

    labels: frozenset[str] = frozenset()
    first: int = -1
    last: int = -1

    @property
    def questions(self) -> frozenset[str]:
        """The labels of questions that nobody signs; what stands behind them is no statement of anybody."""
        return frozenset(text for text in self.labels if text.lower() in QUESTION)


def find_transcript(tree: Tree, passages: Sequence[Passage]) -> Transcript:
    """The transcript that an article holds: at least three labels of more than one kind."""
    found = {i: label.text for i, passage in enumerate(passages) if (label := find_label(tree, passage)) is not None}
    labels = _plain(found) | _repeated(found, tree, passages)
    places = [index for index, text in found.items() if text in labels]
    if len(places) < _LABELS or len(labels) < _KINDS:
        return Transcript()
    return Transcript(labels, places[0], places[-1])


def _plain(found: Mapping[int, str]) -> frozenset[str]:
    """Labels that count at once: in capitals, or of questions and answers."""
    return frozenset(text for text in found.values() if is_shouted(text) or text.lower() in QUESTION | ANSWER)


def _repeated(found: Mapping[int, str], tree: Tree, passages: Sequence[Passage]) -> frozenset[str]:
    """Other labels, where two of them come again: a list of facts repeats none, and one of figures has no verbs."""
    telling = Counter(
        text
        for index, text in found.items()
        if text.istitle() and tree.is_verbal(passages[index].first, passages[index].end)
    )
    again = frozenset(text for text, count in telling.items() if count > 1)
    return again if len(again) >= _KINDS else frozenset()
