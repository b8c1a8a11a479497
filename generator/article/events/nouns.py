"""The rules for nouns of what happens: "the caucuses on 23 February", "since the earthquake in 2010"."""

from spacy.tokens import Token

from generator.article.events import lasting
from generator.article.events.rules import Rule
from generator.article.events.telling import Telling, lasts_beyond, lies, verb_is, with_word
from generator.article.syntax.tokens import dep_in
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.values import either, every, no

_PROPOSED = word_set("events.proposed")
_INDEFINITE = frozenset({"a", "an", "any", "another", "some"})
_CALLED_OFF = word_set("events.called_off")
_WEEK, _MONTH = 7, 31


def is_indefinite(noun: Token) -> bool:
    """Whether a noun is of any such thing, which is then as unreal as its clause: "the club has to win a match in June"."""
    before = {child.lower_ for child in noun.children if child.dep_ in ("det", "poss")}
    return not _INDEFINITE.isdisjoint(before) or (noun.tag_ in ("NNS", "NNPS") and not before)


def _stands_before_noun(telling: Telling) -> bool:
    """Whether a date only tells which one a noun is of: "Friday's hearing"."""
    head, noun = telling.place.head, telling.verb.token
    return head.i < noun.i and head.head.i == noun.i


def _is_called_off(telling: Telling) -> bool:
    """Find what does not take place: "Friday's rally was cancelled"."""
    above = telling.verb.token.head
    return above.lemma_ in _CALLED_OFF or (above.lemma_ == "call" and "off" in telling.clauses.of(above).words)


_is_open = with_word(_PROPOSED | {"no"})
"""Find what is only proposed, or none: "a possible vote on Friday", "no election in May"."""

_is_vague = every(lasts_beyond(_MONTH), no(lies("over")))
"""Find a time too wide for a noun alone to be an event in it: "elections this year"."""

_is_aside = every(_stands_before_noun, either(lasts_beyond(_WEEK), every(lies("over"), no(verb_is(dep_in(SUBJECTS))))))
"""Find what is over and only told of beside something else: "she defended her words at Friday's hearing"."""

NOUNS: tuple[Rule, ...] = (
    Rule("words of a title", lasting.is_title),
    Rule("only proposed", _is_open),
    Rule("a time too wide", _is_vague),
    Rule("told of in passing", _is_aside),
    Rule("called off", _is_called_off, "denied"),
    # "odds on the caucuses on 23 February"
    Rule("what happens at a time ahead", lies("ahead"), "planned"),
    # "since the vaccination campaign on 20 November"
    Rule("what happened at a time", lies("over", "running"), "stated"),
)
"""In the order in which they are tried, where the verb of the sentence is no event at that date."""
