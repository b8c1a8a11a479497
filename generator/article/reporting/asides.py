"""What the narrator adds behind reported words: what they amount to, or what readers may not know of their matter."""

from collections.abc import Iterator

from generator.article.reporting.clauses import ReportingClause
from generator.article.reporting.punctuation import COMMA, DASHES
from generator.article.syntax.passages import Piece, inner_end
from generator.article.syntax.tree import FINITE, VERBAL, Tree
from generator.data import word_set

_A = frozenset({"a", "an", "A", "An", "AN"})
_OF_PEOPLE = frozenset({"who", "whose", "whom"})
_RELATIVES = frozenset({"which", "who"})
_CONCEDES = frozenset({"though", "although"})
_GOES_ON = frozenset({"including", "without"})
"""What leads from words to more of the same rather than to an aside."""

_WHEN = frozenset({"when"})
_ASKED = frozenset({"asked", "pressed", "questioned"})
_RESULTS = word_set("reporting.results")
_COMMAS = frozenset({","})
_TOLD_THEN = frozenset({"would", "could", "might", "should", "had"})
_LEAST = 4
"""An aside has no fewer tokens."""

_FAR = 80
"""Asides begin no further behind quoted words, which bounds the time for a sentence of many marks."""

_ABOVE = 4
"""So many heads of a relative pronoun are looked at for its verb."""


def without_aside(clause: ReportingClause, start: int, end: int) -> int:
    """The end of the reported words `start:end` without what the narrator adds to them."""
    tree, end = clause.tree, _without_comment(clause, start, end)
    piece = clause.passage.piece_before(end)
    if piece is None or piece.first < max(start, clause.cue.end):
        return end if piece is not None and piece.end > start else _without_background(clause, start, end)
    dashes = [token for token in tree.each(DASHES, start, end + 1) if _is_dash(tree, token)]
    for mark, opening in _openings(tree, piece, end):
        if opening > mark and tree.words[mark] in DASHES:
            if dashes == [mark] and tree.lower[opening] not in _GOES_ON and tree.tags[opening] not in FINITE:
                return mark
        elif any(adds(clause, start, opening, end) for adds in (_is_relative, _is_apposition, _is_beside)):
            return mark
    return end


def _without_background(clause: ReportingClause, start: int, end: int) -> int:
    """The end of paraphrase without what readers may not know of its last noun: said she backs the bill | , which is new.

    Not where "would" or "had" says that it was told then, or a verb that it was told: the council, which had voted against her.
    """
    tree = clause.tree
    asked = tree.find(_WHEN, max(start, clause.cue.end) + 1, end - 1)
    if asked + 1 < end and tree.lower[asked + 1] in _ASKED and tree.is_verbal(start, asked):
        return asked  # said it would close | when asked about it
    for mark in tree.each(_COMMAS, max(start, clause.cue.end) + 3, end - _LEAST):
        if tree.lower[mark + 1] in _RESULTS and tree.is_verbal(start, mark):
            return mark  # said it was robbed | , prompting a fine
        near = min(mark + _LEAST, end)
        told = tree.find(_TOLD_THEN, mark, near) < near or clause.reports_in(mark, end)
        if tree.is_verbal(start, mark) and not told and _is_relative(clause, start, mark + 1, end):
            return mark
    return end


def _openings(tree: Tree, piece: Piece, end: int) -> Iterator[tuple[int, int]]:
    """Where an aside can begin behind a quoted piece: the mark before it, and its first word; one where the comma is quoted."""
    if inner_end(tree, piece) == "," and piece.end + _LEAST <= end:
        yield piece.end, piece.end
    for mark in tree.each(COMMA, piece.end, min(end - _LEAST, piece.end + _FAR)):
        yield mark, mark + 1


def _is_dash(tree: Tree, mark: int) -> bool:
    """Whether a mark is no hyphen, which has no spaces beside it."""
    return tree.words[mark] != "-" or (
        tree.text[tree.ends[mark]].isspace() and tree.text[tree.starts[mark] - 1].isspace()
    )


def _is_relative(clause: ReportingClause, _start: int, opening: int, end: int) -> bool:
    """Whether a relative clause runs to the end: called it “a risk” | , which the council had denied."""
    tree = clause.tree
    pronoun = opening + 1 if tree.pos[opening] == "ADP" else opening
    if tree.lower[pronoun] not in _RELATIVES:
        return False
    verbs = (
        head for head in tree.ancestors(pronoun, _ABOVE) if tree.pos[head] in VERBAL and tree.lefts[head] >= opening
    )
    return any(tree.rights[verb] >= end - 1 for verb in verbs)


def _is_apposition(clause: ReportingClause, _start: int, opening: int, end: int) -> bool:
    """Whether an apposition to anything but a name runs to the end: called it “a risk” | , a swipe at the council."""
    tree, noun = clause.tree, clause.tree.heads[opening]
    if tree.words[opening] not in _A or noun < opening or tree.pos[noun] != "NOUN" or tree.deps[noun] == "conj":
        return False
    told = tree.child(noun, "relcl", "acl", "prep") is not None and tree.rights[noun] >= end - 1
    return told and "," not in tree.words[opening:noun] and tree.pos[tree.heads[noun]] != "PROPN"


def _is_beside(clause: ReportingClause, start: int, opening: int, _end: int) -> bool:
    """Whether a concession follows, or a participle where nothing but the cue has a verb: a “risk,” | raising fears."""
    tree = clause.tree
    if tree.lower[opening] in _CONCEDES:
        return True
    return tree.tags[opening] == "VBG" and tree.lower[opening] not in _GOES_ON and not tree.is_verbal(start, opening)


def _without_comment(clause: ReportingClause, start: int, end: int) -> int:
    """The end before what the narrator calls the words or their matter: said it was safe | , a claim that Hill denied."""
    tree = clause.tree
    for article in tree.each(_A, max(start, clause.cue.end) + 3, end - 4):
        if tree.words[article - 1] not in COMMA:
            continue
        noun = tree.heads[article]
        tells = tree.child(noun, "relcl", "acl")
        if (
            tells is None
            or noun < article
            or tree.lower[tree.lefts[tells]] in _OF_PEOPLE
            or tree.rights[tells] < end - 1
        ):
            continue
        plain = clause.passage.piece_in(article, end) is None and "," not in tree.words[article : noun + 1]
        if plain and tree.is_verbal(start, article) and tree.pos[noun] == "NOUN":
            return article - 1
    return end
