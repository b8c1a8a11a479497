"""What a cue reports: the words that it introduces, interrupts or follows."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from generator.article.complements import clause_after, phrase_with_piece
from generator.article.cues import Cue
from generator.article.nouns import clause_of_noun
from generator.article.passages import Passage, Piece, inner_end
from generator.article.tree import Tree

_COMMA = frozenset({",", "-", "–", "—", "--"})
_LEAD = frozenset({",", ":", "-", "–", "—", "--", "that"})
_TRIM = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "...", "…"})
_BEFORE_CUE = frozenset(",?!…—–-")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PLAINLY = frozenset({"clause", "addressee", "object", "infinitive", "noun"})
_DASHES = frozenset({"-", "–", "—", "--"})
_WORDS = 6
"""Quoted words of so few tokens, the marks among them, may only name what the sentence is about."""

_NEAR = 6
"""So many cues before quoted words are looked at for one that leads up to them."""

_FAR = 80
"""Words that go on behind a quoted piece are read so far, which bounds the time for a sentence of many pieces."""

_JOINS = frozenset({"and", "but", "while", "whereas", "although"})
_FILLS = frozenset({"ADV", "ADP", "PART", "PUNCT", "SPACE", "INTJ"})
_ADVERBIALS = frozenset({"prep", "npadvmod", "advmod", "advcl", "dative", "prt"})
_WAYS_TO_SAY = frozenset({"clause", "infinitive", "object-infinitive", "object", "noun", "question"})


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


def find_content(tree: Tree, passage: Passage, cue: Cue, verbs: list[int]) -> Content | None:
    """What `cue` reports, or None. `verbs` are the verbs of all cues of the passage, ascending."""
    place = _place(tree, passage, cue)
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
        return _around(tree, passage, place, verbs)
    return _after(tree, passage, place, verbs) or _plain_before(tree, place, verbs)


def closes(tree: Tree, passage: Passage, cue: Cue, cues: list[Cue]) -> bool:
    """Whether `cue` follows quoted words that an earlier verb only leads up to: polls show “…,” said X.

    `cues` are those of the passage, ascending. An earlier verb of plain saying keeps its words.
    """
    if not cue.frames or cue.kind != "verb" or cue.subject is None or not cue.owns_subject:
        return False
    place = _place(tree, passage, cue)
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


def _place(tree: Tree, passage: Passage, cue: Cue) -> Place:
    begin, stop = passage.sentence(cue.verb)
    left, right = cue.first, cue.end
    subject = cue.subject
    if subject is not None and subject < cue.verb and cue.owns_subject:
        left = min(left, max(tree.lefts[subject], begin, _last_piece_end(passage, subject)))
    if subject is not None and subject > cue.verb and cue.owns_subject:
        right = max(right, min(tree.rights[subject], stop, _next_piece_start(passage, subject)))
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


def _next_piece_start(passage: Passage, token: int) -> int:
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index].first if index < len(passage.pieces) else passage.end


def _pieces_from(passage: Passage, token: int) -> tuple[Piece, ...]:
    """The next few quoted pieces from `token` on."""
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index : index + 4]


def _has(verbs: list[int], start: int, end: int) -> bool:
    index = bisect_left(verbs, start)
    return index < len(verbs) and verbs[index] < end


def _skip(tree: Tree, start: int, end: int) -> int:
    while start < end and (tree.words[start] in _TRIM or tree.words[start].isspace() or tree.words[start] == "("):
        start += 1
    return start


def _trim(tree: Tree, start: int, end: int) -> int:
    while end > start and (
        tree.words[end - 1] in _TRIM or tree.words[end - 1].isspace() or tree.lower[end - 1] in ("and", "but")
    ):
        end -= 1
    return end


def _piece_before(tree: Tree, passage: Passage, place: Place) -> Piece | None:
    """The quoted piece that ends where the reporting clause begins: “…,” she said."""
    at = place.left
    comma = False
    while at > passage.first and tree.words[at - 1] in _COMMA:
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


def _quoted_before(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> Content:
    begin = passage.sentence(piece.first)[0]
    alone = _has(verbs, begin, piece.first) or tree.words[piece.first - 1] in ("(", ":")
    start = _skip(tree, piece.first if alone else begin, piece.first)
    ranges = [(start, piece.end)]
    rule = "quotation before the cue" if start == piece.first else "quoted words before the cue"
    following = next((p for p in _pieces_from(passage, place.right) if p.first < place.stop), None)
    if following is not None and _resumes(tree, place, following, verbs):
        ranges.append((following.first, _piece_stop(tree, passage, place, following, verbs)))
        rule = "cue inside the quotation"
    return Content(tuple(ranges), rule)


def _resumes(tree: Tree, place: Place, piece: Piece, verbs: list[int]) -> bool:
    """Whether a quotation goes on behind its cue: “…,” she wrote in a note explaining the move, “but …”."""
    if tree.words[piece.first - 1] not in _LEAD:
        return False
    if not _has(verbs, place.right, piece.first):
        return True
    small = tree.words[min(piece.first + 1, len(tree.words) - 1)][:1].islower()
    return small and not _has(verbs, piece.first - 3, piece.first)


def _of_noun(tree: Tree, passage: Passage, place: Place) -> Content | None:
    clause = clause_of_noun(tree, place.cue.verb)
    if clause is None:
        return None
    start, end = clause[0], _close_pieces(passage, clause[0], min(clause[1], place.stop))
    return Content(((start, _trim(tree, start, end)),), "clause of a reporting noun") if start < end else None


def _piece_stop(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> int:
    """Where the reported words end that begin with `piece`: with it, or with the clause that it is part of."""
    end = piece.end
    if end >= place.stop or inner_end(tree, piece) in ".?!," or tree.words[end] in _TRIM or tree.words[end] == ")":
        return _with_following_piece(passage, place, end, verbs)
    stop = min(place.stop, end + _FAR)
    limit = next((t for t in range(end, stop) if tree.words[t] in (",", ";", "—", "–", "--")), stop)
    if _has(verbs, end, limit):
        return end
    return _trim(tree, end, limit)


def _with_following_piece(passage: Passage, place: Place, end: int, verbs: list[int]) -> int:
    for piece in _pieces_from(passage, end):
        if piece.first >= place.stop or piece.first - end > 3 or _has(verbs, end, piece.first):
            break
        end = piece.end
    return end


def _after(tree: Tree, passage: Passage, place: Place, verbs: list[int]) -> Content | None:
    cue = place.cue
    clause = clause_after(tree, cue, place.begin, place.stop)
    piece = next((p for p in _pieces_from(passage, cue.end) if p.first < place.stop), None)
    if piece is not None and _introduces(tree, place, piece, clause, verbs):
        words = (piece.first, _piece_stop(tree, passage, place, piece, verbs))
        begun = _begun(tree, passage, place, piece, verbs)
        if begun is not None:
            return Content((begun, words), "clause around the cue")
        return Content((words,), "quotation after the cue")
    if not cue.uttered or not cue.frames:
        return None
    if clause is None and piece is not None and not _has(verbs, cue.end, piece.first):
        clause = phrase_with_piece(tree, cue, max(place.right, cue.end), place.stop, piece)
    if clause is None:
        return None
    return _clause(tree, passage, place, clause, verbs)


def _begun(tree: Tree, passage: Passage, place: Place, piece: Piece, verbs: list[int]) -> tuple[int, int] | None:
    """What a sentence quotes before its cue, where the same words go on behind it: “If that …” happens, X said, “we will”."""
    opening = passage.starting.get(place.begin)
    if opening is None or opening.end >= place.left or _has(verbs, place.begin, place.left):
        return None
    if tree.words[place.left - 1] not in _COMMA or not tree.words[piece.first + 1][:1].islower():
        return None
    return opening.first, _trim(tree, opening.first, place.left)


def _clause(
    tree: Tree, passage: Passage, place: Place, clause: tuple[int, int, str], verbs: list[int]
) -> Content | None:
    start, end, way = clause
    end = _close_pieces(passage, start, _cut(tree, passage, place.cue, start, end, verbs))
    holds = any(start <= p.first < end for p in _pieces_from(passage, start))
    if not holds:
        end = _reach(tree, passage, place, start, end, verbs)
        holds = any(start <= p.first < end for p in _pieces_from(passage, start))
    if not holds and not place.cue.frames & _WAYS_TO_SAY:
        return None
    ranges = [(start, _trim(tree, start, end))]
    if start < place.cue.verb:
        ranges = [
            (start, _trim(tree, start, place.left)),
            (_skip(tree, place.right, end), _trim(tree, place.right, end)),
        ]
    ranges = [r for r in ranges if r[0] < r[1] and (r[1] - r[0] > 1 or tree.lower[r[0]] != "that")]
    if not ranges:
        return None
    return Content(tuple(ranges), f"quoted words in the {way} after the cue" if holds else f"{way} after the cue")


def _reach(tree: Tree, passage: Passage, place: Place, start: int, end: int, verbs: list[int]) -> int:
    """Where a parse breaks off just before quoted words, go on to their end: said the plan | was “dead”."""
    if start < place.cue.verb:
        return end
    piece = next((p for p in _pieces_from(passage, end) if p.first < place.stop), None)
    if piece is None or piece.first - end > 6 or _has(verbs, end, piece.first):
        return end
    if any(tree.words[t] in _TRIM or tree.words[t] in ("(", "and", "but") for t in range(end, piece.first)):
        return end
    return _piece_stop(tree, passage, place, piece, verbs)


def _introduces(tree: Tree, place: Place, piece: Piece, clause: tuple[int, int, str] | None, verbs: list[int]) -> bool:
    """Whether the quotation follows the cue directly: said: “…”, said that “…”, told reporters in the evening, “…”."""
    cue = place.cue
    before = tree.words[piece.first - 1]
    if _has(verbs, cue.verb + 1, piece.first) or (clause is not None and clause[0] < piece.first - 1):
        return False
    if before == ":":
        return bool(cue.frames) or not _has(verbs, place.begin, cue.verb)
    nameless = tree.words[cue.verb - 1] == "-" or (cue.subject is None and tree.tags[cue.verb] == "VBN")
    if nameless or not cue.frames or (not cue.uttered and before != ","):
        return False
    if before in _LEAD:
        return before == "that" or "weak" not in cue.frames or tree.text[piece.quoted.start + 1].isupper()
    gap = range(max(place.right, cue.end), piece.first)
    direct = all(tree.pos[t] in _FILLS for t in gap) or "addressee" in cue.frames
    return direct and "weak" not in cue.frames and all(tree.deps[t] not in ("nsubj", "nsubjpass") for t in gap)


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
        if start < opening - 1 and tree.lower[opening] in _JOINS and tree.words[opening - 1] == ",":
            return opening - 1
    return end


def _starts_another(tree: Tree, cue: Cue, verb: int) -> bool:
    joint = next((tree.lower[t] for t in (verb - 1, verb - 2) if tree.lower[t] in ("and", "but")), None)
    if joint is None or tree.tags[verb] not in _FINITE or tree.child(verb, "nsubj", "nsubjpass") is not None:
        return False
    if tree.heads[verb] == cue.verb:
        return True
    return tree.tags[verb] == tree.tags[cue.verb] and (joint == "but" or tree.child(verb, "ccomp") is not None)


def _close_pieces(passage: Passage, start: int, end: int) -> int:
    index = bisect_left(passage.pieces, end, key=lambda p: p.first) - 1
    if index >= 0 and passage.pieces[index].first >= start and passage.pieces[index].end > end:
        return passage.pieces[index].end
    return end


def _plain_before(tree: Tree, place: Place, verbs: list[int]) -> Content | None:
    """The talks failed, she said. The talks, she said, had failed."""
    cue = place.cue
    if cue.subject is None or "clause" not in cue.frames or not _may_follow(tree, place):
        return None
    start = _skip(tree, place.begin, place.left)
    end = _trim(tree, start, place.left)
    rest = _rest(tree, place, start, end, verbs)
    if rest is not None:
        return Content(((start, end), rest), "clause around the cue")
    if tree.tags[start] in ("VBN", "VBG") and tree.deps[start] == "advcl":
        return None
    joined = cue.subject < cue.verb and _joined(tree, place) and _has(verbs, start, end)
    if joined or not any(tree.pos[t] in ("VERB", "AUX") for t in range(start, end)):
        return None
    return Content(((start, end),), "clause before the cue")


def _joined(tree: Tree, place: Place) -> bool:
    """Whether a conjunction or relative leads the reporting clause, so that it stands for itself: …, while he said …."""
    return any(tree.deps[c] in ("mark", "cc") for c in tree.children[place.cue.verb] if c < place.cue.verb)


def _rest(tree: Tree, place: Place, start: int, end: int, verbs: list[int]) -> tuple[int, int] | None:
    """What follows a reporting clause between commas, where the clause that it interrupts goes on."""
    right = place.right
    while right < place.stop and tree.words[right] not in _TRIM:
        right += 1
    if right + 1 >= place.stop or tree.words[right] not in _COMMA:
        return None
    if tree.lower[right + 1] in _JOINS and _has(verbs, right + 1, place.stop):
        return None
    crosses = any(place.stop >= tree.rights[t] > right + 1 for t in range(start, min(end, start + 40)))
    crosses = crosses or any(tree.heads[t] > right for t in range(start, min(end, start + 40)))
    if not crosses:
        return None
    last = _trim(tree, right + 1, place.stop)
    return (right + 1, last) if last > right + 1 else None


def _around(tree: Tree, passage: Passage, place: Place, verbs: list[int]) -> Content | None:
    """According to X, …; …, according to X; …, according to X, …; …, in the words of X, “…”."""
    subject = place.cue.subject
    if subject is None:
        return None
    right = min(max(tree.rights[subject], place.cue.end), place.stop, _next_piece_start(passage, subject))
    while right > subject + 1 and tree.words[right - 1] in _COMMA:
        right -= 1
    piece = passage.starting.get(right + 1)
    if piece is not None and piece.first < place.stop and tree.words[right] in _COMMA:
        return Content(((piece.first, _piece_stop(tree, passage, place, piece, verbs)),), "quotation after the cue")
    if place.left <= place.begin + 1:
        start = _skip(tree, right, place.stop)
        end = _trim(tree, start, place.stop)
        return Content(((start, end),), "according to") if start < end else None
    start = _skip(tree, place.begin, place.left)
    end = _trim(tree, start, place.left)
    if start >= end:
        return None
    rest = _rest(tree, replace(place, right=right), start, end, verbs)
    return Content(((start, end),) if rest is None else ((start, end), rest), "according to")


def _may_follow(tree: Tree, place: Place) -> bool:
    """Whether a reporting clause stands behind a comma and has nothing of its own to report."""
    cue = place.cue
    if not cue.uttered or place.left <= place.begin + 1 or tree.tags[cue.verb] == "VBG":
        return False
    if tree.words[place.left - 1] not in _COMMA:
        return False
    takes = any(tree.deps[c] in ("dobj", "xcomp") for c in tree.children[cue.verb] if cue.end < c < place.stop)
    return not takes or "addressee" in cue.frames
