"""What a reporting verb takes by the parse: clauses, infinitives and phrases that state what is said."""

from generator.article.reporting.cues import Cue
from generator.article.syntax.passages import Piece
from generator.article.syntax.tree import Tree

_HEADS = frozenset({"VERB", "AUX", "ADJ", "NOUN", "ADV", "PROPN"})
_PREPOSITIONS = {
    "call": ("for", "on", "upon"),
    "warn": ("of", "about", "against"),
    "complain": ("about", "of"),
    "speak": ("of", "about"),
    "apologize": ("for",),
    "apologise": ("for",),
    "ask": ("for", "about"),
    "hint": ("at",),
    "admit": ("to",),
}

_UPON = {"call": ("on", "upon"), "appeal": ("to",)}

_SHORT = 4
"""A phrase of fewer words names a subject rather than stating something."""

Clause = tuple[int, int, str]
"""First token, end, and what it is: clause, infinitive, question, phrase."""


def clause_after(tree: Tree, cue: Cue, begin: int, stop: int) -> Clause | None:
    """The complement of the cue's verb inside its sentence `begin:stop`, clauses before phrases."""
    later = [c for c in tree.children[cue.verb] if cue.verb < c < stop]
    found = (
        _finite(tree, cue, later, begin, stop) or _infinite(tree, cue, later, stop) or _phrase(tree, cue, later, stop)
    )
    if found is None:
        return None
    start, end, way = found
    if start > cue.end and tree.lower[cue.end] == "that" and way == "clause":
        start = cue.end
    return start, end, way


def _finite(tree: Tree, cue: Cue, later: list[int], begin: int, stop: int) -> Clause | None:
    for child in later:
        if tree.deps[child] == "ccomp" and tree.pos[child] in _HEADS:
            infinitive = any(tree.tags[c] == "TO" for c in tree.children[child])
            if infinitive and not cue.frames & {"object-infinitive", "infinitive"}:
                continue
            return (
                max(tree.lefts[child], begin),
                min(tree.rights[child], stop),
                "infinitive" if infinitive else "clause",
            )
        first = tree.lower[tree.lefts[child]]
        if tree.deps[child] == "advcl" and "question" in cue.frames and first in ("if", "whether"):
            return tree.lefts[child], min(tree.rights[child], stop), "question"
    return None


def _infinite(tree: Tree, cue: Cue, later: list[int], stop: int) -> Clause | None:
    objects = [c for c in later if tree.deps[c] in ("dobj", "dative")]
    objects += [p for c in later if (p := _called_upon(tree, cue.verb, c)) is not None]
    for child in later:
        if tree.deps[child] == "advcl" and tree.lower[tree.lefts[child]] == "for" and tree.lemmas[cue.verb] == "call":
            return tree.lefts[child] + 1, min(tree.rights[child], stop), "infinitive"
        if tree.deps[child] not in ("xcomp", "advcl") or (tree.deps[child] == "advcl" and not objects):
            continue
        infinitive = any(tree.tags[c] == "TO" for c in tree.children[child])
        if infinitive and objects and "object-infinitive" in cue.frames:
            return tree.lefts[objects[0]], min(tree.rights[child], stop), "infinitive"
        if infinitive and not objects and cue.frames & {"infinitive", "object-infinitive"}:
            return max(tree.lefts[child], cue.end), min(tree.rights[child], stop), "infinitive"
        if tree.tags[child] == "VBG" and not objects and "noun" in cue.frames:
            return max(tree.lefts[child], cue.end), min(tree.rights[child], stop), "gerund"
    return None


def _called_upon(tree: Tree, verb: int, child: int) -> int | None:
    """Who is asked to do something with a preposition: called on the council to wait, appealed to it to wait."""
    if tree.deps[child] not in ("prep", "dative") or tree.lower[child] not in _UPON.get(tree.lemmas[verb], ()):
        return None
    return tree.child(child, "pobj")


def _phrase(tree: Tree, cue: Cue, later: list[int], stop: int) -> Clause | None:
    allowed = _PREPOSITIONS.get(tree.lemmas[cue.verb], ())
    for child in later:
        if tree.deps[child] == "prep" and tree.lower[child] in allowed and tree.rights[child] > child + _SHORT:
            end = tree.rights[cue.verb] if tree.lower[child] in ("on", "upon") else tree.rights[child]
            return child + 1, min(end, stop), "prepositional phrase"
    objects = [c for c in later if tree.deps[c] == "dobj"]
    if objects and "object" in cue.frames:
        last = max((c for c in later if tree.deps[c] in ("dobj", "prep", "oprd", "xcomp", "ccomp")), default=objects[0])
        start, end = tree.lefts[objects[0]], min(tree.rights[last], stop)
        return (start, end, "object") if end - start >= _SHORT else None
    if objects and "noun" in cue.frames and tree.rights[objects[0]] - tree.lefts[objects[0]] >= _SHORT:
        return tree.lefts[objects[0]], min(tree.rights[objects[0]], stop), "noun phrase"
    return None


def phrase_with_piece(tree: Tree, cue: Cue, begin: int, stop: int, piece: Piece) -> Clause | None:
    """The objects of a cue from the first to the one that holds quoted words: credited her with “saving the town”."""
    nameless = cue.subject is None and tree.tags[cue.verb] == "VBN"
    if "weak" in cue.frames or nameless or piece.first - begin > 25 or is_title(tree, piece):
        return None
    if any(tree.words[t] in ";:" for t in range(begin, piece.first)):
        return None
    for child in tree.children[cue.verb]:
        inside = begin <= child and tree.lefts[child] <= piece.first < tree.rights[child]
        if inside and tree.deps[child] != "advcl":
            return begin, max(min(tree.rights[child], stop), piece.end), "phrase"
    return None


def is_title(tree: Tree, piece: Piece) -> bool:
    """Whether quoted words name a thing: capitals throughout, behind a noun or another name: the novel “The Long Way”."""
    before = piece.first - 1
    if before < 0 or tree.pos[before] not in ("NOUN", "PROPN"):
        return False
    inner = [
        tree.words[t] for t in range(piece.first + 1, piece.end - 1) if len(tree.words[t]) > 3 or t == piece.first + 1
    ]
    return bool(inner) and all(word[:1].isupper() or word[:1].isdigit() for word in inner)
