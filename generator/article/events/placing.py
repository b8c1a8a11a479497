"""What a date places in time: the verb that it belongs to, or the noun of something that happens ("the vote on Friday")."""

from itertools import dropwhile, filterfalse, takewhile

from msgspec import Struct
from spacy.tokens import Token

from generator.article.dates.anchoring.tense import Tenses, topmost
from generator.article.dates.anchoring.verbs import AT, HAPPENINGS, governing_verb
from generator.article.syntax.tokens import child, dep_in, head, lemma_in, lower_in, pos_in, tag_in, upwards
from generator.article.syntax.tree import NOMINAL, PREMODIFIERS, VERBAL
from generator.data import word_set
from generator.records import DateMention
from generator.values import either, every, no

_NOT_EVENTS = word_set("dates.no_events")
_DEEDS = word_set("events.due")
_WHICH = PREMODIFIERS | {"nummod", "poss"}
"""Relations of a date that only tells which one its noun is: "the 2015 election", "the Sunday ban"."""

_BOUNDS = frozenset({"since", "before", "until", "till", "unlike", "than", "ahead"})
"""Words whose noun another time belongs to: "her first trip since the election in 2012" was not made in 2012."""

_BESIDE = frozenset({"on", "in", "of", "for", "from", "at"})
"""Prepositions between a noun of what happens and its date: "the vote on Friday", "an election for May"."""

_STEPS = 8


def is_happening(token: Token) -> bool:
    """Whether a noun is of what happens; votes and ballots in the plural are counted, or cast."""
    lemma = token.lemma_.lower()
    return lemma in HAPPENINGS and not (lemma in ("vote", "ballot") and token.tag_ == "NNS")


_continues_row = every(dep_in({"conj"}), head(pos_in(NOMINAL | {"NUM", "ADV", "INTJ"})))

_is_time_of = every(is_happening, dep_in({"pobj"}), head(every(lower_in(AT), head(pos_in(VERBAL)))))
"""Whether a noun with its date tells when its verb's deed was: "in the 1952 campaign", "at Friday's hearing"."""

_is_cleft = every(lemma_in({"be"}), child(every(lower_in({"it"}), dep_in({"nsubj"}))))
_is_clause_of_that = every(dep_in({"ccomp", "advcl"}), child(lower_in({"that"})))
_is_due = every(dep_in({"acomp"}), lower_in({"due"}), child(lower_in({"to"})))
_is_deed = every(pos_in({"NOUN"}), lower_in(_DEEDS))
_is_beside = either(lower_in(_BESIDE), tag_in({"VBN"}))


class Place(Struct, frozen=True):
    """How a date hangs in its sentence: the word that its others hang on, and the preposition or `ago` that leads it.

    `lead` is in lower case, empty for a bare date; `host` is what date and preposition hang on. `first` is the head of the
    first of several times in a row, the date's own where it stands alone.
    """

    head: Token
    first: Token
    lead: str
    host: Token


def place_of(tenses: Tenses, date: DateMention) -> Place | None:
    """Where a date hangs; None where it is the root of its sentence."""
    head = _head(tenses, date)
    if head.head.i == head.i:
        return None
    first = _first_of_row(head)
    if first.dep_ in ("pobj", "pcomp") and first.head.pos_ in ("ADP", "SCONJ", "PART"):
        return Place(head, first, first.head.lower_, first.head.head)
    return Place(head, first, "", first.head)


def _first_of_row(token: Token) -> Token:
    """The first of several dates in a row: "on Monday and Tuesday"."""
    return next(filterfalse(_continues_row, upwards(token, _STEPS)), token)


def _head(tenses: Tenses, date: DateMention) -> Token:
    """The word of a date that the others hang on, from its last one that is no sign."""
    token = tenses.token(date.end - 1)
    while token.idx > date.start and not (token.is_alpha or token.like_num):
        token = token.nbor(-1)
    return topmost(token, date.start, date.end)


def verb_placed(place: Place) -> Token | None:
    """The verb that a date tells the time of; None where it only tells which, or of a time that bounds it."""
    token = place.head
    if token.dep_ in _WHICH and token.i < token.head.i:
        if not _is_time_of(token.head):
            return None
        token = token.head
    verb = governing_verb(token)
    if verb is None or verb.lower_ in _NOT_EVENTS or _is_bounded(token, verb):
        return None
    return _clause_of_cleft(verb) or verb


def _clause_of_cleft(verb: Token) -> Token | None:
    """The verb of what a cleft tells: "it was in 2012 that the party changed its rule"."""
    return next(filter(_is_clause_of_that, verb.rights), None) if _is_cleft(verb) else None


def _is_bounded(token: Token, verb: Token) -> bool:
    """Whether a date tells of a noun that only bounds the verb's time ("since the election in 2012", not "since 2012")."""
    path = list(takewhile(lambda above: above.i != verb.i, upwards(token, _STEPS)))
    return any(map(lower_in(_BOUNDS), dropwhile(no(pos_in({"NOUN", "PROPN"})), path[1:])))


def deed_due(verb: Token) -> Token | None:
    """The deed that is due where the parse takes it for a noun: the "land" of "the probe is due to land on Mars"."""
    due = next(filter(_is_due, verb.children), None) if verb.lemma_ == "be" else None
    after = [] if due is None else [child for child in due.subtree if child.i == due.i + 2]
    return next(filter(_is_deed, after), None)


def is_deed_due(verb: Token) -> bool:
    """Whether a verb only says that a deed is due."""
    return deed_due(verb) is not None


def noun_placed(place: Place, date: DateMention) -> Token | None:
    """The noun of what happens beside a date: "the caucuses Feb. 23", "a vote set for Friday", "Friday's hearing"."""
    head = place.head
    if head.dep_ in _WHICH and head.i < head.head.i and is_happening(head.head):
        return head.head
    return _noun_before(place, date)


def _noun_before(place: Place, date: DateMention) -> Token | None:
    """The noun of what happens that stands right before a date."""
    token = place.head.left_edge
    while token.i and token.idx > date.start:
        token = token.nbor(-1)
    for before in reversed(token.doc[max(0, token.i - 3) : token.i]):
        if is_happening(before) and before.pos_ in NOMINAL:
            return before
        if not _is_beside(before):
            return None
    return None
