"""What no date places: states, measures, comparisons, habits, bounds of time, and words of time in titles."""

from spacy.tokens import Token

from generator.article.dates.anchoring.verbs import Verb
from generator.article.dates.grammar.words import lexicon
from generator.article.events.placing import HAPPENINGS
from generator.article.events.telling import Telling
from generator.article.syntax.tree import NOMINAL, PREMODIFIERS, SUBJECTS
from generator.data import reporting_verbs, word_set

_PLACING = word_set("events.placing")
_STATES = word_set("events.states")
_CHANGES = word_set("events.changes")
_DEICTIC = word_set("events.deictic")
_LONGEST_TITLE = 6
_AGAINST = frozenset({"than", "versus", "against", "compared", "unlike"})
_USUALLY = frozenset({"usually", "generally", "often", "always", "typically", "normally", "still", "every"})
_SPENT = frozenset({"spend", "pass", "take"})
_WEEK, _MONTH = 7, 31


def is_title(telling: Telling) -> bool:
    """Find words of time in a title or name: "he told “Radio This Morning”"."""
    words = telling.date.text.split()
    first = telling.tenses.token(telling.date.start)
    if first is None or not first.i or any(not word[:1].isupper() for word in words):
        return False
    before = first.nbor(-1)
    if not _DEICTIC.isdisjoint(word.lower() for word in words):
        return before.text[:1].isupper()
    return before.text[:1].isupper() and _is_in_quotes(first)


def _is_in_quotes(token: Token) -> bool:
    """Whether a word stands in a short quotation of capitalised words: "“Velmar News Sunday”"."""
    left, right = token, token
    for _ in range(_LONGEST_TITLE):
        if not left.is_quote and left.i and (left.text[:1].isupper() or left.i == token.i):
            left = left.nbor(-1)
        if not right.is_quote and right.i + 1 < len(token.doc) and right.text[:1].isupper():
            right = right.nbor(1)
    return left.is_quote and right.is_quote


def is_part_of_name(telling: Telling) -> bool:
    """Find a date that is no time but what a sentence speaks of: "calling Christmas a sham", "this year will be good"."""
    head, verb = telling.place.head, telling.verb.token
    if telling.place.lead or head.head.i != verb.i:
        return False
    if head.dep_ in SUBJECTS or _stands_as_subject(telling):
        return telling.verb.lemma != "be" or not _completes(verb)
    if head.dep_ not in ("dobj", "attr", "oprd") or telling.verb.lemma in _SPENT:
        return False
    return telling.days > 1 or _is_feast(telling.date.text)


def _stands_as_subject(telling: Telling) -> bool:
    """Whether a bare date stands where a finite verb's subject is missing, whatever the parse calls it."""
    head, verb = telling.place.head, telling.verb
    finite = verb.has_tag("VBD", "VBZ") or not verb.auxiliaries.isdisjoint({"will", "would", "has", "was"})
    alone = verb.relations.isdisjoint(SUBJECTS | {"csubj", "expl"}) and not verb.is_a("conj", "advcl", "acl")
    return alone and finite and head.i < verb.token.i and telling.days > 1


def _is_feast(text: str) -> bool:
    """Whether a day is called by a name of its own: "Christmas"."""
    words = text.lower().split()
    named = _DEICTIC | lexicon()["month"].keys() | lexicon()["weekday"].keys()
    return named.isdisjoint(words) and all(word.isalpha() for word in words)


def _completes(verb: Token) -> bool:
    """Whether a noun of what happens completes a verb: "Monday is the deadline", "there was a vote"."""
    return any(
        child.dep_ in ("attr", "dobj", "nsubj") and child.lemma_.lower() in HAPPENINGS for child in verb.children
    )


def is_comparison(telling: Telling) -> bool:
    """Find what a figure is held against: "earnings fell from a year ago", "more than in 2014"."""
    lead = telling.place.lead
    before = telling.place.host
    if not _AGAINST.isdisjoint((lead, before.lower_)):
        return True
    if lead in ("from", "over") and telling.verb.lemma in _CHANGES:
        return True
    return before.pos_ in ("ADJ", "ADV") and before.tag_ in ("JJR", "RBR", "JJS") and bool(lead)


def is_measure(telling: Telling) -> bool:
    """Find a stretch that only measures: "between January and September", "from 11 percent in April to 19 in August"."""
    if telling.place.lead == "between":
        return telling.days > _WEEK or telling.place.first.lower_ == "now"
    return telling.place.lead in ("in", "for") and telling.verb.lemma in _CHANGES and _is_from_to(telling)


def _is_from_to(telling: Telling) -> bool:
    """Whether a verb leads from one figure to another."""
    return {"from", "to"} <= telling.verb.words and telling.days > 1


