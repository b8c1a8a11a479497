"""What the narrator adds behind reported words: what they amount to, or what readers may not know of their matter."""

from collections.abc import Iterator

from generator.article.reporting.clauses import ReportingClause
from generator.article.reporting.punctuation import COMMA, DASHES, is_dash
from generator.article.syntax.passages import Piece, inner_end
from generator.article.syntax.tree import FINITE, VERBAL, Tree
from generator.data import word_set

_A = frozenset({"a", "an", "A", "An", "AN"})
_OF_PEOPLE = frozenset({"who", "whose", "whom"})
_RELATIVES = frozenset({"which", "who"})
_GOES_ON = frozenset({"including", "without"})
"""What leads from words to more of the same rather than to an aside."""

_WHEN = frozenset({"when"})
_ASKED = frozenset({"asked", "pressed", "questioned"})
_RESULTS = word_set("reporting.results")
_TOLD_THEN = frozenset({"would", "could", "might", "should", "had"})
_LEAST = 4
"""An aside has no fewer tokens."""

_FAR = 80
"""Asides begin no further behind quoted words, which bounds the time for a sentence of many marks."""

_ABOVE = 4
"""So many heads of a relative pronoun are looked at for its verb."""


def without_aside(clause: ReportingClause, start: int, end: int) -> int:
    """The end of the reported words `start:end` without what the narrator adds to them."""
    tree = clause.tree
    piece = clause.passage.piece_before(end)
    if piece is None or piece.first < max(start, clause.cue.end):
        return end if piece is not None and piece.end > start else _without_background(clause, start, end)
    dashes = [token for token in tree.each(DASHES, start, end + 1) if is_dash(tree, token)]
    for mark, opening in _openings(tree, piece, end):
        if tree.words[mark] in DASHES:
            if dashes == [mark] and tree.lower[opening] not in _GOES_ON and tree.tags[opening] not in FINITE:
                return mark
        elif _is_relative(clause, opening, end) or _is_apposition(clause, start, opening, end):
            return mark
    return end


def _without_background(clause: ReportingClause, start: int, end: int) -> int:
    """The end of paraphrase without what readers may not know of its last noun: said she backs the bill | , which is new.

    Not where "would" or "had" says that it was told then, or a verb that it was told: the council, which had voted against her.
    """
    tree = clause.tree
    asked = tree.find(_WHEN, max(start, clause.cue.end) + 1, end - 1)
    if asked + 1 < end and tree.lower[asked + 1] in _ASKED:
        return asked  # said it would close | when asked about it
    for mark in tree.each(COMMA, max(start, clause.cue.end) + 2, end - _LEAST):
        if not (tree.words[mark] == "," or tree.words[mark + 1] in _A) or not tree.is_verbal(start, mark):
            continue
        if tree.lower[mark + 1] in _RESULTS:
            return mark  # said it was robbed | , prompting a fine
        if _is_apposition(clause, start, mark + 1, end):
            return mark  # said it was safe | , a claim that Hill denied
        near = min(mark + _LEAST, end)
        told = tree.find(_TOLD_THEN, mark, near) < near or clause.reports_in(mark, end)
        if not told and _is_relative(clause, mark + 1, end):
            return mark
    return end


def _openings(tree: Tree, piece: Piece, end: int) -> Iterator[tuple[int, int]]:
    """Where an aside can begin behind a quoted piece: the mark before it, and its first word; one where the comma is quoted."""
    if inner_end(tree, piece) == "," and piece.end + _LEAST <= end:
        yield piece.end, piece.end
    for mark in tree.each(COMMA, piece.end, min(end - _LEAST, piece.end + _FAR)):
        yield mark, mark + 1


def _is_relative(clause: ReportingClause, opening: int, end: int) -> bool:
    """Whether a relative clause runs to the end: called it “a risk” | , which the council had denied."""
    tree = clause.tree
    pronoun = opening + 1 if tree.pos[opening] == "ADP" else opening
    if tree.lower[pronoun] not in _RELATIVES:
        return False
    verbs = (
        head for head in tree.ancestors(pronoun, _ABOVE) if tree.pos[head] in VERBAL and tree.lefts[head] >= opening
    )
    return any(tree.rights[verb] >= end - 1 for verb in verbs)


def _is_apposition(clause: ReportingClause, start: int, opening: int, end: int) -> bool:
    """Whether an apposition with a clause of its own runs to the end: said it was safe | , a claim that Hill denied.

    Behind quoted words, one with any phrase, to anything but a name: called it “a risk” | , a swipe at the council.
    """
    tree, noun = clause.tree, clause.tree.heads[opening]
    if tree.words[opening] not in _A or tree.pos[noun] != "NOUN" or tree.rights[noun] < end - 1:
        return False
    tells = tree.child(noun, "relcl", "acl")
    if tells is None and clause.passage.piece_in(start, opening) is not None and tree.pos[tree.heads[noun]] != "PROPN":
        tells = tree.child(noun, "prep")
    return tells is not None and tree.lower[tree.lefts[tells]] not in _OF_PEOPLE
