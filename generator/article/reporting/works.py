"""Titles of works in quotation marks, which are named and not said: wrote “The Old Mill”; on “Norvale Today,” Hill spoke."""

from generator.article.reporting.cues import Cue
from generator.article.syntax.passages import Piece
from generator.article.syntax.tree import NOMINAL, Tree

_MAKES = frozenset({"write", "sing", "play", "direct", "perform", "record", "publish", "read"})
_MADE = _MAKES | {"translate", "compose", "edit", "produce"}
_NAMES = frozenset({"call", "title", "entitle", "dub"})
_SMALL = frozenset({"ADP", "DET", "CCONJ", "PART", "PUNCT", "SCONJ", "PRON"})
_TWO = 2
_SHORT = 5
"""A word of a title without a capital has no more letters than this."""


def is_work(tree: Tree, cue: Cue, piece: Piece | None) -> bool:
    """Whether what a verb of making takes in quotation marks is in title case."""
    if piece is None or piece.first != cue.verb + 1:
        return False
    if tree.lemmas[cue.verb] in _NAMES:  # a play called “Brokers,”
        return tree.pos[cue.verb - 1] in ("NOUN", "PROPN") and in_title_case(tree, piece, 1)
    return tree.lemmas[cue.verb] in _MAKES and in_title_case(tree, piece, _TWO)


def is_made(tree: Tree, cue: Cue, piece: Piece | None) -> bool:
    """Whether what stands in title case before a participle was made by somebody: “The Long Way”, directed by Hill."""
    participle = tree.tags[cue.verb] == "VBN" and tree.child(cue.verb, "agent") is not None
    return piece is not None and participle and tree.lemmas[cue.verb] in _MADE and in_title_case(tree, piece, _TWO)


def in_title_case(tree: Tree, piece: Piece, least: int) -> bool:
    """Whether quoted words, so many at least, have the capitals of a title."""
    words = [token for token in range(piece.first + 1, piece.end) if tree.words[token][0].isalpha()]
    small = (t for t in words if not tree.words[t][0].isupper())
    titled = len(words) >= least and tree.words[words[-1]][0].isupper() and tree.words[words[0]][0].isupper()
    return titled and all(tree.pos[t] in _SMALL and len(tree.words[t]) <= _SHORT for t in small)


def is_title(tree: Tree, piece: Piece) -> bool:
    """Whether quoted words name a thing, behind a noun or another name: the novel “The Long Way”."""
    return tree.pos[piece.first - 1] in NOMINAL and in_title_case(tree, piece, 1)


def is_programme(tree: Tree, piece: Piece) -> bool:
    """Whether quoted words name what somebody's programme is called: told Norvale Radio's “Morning Call” the deal was off."""
    return tree.tags[piece.first - 1] == "POS" and in_title_case(tree, piece, _TWO)


def is_setting(tree: Tree, first: int, piece: Piece) -> bool:
    """Whether the tokens from `first` only tell where something was said: in an interview with “Norvale Today,”."""
    when = tree.pos[first] in ("ADP", "ADV") or tree.deps[first] == "npadvmod"
    return when and in_title_case(tree, piece, 1) and not tree.is_verbal(first, piece.first)
