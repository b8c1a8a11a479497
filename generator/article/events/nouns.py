"""The rules for nouns of what happens: "the caucuses on 23 February", "since the earthquake in 2010"."""

from spacy.tokens import Token

from generator.article.events import lasting
from generator.article.events.rules import Rule
from generator.article.events.telling import Telling
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set

_PROPOSED = word_set("events.proposed")
_INDEFINITE = frozenset({"a", "an", "any", "another", "some"})
_CALLED_OFF = word_set("events.called_off")
_WEEK, _MONTH = 7, 31


def is_indefinite(noun: Token) -> bool:
    """Whether a noun is of any such thing, which is then as unreal as its clause: "the club has to win a match in June"."""
    before = {child.lower_ for child in noun.children if child.dep_ in ("det", "poss")}
    return not _INDEFINITE.isdisjoint(before) or (noun.tag_ in ("NNS", "NNPS") and not before)


def _is_open(telling: Telling) -> bool:
    """Find what is only proposed, or none: "a possible vote on Friday", "no election in May"."""
    words = {child.lower_ for child in telling.verb.token.children}
    return not _PROPOSED.isdisjoint(words) or "no" in words


def _is_vague(telling: Telling) -> bool:
    """Find a time too wide for a noun alone to be an event in it: "elections this year"."""
    return telling.days > _MONTH and telling.side != "over"


def _is_aside(telling: Telling) -> bool:
    """Find what is over and only told of beside something else: "she defended her words at Friday's hearing"."""
    head, noun = telling.place.head, telling.verb.token
    which = head.i < noun.i and head.head.i == noun.i
    if not which:
        return False
    return telling.days > _WEEK or (telling.side == "over" and noun.dep_ not in SUBJECTS)


def _is_called_off(telling: Telling) -> bool:
    """Find what does not take place: "Friday's rally was cancelled"."""
    above = telling.verb.token.head
    return above.lemma_ in _CALLED_OFF or (above.lemma_ == "call" and "off" in telling.clauses.of(above).words)


def _is_ahead(telling: Telling) -> bool:
    """Find what lies ahead: "odds on the caucuses on 23 February"."""
    return telling.side == "ahead"


def _is_over(telling: Telling) -> bool:
    """Find what is over or of the day: "since the vaccination campaign on 20 November"."""
    return telling.side in ("over", "running")


NOUNS: tuple[Rule, ...] = (
    Rule("words of a title", lasting.is_title),
    Rule("only proposed", _is_open),
    Rule("a time too wide", _is_vague),
    Rule("told of in passing", _is_aside),
    Rule("called off", _is_called_off, "denied"),
    Rule("what happens at a time ahead", _is_ahead, "planned"),
    Rule("what happened at a time", _is_over, "stated"),
)
"""In the order in which they are tried, where the verb of the sentence is no event at that date."""
