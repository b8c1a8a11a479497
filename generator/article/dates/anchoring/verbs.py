"""The verb that a date hangs on, and what hangs on the verb in turn, gathered once for each."""

from msgspec import Struct
from spacy.tokens import Token

from generator.article.syntax.tokens import pos_in, upwards
from generator.article.syntax.tree import VERBAL

_STEPS = 12
"""How far up the tree a governing verb is looked for; a bound, so that a broken tree costs nothing."""


_is_verb = pos_in(VERBAL)


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
        found = governing_verb(token)
        return None if found is None else self.of(found)


def governing_verb(token: Token) -> Token | None:
    """The nearest verb from `token` upwards; None in a sentence whose root is a noun."""
    return next(filter(_is_verb, upwards(token, _STEPS)), None)
