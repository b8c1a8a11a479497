"""People whom an article tells of without a name: "a cashier", "a 29-year-old woman", "one Democrat"."""

from collections.abc import Sequence

from generator.article.coreference.lexicon import ANY, ASKING, DEFINITE, INDEFINITE, OBJECTS, PEOPLE, PERSONS, SOME
from generator.article.mentions.lexicon import GENDERED, is_office
from generator.article.syntax.appositions import MentionAt, name_beside
from generator.article.syntax.tree import SUBJECTS, Tree, phrase_with
from generator.names import place_of
from generator.names.titles import Gender
from generator.records import Mention

PLURAL = frozenset({"NNS", "NNPS"})
_WHEN = frozenset({"when", "after"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_AGED = ("year-old", "old")
_COUNTED = DEFINITE | INDEFINITE | ANY
_TRADES = ("logist", "therapist", "ician", "iatrist", "icist")
"""Endings of trades that any list of them lacks some of: physiotherapist, optician."""
_COLLECTIVE = ("sh", "ch", "se", "ss")
"""Endings of names of peoples that have no singular: "the British", "the French", "the Chinese", "the Swiss"."""


def newcomer(tree: Tree, tokens: Sequence[int], gender: Gender | None, mention_at: MentionAt) -> int | None:
    """The last noun among `tokens` that brings in a person of that gender, or of none stated, who has no name."""
    for token in reversed(tokens):
        if _is_one_of_several(tree, token):
            return token
        if mention_at(token) is None and _is_brought_in(tree, token):
            stated = PEOPLE.get(tree.lemmas[token])
            if stated in (None, gender) and name_beside(tree, token, mention_at) is None:
                return token
    return None


def _is_one_of_several(tree: Tree, word: int) -> bool:
    """Whether a word is somebody out of several without a name, who acts: one of the victims decided to speak."""
    several = tree.below(phrase_with(tree, word, ("of",)), "pobj")
    acts = tree.lower[word] in INDEFINITE and tree.deps[word] in SUBJECTS and tree.tags[tree.heads[word]] in _FINITE
    return acts and several is not None and is_anybody(tree.lemmas[several])


def _is_brought_in(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person in particular who is new to the text."""
    beside = {tree.lower[c] for c in tree.children[noun]}
    return not beside.isdisjoint(INDEFINITE) and beside.isdisjoint(ANY) and _is_person(tree, noun)


def is_met(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person without a name whom the subject of a clause deals with: her doctor, the nurse."""
    lemma = tree.lemmas[noun]
    if tree.deps[noun] not in OBJECTS or not _is_trade(lemma):
        return False
    over = tree.heads[tree.heads[noun]] if tree.deps[noun] == "pobj" else tree.heads[noun]
    return tree.tags[over] in _FINITE and (tree.has(noun, DEFINITE) or tree.child(noun, "poss") is not None)


def is_somebodys(tree: Tree, noun: int) -> bool:
    """Whether a noun is one person by what he or she is to somebody: her agent, the singer's mother."""
    lemma = tree.lemmas[noun]
    person = lemma in GENDERED or _is_trade(lemma)
    return person and tree.tags[noun] == "NN" and tree.child(noun, "poss") is not None


def _is_trade(lemma: str) -> bool:
    """Whether a noun says what a person is to others: by office or trade, or as a neighbour or a client."""
    return lemma in PERSONS or is_office(lemma) or lemma.endswith(_TRADES)


def _is_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person who acts, or one whose age is told, whatever happens to them."""
    verb, person = tree.heads[noun], is_anybody(tree.lemmas[noun])
    acts = tree.deps[noun] in SUBJECTS and tree.tags[verb] in _FINITE and tree.lemmas[verb] not in ASKING
    if tree.deps[noun] == "attr" and tree.child(verb, "expl") is not None:
        return person  # there was a cashier
    if any(tree.lower[c].endswith(_AGED) for c in tree.children[noun]):
        return acts or tree.deps[noun] == "dobj"
    return acts and person


def is_anybody(lemma: str) -> bool:
    """Whether a noun says what a person is, by office, trade or otherwise."""
    return lemma in PEOPLE or lemma in PERSONS or is_office(lemma)


def is_member(tree: Tree, head: int, mention: Mention) -> bool:
    """Whether a speaker is one or some of a people or party, not all of it: "the Norlandic Liberal", "some Democrats"."""
    if not _is_people(tree, head, mention) or tree.lower[head].endswith(_COLLECTIVE):
        return False
    if tree.tags[head] in PLURAL:
        return tree.has(head, SOME) or tree.child(head, "nummod") is not None
    return tree.has(head, _COUNTED)


def _is_people(tree: Tree, head: int, mention: Mention) -> bool:
    place = place_of(tree.words[head]) if mention.type == "GPE" else None
    return mention.type == "NORP" or (place is not None and place.form == "adjective")


def asks_aside(tree: Tree, head: int) -> bool:
    """Whether a speaker only asks or speaks in a clause beside the story: "when Brandt asked whether it was so, Ruiz smiled".

    In front of the main clause that is any speaker of a "when" or "after".
    """
    verb = tree.heads[head]
    if tree.deps[head] != "nsubj" or tree.deps[verb] not in ("advcl", "relcl"):
        return False
    in_front = tree.heads[verb] > verb
    return tree.lemmas[verb] in ASKING or (in_front and tree.has(verb, _WHEN))
