"""What hangs on a verb in the parse, gathered once for each: a verb that many dates belong to is not walked for every one."""

from msgspec import Struct
from spacy.tokens import Token


class Dependents(Struct, frozen=True):
    """Of a verb's children: the auxiliaries, all words, the relations, and the lemmas of adjectives that complete it."""

    auxiliaries: frozenset[str]
    words: frozenset[str]
    relations: frozenset[str]
    adjectives: frozenset[str]


class Clauses:
    """The dependents of the verbs of one parsed article."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[int, Dependents] = {}

    def of(self, verb: Token) -> Dependents:
        """What hangs on `verb`, in lower case."""
        if verb.i not in self._known:
            children = list(verb.children)
            self._known[verb.i] = Dependents(
                auxiliaries=frozenset(child.lower_ for child in children if child.dep_ in ("aux", "auxpass")),
                words=frozenset(child.lower_ for child in children),
                relations=frozenset(child.dep_ for child in children),
                adjectives=frozenset(child.lemma_ for child in children if child.dep_ == "acomp"),
            )
        return self._known[verb.i]
