"""Transcripts: which paragraphs open with a speaker's label, and which labels are those of questions and answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.article.layout.labels import ROLES, is_shouted, is_unnamed
from generator.article.mentions.lexicon import is_office
from generator.article.reporting.labels import Label, find_label
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

QUESTION = frozenset({"q"})
"""Labels of questions that nobody signs."""

ANSWER = frozenset({"a"})
"""Labels of answers, which the article's interviewee gives."""

_LABELS = 3
_KINDS = 2
_ASKS = 0.4
"""Whose turns end with a question mark so often is the one who asks."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """The labels of a transcript as written, and the first and last paragraph that carries one (indices; -1 for none).

    `asking` are those of them who ask the questions.
    """

    labels: frozenset[str] = frozenset()
    first: int = -1
    last: int = -1
    asking: frozenset[str] = frozenset()


def find_transcript(tree: Tree, passages: Sequence[Passage]) -> Transcript:
    """The transcript that an article holds: at least three labels, of more than one kind unless brackets mark them.

    Two are enough in brackets, or of a question and its answer.
    """
    found = {i: label for i, passage in enumerate(passages) if (label := find_label(tree, passage)) is not None}
    labels = _plain(found) | _repeated(found, tree, passages) | _introduced(found, tree, passages)
    turns = {index: label for index, label in found.items() if label.text in labels}
    bracketed = any(label.bracketed for label in turns.values())
    kinds = {label.text.lower() for label in turns.values()}
    least = _KINDS if bracketed or kinds >= QUESTION | ANSWER else _LABELS
    if len(turns) < least or len(kinds) < (1 if bracketed else _KINDS):
        return Transcript()
    return Transcript(labels, min(turns), max(turns), _asking(tree, passages, turns))


def _plain(found: Mapping[int, Label]) -> frozenset[str]:
    """Labels that count at once: in capitals or brackets, or of questions and answers."""
    return frozenset(
        label.text
        for label in found.values()
        if label.bracketed or is_shouted(label.text) or label.text.lower() in QUESTION | ANSWER
    )


def _repeated(found: Mapping[int, Label], tree: Tree, passages: Sequence[Passage]) -> frozenset[str]:
    """Other labels, where two of them come again, in full or by their last words: a list of facts repeats none.

    One of figures has no verbs.
    """
    telling = Counter(
        (label.text, _last_word(label))
        for index, label in found.items()
        if label.text.istitle() and tree.is_verbal(passages[index].first, passages[index].end)
    )
    counts: Counter[str] = Counter()
    for (_, last), count in telling.items():
        counts[last] += count
    again = frozenset(last for last, count in counts.items() if count > 1)
    return frozenset(text for text, last in telling if last in again) if len(again) >= _KINDS else frozenset()


def _introduced(found: Mapping[int, Label], tree: Tree, passages: Sequence[Passage]) -> frozenset[str]:
    """Labels of two people at least that name their bearers with an office, and the short forms of these."""
    telling = [label for i, label in found.items() if tree.is_verbal(label.start, passages[i].end)]
    named = [label for label in telling if label.text.istitle()]
    offices = {label.text for label in named if " " in label.text and any(map(is_office, label.rest.lower().split()))}
    surnames = {text.split()[-1].lower() for text in offices}
    short = {label.text for label in named if _last_word(label) in surnames}
    return frozenset(offices | short) if len(offices) >= _KINDS else frozenset()


def _last_word(label: Label) -> str:
    return label.text.split()[-1].lower()


def _asking(tree: Tree, passages: Sequence[Passage], turns: Mapping[int, Label]) -> frozenset[str]:
    """The labels of those who ask: by what they are called, or because their turns end with questions."""
    said, asked = Counter[str](), Counter[str]()
    for index, label in turns.items():
        said[label.text] += 1
        asked[label.text] += tree.words[passages[index].end - 1] == "?"
    roles = {label.text for label in turns.values() if not ROLES.isdisjoint(label.rest.lower().strip(" ,()").split())}
    named = (text for text in said if text.lower() in QUESTION or asked[text] >= _ASKS * said[text])
    return frozenset(named) | roles


def is_question(tree: Tree, passage: Passage, label: Label, asking: frozenset[str]) -> bool:
    """Whether a turn states nothing: a question of who asks, or anything by somebody who asks and is not named."""
    if label.text not in asking:
        return False
    unnamed = label.text.lower() in QUESTION or is_unnamed(label.text)
    return unnamed or "?" in tree.words[label.start : passage.end]