def is_bound(telling: Telling) -> bool:
    """Find a date that only bounds, or that something is about: "since 1983", "before 2012", "plans for 2020"."""
    lead = telling.place.lead
    if not lead or lead in _PLACING or lead == "between":
        return False
    return not any(allows(telling) for allows in (_is_set_for, _is_not_until, _is_end, _is_beginning, _is_soon))


def _is_set_for(telling: Telling) -> bool:
    """Whether a date is what something is set for or moved to: "postponed until June", "moved the vote to 7 June"."""
    set_for = lexicon()["plan"].keys() | lexicon()["delay"].keys()
    if "neg" in telling.verb.relations:
        return False
    words = {telling.verb.lemma, telling.place.host.lemma_} | telling.verb.adjectives
    return telling.place.lead in ("for", "to", "until", "till", "from") and not set_for.isdisjoint(words)


def _is_not_until(telling: Telling) -> bool:
    """Whether what did or will not happen until then happens then: "did not start until March"."""
    return telling.place.lead in ("until", "till") and is_not_until(telling)


def is_not_until(telling: Telling) -> bool:
    """Whether a verb is negated up to its date, so that it happens then."""
    negated = "neg" in telling.verb.relations and telling.direction is not None and telling.verb.lemma != "wait"
    return negated and telling.place.lead in ("until", "till") and (telling.side != "ahead" or telling.days <= _MONTH)


def _is_end(telling: Telling) -> bool:
    """Whether a day ahead is when something ends: "the fair runs until 3 May"."""
    ahead = telling.side == "ahead" and telling.days <= 1
    return ahead and telling.place.lead in ("until", "till", "through") and telling.verb.lemma not in _STATES


def _is_beginning(telling: Telling) -> bool:
    """Whether a day ahead is when something begins: "from Monday, shops will close at six"."""
    return telling.place.lead == "from" and telling.side == "ahead" and telling.days <= 1


def _is_soon(telling: Telling) -> bool:
    """Whether a time ahead is the earliest: "a vote as early as next week"."""
    return telling.place.lead == "as" and telling.place.host.lower_ in ("soon", "early") and telling.side == "ahead"


def is_wide(telling: Telling) -> bool:
    """Find a year that only tells which, and that is not over: "no one has faced this in the 2018 election"."""
    which = telling.place.head.dep_ in PREMODIFIERS | {"nummod"} and not telling.place.lead
    return which and telling.days > _MONTH and telling.side != "over"


def is_state(telling: Telling) -> bool:
    """Find how something is, in which nothing happens: "he was mayor in 2010", "life is worse today"."""
    verb = telling.verb
    if verb.lemma not in _STATES or not {"nsubjpass", "prt"}.isdisjoint(verb.relations):
        return False
    if _completes(verb.token) or not verb.adjectives.isdisjoint(lexicon()["plan"]):
        return False
    return not (verb.lemma == "be" and telling.days <= 1 and _is_somewhere(verb.token))


def _is_somewhere(verb: Token) -> bool:
    """Whether somebody is at a place: "she was in Oslo on Friday"."""
    who = any(child.dep_ == "nsubj" and child.pos_ in NOMINAL for child in verb.children)
    there = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("in", "at"))
    where = any(thing.tag_ in ("NNP", "NN") for child in there for thing in child.children if thing.ent_type_ != "DATE")
    return who and where


def is_habit(telling: Telling) -> bool:
    """Find a present that tells of no one time: "the senate slows down as it gets closer to November"."""
    verb = telling.verb
    if verb.has_tag("VBG") and verb.is_a("pcomp"):
        return telling.side == "running"
    if telling.side == "ahead":
        return _is_of_anybody(verb)
    return telling.side != "open" and _is_present(verb) and not _is_once(telling)


def _is_of_anybody(verb: Verb) -> bool:
    """Whether a sentence tells what one does: "you take her out on Saturday"."""
    return _is_present(verb) and any(child.lower_ == "you" and child.dep_ == "nsubj" for child in verb.token.children)


def _is_present(verb: Verb) -> bool:
    """Whether a verb stands in the simple present."""
    does = verb.has_tag("VB") and not verb.auxiliaries.isdisjoint({"do", "does"})
    return does or (verb.has_tag("VBZ", "VBP") and not verb.auxiliaries)


def _is_once(telling: Telling) -> bool:
    """Whether a present tells of one time: a report's ("she says on Monday"), a caption's, or what goes on these days."""
    verb = telling.verb
    if verb.has_tag("VB") or not _USUALLY.isdisjoint(verb.words):
        return False
    return verb.lemma in reporting_verbs() or telling.days <= (1 if telling.side == "over" else _WEEK)
