"""Interviews and transcripts: which paragraphs open with a speaker's label, and who answers where the labels are Q and A."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.article.reporting.layouts import is_shouted, label
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.article.tables import words

QUESTION = words("q")
ANSWER = words("a")
_MEETS = words("speak talk chat sit meet interview converse conversation")
_ANSWERS = words("speak talk chat sit answer discuss explain")


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
    """The transcript that an article holds: at least three labels of more than one kind.

    Labels in capitals and those of questions and answers count at once, others where two of them come again (a list of
    facts, "Place: …", repeats none, and one of figures has no verbs).
    """
    found: dict[int, str] = {}
    for index, passage in enumerate(passages):
        text = label_of(tree, passage)
        if text is not None:
            found[index] = text
    counts = Counter(found.values())
    telling = Counter(text for index, text in found.items() if text.istitle() and _tells(tree, passages[index]))
    again = {text for text, count in telling.items() if count > 1}
    labels = {text for text in counts if is_shouted(text) or text.lower() in QUESTION | ANSWER}
    labels |= again if len(again) > 1 else set()
    places = [index for index, text in found.items() if text in labels]
    if len(places) < 3 or len(labels) < 2:
        return Transcript()
    return Transcript(frozenset(labels), places[0], places[-1])


def _tells(tree: Tree, passage: Passage) -> bool:
    return any(tree.pos[token] in ("VERB", "AUX") for token in range(passage.first, passage.end))


def label_of(tree: Tree, passage: Passage) -> str | None:
    """The label that opens a paragraph, as written."""
    found = label(tree, passage)
    return None if found is None else tree.text[tree.starts[found[0].first] : tree.ends[found[0].end - 1]]


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
    count = len(everybody)
    return None, f"the introduction names {count} people" if count else "the introduction names nobody"


def _meets(tree: Tree, token: int) -> bool:
    while tree.deps[token] == "conj" and tree.heads[token] < token:
        token = tree.heads[token]
    head = tree.heads[token]
    if tree.deps[token] == "pobj" and tree.lower[head] in ("to", "with"):
        head = tree.heads[head]
        head = tree.heads[head] if tree.deps[head] == "prep" else head
        return tree.lemmas[head] in _MEETS
    if tree.deps[token] == "nsubj":
        return tree.lemmas[head] in _ANSWERS
    return tree.deps[token] in ("dobj", "nsubjpass") and tree.lemmas[head] in _MEETS
