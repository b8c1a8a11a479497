"""Subjects that a parse loses, by what stands before the verb: “…,” Ada Hill, a clerk, said; Hill, asked about it, said."""

from collections.abc import Sequence

from generator.article.mentions.lexicon import is_office
from generator.article.syntax.tree import FINITE, NOMINAL, Tree
from generator.data import word_set

_PARTING = word_set("reporting.parting")
_ENDING = _PARTING | {"."}
_INSIDE = word_set("reporting.inside_phrase")
_MARKS = 3
_LONG = 40
"""What stands between a subject and its verb is no longer than so many tokens, in so many pairs of marks."""

_STEPS = 8
_AT = frozenset({"of", "at", "in"})


def before_place(tree: Tree, place: int, verb: int, floor: int) -> int | None:
    """Whose place it is that a parse took for the subject: Ada Hill of Norvale, Ohio said; a clerk at Hill, Norvale said."""
    last = top = tree.lefts[place] - 2
    while last > floor and tree.deps[top] == "pobj" and tree.lower[tree.heads[top]] in _AT:
        top = tree.heads[tree.heads[top]]
    named = tree.pos[top] == "PROPN" and tree.child(top, "compound") is not None
    if place + 1 != verb or tree.words[last + 1] != "," or not floor <= top < last:
        return None
    ends = not _ENDING.isdisjoint(tree.words[verb + 1 : verb + 2]) or tree.deps[top] in ("pobj", "dobj")
    places = {"PROPN"}.issuperset((tree.pos[last], *tree.pos[last + 2 : verb]))
    return top if places and not ends and (named or is_office(tree.lower[top])) else None


def lost_subject(tree: Tree, verb: int, floor: int, quoted: Sequence[int]) -> int | None:
    """Who stands before a verb in a tense, maybe behind what interrupts: Hill, a clerk, last week said …."""
    token = _before_adverbs(tree, verb)
    for _ in range(_MARKS):
        if token < max(floor, verb - _LONG) or quoted[token]:
            return None
        if tree.words[token] not in _PARTING:
            return _head(tree, token, floor)
        opening = next((t for t in range(token - 1, floor, -1) if tree.words[t] == tree.words[token]), None)
        if opening is None or any(quoted[opening:token]):
            return None
        if all(tree.pos[t] == "PROPN" for t in range(opening + 1, token)):
            return token - 1
        token = _before(tree, opening, floor)
    return None


def _before(tree: Tree, mark: int, floor: int) -> int:
    """The token before what interrupts; where that goes on with a verb of its own, the token before all that it is part of.

    "Hill, whose firm, Norvale Ships, | uses sails, said"
    """
    outer = mark
    if tree.tags[mark + 1] in FINITE or tree.pos[mark + 1] == "CCONJ":
        outer = next((t for t in range(mark - 1, floor, -1) if tree.words[t] in _PARTING), mark)
    return outer - 1


def _before_adverbs(tree: Tree, verb: int) -> int:
    """The last token before a verb, its auxiliaries, adverbs and times."""
    token = verb - 1
    while token > 0 and (
        tree.pos[token] in ("ADV", "AUX") or "npadvmod" in (tree.deps[token], tree.deps[tree.heads[token]])
    ):
        token -= 1
    return token


def _head(tree: Tree, token: int, floor: int) -> int | None:
    """The head of the noun phrase that a token ends: of "a clerk who lives in Norvale" the clerk."""
    if tree.pos[token] not in NOMINAL:
        return None
    for _ in range(_STEPS):
        above = tree.heads[token]
        if above >= token or above < floor:
            return token if tree.pos[token] in NOMINAL else None
        if tree.pos[token] in NOMINAL and "," in tree.words[above : tree.lefts[token]]:
            return token
        if tree.deps[token] not in _INSIDE:
            return token if tree.pos[token] in NOMINAL else None
        if tree.pos[above] in ("VERB", "AUX") and tree.deps[above] not in ("relcl", "acl"):
            return None
        token = above
    return None
