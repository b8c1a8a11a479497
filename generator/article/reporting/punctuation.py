"""Marks and conjunctions at the edges of reported words."""

from generator.article.syntax.tree import Tree

DASHES = frozenset({"-", "–", "—", "--"})
"""Dashes, and the hyphens that stand for them."""

COMMA = DASHES | {","}
"""What sets a reporting clause off from the words that it reports."""

EDGES = COMMA | {";", ":", ".", "...", "…"}
"""What stands at the edges of reported words without being part of them."""

AND_BUT = frozenset({"and", "but"})
"""What joins a second verb to a first."""

JOINS = AND_BUT | {"while", "whereas", "although"}
"""What leads another clause."""

_OPENING = EDGES | {"("}
_TRAILING = EDGES | AND_BUT


def is_dash(tree: Tree, mark: int) -> bool:
    """Whether a mark is a dash and no hyphen, which has no spaces beside it."""
    start, end, word = tree.starts[mark], tree.ends[mark], tree.words[mark]
    beside = tree.text[max(start - 1, 0) : start] + tree.text[end : end + 1]
    return word in DASHES and (word != "-" or (len(beside) == len("  ") and beside.isspace()))


def skip_marks(tree: Tree, start: int, end: int) -> int:
    """`start` without the punctuation that follows, no further than `end`."""
    while start < end and tree.words[start] in _OPENING:
        start += 1
    return start


def trim_marks(tree: Tree, start: int, end: int) -> int:
    """`end` without the punctuation and conjunction before it, no further than `start`."""
    while end > start and tree.lower[end - 1] in _TRAILING:
        end -= 1
    return end
