"""The speaker's label that can open a paragraph: a few words and a colon."""

import re
from dataclasses import dataclass

from generator.article.reporting.speakers import Source
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

_LABEL = re.compile(r"((?:[^\W\d_][\w.’'-]*\s){0,4}[\w.’'-]+(?:\s\([^)\n]{1,30}\))?)\s*:\s*(?=\S)")
_WORDS = 12
"""A label's colon is one of the first so many tokens."""


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label: the words before the colon as a source and as written, and the first token behind the colon."""

    source: Source
    text: str
    start: int


def find_label(tree: Tree, passage: Passage) -> Label | None:
    """The speaker's label that opens a paragraph."""
    if _LABEL.match(tree.text, tree.starts[passage.first], tree.ends[passage.end - 1]) is None:
        return None
    stop = min(passage.end - 1, passage.first + _WORDS)
    colon = tree.find((":",), passage.first, stop)
    if not passage.first < colon < stop:
        return None
    start, end = tree.span(passage.first, colon)
    return Label(Source(passage.first, colon, colon - 1), tree.text[start:end], colon + 1)


def is_shouted(text: str) -> bool:
    """Whether a label is set in capitals, as transcripts set theirs."""
    return text.isupper() and len(text) > 1
