"""Interviews whose turns have no labels, as bold print set them off: paragraphs that ask "you", and answers by "I" below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.article.reporting.speakers import Source, source_at
from generator.article.reporting.transcripts import OWN, Transcript
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.data import word_set

_ADDRESSED = frozenset({"you", "your", "yourself"})
_SAYS_INTERVIEW = word_set("reporting.interviews")
_LEAST = 2
"""So many questions make an interview."""

_LONG = 60
"""A question has no more tokens than this."""


@dataclass(frozen=True, slots=True)
class Interview:
    """The paragraphs, by index, that ask and that answer, and the name of who answers; empty where nobody is interviewed."""

    questions: frozenset[int] = frozenset()
    answers: frozenset[int] = frozenset()
    source: Source | None = None


def find_interview(
    tree: Tree, passages: Sequence[Passage], transcript: Transcript, people: Mapping[int, int]
) -> Interview:
    """The questions and answers of an interview without labels; none where labels mark the turns or nobody is known to answer.

    `people` are the entities of persons by the last token of each of their names. Who answers is the only person whom the
    paragraphs around the turns name, or the first in one that speaks of an interview.
    """
    questions = [i for i, passage in enumerate(passages) if _asks(tree, passage)]
    if transcript.labels or len(questions) < _LEAST or not _addresses(tree, passages, questions):
        return Interview()
    answers = _answers(passages, questions)
    beside = [p for i, p in enumerate(passages) if i < questions[0] or i > answers[-1]]
    token = _who(tree, beside, people)
    if token is None or not any(OWN & _outside(tree, passages[index]) for index in answers):
        return Interview()
    return Interview(frozenset(questions), frozenset(answers), source_at(tree, token))


def _asks(tree: Tree, passage: Passage) -> bool:
    """Whether a paragraph is a short question outside of quotation marks, which a statement may lead up to."""
    short = passage.end - passage.first <= _LONG and passage.kind in ("lede", "body", "heading")
    return short and tree.words[passage.end - 1] == "?" and not passage.pieces


def _addresses(tree: Tree, passages: Sequence[Passage], questions: Sequence[int]) -> bool:
    """Whether half of the questions speak to somebody."""
    asked = [not _ADDRESSED.isdisjoint(_outside(tree, passages[index])) for index in questions]
    return 2 * sum(asked) >= len(asked)


def _outside(tree: Tree, passage: Passage) -> set[str]:
    """The words of a paragraph that stand outside of quotation marks."""
    inside = {t for piece in passage.pieces for t in range(piece.first, piece.end)}
    return {tree.lower[t] for t in range(passage.first, passage.end) if t not in inside}


def _answers(passages: Sequence[Passage], questions: Sequence[int]) -> list[int]:
    """The paragraphs between the questions, and the one behind the last."""
    asked, last = set(questions), min(questions[-1] + 1, len(passages) - 1)
    return [index for index in range(questions[0], last + 1) if index not in asked]


def _who(tree: Tree, beside: Sequence[Passage], people: Mapping[int, int]) -> int | None:
    """The last token of the name of who answers."""
    named = [token for p in beside for token in range(p.first, p.end) if token in people]
    if len({people[token] for token in named}) == 1:
        return named[0]
    telling = (p for p in beside if not _SAYS_INTERVIEW.isdisjoint(tree.lower[p.first : p.end]))
    return next((t for p in telling for t in range(p.first, p.end) if t in people), None)
