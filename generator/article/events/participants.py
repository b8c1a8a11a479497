"""Who takes part in an event: those named in its verb's own clause, without the places where it happens."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, governing_verb
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.records import PLACE_TYPES, Mention, Span

_WHERE = word_set("events.where")
_STEPS = 8


class Participants:
    """The mentions of an article by the verb (a token's index) in whose own clause they stand."""

    def __init__(self, tenses: Tenses, mentions: Sequence[Mention]) -> None:
        """Sort the mentions that lead to somebody by their verbs."""
        self._clauses = tenses.clauses
        self._mentions = mentions
        self._governed: dict[int, list[int]] = {}
        for index, mention in enumerate(mentions):
            head = None if mention.entity is None else _head(tenses, mention)
            verb = None if head is None or _is_where(head, mention) else governing_verb(head)
            if verb is not None:
                self._governed.setdefault(verb.i, []).append(index)

    def of(self, verb: Token, sentence: Span) -> tuple[int, ...]:
        """The entities in the clause of a verb, or of one whose subject it shares, in order and each once."""
        found: dict[int, None] = {}
        for sharing in _with_shared_subject(self._clauses, verb):
            for mention in (self._mentions[index] for index in self._governed.get(sharing.i, ())):
                if mention.entity is not None and sentence[0] <= mention.start < sentence[1]:
                    found[mention.entity] = None
        return tuple(found)


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
