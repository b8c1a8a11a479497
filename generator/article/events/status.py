"""How a text puts an event: denied, planned, somebody's word, or told as happened; and why it stands on the timeline."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.article.dates.grammar.words import lexicon
from generator.article.events.lasting import is_not_until
from generator.article.events.telling import SAID, Telling
from generator.data import word_set

_DENIALS = word_set("events.denials")
_REPORTS = word_set("events.reports")
_HEARSAY = word_set("events.hearsay")
_STEPS = 8
_NONE = frozenset({"neither", "never", "nobody", "none"})


def is_negated(telling: Telling) -> bool:
    """Find what did or will not happen: "she did not visit Oslo in April"; "not until April" is when it did."""
    negated = "neg" in telling.verb.relations or not _NONE.isdisjoint(telling.verb.words)
    return negated and not is_not_until(telling)


def is_under_denial(telling: Telling) -> bool:
    """Find what somebody denies: "she denied that he visited Oslo in April"."""
    return any(token.lemma_ in _DENIALS for token in _said_above(telling))


def is_set_ahead(telling: Telling) -> bool:
    """Find what lies ahead of publication and is told as coming: "the state holds its primary next week"."""
    return telling.side == "ahead" and not telling.is_past


def is_moved(telling: Telling) -> bool:
    """Find a day ahead that something was set for: "the vote was moved to 7 June"."""
    plans = lexicon()["plan"].keys() | lexicon()["delay"].keys()
    lasts = telling.place.lead in ("until", "till") and not is_not_until(telling)
    return telling.side == "ahead" and (lasts or telling.verb.lemma in plans)


def is_coming(telling: Telling) -> bool:
    """Find what a verb tells of as coming, on a day that is not over: "she will visit Oslo this month"."""
    return telling.looks_ahead and telling.side in ("running", "open")


def is_quoted(telling: Telling) -> bool:
    """Find what only words in quotation marks tell."""
    return telling.spoken


def is_hearsay(telling: Telling) -> bool:
    """Find what the article leaves to others: "reportedly visited", "the paper says that she visited Oslo in April"."""
    above = tuple(_said_above(telling))
    words = (telling.verb.words, *(telling.clauses.of(token).words for token in above))
    return any(not _HEARSAY.isdisjoint(beside) for beside in words) or any(t.lemma_ in _REPORTS for t in above)


def is_told(telling: Telling) -> bool:
    """Find what is told as happened, on a day that has begun."""
    arranged = telling.verb.lemma in lexicon()["plan"] and telling.date.text.endswith("ago")
    return telling.side != "ahead" and (arranged or not telling.looks_ahead)


def _said_above(telling: Telling) -> Iterator[Token]:
    """The words that what is said hangs on: "denied that he met", "the claim that he met"."""
    token = telling.verb.token
    for _ in range(_STEPS):
        if token.dep_ not in SAID or token.head.i == token.i:
            return
        if token.dep_ != "conj":
            yield token.head
        token = token.head
