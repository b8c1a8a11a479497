"""Whether a saying is asserted: it happened, and is not negated, future, hypothetical, or merely wanted or refused."""

from collections.abc import Sequence

from generator.article.syntax.tree import FINITE, Tree
from generator.data import reporting_verbs, rows, word_set

_EVERY = "*"
_UNREAL = {label: frozenset(values.split()) for label, values, *_ in rows("unreal.tsv")}
_ASPECTS = word_set("reporting.aspects")
_DENYING = word_set("reporting.denying")
_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit"})
_PAST = FINITE | {"VBN"}
_STEPS = 24
"""How far up the tree verbs are followed; a bound, so that a broken tree costs nothing."""


def is_uttered(tree: Tree, verb: int, quoted: Sequence[int]) -> bool:
    """Whether the saying happens; nothing between quotation marks (`quoted` is 1 there) tells.

    A verb that shares its subject with one above, or is its aim or aspect, happens where that does: "began to say", "and said".
    """
    for _ in range(_STEPS):
        telling = [child for child in tree.labelled(verb, *_UNREAL) if not quoted[child]]
        if any(_is_unreal(tree, child) for child in telling):
            return False
        if _is_denied(tree, verb):
            return False
        aims = ("aux", "TO") in [(tree.deps[child], tree.tags[child]) for child in telling]
        if aims and not _happens_with_head(tree, verb):
            return False
        if not aims and not _shares_auxiliary(tree, verb):
            return not _is_possible_means(tree, verb)
        verb = tree.heads[verb]
    return True


def _is_unreal(tree: Tree, child: int) -> bool:
    """Whether a dependent of a verb takes its assertion away (data/en/unreal.tsv)."""
    return not _UNREAL[tree.deps[child]].isdisjoint((_EVERY, tree.tags[child], tree.lower[child]))


def _is_possible_means(tree: Tree, verb: int) -> bool:
    """Whether a gerund is only how something would be done: she could win by saying so."""
    by = tree.heads[verb]
    means = (tree.deps[verb], tree.lower[by]) == ("pcomp", "by")
    return means and "MD" in map(tree.tags.__getitem__, tree.children[tree.heads[by]])


def denies(tree: Tree, verb: int, before: int) -> bool:
    """Whether a verb denies the saying of the words that begin at the token `before`: denied ever having said “…”."""
    if tree.lemmas[verb] not in _DENYING:
        return False
    return any(tree.tags[t] in ("VBG", "VBN") and tree.lemmas[t] in reporting_verbs() for t in range(verb + 1, before))


def _is_denied(tree: Tree, verb: int) -> bool:
    """Whether a gerund is what somebody denies, does without or is charged with: left without saying, accused of saying."""
    gerund = "VBG" in (tree.tags[verb], *(tree.tags[child] for child in tree.labelled(verb, "aux")))
    head = tree.heads[verb]
    charged = tree.deps[verb] == "pcomp" and tree.lower[head] == "of" and tree.lemmas[tree.heads[head]] in _CHARGING
    return gerund and (charged or (tree.deps[verb] in ("xcomp", "ccomp", "pcomp") and tree.lemmas[head] in _DENYING))


def _happens_with_head(tree: Tree, verb: int) -> bool:
    """Whether an infinitive is the aspect of the verb above ("went on to say") or the purpose of what was done."""
    head = tree.heads[verb]
    if tree.deps[verb] == "xcomp":
        return tree.lemmas[head] in _ASPECTS
    return tree.deps[verb] == "advcl" and tree.tags[head] in _PAST


def _shares_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether a bare form goes on with the auxiliary of the verb before it: "did not say or | hint"."""
    joined = tree.deps[verb] in ("conj", "xcomp") and tree.child(verb, "nsubj", "aux") is None
    return joined and tree.tags[verb] == "VB"
