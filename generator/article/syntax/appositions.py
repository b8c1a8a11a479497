"""The name that stands beside a speaker's noun: in apposition, behind a place, or in a clause that gives it."""

from collections.abc import Callable

from generator.article.syntax.tree import Tree
from generator.article.tables import words
from generator.records import Mention

_NAME = words("name call identify know")
MentionAt = Callable[[int], Mention | None]
"""The mention that covers a token."""


def name_beside(tree: Tree, head: int, mention_at: MentionAt) -> tuple[Mention, str] | None:
    """The name that stands beside a noun or is given in a clause behind it, and how."""
    for child in tree.children[head]:
        apposed = tree.deps[child] == "appos" and ":" not in tree.words[head:child]
        mention = mention_at(child) if apposed else None
        if mention is None and tree.deps[child] == "prep":
            mention = _after_place(tree, child, mention_at)
        if mention is not None:
            return mention, f"{mention.text!r} stands in apposition"
        mention = _called(tree, child, mention_at)
        if mention is not None:
            return mention, f"the words name {mention.text!r}"
    return None


def _after_place(tree: Tree, preposition: int, mention_at: MentionAt) -> Mention | None:
    """The person whom a parse puts beside a place instead of an office: the mayor of X, Y, said."""
    place = tree.child(preposition, "pobj")
    beside = tree.child(place, "appos") if place is not None else None
    if place is None or beside is None or tree.words[place + 1] != ",":
        return None
    where, who = mention_at(place), mention_at(beside)
    wrong = where is not None and where.type != "PERSON" and who is not None and who.type == "PERSON"
    return who if wrong else None


def _called(tree: Tree, clause: int, mention_at: MentionAt) -> Mention | None:
    """The person whom a clause behind a noun names: a man named X; a woman later identified as X."""
    if tree.deps[clause] != "acl" or tree.lemmas[clause] not in _NAME:
        return None
    name = tree.child(clause, "oprd", "dobj", "attr")
    if name is None:
        through = tree.child(clause, "prep")
        name = tree.child(through, "pobj") if through is not None and tree.lower[through] == "as" else None
    mention = mention_at(name) if name is not None else None
    return mention if mention is not None and mention.type == "PERSON" else None
