"""Relative pronouns that speak, and whom they stand for: "Ana Ruiz, who said", "a clerk who said"."""

from collections.abc import Sequence
from itertools import takewhile

from generator.article.reporting.speakers import STATING_THINGS, source_at
from generator.article.syntax.appositions import MentionAt, is_person
from generator.article.syntax.tree import VERBAL, Tree
from generator.records import Mention

_WHO = frozenset({"who", "whom"})
_OF_THINGS = frozenset({"which", "that"})
_STEPS = 6
RELATIVES = frozenset({"who"}) | _OF_THINGS
"""The pronouns that can be the subject of a relative clause."""


def is_relative(tree: Tree, head: int) -> bool:
    """Whether a token is a relative pronoun."""
    return tree.lower[head] in _WHO | _OF_THINGS and tree.pos[head] == "PRON"


def states_nothing(tree: Tree, head: int, named: Sequence[int]) -> bool:
    """Whether a relative pronoun goes back to a thing that makes no statements: a plan that promises …."""
    if tree.lower[head] not in _OF_THINGS or not is_relative(tree, head):
        return False
    noun = _antecedent(tree, head)
    return noun is None or not (named[noun] or tree.lemmas[noun] in STATING_THINGS)


def relative_to(tree: Tree, head: int, mention_at: MentionAt) -> tuple[Mention | None, str]:
    """The mention that a relative pronoun goes back to, and why; None where it names nobody or may be another."""
    noun = _antecedent(tree, head)
    if noun is None or (mention := mention_at(noun)) is None:
        return None, "the noun before the relative pronoun names nobody"
    if tree.lower[head] in _WHO:
        mention = _of_whom(tree, noun, mention_at) or mention
    if not _fits(tree, head, mention) or _may_be_others(tree, head, noun, mention):
        return None, f"{tree.words[head]!r} may go back further than to {mention.text!r}"
    return mention, f"relative pronoun after {mention.text!r}"


def stands_for(tree: Tree, head: int, mention_at: MentionAt) -> str | None:
    """The noun phrase before a relative pronoun; of a person's ally, the ally's."""
    noun = _antecedent(tree, head)
    if noun is None:
        return None
    phrase = source_at(tree, noun)
    of_another = mention_at(noun) is not None and tree.deps[noun] == "pobj"
    first = tree.lefts[tree.heads[tree.heads[noun]]] if of_another else phrase.first
    start, end = tree.span(first, phrase.end)
    return tree.text[start:end]


def _antecedent(tree: Tree, pronoun: int) -> int | None:
    """The head of the noun phrase that a relative pronoun goes back to; None where it stands behind no noun."""
    above = [tree.heads[pronoun], *tree.ancestors(tree.heads[pronoun], 4)]
    verb = next((token for token in above if tree.deps[token] == "relcl"), above[-1])
    noun = tree.heads[verb]
    if noun == verb:
        return None
    return pronoun - 1 if _is_of_another_verb(tree, pronoun - 1, noun) else noun


def _is_of_another_verb(tree: Tree, nearest: int, noun: int) -> bool:
    """Whether the noun right before the pronoun belongs to a verb below the one that the parse goes back to.

    "Ruiz Under Pressure To Condemn Admiral Who Said …"
    """
    if nearest < noun or tree.pos[nearest] not in ("NOUN", "PROPN"):
        return False
    between = takewhile(noun.__ne__, tree.ancestors(nearest, _STEPS))
    return not VERBAL.isdisjoint(tree.pos[token] for token in between)


def _fits(tree: Tree, head: int, mention: Mention) -> bool:
    """Whether "who" goes back to people, "which" and "that" to something else."""
    people = mention.type in ("PERSON", "NORP")
    return people if tree.lower[head] in _WHO else mention.type != "PERSON"


def _of_whom(tree: Tree, body: int, mention_at: MentionAt) -> Mention | None:
    """The person whose post at a body stands beside the name: "Ana Ruiz, an analyst at Norvale Shipping, who said"."""
    at = tree.heads[body]
    post = tree.heads[at]
    person = mention_at(tree.heads[post])
    beside = tree.deps[body] == "pobj" and tree.lower[at] == "at" and tree.deps[post] == "appos"
    return person if beside and is_person(person) else None


def _may_be_others(tree: Tree, head: int, noun: int, mention: Mention) -> bool:
    """Whether "who" may not be the one before it: several who say, or the ally of a person, who said.

    Of people, one is nobody that a name tells ("the Norlandic, who"), and two are more than the one ("A and B, who").
    """
    if tree.lower[head] not in _WHO:
        return False
    if mention.type != "PERSON":
        return not tree.tags[noun].endswith("S") or tree.child(noun, "conj") is not None
    verb, of = tree.heads[head], tree.heads[noun]
    several = tree.tags[verb] == "VBP"
    return several or tree.lower[of] == "of"
