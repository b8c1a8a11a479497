"""The verb that a date tells the time of."""

import datetime as dt

from spacy.tokens import Token

from generator.article.dates.anchoring.tense import Tenses, topmost
from generator.article.dates.anchoring.verbs import governing_verb
from generator.article.syntax.tree import PREMODIFIERS
from generator.data import word_set
from generator.records import DateMention

_NOT_EVENTS = word_set("dates.no_events")
_WHICH = PREMODIFIERS | {"nummod", "poss"}
"""Relations of a date that only tells which one its noun is: "the 2015 election", "the Sunday ban"."""

_BOUNDS = frozenset({"since", "before", "until", "till", "unlike", "than", "ahead"})
"""Words whose noun another time belongs to: "her first trip since the election in 2012" was not made in 2012."""

_STEPS = 8


def dated_verb(tenses: Tenses, date: DateMention) -> Token | None:
    """The verb that a date of the calendar tells the time of; None where it only tells which, or of a time that bounds it."""
    token = _head(tenses, date) if is_placed(date) else None
    verb = None if token is None or token.dep_ in _WHICH else governing_verb(token)
    if token is None or verb is None or verb.lower_ in _NOT_EVENTS:
        return None
    return None if _is_bounded(token, verb) else verb


def is_placed(date: DateMention) -> bool:
    """Whether a date denotes days of the calendar."""
    return date.type in ("DATE", "TIME") and date.from_ is not None


def days_of(date: DateMention) -> int:
    """How many days a date spans; 0 for none."""
    if date.from_ is None or date.to is None:
        return 0
    return (dt.date.fromisoformat(date.to) - dt.date.fromisoformat(date.from_)).days


def _head(tenses: Tenses, date: DateMention) -> Token | None:
    """The word that the others of a date hang on, from its last one that is no sign."""
    token = tenses.token(date.end - 1)
    while token is not None and token.idx > date.start and not (token.is_alpha or token.like_num):
        token = token.nbor(-1)
    return None if token is None else topmost(token, date.start, date.end)


def _is_bounded(token: Token, verb: Token) -> bool:
    """Whether a date tells of a noun that only bounds the verb's time ("since the election in 2012", not "since 2012")."""
    nouns = 0
    for _ in range(_STEPS):
        if token.i in (verb.i, token.head.i):
            return False
        if token.lower_ in _BOUNDS and nouns:
            return True
        nouns += token.head.pos_ in ("NOUN", "PROPN")
        token = token.head
    return False
