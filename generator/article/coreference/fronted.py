"""Whom a clause in front of a pronoun's own clause is about: "After Ruiz warned them, she added …"."""

from generator.article.coreference.discourse import Discourse
from generator.article.coreference.lexicon import ASKING, GENDERS
from generator.article.syntax.tree import Tree

_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_CONDITIONS = frozenset({"if", "unless"})


def subject_in_front(discourse: Discourse, head: int) -> int | None:
    """The subject of the clause in front of the one whose subject an anaphor is.

    None where that clause is a condition, asks ("when Ruiz asked, he said"), or tells of somebody else, who may answer ("after
    Ruiz praised him, he said"; "when Ruiz accused Brandt, he said").
    """
    tree = discourse.tree
    clauses = (c for c in tree.labelled(tree.heads[head], "advcl") if c < head)
    clause = next(clauses, None) if tree.deps[head] == "nsubj" else None
    if clause is None or tree.lemmas[clause] in ASKING or tree.has(clause, _CONDITIONS):
        return None
    others = any(_is_somebody(discourse, tree, t) for t in range(clause, head) if tree.deps[t] in _OBJECTS)
    return None if others else tree.child(clause, "nsubj", "nsubjpass")


def _is_somebody(discourse: Discourse, tree: Tree, token: int) -> bool:
    mention = discourse.mention_at(token)
    return tree.lower[token] in GENDERS or (mention is not None and mention.type == "PERSON")
