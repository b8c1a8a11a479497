"""People whom an article tells of without a name: "a cashier", "a 29-year-old woman", "one Democrat"."""

from collections.abc import Sequence

from generator.article.mentions.lexicon import is_office
from generator.article.syntax.appositions import MentionAt, name_beside
from generator.article.syntax.tree import SUBJECTS, Tree
from generator.article.tables import words
from generator.names import place_of
from generator.records import Mention

PEOPLE = {"man": "m", "woman": "f", "gentleman": "m", "lady": "f", "father": "m", "mother": "f", "actress": "f"}
DEFINITE = frozenset({"the", "that", "this"})
INDEFINITE = frozenset({"a", "an", "one", "another"})
_PERSONS = words(
    """
    person girl boy student teenager resident voter supporter volunteer worker cashier neighbour neighbor critic opponent
    visitor
    """
)
ASK = words("ask wonder shout inquire")
"""Who asks is not who answers."""

_WHEN = frozenset({"when", "after"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_AGED = ("year-old", "old")
_ANY = frozenset({"any", "every", "each", "no"})
_COUNTED = DEFINITE | INDEFINITE | _ANY
_SOME = frozenset({"no", "some", "several", "many", "most", "few", "certain", "other"})
_COLLECTIVE = ("sh", "ch", "se", "ss")
"""Endings of names of peoples that have no singular: "the British", "the French", "the Chinese", "the Swiss"."""


def newcomer(tree: Tree, tokens: Sequence[int], gender: str | None, mention_at: MentionAt) -> int | None:
    """The last noun among `tokens` that brings in a person of that gender, or of none stated, who has no name."""
    for token in reversed(tokens):
        if tree.tags[token] != "NN" or mention_at(token) is not None or not _is_person(tree, token):
            continue
        beside = {tree.lower[c] for c in tree.children[token]}
        if not beside & INDEFINITE or beside & _ANY:
            continue
        own = PEOPLE.get(tree.lemmas[token])
        if own in (None, gender) and name_beside(tree, token, mention_at) is None:
            return token
    return None


def _is_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person who acts, or one whose age is told, whatever happens to them."""
    lemma = tree.lemmas[noun]
    verb = tree.heads[noun]
    acts = tree.deps[noun] in SUBJECTS and tree.tags[verb] in _FINITE and tree.lemmas[verb] not in ASK
    if tree.deps[noun] == "attr" and tree.child(verb, "expl") is not None:
        return lemma in PEOPLE or lemma in _PERSONS or is_office(lemma)  # there was a cashier
    if any(tree.lower[c].endswith(_AGED) for c in tree.children[noun]):
        return acts or tree.deps[noun] == "dobj"
    return acts and (lemma in PEOPLE or lemma in _PERSONS or is_office(lemma))


def is_member(tree: Tree, head: int, mention: Mention) -> bool:
    """Whether a speaker is one or some of a people or party, not all of it: "the Norlandic Liberal", "some Democrats"."""
    place = place_of(tree.words[head]) if mention.type == "GPE" else None
    people = mention.type == "NORP" or (place is not None and place.form == "adjective")
    if not people or tree.lower[head].endswith(_COLLECTIVE):
        return False
    if tree.tags[head] in ("NNS", "NNPS"):
        return tree.has(head, _SOME) or tree.child(head, "nummod") is not None
    return any(tree.lower[c] in _COUNTED and not _is_title(tree, c) for c in tree.children[head])


def _is_title(tree: Tree, article: int) -> bool:
    """Whether an article begins a name: "according to The Liberal", a paper."""
    return tree.words[article] == "The" and article > 0 and tree.words[article - 1][-1:].isalnum()


def asks_aside(tree: Tree, head: int) -> bool:
    """Whether a speaker only asks or speaks in a clause beside the story: "when Brandt asked whether it was so, Ruiz smiled".

    In front of the main clause that is any speaker of a "when" or "after".
    """
    verb = tree.heads[head]
    if tree.deps[head] != "nsubj" or tree.deps[verb] not in ("advcl", "relcl"):
        return False
    in_front = tree.deps[verb] == "advcl" and tree.heads[verb] > verb
    return tree.lemmas[verb] in ASK or (in_front and tree.has(verb, _WHEN))
