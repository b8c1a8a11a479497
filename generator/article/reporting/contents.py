"""What a cue reports: the words that it introduces, interrupts or follows."""

from bisect import bisect_left

from generator.article.reporting.clauses import (
    COMMA,
    EDGES,
    JOINS,
    Content,
    Place,
    has_verb,
    piece_stop,
    pieces_from,
    reporting_clause,
    skip_marks,
    trim_marks,
)
from generator.article.reporting.complements import clause_after, phrase_with_piece
from generator.article.reporting.cues import Cue
from generator.article.reporting.nominals import clause_of_noun
from generator.article.reporting.unmarked import around, plain_before
from generator.article.syntax.passages import Passage, Piece, inner_end
from generator.article.syntax.tree import SUBJECTS, Tree

_LEAD = frozenset({",", ":", "-", "–", "—", "--", "that"})
_BEFORE_CUE = frozenset(",?!…—–-")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PLAINLY = frozenset({"clause", "addressee", "object", "infinitive", "noun"})
_DASHES = frozenset({"-", "–", "—", "--"})
_WORDS = 6
"""Quoted words of so few tokens, the marks among them, may only name what the sentence is about."""

_NEAR = 6
"""So many cues before quoted words are looked at for one that leads up to them."""

_FILLS = frozenset({"ADV", "ADP", "PART", "PUNCT", "SPACE", "INTJ"})
_ADVERBIALS = frozenset({"prep", "npadvmod", "advmod", "advcl", "dative", "prt"})
_WAYS_TO_SAY = frozenset({"clause", "infinitive", "object-infinitive", "object", "noun", "question"})


def find_content(tree: Tree, passage: Passage, cue: Cue, verbs: list[int]) -> Content | None:
    """What `cue` reports, or None. `verbs` are the verbs of all cues of the passage, ascending."""
    place = reporting_clause(tree, passage, cue)
    if cue.kind == "noun":
        return _of_noun(tree, passage, place)
    piece = _piece_before(tree, passage, place)
    inner = piece is not None and piece.first != place.begin and _has_clause_right(tree, cue)
    if inner or (tree.tags[cue.verb] == "VBG" and tree.words[place.left - 1 : place.left] == [","]):
        content = _after(tree, passage, place, verbs)
        if content is not None:
            return content
    if piece is not None and (cue.subject is not None or cue.frames):
        return _quoted_before(tree, passage, place, piece, verbs)
    if cue.kind == "according":
        return around(tree, passage, place, verbs)
    return _after(tree, passage, place, verbs) or plain_before(tree, place, verbs)


def closes(tree: Tree, passage: Passage, cue: Cue, cues: list[Cue]) -> bool:
    """Whether `cue` follows quoted words that an earlier verb only leads up to: polls show “…,” said X.

    `cues` are those of the passage, ascending. An earlier verb of plain saying keeps its words.
    """
    if not cue.frames or cue.kind != "verb" or cue.subject is None or not cue.owns_subject:
        return False
    place = reporting_clause(tree, passage, cue)
    piece = _piece_before(tree, passage, place)
    if piece is None or piece.first <= place.begin:
        return False
    index = bisect_left(cues, piece.first, key=lambda c: c.verb)
    before = [c for c in cues[max(0, index - _NEAR) : index] if c.verb >= place.begin]
    leader = next((c for c in reversed(before) if c.frames), None)
    if leader is None:
        return bool(before) and tree.words[piece.first - 1] == ":"
    plain = "quote" in leader.frames and leader.frames & _PLAINLY
    dash = any(tree.words[t] in _DASHES for t in range(leader.end, piece.first))
    return not plain or dash


def _has_clause_right(tree: Tree, cue: Cue) -> bool:
    return any(c > cue.verb and tree.deps[c] == "ccomp" for c in tree.children[cue.verb])


def _piece_before(tree: Tree, passage: Passage, place: Place) -> Piece | None:
    """The quoted piece that ends where the reporting clause begins: “…,” she said."""
    at = place.left
    comma = False
    while at > passage.first and tree.words[at - 1] in COMMA:
        at -= 1
        comma = True
    piece = passage.ending.get(at)
    if piece is None:
        return None
    return piece if comma or inner_end(tree, piece) in _BEFORE_CUE or _bare(tree, passage, place, piece) else None


