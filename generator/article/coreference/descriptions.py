"""What an article calls its actors by: "the senator", "the transport ministry", and who has been called so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.article.coreference.lexicon import NAMED_BY_KIND
from generator.article.mentions.lexicon import is_office
from generator.article.reporting.speakers import NO_MORE
from generator.article.syntax.tree import FINITE, PREMODIFIERS, SUBJECTS, Tree
from generator.data import word_set
from generator.names import place_of
from generator.names.titles import canonical_role
from generator.records import Mention
from generator.values import known as those_known

_NOUNS_BESIDE = frozenset({"appos", "compound", "nmod"})
_LESSER = word_set("names.deputies")
"""Who holds an office for another is not called by the office alone."""

_PAPERS, _NAMES_OF_PAPERS = frozenset({"newspaper", "paper", "magazine"}), word_set("dates.papers")
_OF = frozenset({"of", "from"})
_COLON = frozenset({":"})
_HOLDS = frozenset({"be", "become", "remain"})
_APPOINTS = frozenset({"name", "appoint", "elect", "make", "choose"})
_NOT_NOW = frozenset({"will", "would", "could", "may", "might", "should", "to"})


@dataclass(frozen=True, slots=True)
class Descriptions:
    """For each noun that describes a named entity (its office, an apposition), the entities and the token of the first name.

    `words` are those of each entity's name, in lower case.
    """

    tree: Tree
    words: list[frozenset[str]]
    called: dict[str, dict[int, int]]


def bearers_of(known: Descriptions, head: int, stop: int) -> list[int]:
    """The entities that are called by a description's head before the token `stop`, and to which nothing in it is foreign.

    "The Norvale senator" is nobody who was called a senator and has nothing of Norvale.
    """
    told = told_of(known, head)
    called = known.called.get(known.tree.lemmas[head], {})
    past = so_called(known, NO_MORE) if is_of_a_place(known, head) else frozenset[int]()
    below = so_called(known, _LESSER - {*known.tree.lower[known.tree.lefts[head] : head]})
    known_before = (e for e, first in called.items() if first < stop and e not in past | below)
    return [e for e in known_before if all(_has(known, e, word) for word in told)]


def so_called(known: Descriptions, words: frozenset[str]) -> frozenset[int]:
    """The entities that any of some words describes: who held an office once, who is only its deputy."""
    return frozenset(entity for word in words for entity in known.called.get(word, ()))


def told_of(known: Descriptions, head: int) -> list[str]:
    """What a description tells of its bearer beside its head: names, and fields that tell one minister from another.

    "Norland's defence minister": Norland, and defence; "the prime minister": prime, where somebody else is called that.
    """
    tree = known.tree
    fields = (
        c for c in tree.labelled(head, "amod", "compound") if tree.lower[c] in known.called or tree.deps[c] != "amod"
    )
    places = (c for c in _inside(tree, head) if tree.pos[c] == "PROPN")
    return [tree.lower[c] for c in {*fields, *places}]


def is_of_a_place(known: Descriptions, head: int) -> bool:
    """Whether a description says of which place its bearer is: "Norland's prime minister", "the mayor of Norvale"."""
    tree = known.tree
    named = [c for c in _inside(tree, head) if tree.pos[c] == "PROPN"]
    return any(tree.deps[c] in ("poss", "pobj") or place_of(tree.words[c]) is not None for c in named)


def _has(known: Descriptions, entity: int, word: str) -> bool:
    """Whether an entity has something of what a word names: in its name, or because it was called so."""
    if word in known.words[entity] or entity in known.called.get(word, {}):
        return True
    place = place_of(word.title())
    beside = (place_of(other.title()) for other, who in known.called.items() if place is not None and entity in who)
    return place is not None and any(other is not None and other.code == place.code for other in beside)


def may_be(known: Descriptions, entity: int, head: int) -> bool:
    """Whether an organisation's name holds the words that a description needs: "the transport ministry", "the paper"."""
    tree = known.tree
    needed = {tree.lower[c] for c in tree.labelled(head, *PREMODIFIERS)} | (NAMED_BY_KIND & {tree.lemmas[head]})
    named = tree.lemmas[head] not in _PAPERS or not _NAMES_OF_PAPERS.isdisjoint(known.words[entity])
    return named and needed <= known.words[entity]


