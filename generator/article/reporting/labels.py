"""The speaker's label that can open a paragraph, by tokens."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.article.layout.labels import is_name, read_label
from generator.article.reporting.speakers import Source
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import SUBJECTS, Tree

_TO = frozenset({"to"})
_WORDS = 12
"""The words of a label without brackets and an office are among the first so many tokens."""


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label: its name as a source and as written, what follows the name, and the first token behind the label.

    `bracketed` says whether brackets mark it and not a colon alone.
    """

    source: Source
    text: str
    rest: str
    start: int
    bracketed: bool


def find_label(tree: Tree, passage: Passage) -> Label | None:
    """The speaker's label that opens a paragraph."""
    line = read_label(tree.text, tree.starts[passage.first], tree.ends[passage.end - 1])
    if line is None:
        return None
    tokens = tree.tokens(*line.name)
    start = bisect_left(tree.starts, line.end)
    rest = tree.text[slice(*line.rest)]
    if not tokens or not tokens[-1] < start < passage.end or (not rest and start - passage.first > _WORDS):
        return None
    name = tree.text[slice(*line.name)]
    if _tells(tree, name, tokens[-1] + 1, start):
        return None
    last = tree.find(_TO, tokens[0] + 1, tokens[-1])  # Hill to the council: …
    last -= last < tokens[-1]
    source = Source(tokens[0], last + 1, last)
    return Label(source, name, rest, start, line.bracketed)


def _tells(tree: Tree, name: str, first: int, end: int) -> bool:
    """Whether the tokens `first:end` behind a comma are a clause, no office: "Of the bridge, Hill said: …"."""
    return tree.is_verbal(first, end) and not (is_name(name) and SUBJECTS.isdisjoint(tree.deps[first:end]))
