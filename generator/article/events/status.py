"""How a text puts an event: stated, denied, planned, or only reported."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from generator.article.dates.anchoring.direction import direction_of
from generator.article.dates.anchoring.verbs import Clauses
from generator.data import word_set
from generator.records import EventStatus

_DENIALS = word_set("events.denials")
_REPORTS = word_set("events.reports")
_HEARSAY = word_set("events.hearsay")
SAID = frozenset({"ccomp", "xcomp", "pcomp", "conj", "acl"})
"""Relations in which a clause depends on another as what is said there."""

_STEPS = 8


def status_of(clauses: Clauses, verb: Token) -> EventStatus:
    """How the text puts an event: `denied` (negated, or under a denial), `planned` (ahead), `reported` (hearsay), `stated`."""
    above = tuple(_clauses_above(verb))
    return next((status for status, holds in _STATUSES if holds(clauses, verb, above)), "stated")


def _is_denied(clauses: Clauses, verb: Token, above: tuple[Token, ...]) -> bool:
    return "neg" in clauses.of(verb).relations or not _DENIALS.isdisjoint(token.lemma_ for token in above)


def _is_planned(clauses: Clauses, verb: Token, _: tuple[Token, ...]) -> bool:
    return direction_of(clauses, verb) == "future"


def _is_hearsay(clauses: Clauses, verb: Token, above: tuple[Token, ...]) -> bool:
    marked = any(not _HEARSAY.isdisjoint(clauses.of(token).words) for token in (verb, *above))
    return marked or not _REPORTS.isdisjoint(token.lemma_ for token in above)


_STATUSES: tuple[tuple[EventStatus, Callable[[Clauses, Token, tuple[Token, ...]], bool]], ...] = (
    ("denied", _is_denied),
    ("planned", _is_planned),
    ("reported", _is_hearsay),
)
"""The first that holds of a verb and the clauses above it."""


def _clauses_above(verb: Token) -> Iterator[Token]:
    """The verbs that this one's clause depends on as what is said: "denied that he met"."""
    for _ in range(_STEPS):
        if verb.dep_ not in SAID or verb.head.i == verb.i:
            return
        if verb.dep_ != "conj":
            yield verb.head
        verb = verb.head
