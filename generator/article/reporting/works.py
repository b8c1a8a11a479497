"""Titles of works in quotation marks, which are named and not said: wrote “The Old Mill”; sang “Home Again”."""

from generator.article.reporting.cues import Cue
from generator.article.syntax.passages import Piece
from generator.article.syntax.tree import Tree

_MAKES = frozenset({"write", "sing", "play", "direct", "perform", "record", "publish", "read"})
_SMALL = frozenset({"ADP", "DET", "CCONJ", "PART", "PUNCT", "SCONJ", "PRON"})
_TWO = 2
_SHORT = 4
"""A word of a title without a capital has no more letters than this."""


def is_work(tree: Tree, cue: Cue, piece: Piece | None) -> bool:
    """Whether what a verb of making takes in quotation marks is in title case, and no sentence's end stands in it."""
    if piece is None or tree.lemmas[cue.verb] not in _MAKES or piece.first != cue.verb + 1:
        return False
    inside = range(piece.first + 1, piece.end - piece.quoted.closed)
    words = [token for token in inside if tree.words[token][0].isalpha()]
    if len(words) < _TWO or tree.words[inside[-1]] in (".", ",", "?", "!"):
        return False
    small = (t for t in words if not tree.words[t][0].isupper())
    return tree.words[words[-1]][0].isupper() and all(
        tree.pos[t] in _SMALL and len(tree.words[t]) <= _SHORT for t in small
    )
