"""What the clauses of an article tell of whose gender: words that grammar or kinship binds to the name before them."""

from generator.article.mentions.lexicon import GENDERED
from generator.article.syntax.appositions import MentionAt, is_person
from generator.article.syntax.tree import SUBJECTS, Tree
from generator.data import word_set
from generator.names.titles import Gender
from generator.records import Mention

_REFLEXIVE: dict[str, Gender] = {"himself": "m", "herself": "f"}
_POSSESSIVE: dict[str, Gender] = {"his": "m", "her": "f"}
_UP = word_set("coreference.bound")
"""The labels between a bound word and the verb, or the name, that it goes back to."""

_LEADS = frozenset({"with", "by", "alongside", "beside", "to", "for", "on", "after"})
"""The prepositions that such a way may lead through: with her husband, by her mother."""

_STEPS = 6


def stated_genders(tree: Tree, mention_at: MentionAt) -> dict[int, Gender]:
    """The gender of those who are told of with their husband, their own house, or themselves.

    "Weber met her husband", "Weber, with her mother", "Weber and her brother", "Weber, who lost her son",
    "Weber hurt herself", "Weber sold her own boat".
    """
    found: dict[int, Gender] = {}
    for token, word in enumerate(tree.lower):
        gender = _REFLEXIVE.get(word) or (_POSSESSIVE.get(word) if _is_of_own(tree, token) else None)
        owner = _owner(tree, token, mention_at) if gender is not None else None
        if gender is not None and owner is not None and owner.entity is not None:
            found[owner.entity] = gender
    return found


def _is_of_own(tree: Tree, token: int) -> bool:
    """Whether a possessive stands before kin or "own", also where a name follows: her husband Tom Hale."""
    noun = tree.heads[token]
    near = range(token, noun + 1)
    return tree.deps[token] == "poss" and (
        "own" in tree.lower[token:noun] or any(tree.lemmas[t] in GENDERED and tree.pos[t] == "NOUN" for t in near)
    )


def _owner(tree: Tree, token: int, mention_at: MentionAt) -> Mention | None:
    """The person who is the subject above a bound word, or the name that it hangs on, if no other person is named between."""
    for above in tree.ancestors(token, _STEPS):
        subject = tree.child(above, *SUBJECTS)
        near = above if subject is None else subject
        mention = mention_at(near) if near < token else None
        if is_person(mention):
            return mention if _is_nearest(tree, mention, token, mention_at) else None
        led = tree.deps[above] != "prep" or tree.lower[above] in _LEADS
        another = near == subject and tree.lower[near] != "who"
        if another or not led or tree.deps[above] not in _UP:
            return None
    return None


def _is_nearest(tree: Tree, mention: Mention, token: int, mention_at: MentionAt) -> bool:
    between = tree.tokens(mention.end, tree.starts[token])
    others = (mention_at(t) for t in between)
    return all(not is_person(other) or other.entity == mention.entity for other in others)
