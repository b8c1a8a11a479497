"""What a cue reports where no quoted words stand next to it: the clause before it or around it, and “according to”."""

from dataclasses import replace

from generator.article.reporting.clauses import (
    COMMA,
    EDGES,
    JOINS,
    Content,
    Place,
    has_verb,
    next_piece_start,
    piece_stop,
    skip_marks,
    trim_marks,
)
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree


def plain_before(tree: Tree, place: Place, verbs: list[int]) -> Content | None:
    """Find the reported clause before the cue, or around it: the talks failed, she said. The talks, she said, had failed."""
    cue = place.cue
    if cue.subject is None or "clause" not in cue.frames or not _may_follow(tree, place):
        return None
    start = skip_marks(tree, place.begin, place.left)
    end = trim_marks(tree, start, place.left)
    rest = _rest(tree, place, start, end, verbs)
    if rest is not None:
        return Content(((start, end), rest), "clause around the cue")
    if tree.tags[start] in ("VBN", "VBG") and tree.deps[start] == "advcl":
        return None
    joined = cue.subject < cue.verb and _joined(tree, place) and has_verb(verbs, start, end)
    if joined or not any(tree.pos[t] in ("VERB", "AUX") for t in range(start, end)):
        return None
    return Content(((start, end),), "clause before the cue")


def around(tree: Tree, passage: Passage, place: Place, verbs: list[int]) -> Content | None:
    """Read "according to X, …", "…, according to X; …", "…, according to X, …", "…, in the words of X, “…”"."""
    subject = place.cue.subject
    if subject is None:
        return None
    right = min(max(tree.rights[subject], place.cue.end), place.stop, next_piece_start(passage, subject))
    while right > subject + 1 and tree.words[right - 1] in COMMA:
        right -= 1
    piece = passage.starting.get(right + 1)
    if piece is not None and piece.first < place.stop and tree.words[right] in COMMA:
        return Content(((piece.first, piece_stop(tree, passage, place, piece, verbs)),), "quotation after the cue")
    if place.left <= place.begin + 1:
        start = skip_marks(tree, right, place.stop)
        end = trim_marks(tree, start, place.stop)
        return Content(((start, end),), "according to") if start < end else None
    start = skip_marks(tree, place.begin, place.left)
    end = trim_marks(tree, start, place.left)
    if start >= end:
        return None
    rest = _rest(tree, replace(place, right=right), start, end, verbs)
    return Content(((start, end),) if rest is None else ((start, end), rest), "according to")


def _joined(tree: Tree, place: Place) -> bool:
    """Whether a conjunction or relative leads the reporting clause, so that it stands for itself: …, while he said …."""
    return any(tree.deps[c] in ("mark", "cc") for c in tree.children[place.cue.verb] if c < place.cue.verb)


def _rest(tree: Tree, place: Place, start: int, end: int, verbs: list[int]) -> tuple[int, int] | None:
    """What follows a reporting clause between commas, where the clause that it interrupts goes on."""
    right = place.right
    while right < place.stop and tree.words[right] not in EDGES:
        right += 1
    if right + 1 >= place.stop or tree.words[right] not in COMMA:
        return None
    if tree.lower[right + 1] in JOINS and has_verb(verbs, right + 1, place.stop):
        return None
    crosses = any(place.stop >= tree.rights[t] > right + 1 for t in range(start, min(end, start + 40)))
    crosses = crosses or any(tree.heads[t] > right for t in range(start, min(end, start + 40)))
    if not crosses:
        return None
    last = trim_marks(tree, right + 1, place.stop)
    return (right + 1, last) if last > right + 1 else None


def _may_follow(tree: Tree, place: Place) -> bool:
    """Whether a reporting clause stands behind a comma and has nothing of its own to report."""
    cue = place.cue
    if not cue.uttered or place.left <= place.begin + 1 or tree.tags[cue.verb] == "VBG":
        return False
    if tree.words[place.left - 1] not in COMMA:
        return False
    takes = any(tree.deps[c] in ("dobj", "xcomp") for c in tree.children[cue.verb] if cue.end < c < place.stop)
    return not takes or "addressee" in cue.frames