def find_descriptions(tree: Tree, mentions: Sequence[Mention], names: Sequence[str]) -> Descriptions:
    """What the mentions say of their entities; `names` are those of the entities."""
    called: dict[str, dict[int, int]] = {}
    for mention in mentions:
        tokens = tree.tokens(mention.start, mention.end)
        if tokens and mention.entity is not None:
            for word in _called(tree, mention, tokens):
                first = called.setdefault(word, {})
                first[mention.entity] = min(first.get(mention.entity, tokens[-1]), tokens[-1])
    prime, ministers = called.get("prime", {}), called.get("minister", {})
    called.setdefault("premier", {}).update({entity: first for entity, first in prime.items() if entity in ministers})
    return Descriptions(tree, [frozenset(name.lower().split()) for name in names], called)


def _called(tree: Tree, mention: Mention, tokens: range) -> Iterator[str]:
    """The words beside a name that say who bears it: the office, nouns in front of it or in apposition, and names in these.

    "Norland's prime minister, Ana Ruiz", "Ana Ruiz, the mayor of Norvale", "Norlandic Prime Minister Ana Ruiz".
    """
    last = tokens[-1]
    nouns = _nouns_beside(tree, last, tokens)
    role = mention.role or ""
    yield from (*role.lower().split(), *canonical_role(role).split())  # Sen. Ruiz is "the senator"
    yield from (tree.lower[noun] for noun in (*nouns, *_offices_stated(tree, last), *_equated(tree, last)))
    inside = (c for noun in (last, *nouns) for c in _inside(tree, noun) if c not in tokens)
    yield from (tree.lower[c] for c in inside if _tells_one_holder(tree, c))


def _offices_stated(tree: Tree, last: int) -> Iterator[int]:
    """The offices that a clause gives to the bearer of a name: Ruiz has been mayor since May; the bank named Ruiz chairwoman.

    Not what somebody was, will be or is not.
    """
    verb, found = tree.heads[last], [tree.heads[last]]
    if tree.deps[last] in PREMODIFIERS and tree.deps[verb] in ("oprd", "dobj"):
        verb = tree.heads[verb]  # "Ana Ruiz chairwoman", read as one phrase
    elif tree.deps[last] == "nsubj" and tree.lemmas[verb] in _HOLDS and not tree.has(verb, _NOT_NOW):
        found = tree.labelled(verb, "attr") if tree.lower[verb] != "was" else []
    elif tree.lemmas[verb] in _APPOINTS:
        phrases = (tree.below(p, "pobj") for p in tree.after(verb, "prep") if tree.lower[p] == "as")
        found = [*tree.labelled(verb, "oprd"), *those_known(phrases)]
    if tree.lemmas[verb] in _HOLDS | _APPOINTS and tree.child(verb, "neg") is None:
        yield from (noun for noun in found if is_office(tree.lemmas[noun]))


def _equated(tree: Tree, last: int) -> list[int]:
    """What a clause says that the bearer of a name is: the witness was Ruiz; the witness was the porter, Ruiz."""
    described = tree.heads[last] if tree.deps[last] == "appos" else last
    return tree.labelled(tree.heads[described], "nsubj") if tree.deps[described] == "attr" else []


def _nouns_beside(tree: Tree, last: int, tokens: range) -> list[int]:
    """The nouns that stand beside a name and call its bearer something; not in "with Ana Ruiz, the candidate said"."""
    head = _described(tree, last)
    beside = (c for c in tree.children[last] if tree.deps[c] in _NOUNS_BESIDE and c not in tokens)
    end = len(tree.tags) - 1
    own = tree.deps[last] in SUBJECTS
    nouns = [c for c in beside if own or c < last or tree.tags[min(tree.rights[c], end)] not in FINITE]
    above = tree.deps[last] == "appos" and tree.find(_COLON, head, last) == last
    return [*nouns, head] if above else nouns


def _tells_one_holder(tree: Tree, token: int) -> bool:
    """Whether a word tells one holder of an office from another: a name, a people's adjective, "former"."""
    return tree.pos[token] == "PROPN" or tree.lower[token] in NO_MORE or place_of(tree.words[token]) is not None


def _described(tree: Tree, last: int) -> int:
    """The noun that a name stands beside: in "the mayor of Norvale, Ana Ruiz," the mayor, though the town is nearer."""
    head = tree.heads[last]
    of = tree.heads[head]
    beside_place = tree.lower[of] in _OF and place_of(tree.words[head]) is not None
    return tree.heads[of] if beside_place else head


def _inside(tree: Tree, head: int) -> Iterator[int]:
    """What a description holds beside its head: "the Norvale senator", "the senator from Norvale"."""
    for child in tree.near(head):
        if tree.deps[child] in PREMODIFIERS or tree.deps[child] == "poss":
            yield child
        if tree.lower[child] in _OF:
            yield from tree.children[child]
