"""Transcripts: which paragraphs open with a speaker's label, and which labels are those of questions and answers."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.article.layout.labels import ROLES, is_name, is_shouted, is_unnamed, run_around
from generator.article.mentions.lexicon import is_office
from generator.article.reporting.labels import Label, find_label
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

QUESTION = frozenset({"q"})
"""Labels of questions that nobody signs."""

ANSWER = frozenset({"a"})
"""Labels of answers, which the article's interviewee gives."""

OWN = frozenset({"i", "me", "my", "myself", "we", "us", "our"})
"""Words with which somebody speaks of himself or herself."""

_LABELS = 3
_KINDS = 2
_TWO = 2
_ASKS = 0.4
"""Whose turns end with a question mark so often is the one who asks."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """The labels of a transcript as written, and the first and last paragraph that carries one (indices; -1 for none).

    `asking` are those of them who ask the questions; `several` says whether more than two people speak.
    """

    labels: frozenset[str] = frozenset()
    first: int = -1
    last: int = -1
    asking: frozenset[str] = frozenset()
    several: bool = False


def find_transcript(tree: Tree, passages: Sequence[Passage]) -> Transcript:
    """The transcript that an article holds: at least three labels, of more than one kind unless brackets mark them.

    Two are enough in brackets, or of a question and its answer. Names among them, or right beside, need not come again.
    """
    found = {i: label for i, passage in enumerate(passages) if (label := find_label(tree, passage)) is not None}
    named = {i: b for i, b in found.items() if is_name(b.text) and tree.is_verbal(b.start, passages[i].end)}
    labels = _plain(found) | _named(named.values())
    turns = {index: label for index, label in found.items() if label.text in labels}
    if not _are_enough(turns.values()):
        return Transcript()
    beside = named.keys() & run_around(turns.keys(), named.keys())
    turns |= {i: named[i] for i in beside}
    labels |= {named[i].text for i in beside}
    several = len(set(map(_last_word, turns.values()))) > _TWO
    return Transcript(labels, min(turns), max(turns), _asking(tree, passages, turns), several)


def _are_enough(turns: Collection[Label]) -> bool:
    bracketed = any(label.bracketed for label in turns)
    kinds = {label.text.lower() for label in turns}
    least = _KINDS if bracketed or kinds >= QUESTION | ANSWER else _LABELS
    return len(turns) >= least and len(kinds) >= (1 if bracketed else _KINDS)


def _plain(found: Mapping[int, Label]) -> frozenset[str]:
    """Labels that count at once: in capitals or brackets, or of questions and answers."""
    return frozenset(
        label.text
        for label in found.values()
        if label.bracketed or is_shouted(label.text) or label.text.lower() in QUESTION | ANSWER
    )


def _named(telling: Collection[Label]) -> frozenset[str]:
    """Other labels of two people at least: names that come again, in full or by their last words, or that have an office.

    A list of facts repeats none, and `telling` are labels before a verb, which one of figures lacks.
    """
    counts = Counter(map(_last_word, telling))
    titled = Counter(_last_word(b) for b in telling if any(map(is_office, b.rest.lower().split())))
    counts += titled
    known = (counts - Counter(counts.keys())).keys()
    return frozenset(b.text for b in telling if _last_word(b) in known and len(known) >= _KINDS)


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


def is_question(tree: Tree, passage: Passage, label: Label, transcript: Transcript) -> bool:
    """Whether a turn states nothing: a question of who asks, or anything by somebody who asks and is not named.

    Where more than two speak, one who asks may also state: "My village has no water. When will it come?".
    """
    if label.text not in transcript.asking:
        return False
    unnamed = label.text.lower() in QUESTION or is_unnamed(label.text)
    told = tree.lower[label.start : passage.sentence(passage.end - 1)[0]] if transcript.several else []
    return unnamed or ("?" in tree.words[label.start : passage.end] and OWN.isdisjoint(told))
