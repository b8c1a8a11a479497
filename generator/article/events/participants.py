"""Who takes part in an event: those named in its verb's own clause, without the places where it happens."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile

from spacy.tokens import Token

from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, governing_verb
from generator.article.syntax.tokens import dep_in, head, lower_in, upwards
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.records import PLACE_TYPES, Mention, Span
from generator.values import every

_WHERE = word_set("events.where")
_STEPS = 8
_is_where = every(dep_in({"pobj"}), head(lower_in(_WHERE)))
_is_joined = dep_in({"xcomp", "conj"})

Governed = Mapping[int, Sequence[tuple[int, int]]]
"""Who stands in the clause of a verb itself, by the verb's token: where the mention begins, and its entity."""


def governed(tenses: Tenses, mentions: Sequence[Mention]) -> Governed:
    """The mentions of an article that lead to somebody, by their verbs."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        if mention.entity is not None and (verb := _verb_of(tenses, mention)) is not None:
            found[verb.i].append((mention.start, mention.entity))
    return found


def taking_part(clauses: Clauses, mentions: Governed, verb: Token, sentence: Span) -> tuple[int, ...]:
    """The entities in the clause of a verb, or of one whose subject it shares, in order and each once."""
    told = [place for sharing in _with_shared_subject(clauses, verb) for place in mentions.get(sharing.i, ())]
    return tuple(dict.fromkeys(entity for start, entity in told if sentence[0] <= start < sentence[1]))


def _verb_of(tenses: Tenses, mention: Mention) -> Token | None:
    word = _head(tenses, mention)
    return None if mention.type in PLACE_TYPES and _is_where(word) else governing_verb(word)


def _head(tenses: Tenses, mention: Mention) -> Token:
    """The word of a mention that hangs on none of its own."""
    inside = list(tenses.tokens((mention.start, mention.end)))
    numbers = {token.i for token in inside}
    return next(token for token in inside if token.head == token or token.head.i not in numbers)


def _with_shared_subject(clauses: Clauses, verb: Token) -> list[Token]:
    """The verb, and those whose subject it shares: "agreed to meet", "arrived and met"."""
    shares = every(_is_joined, lambda token: clauses.of(token).relations.isdisjoint(SUBJECTS))
    return [verb, *(token.head for token in takewhile(shares, upwards(verb, _STEPS)))]
