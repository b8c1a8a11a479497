"""The name that stands beside a noun: in apposition, behind a place, or in a clause that gives it."""

from collections.abc import Callable
from typing import TypeGuard

from generator.article.syntax.tree import Tree
from generator.records import Mention

_NAMING = frozenset({"name", "call", "identify", "know"})
MentionAt = Callable[[int], Mention | None]
"""The mention that covers a token."""


def name_beside(tree: Tree, head: int, mention_at: MentionAt) -> tuple[Mention, str] | None:
    """The name that stands beside a noun or is given in a clause behind it, and how."""
    for child in tree.children[head]:
        way, why = _WAYS.get(tree.deps[child], (_not_at_all, ""))
        mention = way(tree, child, mention_at)
        if mention is not None:
            return mention, why.format(mention.text)
    return None


def _not_at_all(_tree: Tree, _dependent: int, _mention_at: MentionAt) -> None:
    """No name: nothing else that hangs on a noun gives one."""


def _apposed(tree: Tree, apposition: int, mention_at: MentionAt) -> Mention | None:
    """The name in apposition; behind a colon begins something else."""
    return None if ":" in tree.words[tree.heads[apposition] : apposition] else mention_at(apposition)


def _after_place(tree: Tree, preposition: int, mention_at: MentionAt) -> Mention | None:
    """The person whom a parse puts beside a place instead of an office: the mayor of X, Y, said."""
    place, beside = tree.below(preposition, "pobj"), tree.below(preposition, "pobj", "appos")
    if place is None or beside is None or tree.words[place + 1] != ",":
        return None
    where, who = mention_at(place), mention_at(beside)
    return who if where is not None and not is_person(where) and is_person(who) else None


def _called(tree: Tree, clause: int, mention_at: MentionAt) -> Mention | None:
    """What a clause behind a noun names: a man named X; a woman later identified as X; a firm called X."""
    if tree.lemmas[clause] not in _NAMING:
        return None
    name = tree.child(clause, "oprd", "dobj", "attr")
    through = tree.child(clause, "prep")
    if name is None and through is not None and tree.lower[through] == "as":
        name = tree.child(through, "pobj")
    return None if name is None else mention_at(name)


def is_person(mention: Mention | None) -> TypeGuard[Mention]:
    """Whether there is a mention, and of somebody."""
    return mention is not None and mention.type == "PERSON"


_WAYS: dict[str, tuple[Callable[[Tree, int, MentionAt], Mention | None], str]] = {
    "appos": (_apposed, "{!r} stands in apposition"),
    "prep": (_after_place, "{!r} stands in apposition"),
    "acl": (_called, "the words name {!r}"),
}
"""How a dependent of a noun can give the name, by its label, and the reason in words."""
