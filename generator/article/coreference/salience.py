"""How prominent the names of an article stand, by what they are in their clauses."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.article.coreference.lexicon import SOME
from generator.article.coreference.unnamed import asks_aside
from generator.article.syntax.tree import SUBJECTS, Tree
from generator.records import Mention

SUBJECT = 2.0
"""The salience of a name that is its clause's subject."""

OWNER = 1.4
"""The salience of a name whose thing is the main clause's subject."""

ASIDE = 1.0
"""The salience of objects, and of subjects that the story does not go on with."""

BESIDE = 0.5
"""The salience of a name that only says whose, or of what kind, something is."""

NOBODY = 0.0
"""The salience of a name that something else is called by: no "he" tells of it."""

_ONE = frozenset({"one", "another"})
_HE_OR_SHE = frozenset({"he", "she"})
_ACTING = _HE_OR_SHE | {"PROPN"}
_BESIDE = frozenset({"poss", "compound"})
_STEPS = 8


class Seen(NamedTuple):
    """A name outside quotations: the token it ends on, its entity, its paragraph, and how prominent it stands."""

    token: int
    entity: int
    passage: int
    salience: float


class _Name(NamedTuple):
    """A name's tokens, and the token that says what the name is in its clause: of "Ana Ruiz and Jon Brandt", "Ruiz"."""

    tokens: range
    joint: int


def _owns_main_subject(tree: Tree, name: _Name) -> bool:
    """Whether what somebody owns, or some of it, is the main clause's subject."""
    noun = tree.heads[name.joint]
    some = tree.heads[tree.heads[noun]] if tree.deps[noun] == "pobj" else noun
    noun = some if tree.lower[some] in SOME | _ONE else noun
    return tree.deps[name.joint] == "poss" and tree.deps[noun] in SUBJECTS and tree.deps[tree.heads[noun]] == "ROOT"


def _acts_aside(tree: Tree, name: _Name) -> bool:
    """Whether a name is the subject of a clause that only says when or why the named subject in front of it acted."""
    verb = tree.heads[name.joint]
    subject = tree.child(tree.heads[verb], "nsubj")
    if subject is None or tree.deps[verb] != "advcl" or subject > verb:
        return False
    return tree.deps[name.joint] in SUBJECTS and not _ACTING.isdisjoint((tree.pos[subject], tree.lower[subject]))


def _is_brought_in(tree: Tree, name: _Name) -> bool:
    """Whether a presentational clause brings somebody in whom the next sentence goes on with."""
    verb = tree.heads[name.joint]
    if (tree.deps[name.joint], tree.deps[verb]) != ("attr", "ROOT"):
        return False
    subject = tree.child(verb, *SUBJECTS)
    return subject is None or tree.lower[subject] in _ONE


def _names_another(tree: Tree, name: _Name) -> bool:
    return tree.deps[name.joint] == "compound" and tree.pos[tree.heads[name.joint]] == "NOUN"


def _opens(tree: Tree, name: _Name) -> bool:
    """Whether a name opens its sentence in front of a comma, maybe behind "and" or a participle's clause.

    It is the subject, also where the parse misses that.
    """
    first, last = name.tokens[0], name.tokens[-1]
    if last + 1 == len(tree.words) or tree.words[last + 1] != ",":
        return False
    if tree.opens[first] or (tree.pos[first - 1] == "CCONJ" and tree.opens[first - 1]):
        return True
    if tree.words[first - 1] != "," or tree.deps[last] in ("appos", "conj"):
        return False
    start = first - 2
    while start > 0 and not tree.opens[start] and tree.words[start] != ",":
        start -= 1
    return tree.tags[start] in ("VBN", "VBG")


def _is_told_of(tree: Tree, name: _Name) -> bool:
    """Whether a name is the subject of what a "he" or "she" in front says or does."""
    if tree.deps[name.joint] not in SUBJECTS:
        return False
    verb = tree.heads[name.joint]
    for _ in range(_STEPS):
        if tree.deps[verb] in ("ROOT", "conj"):
            break
        verb = tree.heads[verb]
        subject = tree.child(verb, "nsubj")
        if tree.deps[verb] == "ROOT" and subject is not None:
            return subject < name.joint and tree.lower[subject] in _HE_OR_SHE
    return False


POSITIONS: tuple[tuple[str, float, Callable[[Tree, _Name], bool]], ...] = (
    ("owner of the main subject", OWNER, _owns_main_subject),  # RUIZ's remarks caused …; one of RUIZ's remarks caused …
    ("opens the sentence", SUBJECT, _opens),  # And RUIZ, for all his doubts, agreed. Reached by us, RUIZ, 58, …
    ("brought in", SUBJECT, _is_brought_in),  # One is RUIZ. Among them is RUIZ.
    ("names another", NOBODY, _names_another),  # the RUIZ administration
    ("asks aside", ASIDE, lambda tree, name: asks_aside(tree, name.joint)),  # When RUIZ asked whether it was so, …
    ("told of", ASIDE, _is_told_of),  # He said that RUIZ had left.
    ("acts aside", BESIDE, _acts_aside),  # Brandt left while RUIZ waited.
    ("subject", SUBJECT, lambda tree, name: tree.deps[name.joint] in SUBJECTS),  # RUIZ left.
    ("beside a noun", BESIDE, lambda tree, name: tree.deps[name.joint] in _BESIDE),  # They read RUIZ's letter.
)
"""The positions and their salience; the first that holds counts, and a name in none stands as an object does (`ASIDE`)."""


def prominence(tree: Tree, mentions: Sequence[Mention], quoted: Sequence[int], firsts: Sequence[int]) -> list[Seen]:
    """The names that stand outside quotations, in order; `firsts` are the paragraphs' first tokens."""
    seen, firsts_of_several = [], _firsts_of_several(tree)
    for mention in mentions:
        tokens = tree.tokens(mention.start, mention.end)
        if mention.entity is not None and tokens and not quoted[tokens[-1]]:
            name = _Name(tokens, _joint(tree, firsts_of_several[tokens[-1]]))
            weight = next((weight for _, weight, holds in POSITIONS if holds(tree, name)), ASIDE)
            seen.append(Seen(tokens[-1], mention.entity, bisect_right(firsts, tokens[-1]) - 1, weight))
    return seen


def _firsts_of_several(tree: Tree) -> list[int]:
    """For each token the first of those that it is joined to with commas and "and", itself where it is none of several."""
    firsts: list[int] = []
    for token, head in enumerate(tree.heads):
        joined = tree.deps[token] == "conj" and head < token
        firsts.append(firsts[head] if joined else token)
    return firsts


def _joint(tree: Tree, token: int) -> int:
    """The token that says what a name is in its clause: itself, the first of several, or the noun that it stands beside."""
    if tree.deps[token] != "appos":
        return token
    noun = tree.heads[token]
    introduced = tree.pos[noun] == "NOUN" or any(tree.lower[c] in ("a", "an") for c in tree.near(noun))
    return noun if introduced else token  # the mayor, Ana Ruiz; a Liberal, Ana Ruiz
