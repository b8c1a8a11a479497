"""Whom a relative pronoun stands for: "Ana Ruiz, who said", "a clerk who said"."""

from generator.article.beside import MentionAt
from generator.article.speakers import STATING_THINGS, antecedent, source_at
from generator.article.tree import Tree
from generator.records import Mention

_WHO = frozenset({"who", "whom"})


def relative_to(tree: Tree, head: int, mention_at: MentionAt) -> tuple[Mention | None, str]:
    """The mention that a relative pronoun goes back to, and why; None where it names nobody or may be another."""
    noun = antecedent(tree, head)
    mention = mention_at(noun) if noun is not None else None
    if noun is None or mention is None:
        return None, "the noun before the relative pronoun names nobody"
    if not _fits(tree, head, noun, mention) or _may_be_others(tree, head, noun, mention):
        return None, f"{tree.words[head]!r} may go back further than to {mention.text!r}"
    return mention, f"relative pronoun after {mention.text!r}"


def stands_for(tree: Tree, head: int, mention_at: MentionAt) -> str | None:
    """The noun phrase before a relative pronoun; of a person's ally, the ally's."""
    noun = antecedent(tree, head)
    if noun is None:
        return None
    phrase = source_at(tree, noun)
    of_another = mention_at(noun) is not None and tree.deps[noun] == "pobj"
    first = tree.lefts[tree.heads[tree.heads[noun]]] if of_another else phrase.first
    start, end = tree.span(first, phrase.end)
    return tree.text[start:end]


def _fits(tree: Tree, head: int, noun: int, mention: Mention) -> bool:
    """Whether "who" goes back to people, "which" and "that" to something else. A plural means people, whatever its type."""
    people = mention.type in ("PERSON", "NORP") or tree.tags[noun].endswith("S")
    return people if tree.lower[head] in _WHO else mention.type != "PERSON"


def _may_be_others(tree: Tree, head: int, noun: int, mention: Mention) -> bool:
    """Whether "who" may not be the one before it: several who say, or the ally of a person, who said.

    Of people, one is nobody that a name tells ("the Norlandic, who"), and two are more than the one ("A and B, who").
    """
    if tree.lower[head] not in _WHO:
        return False
    if mention.type != "PERSON":
        return not tree.tags[noun].endswith("S") or tree.deps[noun] == "conj" or tree.child(noun, "conj") is not None
    of = tree.heads[noun] if tree.deps[noun] == "pobj" else None
    whose = tree.lemmas[tree.heads[of]] if of is not None and tree.lower[of] == "of" else None
    several = tree.tags[tree.heads[head]] == "VBP" and tree.child(tree.heads[head], "aux") is None
    return several or (whose is not None and whose not in STATING_THINGS)
