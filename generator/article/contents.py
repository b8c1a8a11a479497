"""What a cue reports: the words that it introduces, interrupts or follows."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from generator.article.cues import Cue
from generator.article.passages import Passage, Piece, inner_end
from generator.article.tree import Tree

_COMMA = frozenset({",", "-", "–", "—", "--"})
_LEAD = frozenset({",", ":", "-", "–", "—", "--", "that"})
_TRIM = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "...", "…"})
_BEFORE_CUE = frozenset(",?!…—–-")
_COUNTS_AS_VERB = frozenset({"VERB", "AUX"})
_PREPOSITIONS = {
    "call": ("for", "on", "upon"),
    "warn": ("of", "about", "against"),
    "complain": ("about", "of"),
    "speak": ("of", "about"),
    "point": ("to",),
    "apologize": ("for",),
    "apologise": ("for",),
    "refer": ("to",),
    "respond": ("to",),
    "ask": ("for", "about"),
    "insist": ("on",),
    "hint": ("at",),
    "boast": ("of", "about"),
    "admit": ("to",),
}


@dataclass(frozen=True, slots=True)
class Content:
    """The token ranges that a cue reports, and the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A cue in its sentence: `left:right` is its reporting clause, `begin:stop` the sentence, by tokens."""

    cue: Cue
    left: int
    right: int
    begin: int
    stop: int


def find_content(tree: Tree, passage: Passage, cue: Cue, verbs: list[int]) -> Content | None:
    """What `cue` reports, or None. `verbs` are the verbs of all cues of the passage, ascending."""
    place = _place(tree, passage, cue)
    piece = _piece_before(tree, passage, place)
    if piece is not None and (cue.subject is not None or cue.frames):
        return _quoted_before(tree, passage, place, piece, verbs)
    if cue.kind == "according":
        return _around(tree, place) if cue.uttered else None
    return _after(tree, passage, place, verbs) or _plain_before(tree, place, verbs)


def _place(tree: Tree, passage: Passage, cue: Cue) -> _Place:
    begin, stop = passage.sentence(cue.verb)
    left, right = cue.first, cue.end
    subject = cue.subject
    own = subject is not None and (tree.heads[subject] == cue.verb or cue.kind == "according")
    if subject is not None and own and subject < cue.verb:
        left = min(left, max(tree.lefts[subject], begin, _last_piece_end(passage, subject)))
    if subject is not None and own and subject > cue.verb:
        right = max(right, min(tree.rights[subject], stop, _next_piece_start(passage, subject)))
    while (
        left > begin
        and (tree.pos[left - 1] == "ADV" or tree.deps[left - 1] == "npadvmod")
        and left - 1 not in passage.ending
    ):
        left -= 1
    return _Place(cue, left, right, begin, stop)


def _last_piece_end(passage: Passage, token: int) -> int:
    index = bisect_left(passage.pieces, token, key=lambda p: p.first) - 1
    return passage.pieces[index].end if index >= 0 else passage.first


def _next_piece_start(passage: Passage, token: int) -> int:
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index].first if index < len(passage.pieces) else passage.end


def _piece_before(tree: Tree, passage: Passage, place: _Place) -> Piece | None:
    """The quoted piece that ends where the reporting clause begins: “…,” she said."""
    at = place.left
    comma = False
    while at > passage.first and tree.words[at - 1] in _COMMA:
        at -= 1
        comma = True
    piece = passage.ending.get(at)
    if piece is None:
        return None
    return piece if comma or inner_end(tree, piece) in _BEFORE_CUE else None


def _quoted_before(tree: Tree, passage: Passage, place: _Place, piece: Piece, verbs: list[int]) -> Content:
    begin = passage.sentence(piece.first)[0]
    start = piece.first if _has(verbs, begin, piece.first) else begin
    start = _skip(tree, start, piece.first)
    ranges = [(start, piece.end)]
    rule = "quotation before the cue" if start == piece.first else "quoted words before the cue"
    following = next((p for p in _pieces_from(passage, place.right) if p.first < place.stop), None)
    if (
        following is not None
        and tree.words[following.first - 1] in _LEAD
        and not _has(verbs, place.right, following.first)
    ):
        ranges.append((following.first, _piece_stop(tree, passage, place, following, verbs)))
        rule = "cue inside the quotation"
    return Content(tuple(ranges), rule)


def _skip(tree: Tree, start: int, end: int) -> int:
    while start < end and (tree.words[start] in _TRIM or tree.words[start].isspace()):
        start += 1
    return start


def _pieces_from(passage: Passage, token: int) -> tuple[Piece, ...]:
    index = bisect_left(passage.pieces, token, key=lambda p: p.first)
    return passage.pieces[index : index + 4]


def _has(verbs: list[int], start: int, end: int) -> bool:
    index = bisect_left(verbs, start)
    return index < len(verbs) and verbs[index] < end


def _piece_stop(tree: Tree, passage: Passage, place: _Place, piece: Piece, verbs: list[int]) -> int:
    """Where the reported words end that begin with `piece`: with it, or with the clause that it is part of."""
    end = piece.end
    if end >= place.stop or inner_end(tree, piece) in ".?!,":
        return _with_following_piece(passage, place, end, verbs)
    if tree.words[end] in _TRIM or tree.words[end] == ")":
        return _with_following_piece(passage, place, end, verbs)
    limit = next((v for v in range(end, place.stop) if tree.words[v] in (",", ";", "—", "–", "--")), place.stop)
    if _has(verbs, end, limit):
        return end
    return _trim(tree, end, limit)


def _with_following_piece(passage: Passage, place: _Place, end: int, verbs: list[int]) -> int:
    for piece in _pieces_from(passage, end):
        if piece.first >= place.stop or piece.first - end > 3 or _has(verbs, end, piece.first):
            break
        end = piece.end
    return end


def _after(tree: Tree, passage: Passage, place: _Place, verbs: list[int]) -> Content | None:
    cue = place.cue
    clause = _clause_after(tree, place)
    piece = next((p for p in _pieces_from(passage, cue.end) if p.first < place.stop), None)
    if piece is not None and _introduces(tree, place, piece, clause, verbs):
        start = piece.first
        return Content(((start, _piece_stop(tree, passage, place, piece, verbs)),), "quotation after the cue")
    if clause is None:
        return None
    start, end = clause
    holds = piece is not None and piece.first < end
    if not cue.frames or (not cue.uttered and not holds) or not cue.uttered:
        return None
    if (
        "clause" not in cue.frames
        and not holds
        and not cue.frames & {"infinitive", "object-infinitive", "object", "noun", "question"}
    ):
        return None
    end = _cut(tree, cue, start, end, verbs)
    end = _close_pieces(passage, start, end)
    ranges = [(start, _trim(tree, start, end))]
    if start < cue.verb:
        inner = place.left
        ranges = [(start, _trim(tree, start, inner)), (_skip(tree, place.right, end), _trim(tree, place.right, end))]
        ranges = [r for r in ranges if r[0] < r[1]]
    if not ranges or ranges[0][0] >= ranges[0][1]:
        return None
    return Content(tuple(ranges), "quoted words in the clause after the cue" if holds else "clause after the cue")


def _introduces(tree: Tree, place: _Place, piece: Piece, clause: tuple[int, int] | None, verbs: list[int]) -> bool:
    """Whether the quotation follows the cue directly: said: “…”, said that “…”, told reporters in the evening, “…”."""
    before = tree.words[piece.first - 1]
    if _has(verbs, place.cue.verb + 1, piece.first):
        return False
    if clause is not None and clause[0] < piece.first - 1:
        return False
    if before in _LEAD:
        return bool(place.cue.frames) or before == ":"
    if clause is not None:
        return bool(place.cue.frames)
    return bool(place.cue.frames) and piece.first - max(place.right, place.cue.end) <= 1


def _clause_after(tree: Tree, place: _Place) -> tuple[int, int] | None:
    """The complement of the cue's verb by the parse, in the order in which they say most."""
    cue = place.cue
    verb = cue.verb
    later = [c for c in tree.children[verb] if c > verb and c < place.stop]
    objects = [c for c in later if tree.deps[c] in ("dobj", "dative")]
    for child in later:
        if tree.deps[child] == "ccomp" and tree.pos[child] in _COUNTS_AS_VERB | {"ADJ", "NOUN", "ADV", "PROPN"}:
            infinitive = any(tree.tags[c] == "TO" for c in tree.children[child])
            if infinitive and "object-infinitive" not in cue.frames and "infinitive" not in cue.frames:
                continue
            return max(tree.lefts[child], place.begin), min(tree.rights[child], place.stop)
    for child in later:
        if tree.deps[child] == "xcomp" and any(tree.tags[c] == "TO" for c in tree.children[child]):
            if objects and "object-infinitive" in cue.frames:
                return tree.lefts[objects[0]], min(tree.rights[child], place.stop)
            if "infinitive" in cue.frames and not objects:
                return max(tree.lefts[child], cue.end), min(tree.rights[child], place.stop)
        if (
            tree.deps[child] == "advcl"
            and "question" in cue.frames
            and tree.lower[tree.lefts[child]] in ("if", "whether")
        ):
            return tree.lefts[child], min(tree.rights[child], place.stop)
    return _phrase_after(tree, place, later, objects)