def _bare(tree: Tree, passage: Passage, place: Place, piece: Piece) -> bool:
    """Whether the reporting clause follows the closing mark without a comma: “…” said X. “…” X said."""
    cue = place.cue
    if cue.subject is None or "quote" not in cue.frames or not cue.owns_subject:
        return False
    if cue.subject > cue.verb:
        return cue.first == piece.end
    whole = piece.first == passage.sentence(piece.first)[0] and piece.end - piece.first > _WORDS
    return whole and not any(tree.deps[c] in ("ccomp", "dobj") and c > cue.verb for c in tree.children[cue.verb])


def _quoted_before(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> Content | None:
    begin = passage.sentence(piece.first)[0]
    alone = has_verb(verbs, begin, piece.first) or tree.words[piece.first - 1] in ("(", ":")
    start = skip_marks(tree, piece.first if alone else begin, piece.first)
    if start != piece.first and (place.cue.subject is None or not place.cue.frames):
        return None  # a clause that ends with quoted words, before a verb that reports nothing, or nobody
    ranges = [(start, piece.end)]
    rule = "quotation before the cue" if start == piece.first else "quoted words before the cue"
    following = next((p for p in pieces_from(passage, place.right) if p.first < place.stop), None)
    if following is not None and _resumes(tree, place, following, verbs):
        ranges.append((following.first, piece_stop(tree, passage, place, following, verbs)))
        rule = "cue inside the quotation"
    return Content(tuple(ranges), rule)


def _resumes(tree: Tree, place: Place, piece: Piece, verbs: list[int]) -> bool:
    """Whether a quotation goes on behind its cue: “…,” she wrote in a note explaining the move, “but …”."""
    if tree.words[piece.first - 1] not in _LEAD:
        return False
    if not has_verb(verbs, place.right, piece.first):
        return True
    small = tree.words[min(piece.first + 1, len(tree.words) - 1)][:1].islower()
    return small and not has_verb(verbs, piece.first - 3, piece.first)


def _of_noun(tree: Tree, passage: Passage, place: Place) -> Content | None:
    clause = clause_of_noun(tree, place.cue.verb)
    if clause is None:
        return None
    start, end = clause[0], _close_pieces(passage, clause[0], min(clause[1], place.stop))
    return Content(((start, trim_marks(tree, start, end)),), "clause of a reporting noun") if start < end else None


def _after(tree: Tree, passage: Passage, place: Place, verbs: list[int]) -> Content | None:
    cue = place.cue
    clause = clause_after(tree, cue, place.begin, place.stop)
    piece = next((p for p in pieces_from(passage, cue.end) if p.first < place.stop), None)
    if piece is not None and _introduces(tree, place, piece, clause, verbs):
        words = (piece.first, piece_stop(tree, passage, place, piece, verbs))
        begun = _begun(tree, passage, place, piece, verbs)
        if begun is not None:
            return Content((begun, words), "clause around the cue")
        return Content((words,), "quotation after the cue")
    if not cue.uttered or not cue.frames:
        return None
    if clause is None and piece is not None and not has_verb(verbs, cue.end, piece.first):
        clause = phrase_with_piece(tree, cue, max(place.right, cue.end), place.stop, piece)
    if clause is None:
        return None
    return _clause(tree, passage, place, clause, verbs)


def _begun(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> tuple[int, int] | None:
    """What a sentence quotes before its cue, where the same words go on behind it: “If that …” happens, X said, “we will”."""
    opening = passage.starting.get(place.begin)
    if opening is None or opening.end >= place.left or has_verb(verbs, place.begin, place.left):
        return None
    if tree.words[place.left - 1] not in COMMA or not tree.words[piece.first + 1][:1].islower():
        return None
    return opening.first, trim_marks(tree, opening.first, place.left)


def _clause(
    tree: Tree, passage: Passage, place: Place, clause: tuple[int, int, str], verbs: list[int]
) -> Content | None:
    start, end, way = clause
    end = _close_pieces(passage, start, _cut(tree, passage, place.cue, start, end, verbs))
    holds = any(start <= p.first < end for p in pieces_from(passage, start))
    if not holds:
        end = _reach(tree, passage, place, start, end, verbs)
        holds = any(start <= p.first < end for p in pieces_from(passage, start))
    if not holds and not place.cue.frames & _WAYS_TO_SAY:
        return None
    ranges = [(start, trim_marks(tree, start, end))]
    if start < place.cue.verb:
        ranges = [
            (start, trim_marks(tree, start, place.left)),
            (skip_marks(tree, place.right, end), trim_marks(tree, place.right, end)),
        ]
    ranges = [r for r in ranges if r[0] < r[1] and (r[1] - r[0] > 1 or tree.lower[r[0]] != "that")]
    if not ranges:
        return None
    return Content(tuple(ranges), f"quoted words in the {way} after the cue" if holds else f"{way} after the cue")


def _reach(tree: Tree, passage: Passage, place: Place, start: int, end: int, verbs: list[int]) -> int:
    """Where a parse breaks off just before quoted words, go on to their end: said the plan | was “dead”."""
    if start < place.cue.verb:
        return end
    piece = next((p for p in pieces_from(passage, end) if p.first < place.stop), None)
    if piece is None or piece.first - end > 6 or has_verb(verbs, end, piece.first):
        return end
    if any(tree.words[t] in EDGES or tree.words[t] in ("(", "and", "but") for t in range(end, piece.first)):
        return end
    return piece_stop(tree, passage, place, piece, verbs)


def _introduces(tree: Tree, place: Place, piece: Piece, clause: tuple[int, int, str] | None, verbs: list[int]) -> bool:
    """Whether the quotation follows the cue directly: said: “…”, said that “…”, told reporters in the evening, “…”."""
    cue = place.cue
    before = tree.words[piece.first - 1]
    if has_verb(verbs, cue.verb + 1, piece.first) or (clause is not None and clause[0] < piece.first - 1):
        return False
    if before == ":":
        return bool(cue.frames) or not has_verb(verbs, place.begin, cue.verb)
    nameless = tree.words[cue.verb - 1] == "-" or (cue.subject is None and tree.tags[cue.verb] == "VBN")
    if nameless or not cue.frames or (not cue.uttered and before != ","):
        return False
    if before in _LEAD:
        return before == "that" or "weak" not in cue.frames or tree.text[piece.quoted.start + 1].isupper()
    gap = range(max(place.right, cue.end), piece.first)
    direct = all(tree.pos[t] in _FILLS for t in gap) or "addressee" in cue.frames
    return direct and "weak" not in cue.frames and all(tree.deps[t] not in SUBJECTS for t in gap)


def _cut(tree: Tree, passage: Passage, cue: Cue, start: int, end: int, verbs: list[int]) -> int:
    """End a clause where a second act of saying follows it: …, adding that …; … and added …; …, while others said …."""
    index = bisect_left(verbs, max(start, cue.verb) + 1)
    for verb in verbs[index : index + 12]:
        if verb >= end:
            break
        if tree.tags[verb] == "VBG" and (tree.words[verb - 1] == "," or verb in passage.ending):
            return verb if verb in passage.ending else verb - 1
        if _starts_another(tree, cue, verb):
            return verb - 1 if tree.lower[verb - 1] in ("and", "but") else verb - 2
        subject = tree.child(verb, "nsubj")
        opening = tree.lefts[subject] - 1 if subject is not None else verb
        if start < opening - 1 and tree.lower[opening] in JOINS and tree.words[opening - 1] == ",":
            return opening - 1
    return end


def _starts_another(tree: Tree, cue: Cue, verb: int) -> bool:
    joint = next((tree.lower[t] for t in (verb - 1, verb - 2) if tree.lower[t] in ("and", "but")), None)
    if joint is None or tree.tags[verb] not in _FINITE or tree.child(verb, *SUBJECTS) is not None:
        return False
    if tree.heads[verb] == cue.verb:
        return True
    return tree.tags[verb] == tree.tags[cue.verb] and (joint == "but" or tree.child(verb, "ccomp") is not None)


def _close_pieces(passage: Passage, start: int, end: int) -> int:
    index = bisect_left(passage.pieces, end, key=lambda p: p.first) - 1
    if index >= 0 and passage.pieces[index].first >= start and passage.pieces[index].end > end:
        return passage.pieces[index].end
    return end
