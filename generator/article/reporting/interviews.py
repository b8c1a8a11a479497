"""Interviews: who answers where the labels are Q and A, by what the introduction says."""

from collections.abc import Mapping, Sequence

from generator.article.reporting.transcripts import Transcript
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.data import word_set

_MEETS = word_set("reporting.meeting_verbs")
_ANSWERS = word_set("reporting.answering_verbs")
_MEETS_AS = {"dobj": _MEETS, "nsubjpass": _MEETS, "nsubj": _ANSWERS}
"""How a person hangs on a verb -> the verbs that say that he or she answers: met Hill; Hill was met; Hill explained."""


def interviewee(
    tree: Tree, passages: Sequence[Passage], transcript: Transcript, people: Mapping[int, int]
) -> tuple[int | None, str]:
    """Who answers, by what stands before the first label, and the reason.

    `people` are the entities of persons by the last token of each of their names. Whom the introduction spoke to, interviewed
    or met answers; else the only person that it names.
    """
    if transcript.first < 1:
        return None, "no introduction names who answers"
    end = passages[transcript.first].first
    named = {token: entity for token, entity in people.items() if token < end}
    met = {entity for token, entity in named.items() if _meets(tree, token)}
    if len(met) == 1:
        return met.pop(), "the introduction says who was spoken to"
    everybody = set(named.values())
    if len(everybody) == 1:
        return everybody.pop(), "the only person whom the introduction names"
    return None, f"the introduction names {f'{len(everybody)} people' if everybody else 'nobody'}"


def _meets(tree: Tree, token: int) -> bool:
    """Whether the verb over a name says that its bearer was spoken to, or answered."""
    while tree.deps[token] == "conj" and tree.heads[token] < token:
        token = tree.heads[token]
    head = tree.heads[token]
    if tree.deps[token] == "pobj" and tree.lower[head] in ("to", "with"):
        over = tree.heads[head]
        return tree.lemmas[tree.heads[over] if tree.deps[over] == "prep" else over] in _MEETS
    return tree.lemmas[head] in _MEETS_AS.get(tree.deps[token], ())