def _phrase_after(tree: Tree, place: _Place, later: list[int], objects: list[int]) -> tuple[int, int] | None:
    cue = place.cue
    allowed = _PREPOSITIONS.get(tree.lemmas[cue.verb], ())
    for child in later:
        if tree.deps[child] == "prep" and tree.lower[child] in allowed and tree.rights[child] > child + 1:
            return child + 1, min(tree.rights[child], place.stop)
    if objects and "object" in cue.frames:
        last = max([c for c in later if tree.deps[c] in ("dobj", "prep", "oprd", "xcomp", "ccomp")], default=objects[0])
        return tree.lefts[objects[0]], min(tree.rights[last], place.stop)
    if objects and "noun" in cue.frames:
        return tree.lefts[objects[0]], min(tree.rights[objects[0]], place.stop)
    return None


def _cut(tree: Tree, cue: Cue, start: int, end: int, verbs: list[int]) -> int:
    """End a clause where a second act of saying follows it: …, adding that …; … and added …."""
    index = bisect_left(verbs, max(start, cue.verb) + 1)
    for verb in verbs[index : index + 12]:
        if verb >= end:
            break
        if tree.tags[verb] == "VBG" and tree.words[verb - 1] == ",":
            return verb - 1
        if (
            tree.tags[verb] == tree.tags[cue.verb]
            and tree.lower[verb - 1] in ("and", "but")
            and tree.heads[verb] == cue.verb
        ):
            return verb - 1
    return end


