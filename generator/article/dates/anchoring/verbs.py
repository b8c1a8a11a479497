"""The verb that a date hangs on, and what hangs on the verb in turn, gathered once for each."""

from collections.abc import Callable, Set

from msgspec import Struct
from spacy.tokens import Token

from generator.article.syntax.tokens import pos_in, upwards
from generator.article.syntax.tree import VERBAL
from generator.data import word_set
from generator.values import mapped

_STEPS = 12
"""How far up the tree a governing verb is looked for; a bound, so that a broken tree costs nothing."""


_is_verb = pos_in(VERBAL)

HAPPENINGS = word_set("events.happenings")
"""Nouns of what happens: "vote", "visit", "earthquake"."""
PLACING = ("on", "in", "at", "during", "over")
"""Prepositions that put what a verb tells at a date; one bought "through" or raised "from" a date may be told of before it."""
AT = frozenset({"in", "at", "during"})
"""Prepositions of a noun whose own date is the verb's too: "in the 2012 election she won"."""


def is_of_happening(token: Token) -> bool:
    """Whether a noun is of what happens."""
    return token.lemma_.lower() in HAPPENINGS


class Verb(Struct, frozen=True):
    """A verb, and of its children the auxiliaries, all words, the relations, and the lemmas of adjectives that complete it.

    Words are in lower case.
    """

    token: Token
    auxiliaries: frozenset[str]
    words: frozenset[str]
    relations: frozenset[str]
    adjectives: frozenset[str]

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return self.token.lemma_

    def has_tag(self, *tags: str) -> bool:
        """Whether it has one of these tags of the Penn treebank, such as `VBD`."""
        return self.token.tag_ in tags

    def is_a(self, *relations: str) -> bool:
        """Whether it stands in one of these relations to its head."""
        return self.token.dep_ in relations


# --- what a rule asks of a verb; `generator.values` puts such tests together ----------------------------------------------

Test = Callable[[Verb], bool]


def is_bare(verb: Verb) -> bool:
    """Passed by a verb without auxiliaries."""
    return not verb.auxiliaries


def tagged(*tags: str) -> Test:
    """Passed by a verb with one of these tags of the Penn treebank."""
    return lambda verb: verb.token.tag_ in tags


def stands_as(*relations: str) -> Test:
    """Passed by a verb that stands in one of these relations to its head."""
    return lambda verb: verb.token.dep_ in relations


def with_auxiliary(words: Set[str]) -> Test:
    """Passed by a verb that has one of the auxiliaries."""
    return lambda verb: not verb.auxiliaries.isdisjoint(words)


def with_auxiliaries(*words: str) -> Test:
    """Passed by a verb that has all of the auxiliaries."""
    return lambda verb: verb.auxiliaries.issuperset(words)


def with_child(*relations: str) -> Test:
    """Passed by a verb on which something hangs in one of these relations."""
    return lambda verb: not verb.relations.isdisjoint(relations)


# --- the verbs of an article --------------------------------------------------------------------------------------------


def _read(verb: Token) -> Verb:
    children = list(verb.children)
    return Verb(
        token=verb,
        auxiliaries=frozenset(child.lower_ for child in children if child.dep_ in ("aux", "auxpass")),
        words=frozenset(child.lower_ for child in children),
        relations=frozenset(child.dep_ for child in children),
        adjectives=frozenset(child.lemma_ for child in children if child.dep_ == "acomp"),
    )


class Clauses:
    """The verbs of one parsed article: a verb that many dates belong to is not walked for every one."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[int, Verb] = {}

    def of(self, verb: Token) -> Verb:
        """The verb with what hangs on it."""
        if verb.i not in self._known:
            self._known[verb.i] = _read(verb)
        return self._known[verb.i]

    def governing(self, token: Token) -> Verb | None:
        """The nearest verb from `token` upwards; None in a sentence whose root is a noun."""
        return mapped(self.of, governing_verb(token))


def governing_verb(token: Token) -> Token | None:
    """The nearest verb from `token` upwards; None in a sentence whose root is a noun."""
    return next(filter(_is_verb, upwards(token, _STEPS)), None)


def is_own(token: Token, verb: Verb) -> bool:
    """Whether a date hangs on its verb itself, or on the occasion before it: "asked on Monday", "in a talk in May"."""
    holder = token.head.head if token.head.lower_ in PLACING else token.head
    return verb.token.i in (token.head.i, holder.i) or _is_of_opening(holder, verb.token)


def _is_of_opening(holder: Token, verb: Token) -> bool:
    """Whether what a date hangs on is the occasion before a verb, or the place of it: "at a rally in Orsk in May, she said"."""
    above = holder.head
    if holder.pos_ == "PROPN" and above.lower_ in AT and is_of_happening(above.head):
        holder, above = above.head, above.head.head
    return is_of_happening(holder) and above.lower_ in AT and above.head.i == verb.i and above.i < verb.i
