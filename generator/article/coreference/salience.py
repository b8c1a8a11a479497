"""How prominent the names of an article stand, and what its clauses tell of whose gender."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.article.coreference.unnamed import asks_aside
from generator.article.mentions.lexicon import GENDERED, Gender
from generator.article.syntax.appositions import MentionAt
from generator.article.syntax.tree import SUBJECTS, Tree
from generator.records import Mention

SUBJECT = 2.0
"""The weight of a name that is its clause's subject."""

OWNER = 1.4
"""The weight of a name whose thing is the main clause's subject: "Ruiz's remarks caused …"."""

_ONE = frozenset({"one", "another"})
_STEPS = 8
_WEIGHTS = {"nsubj": SUBJECT, "nsubjpass": SUBJECT, "poss": 0.5, "compound": 0.5}
"""The weights of names by what they are in their clause."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A name outside quotations: the token it ends on, its entity, its paragraph, and how prominent it stands."""

    token: int
    entity: int
    passage: int
    weight: float


def prominence(tree: Tree, mentions: Sequence[Mention], quoted: Sequence[int], firsts: Sequence[int]) -> list[Seen]:
    """The names that stand outside quotations, in order; `firsts` are the paragraphs' first tokens.

    What is called by a name ("the Ruiz administration") weighs nothing: no "he" tells of it.
    """
    seen = []
    for mention in mentions:
        tokens = tree.tokens(mention.start, mention.end)
        if not tokens or quoted[tokens[-1]] or mention.entity is None:
            continue
        joint = tokens[-1]
        while tree.deps[joint] == "conj" and tree.heads[joint] < joint:
            joint = tree.heads[joint]
        beside = tree.heads[joint]
        if tree.deps[joint] == "appos" and (tree.pos[beside] == "NOUN" or tree.has(beside, ("a", "an"))):
            joint = beside
        label = tree.deps[joint]
        called = label == "compound" and tree.pos[tree.heads[joint]] == "NOUN"
        aside = asks_aside(tree, joint) or _is_told_of(tree, joint)
        weight = 0.0 if called else 1.0 if aside else _WEIGHTS.get(label, 1.0)
        if weight < SUBJECT and (_opens(tree, tokens) or _is_brought_in(tree, joint)):
            weight = SUBJECT
        if label == "poss" and _is_main_subject(tree, tree.heads[joint]):
            weight = OWNER
        seen.append(Seen(tokens[-1], mention.entity, bisect_right(firsts, tokens[-1]) - 1, weight))
    return seen


def _opens(tree: Tree, name: range) -> bool:
    """Whether a name opens its sentence in front of a comma, maybe behind "and" or a participle's clause.

    It is the subject, also where the parse misses that: "And Ruiz, for all his doubts, agreed"; "Reached by us, Ruiz, 58, …".
    """
    behind = name[-1] + 1
    if behind >= len(tree.words) or tree.words[behind] != ",":
        return False
    first = name[0]
    if tree.opens[first] or (tree.pos[first - 1] == "CCONJ" and tree.opens[first - 1]):
        return True
    if tree.words[first - 1] != "," or tree.deps[name[-1]] in ("appos", "conj"):
        return False
    start = first - 2
    while start > 0 and not tree.opens[start] and tree.words[start] != ",":
        start -= 1
    return tree.opens[start] and tree.tags[start] in ("VBN", "VBG")


def _is_brought_in(tree: Tree, name: int) -> bool:
    """Whether a sentence brings somebody in whom the next goes on with: "One is Ruiz", "Among them is Ruiz"."""
    verb = tree.heads[name]
    subject = tree.child(verb, *SUBJECTS)
    told = subject is None or tree.lower[subject] in _ONE
    return tree.deps[name] == "attr" and tree.deps[verb] == "ROOT" and told


def _is_told_of(tree: Tree, name: int) -> bool:
    """A subject that the story does not go on with: of what a "he" or "she" in front says or does."""
    if tree.deps[name] not in SUBJECTS:
        return False
    verb = tree.heads[name]
    for _ in range(_STEPS):
        if tree.deps[verb] in ("ROOT", "conj"):
            break
        verb = tree.heads[verb]
        subject = tree.child(verb, "nsubj")
        if tree.deps[verb] == "ROOT" and subject is not None:
            return subject < name and tree.lower[subject] in ("he", "she")
    return False


def _is_main_subject(tree: Tree, noun: int) -> bool:
    return tree.deps[noun] in SUBJECTS and tree.deps[tree.heads[noun]] == "ROOT"


def genders_of_kin(tree: Tree, mention_at: MentionAt) -> dict[int, Gender]:
    """The gender of those whose husband or mother their own clause tells of: Weber met her husband."""
    found: dict[int, Gender] = {}
    for token, word in enumerate(tree.lower):
        kin = tree.heads[token]
        if word not in ("his", "her") or tree.deps[token] != "poss" or tree.lemmas[kin] not in GENDERED:
            continue
        verb = tree.heads[kin]
        subject = tree.child(verb, "nsubj") if tree.pos[verb] == "VERB" else None
        mention = mention_at(subject) if subject is not None and subject < token else None
        if mention is not None and mention.type == "PERSON" and mention.entity is not None:
            found[mention.entity] = "f" if word == "her" else "m"
    return found
