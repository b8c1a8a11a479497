"""How likely a line deserves its place in a briefing: two logistic models over how it is put and what it names.

"He told a joke there" is whole, and somebody's words, and tells a reader nothing; what somebody wants, a figure, or a result
does. `benchmarks/accuracy.md` says on which lines the weights were fitted, and what they are worth.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.data import rows, word_set
from generator.records import Mention
from generator.site import wording
from generator.site.brief.before import leaves_open
from generator.site.index.events import Happened
from generator.site.index.statements import Said
from generator.site.index.times import DAY
from generator.spans import holds

COUNTS = ("none", "one", "some")
LENGTHS = (10, 16, 26, 45)
"""Words up to which a line is of each length."""
FIRST = 2
"""So many first sentences of an article tell its news."""
EARLY = 25
"""A date among so many first characters is what its sentence is about."""
RESULTS, SHOWS = tuple(sorted(word_set("deserving.results"))), tuple(sorted(word_set("deserving.shows")))


def _any(words: Iterable[str]) -> str:
    return rf"\b(?:{'|'.join(sorted(words))})\b"


_OF_LINE = {
    "a figure": r"\d|\b(?:percent|million|billion)\b",
    "a day of its article": r"\b(?:to(?:day|night|morrow)|yesterday|now|currently"
    r"|(?:last|this|next) (?:week|weekend|month|year))\b",
    "points in passing": r"\b(?:other|another|also|again|instead|both|same)\b",
}
_OF_WORDS = _OF_LINE | {
    "a place pointed at": r"\bhere\b|\bthere\b(?! (?:\w+n[’']t|is|are|was|were|will|would|has|have|had|can|could)\b|[’'])",
    "points": r"\b(?:this|these|those|such) "
    r"(?!(?:is|was|who|of|in|week|month|year|morning|evening|country|nation|election)\b)[a-z]+",
    "praise or blame": _any(word_set("deserving.warm")),
    "wants": _any(word_set("deserving.wants")),
    "reasons": r"\b(?:because|if|unless|so that|rather than|but|although|even though)\b",
    "tells of itself": r"\b[Ii] (?:was|went|did|had|saw|got|came|told|said|thought|remember|just)\b",
    "speech in it": r"\b(?:said|says|goes|asked),? ?[‘'“\"]",
    "begins with we": r"^\W*We\b",
    "begins with somebody": r"^\W*(?:that )?(?:he|she|they|these|those)\b",
}
_OF_EVENT = _OF_LINE | {
    "quotes": r"[“\"]|''",
    "begins with an occasion": r"^\W*(?:As|After|With|While|When|During|In|On|At|For)\b",
}
_WORD_SIGNS, _EVENT_SIGNS = (
    {name: re.compile(pattern, re.IGNORECASE) for name, pattern in signs.items()} for signs in (_OF_WORDS, _OF_EVENT)
)
_PRONOUN = re.compile(r"\b(?:she|he|him|her|they|them|his|their)\b")
_NOT_SPEAKER = re.compile(r"\b(?:they|them|their|him|it)\b")
"""In the article's words "he" is who speaks."""


def of_statement(said: Said, words: str) -> float:
    """The log-odds that a statement, as far as its `words` are shown, deserves its place."""
    return _total("statement", signs_of_statement(said, words))


def of_event(happened: Happened, reports: int) -> float:
    """The log-odds that the sentence of an event does, which so many `reports` tell."""
    return _total("event", signs_of_event(happened, reports))


def signs_of_statement(said: Said, words: str) -> tuple[str, ...]:
    """The evidence in a statement as named signs."""
    quote = said.quote
    named = [m for m in said.analysis.mentions if holds(quote.spans, m.start) and m.actor != said.speaker]
    pronoun = _PRONOUN if quote.kind == "direct" else _NOT_SPEAKER
    own = {
        quote.kind: True,
        "an answer": quote.rule == "label",
        "several reports": bool(said.also),
        "leaves open": leaves_open(words, own=quote.kind == "direct"),
    }
    return _signs(words, named, pronoun, own, _WORD_SIGNS)


def signs_of_event(happened: Happened, reports: int) -> tuple[str, ...]:
    """The evidence in the sentence of an event as named signs."""
    event, analysis = happened.event, happened.analysis
    verb = analysis.article.text[slice(*event.verb)].lower()
    named = [m for m in analysis.mentions if event.start <= m.start < event.end]
    own = {
        "a result": verb.startswith(RESULTS),
        "an appearance": verb.startswith(SHOWS),
        "a day": len(analysis.dates[event.date].value) >= DAY,
        "first": happened.sentence < FIRST,
        "several reports": reports > 1,
        "leaves open": leaves_open(happened.text, own=False),
        "date early": analysis.dates[event.date].start - event.start < EARLY,
    }
    return _signs(happened.text, named, _PRONOUN, own, _EVENT_SIGNS)


def _signs(
    line: str,
    named: Iterable[Mention],
    pronoun: re.Pattern[str],
    own: Mapping[str, bool],
    patterns: Mapping[str, re.Pattern[str]],
) -> tuple[str, ...]:
    names = {m.text for m in named}
    before = min((at for at in map(line.find, names) if at >= 0), default=len(line))
    there = {
        **own,
        **{name: pattern.search(line) is not None for name, pattern in patterns.items()},
        f"names={COUNTS[min(len(names), 2)]}": True,
        f"length={bisect_left(LENGTHS, len(wording.words(line)))}": True,
        "somebody before a name": pronoun.search(line, 0, before) is not None,
    }
    return tuple(sign for sign, holds_ in there.items() if holds_)


def _total(kind: str, signs: Iterable[str]) -> float:
    weights = _weights()
    return weights[kind, "(constant)"] + sum(weights.get((kind, sign), 0.0) for sign in signs)


@lru_cache(maxsize=1)
def _weights() -> dict[tuple[str, str], float]:
    return {(kind, sign): float(weight) for kind, sign, weight in rows("deserving.tsv")}
