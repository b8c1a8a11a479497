"""What somebody did: whether an actor is who acts in a dated event."""

import re
from itertools import chain

from generator.data import word_set
from generator.records import PLACE_TYPES, Event, Mention
from generator.site import wording
from generator.site.index.events import STATES, Happened
from generator.spans import meets
from generator.values import known

SMALL = frozenset({"and", "the"})
"""Words in small letters that may stand between the beginning of a clause and the name of who acts in it."""
LEADS_ON, BEFORE_VERB = word_set("site.leads_on"), word_set("site.before_verb")
WEEKDAYS = frozenset(day.lower() for day in wording.WEEKDAYS)
VERB_OR_ADVERB, VERBAL = ("ed", "ly"), ("ed", "ing", "ly")
NOW = frozenset({"am", "are", "is"})
"""Words before a verb that then tells how things are, not what somebody did."""
_GOES_ON = re.compile(r",|\s+[(a-z]|\s*$")
"""What may follow a name that stands for somebody by itself: no `’s`, no other part of a longer name."""
_CLAUSE = re.compile(r"[,:;―—–]")
"""What parts clauses."""


def acts(happened: Happened, actor: str) -> bool:
    """Whether `actor` seems to be who acts in an event. Speaking is left out: what was said stands among the statements."""
    if happened.is_state or is_speaking(happened):
        return False
    return any(mention.actor == actor for mention in subjects(happened))


def subjects(happened: Happened) -> list[Mention]:
    """The names before the verb that seem to be those of who acts, in the order of the text."""
    event, analysis = happened.event, happened.analysis
    before = (m for m in analysis.mentions if event.start <= m.start and m.end <= event.verb[0])
    return [m for m in before if m.actor and _is_subject(m, event, analysis.article.text)]


def is_speaking(happened: Happened) -> bool:
    """Whether the verb stands in what was said, or is the cue of it."""
    quotes = happened.analysis.quotes
    cues = known(quote.cue for quote in quotes)
    return meets(happened.event.verb, chain(cues, *(quote.spans for quote in quotes)))


def _is_subject(mention: Mention, event: Event, text: str) -> bool:
    """Whether a name seems to be that of who acts: it begins a clause, titles aside, and no longer name holds it."""
    until = text[mention.end : event.verb[0]].lower().split()
    if _GOES_ON.match(text, mention.end) is None or NOW.intersection(until[-1:]):
        return False
    if mention.type in PLACE_TYPES:
        return _acts_as_place(text[event.start : mention.start], until)
    office = mention.role_span[0] if mention.role_span is not None else mention.start
    before = text[event.start : max(min(office, mention.start), event.start)]
    return may_lead_to_verb(until) and _begins_clause(mention, _CLAUSE.split(before)[-1].split())


def _acts_as_place(before: str, until: list[str]) -> bool:
    """A place acts only where the sentence begins with it and its verb: after a comma (`…, Ohio, …`) it says where."""
    return not before.strip() and len(until) <= 1


def may_lead_to_verb(until: list[str]) -> bool:
    """Whether what stands between a name and the verb leaves the name who acts: no noun that it only belongs to.

    "Weber has opened", "Weber, on Monday, opened", but not "Weber forces on the quay opened".
    """
    first = next(iter(until), "").rstrip(",;:")
    plain = (
        first.replace("-", "").isalpha()
        and first not in BEFORE_VERB | LEADS_ON | STATES
        and not first.endswith(VERB_OR_ADVERB)
    )
    return not plain or first in WEEKDAYS


def _begins_clause(mention: Mention, clause: list[str]) -> bool:
    """Whether only titles stand before a name; after `the`, a person’s belongs to another word (`the Weber campaign`)."""
    if mention.type == "PERSON" and mention.role_span is None and clause[-1:] in (["the"], ["The"]):
        return False
    person = mention.type == "PERSON"
    return all(word.lower() in SMALL or _is_title(word, person=person) for word in clause)


def _is_title(word: str, *, person: bool) -> bool:
    """Whether a word may be of what stands before a name: in capitals, or before a `person` an office ("FBI director")."""
    plain = word.lower()
    if plain in LEADS_ON or word[:1].isupper():
        return plain not in LEADS_ON
    return person and word.isalpha() and plain not in BEFORE_VERB | STATES and not plain.endswith(VERBAL)
