"""Where a cue stands in its sentence, and where the words next to it begin and end."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.article.reporting.cues import Cue
from generator.article.syntax.passages import Passage, Piece, inner_end
from generator.article.syntax.tree import Tree

COMMA = frozenset({",", "-", "–", "—", "--"})
"""What sets a reporting clause off from the words that it reports."""

EDGES = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "...", "…"})
"""What stands at the edges of reported words without being part of them."""

JOINS = frozenset({"and", "but", "while", "whereas", "although"})
"""What leads another clause."""

_FAR = 80
"""Words that go on behind a quoted piece are read so far, which bounds the time for a sentence of many pieces."""


@dataclass(frozen=True, slots=True)
class Content:
    """The token ranges that a cue reports, and the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """A cue in its sentence: `left:right` is its reporting clause, `begin:stop` the sentence, by tokens."""

    cue: Cue
    left: int
    right: int
    begin: int
    stop: int


def reporting_clause(tree: Tree, passage: Passage, cue: Cue) -> Place:
    """Where `cue` stands: its reporting clause and sentence."""
    begin, stop = passage.sentence(cue.verb)
    left, right = cue.first, cue.end
    subject = cue.subject
    if subject is not None and subject < cue.verb and cue.owns_subject:
        left = min(left, max(tree.lefts[subject], begin, _last_piece_end(passage, subject)))
    if subject is not None and subject > cue.verb and cue.owns_subject:
        right = max(right, min(tree.rights[subject], stop, next_piece_start(passage, subject)))
    while (
        left > begin
        and (tree.pos[left - 1] == "ADV" or tree.deps[left - 1] == "npadvmod")
        and left not in passage.ending
    ):
        left -= 1
    return Place(cue, left, right, begin, stop)


def _last_piece_end(passage: Passage, token: int) -> int:
    index = bisect_left(passage.pieces, token, key=lambda p: p.first) - 1
    return passage.pieces[index].end if index >= 0 else passage.first


def next_piece_start(passage: Passage, token: int) -> int:
    """The token at which the first quoted piece from `token` on begins, else the end of the passage."""
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index].first if index < len(passage.pieces) else passage.end


def pieces_from(passage: Passage, token: int) -> tuple[Piece, ...]:
    """The next few quoted pieces from `token` on."""
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index : index + 4]


def has_verb(verbs: list[int], start: int, end: int) -> bool:
    """Whether one of `verbs`, which ascend, lies in `start:end`."""
    index = bisect_left(verbs, start)
    return index < len(verbs) and verbs[index] < end


def skip_marks(tree: Tree, start: int, end: int) -> int:
    """`start` without the punctuation and white space that follows, no further than `end`."""
    while start < end and (tree.words[start] in EDGES or tree.words[start].isspace() or tree.words[start] == "("):
        start += 1
    return start


def trim_marks(tree: Tree, start: int, end: int) -> int:
    """`end` without the punctuation, white space and conjunction before it, no further than `start`."""
    while end > start and (
        tree.words[end - 1] in EDGES or tree.words[end - 1].isspace() or tree.lower[end - 1] in ("and", "but")
    ):
        end -= 1
    return end


def piece_stop(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> int:
    """Where the reported words end that begin with `piece`: with it, or with the clause that it is part of."""
    end = piece.end
    if end >= place.stop or inner_end(tree, piece) in ".?!," or tree.words[end] in EDGES or tree.words[end] == ")":
        return _with_following_piece(passage, place, end, verbs)
    stop = min(place.stop, end + _FAR)
    limit = next((t for t in range(end, stop) if tree.words[t] in (",", ";", "—", "–", "--")), stop)
    if has_verb(verbs, end, limit):
        return end
    return trim_marks(tree, end, limit)


def _with_following_piece(passage: Passage, place: Place, end: int, verbs: list[int]) -> int:
    for piece in pieces_from(passage, end):
        if piece.first >= place.stop or piece.first - end > 3 or has_verb(verbs, end, piece.first):
            break
        end = piece.end
    return end
