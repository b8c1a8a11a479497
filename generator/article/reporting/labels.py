"""The speaker's label that can open a paragraph: a few words and a colon."""

import re

from generator.article.reporting.speakers import Source
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

_LABEL = re.compile(r"((?:[^\W\d_][\w.’'-]*\s){0,4}[\w.’'-]+(?:\s\([^)\n]{1,30}\))?)\s*:\s*(?=\S)")
_WORDS = 12
"""A label's colon is one of the first so many tokens."""


def label(tree: Tree, passage: Passage) -> tuple[Source, int] | None:
    """The speaker's label that opens a paragraph, and the first token behind its colon."""
    if _LABEL.match(tree.text, tree.starts[passage.first], tree.ends[passage.end - 1]) is None:
        return None
    stop = min(passage.end - 1, passage.first + _WORDS)
    colon = tree.find((":",), passage.first, stop)
    return (Source(passage.first, colon, colon - 1), colon + 1) if passage.first < colon < stop else None


def label_of(tree: Tree, passage: Passage) -> str | None:
    """The label that opens a paragraph, as written."""
    found = label(tree, passage)
    return None if found is None else tree.text[tree.starts[found[0].first] : tree.ends[found[0].end - 1]]


def is_shouted(text: str) -> bool:
    """Whether a label is set in capitals, as transcripts set theirs."""
    return text.isupper() and len(text) > 1