def _close_pieces(passage: Passage, start: int, end: int) -> int:
    index = bisect_left(passage.pieces, end, key=lambda p: p.first) - 1
    if index >= 0 and passage.pieces[index].first >= start and passage.pieces[index].end > end:
        return passage.pieces[index].end
    return end


def _trim(tree: Tree, start: int, end: int) -> int:
    while end > start and (
        tree.words[end - 1] in _TRIM or tree.words[end - 1].isspace() or tree.lower[end - 1] in ("and", "but")
    ):
        end -= 1
    return end


def _plain_before(tree: Tree, place: _Place, verbs: list[int]) -> Content | None:
    """The talks failed, she said. The talks, she said, had failed."""
    cue = place.cue
    if not cue.uttered or "clause" not in cue.frames or cue.subject is None or place.left <= place.begin + 2:
        return None
    if tree.words[place.left - 1] not in _COMMA:
        return None
    start = _skip(tree, place.begin, place.left)
    end = _trim(tree, start, place.left)
    if tree.tags[cue.verb] == "VBG" or (_has(verbs, start, end) and tree.words[place.right - 1 : place.right] == [","]):
        return None
    ranges = [(start, end)]
    rest = _rest(tree, place)
    if rest is not None:
        ranges.append(rest)
    elif not any(tree.pos[t] in _COUNTS_AS_VERB for t in range(start, end)):
        return None
    return Content(tuple(ranges), "clause around the cue" if rest is not None else "clause before the cue")


def _rest(tree: Tree, place: _Place) -> tuple[int, int] | None:
    """What follows a reporting clause between commas, where the clause that it interrupts goes on."""
    right = place.right
    while right < place.stop and tree.words[right] not in _COMMA and tree.words[right] not in _TRIM:
        right += 1
    if right + 1 >= place.stop or tree.words[right] not in _COMMA:
        return None
    verb = place.cue.verb
    head = tree.heads[verb]
    crosses = head > right or any(c > right and tree.lefts[c] < place.left for c in tree.children[verb])
    if not crosses:
        return None
    end = _trim(tree, right + 1, place.stop)
    return (right + 1, end) if end > right + 1 else None


def _around(tree: Tree, place: _Place) -> Content | None:
    """According to X, …; …, according to X; …, according to X, …."""
    cue = place.cue
    assert cue.subject is not None
    right = min(tree.rights[cue.subject], place.stop)
    if place.left <= place.begin + 1:
        start = _skip(tree, right, place.stop)
        end = _trim(tree, start, place.stop)
        return Content(((start, end),), "according to") if start < end else None
    start = _skip(tree, place.begin, place.left)
    end = _trim(tree, start, place.left)
    if start >= end:
        return None
    ranges = [(start, end)]
    rest = _rest(tree, replace(place, right=right))
    if rest is not None:
        ranges.append(rest)
    return Content(tuple(ranges), "according to")
