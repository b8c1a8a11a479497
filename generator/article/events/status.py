"""How a text puts an event: denied, planned, somebody's word, or told as happened; and why it stands on the timeline."""

from itertools import takewhile

from spacy.tokens import Token

from generator.article.dates.grammar.words import lexicon
from generator.article.events.lasting import is_not_until
from generator.article.events.telling import (
    SAID,
    Telling,
    led_by,
    lies,
    looks,
    with_child,
    with_word,
)
from generator.article.syntax.tokens import dep_in, upwards
from generator.data import word_set
from generator.values import either, every, no

_DENIALS = word_set("events.denials")
_REPORTS = word_set("events.reports")
_HEARSAY = word_set("events.hearsay")
_STEPS = 8
_NONE = frozenset({"neither", "never", "nobody", "none"})

_looks_ahead = looks("future", "near")


def _is_of_planning(telling: Telling) -> bool:
    return telling.verb.lemma in lexicon()["plan"].keys() | lexicon()["delay"].keys()


def _was_arranged(telling: Telling) -> bool:
    """Whether a plan was made then: "planned two weeks ago"."""
    return telling.verb.lemma in lexicon()["plan"] and telling.date.text.endswith("ago")


is_negated = every(either(with_child({"neg"}), with_word(_NONE)), no(is_not_until))
"""Find what did or will not happen: "she did not visit Oslo in April"; "not until April" is when it did."""

is_set_ahead = every(lies("ahead"), no(looks("past")))
"""Find what lies ahead of publication and is told as coming: "the state holds its primary next week"."""

is_moved = every(lies("ahead"), either(_is_of_planning, every(led_by("until", "till"), no(is_not_until))))
"""Find a day ahead that something was set for: "the vote was moved to 7 June"."""

is_coming = every(lies("running", "open"), _looks_ahead)
"""Find what a verb tells of as coming, on a day that is not over: "she will visit Oslo this month"."""

is_told = every(no(lies("ahead")), either(no(_looks_ahead), _was_arranged))
"""Find what is told as happened, on a day that has begun."""


def is_quoted(telling: Telling) -> bool:
    """Find what only words in quotation marks tell."""
    return telling.spoken


def is_under_denial(telling: Telling) -> bool:
    """Find what somebody denies: "she denied that he visited Oslo in April"."""
    return any(map(_is_denied, _said_above(telling)))


def _is_denied(above: Token) -> bool:
    """Whether a word is of a denial, or is what is denied: "denied reports that he met"."""
    return above.lemma_ in _DENIALS or (above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_ in _DENIALS)


def is_hearsay(telling: Telling) -> bool:
    """Find what the article leaves to others: "reportedly visited", "the paper says that she visited Oslo in April"."""
    above = _said_above(telling)
    words = telling.verb.words.union(*(telling.clauses.of(token).words for token in above))
    return not (words.isdisjoint(_HEARSAY) and _REPORTS.isdisjoint(token.lemma_ for token in above))


def _said_above(telling: Telling) -> list[Token]:
    """The words that what is said hangs on: "denied that he met", "the claim that he met"."""
    said = takewhile(dep_in(SAID), upwards(telling.verb.token, _STEPS))
    return [token.head for token in said if token.dep_ != "conj"]
