"""Who takes part in an event: those named in its verb's own clause, without the places where it happens."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, governing_verb
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.records import PLACE_TYPES, Mention, Span

_WHERE = word_set("events.where")
_STEPS = 8


Governed = Mapping[int, Sequence[tuple[int, int]]]
"""Who stands in the clause of a verb itself, by the verb's token: where the mention begins, and its entity."""


def governed(tenses: Tenses, mentions: Sequence[Mention]) -> Governed:
    """The mentions of an article that lead to somebody, by their verbs."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        verb = None if mention.entity is None else _verb_of(tenses, mention)
        if verb is not None and mention.entity is not None:
            found[verb.i].append((mention.start, mention.entity))
    return found


def taking_part(clauses: Clauses, mentions: Governed, verb: Token, sentence: Span) -> tuple[int, ...]:
    """The entities in the clause of a verb, or of one whose subject it shares, in order and each once."""
    told = [place for sharing in _with_shared_subject(clauses, verb) for place in mentions.get(sharing.i, ())]
    return tuple(dict.fromkeys(entity for start, entity in told if sentence[0] <= start < sentence[1]))


def _verb_of(tenses: Tenses, mention: Mention) -> Token | None:
    head = _head(tenses, mention)
    return None if head is None or _is_where(head, mention) else governing_verb(head)


def _with_shared_subject(clauses: Clauses, verb: Token) -> Iterator[Token]:
    """The verb, and those whose subject it shares: "agreed to meet", "arrived and met"."""
    yield verb
    for _ in range(_STEPS):
        if verb.dep_ not in ("xcomp", "conj") or clauses.of(verb).relations & SUBJECTS:
            return
        verb = verb.head
        yield verb


def _head(tenses: Tenses, mention: Mention) -> Token | None:
    """The word of a mention that hangs on none of its own."""
    inside = list(tenses.tokens((mention.start, mention.end)))
    numbers = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in numbers - {token.i}), None)


def _is_where(head: Token, mention: Mention) -> bool:
    return mention.type in PLACE_TYPES and head.dep_ == "pobj" and head.head.lower_ in _WHERE
