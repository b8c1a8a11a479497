"""Who signs quoted words in the line itself (“…” — Ada Hill, mayor), and who is announced by "From Ada Hill:"."""

import re

from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.speakers import Source
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

_DASH = re.compile(r"\s*(?:[–—―]|-{1,2})\s*([^\n@]{2,90})")
_ENDS = frozenset({",", ".", "(", ";", ":"})
_LEADS = frozenset({"and", "also", "then", "next"})
_NAME = frozenset({"PROPN", "PUNCT"})


def behind_dash(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A quoted paragraph with a dash and a name behind it; what carries an account's name is an embedded post."""
    tree, passage = paragraph.story.tree, paragraph.passage
    piece = passage.starting.get(passage.first)
    if piece is None or piece.end >= passage.end or len(passage.pieces) > 1:
        return []
    match = _DASH.fullmatch(tree.text, tree.ends[piece.end - 1], tree.ends[passage.end - 1])
    if match is None:
        return []
    first = tree.tokens(*match.span(1))[0]
    source = _name(tree, first, passage.end)
    return [] if source is None else [paragraph.draft(piece.first, piece.end, "signature below", None, source)]


def from_name(tree: Tree, passage: Passage) -> Source | None:
    """Who is announced by "From Ada Hill:" or "And from Mayor Ada Hill:" at the end of a paragraph."""
    begin, stop = passage.sentence(passage.end - 1)
    first = begin + (tree.lower[begin] in _LEADS)
    return _name(tree, first + 1, stop) if first + 1 < stop and tree.lower[first] == "from" else None


def _name(tree: Tree, first: int, end: int) -> Source | None:
    """The name that the tokens `first:end` open with, up to a comma, bracket or colon."""
    stop = tree.find(_ENDS, first, end)
    proper = first < stop and tree.pos[stop - 1] == "PROPN" and _NAME.issuperset(tree.pos[first:stop])
    return Source(first, stop, stop - 1) if proper else None
