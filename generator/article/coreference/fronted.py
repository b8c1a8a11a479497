"""Whom a clause in front of a pronoun's own clause is about: "After Ruiz warned them, she added …"."""

from generator.article.coreference.discourse import Discourse
from generator.article.coreference.lexicon import ASKING, GENDERS, OBJECTS
from generator.article.syntax.appositions import is_person
from generator.article.syntax.tree import SUBJECTS, Tree

_CONDITIONS = frozenset({"if", "unless"})


def subject_in_front(discourse: Discourse, head: int) -> int | None:
    """The subject of the clause in front of the one whose subject an anaphor is.

    None where that clause is a condition, asks ("when Ruiz asked, he said"), or tells of somebody else, who may answer ("after
    Ruiz praised him, he said"; "when Ruiz accused Brandt, he said").
    """
    tree = discourse.tree
    clause = tree.child(tree.heads[head], "advcl")
    if clause is None or clause > head or tree.deps[head] != "nsubj":
        return None
    others = any(_is_somebody(discourse, tree, t) for t in tree.only(range(clause, head), *OBJECTS))
    if others or tree.lemmas[clause] in ASKING or tree.has(clause, _CONDITIONS):
        return None
    return tree.child(clause, *SUBJECTS)


def _is_somebody(discourse: Discourse, tree: Tree, token: int) -> bool:
    return tree.lower[token] in GENDERS or is_person(discourse.mention_at(token))
