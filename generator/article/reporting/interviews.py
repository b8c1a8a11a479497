"""Interviews: who answers, by what stands around the turns, and turns without labels: questions to "you", answers by "I"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.article.reporting.speakers import Source, source_at
from generator.article.reporting.transcripts import OWN, Transcript
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.data import word_set

_ADDRESSED = frozenset({"you", "your", "yourself"})
_BOLD = frozenset({"*", "**", "_", "__"})
_MARKS = 5
"""How Markdown ends what it sets off, and how many marks it has at most, with the question's own."""

_LEAST = 2
"""So many questions make an interview."""

_LONG = 60
"""A question has no more tokens than this."""

_MEETS = word_set("reporting.meeting_verbs")
_ANSWERS = word_set("reporting.answering_verbs")
_MEETS_AS = {"dobj": _MEETS, "nsubjpass": _MEETS, "nsubj": _ANSWERS}
"""How a person hangs on a verb -> the verbs that say that he or she answers: met Hill; Hill was met; Hill explained."""


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

    `people` are the entities of persons by the last token of each of their names, of whom the paragraphs around the turns tell
    who answers.
    """
    questions = [i for i, passage in enumerate(passages) if _asks(tree, passage)]
    if transcript.labels or len(questions) < _LEAST or not _addresses(tree, passages, questions):
        return Interview()
    answers = _answers(passages, questions)
    first, last = passages[questions[0]].first, passages[answers[-1]].end
    token, _ = _who(tree, {t: entity for t, entity in people.items() if not first <= t < last})
    if token is None or not any(OWN & _outside(tree, passages[index]) for index in answers):
        return Interview()
    return Interview(frozenset(questions), frozenset(answers), source_at(tree, token))


def _asks(tree: Tree, passage: Passage) -> bool:
    """Whether a paragraph is a short question outside of quotation marks, which a statement may lead up to."""
    short = passage.end - passage.first <= _LONG and passage.kind in ("lede", "body", "heading")
    words = [word for word in tree.words[max(passage.first, passage.end - _MARKS) : passage.end] if word not in _BOLD]
    return short and words[-1:] == ["?"] and not passage.pieces


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


def interviewee(
    tree: Tree, passages: Sequence[Passage], transcript: Transcript, people: Mapping[int, int]
) -> tuple[int | None, str]:
    """Who answers, by what stands before the first label, and the reason.

    `people` are the entities of persons by the last token of each of their names.
    """
    if transcript.first < 1:
        return None, "no introduction names who answers"
    end = passages[transcript.first].first
    named = {token: entity for token, entity in people.items() if token < end}
    token, why = _who(tree, named)
    return None if token is None else named[token], why


def _who(tree: Tree, named: Mapping[int, int]) -> tuple[int | None, str]:
    """The token of who answers, and why: whom somebody spoke to, interviewed or met; else the only person of `named`."""
    met = {entity: token for token, entity in named.items() if _meets(tree, token)}
    everybody = {entity: token for token, entity in named.items()}
    for found, why in (
        (met, "the introduction says who was spoken to"),
        (everybody, "the only person whom the introduction names"),
    ):
        if len(found) == 1:
            return next(iter(found.values())), why
    return None, f"the introduction names {f'{len(everybody)} people' if everybody else 'nobody'}"


def _meets(tree: Tree, token: int) -> bool:
    """Whether the verb over a name says that its bearer was spoken to, or answered."""
    while tree.deps[token] == "conj" and tree.heads[token] < token:
        token = tree.heads[token]
    head = tree.heads[token]
    if tree.lower[head] in ("to", "with"):
        return tree.lemmas[tree.heads[head]] in _MEETS
    return tree.lemmas[head] in _MEETS_AS.get(tree.deps[token], ())
