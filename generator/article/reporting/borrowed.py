"""Words that a speaker borrows: "quoting Hill's line “…”, Brook left", "Brook read out a letter from Hill: “…”".

They are the words of whoever is named as their owner; the subject only hands them on.
"""

from collections.abc import Sequence

from generator.article.reporting.clauses import Content, ReportingClause, piece_stop
from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Report
from generator.article.reporting.speakers import DOCUMENTS, PERSON, find_source, source_at
from generator.article.syntax.tree import NOMINAL, VERB_TAGS, Tree
from generator.data import word_set
from generator.values import known

_OF_WORDS = word_set("reporting.borrowing")
_OF_PEOPLE = word_set("reporting.borrowing_from")
_ALOUD = frozenset({"quote", "recite"})
_WORDS = DOCUMENTS | word_set("reporting.clause_nouns") | word_set("reporting.worded_things")
_FROM = frozenset({"from", "by", "of"})
_FAR = 16
"""Quoted words further behind a verb than so many tokens are not what it borrows."""


def borrowed(clause: ReportingClause, named: Sequence[int]) -> Report | None:
    """The quoted words behind a verb that only hands them on, as their owner's; None where no other owner is named."""
    tree, cue = clause.tree, clause.cue
    if tree.lemmas[cue.verb] not in _OF_WORDS | _OF_PEOPLE or not cue.uttered:
        return None
    piece = clause.piece_from(cue.end)
    if piece is None or piece.first - cue.end > _FAR or _has_own_verb(tree, cue.end, piece.first):
        return None
    owner = _owner(tree, cue.verb, cue.end, piece.first, named)
    if owner is None:
        return None
    content = Content(((piece.first, piece_stop(clause, piece)),), "borrowed words")
    return Report(clause, content, source_at(tree, owner), find_source(tree, cue, named))


def _has_own_verb(tree: Tree, first: int, end: int) -> bool:
    """Whether the tokens `first:end` have a verb, but for "who used to say" of the one who is quoted."""
    verbs = [t for t in range(first, end) if tree.tags[t] in VERB_TAGS]
    return bool(verbs) and tree.lower[verbs[0] - 1] != "who"


def _owner(tree: Tree, verb: int, first: int, end: int, named: Sequence[int]) -> int | None:
    """Whose words the tokens `first:end` behind a verb speak of: Hill's line, a letter from Hill, his rival Hill."""
    worded = next((t for t in range(end - 1, first - 1, -1) if _is_worded(tree, t)), None)
    if worded is not None:
        return _possessor(tree, first, worded) or _giver(tree, worded, end)
    return _person(tree, first, end, named) if tree.lemmas[verb] in _OF_PEOPLE else None


def _is_worded(tree: Tree, token: int) -> bool:
    return tree.lemmas[token] in _WORDS and tree.pos[token] == "NOUN"


def _possessor(tree: Tree, first: int, worded: int) -> int | None:
    """Hill in "Hill's last line", by the mark alone: a parse confused by quotation marks often misses the rest."""
    mark = next((t for t in range(worded - 1, first, -1) if tree.tags[t] == "POS"), None)
    return mark - 1 if mark is not None and tree.pos[mark - 1] in NOMINAL else None


def _giver(tree: Tree, worded: int, end: int) -> int | None:
    """Hill in "a letter to the council from Hill"."""
    givers = known(tree.child(t, "pobj") for t in range(worded + 1, end) if tree.lower[t] in _FROM)
    return next((giver for giver in givers if giver < end), None)


def _person(tree: Tree, first: int, end: int, named: Sequence[int]) -> int | None:
    """Hill in "his old rival Hill", the last name of which nothing else is said."""
    last = next((t for t in range(end - 1, first - 1, -1) if named[t] == PERSON), None)
    return last if last is not None and tree.pos[last + 1] not in (*NOMINAL, "PART") else None


def read_aloud(tree: Tree, cue: Cue, named: Sequence[int]) -> int | None:
    """Whom a speaker quotes behind words already said: “…,” Brook said, quoting Hill."""
    for verb in tree.after(cue.verb, "advcl"):
        person = tree.child(verb, "dobj")
        if tree.lemmas[verb] in _ALOUD and tree.tags[verb] == "VBG" and person is not None:
            return person if named[person] == PERSON else None
    return None
