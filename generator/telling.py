"""How likely a statement tells something by itself: a logistic model over closed classes of words and how it is put.

"No.", "victory in a tweet" and what a reporter asked somebody are somebody's words too, but a list of them tells a reader
nothing; `generator.shown` leaves the least likely off the pages.
"""

import math
import re
from bisect import bisect_left
from functools import lru_cache

from generator.data import rows, word_set
from generator.records import Quote

TELLING = 0.4
"""Below this probability a statement tells nothing by itself (see benchmarks/accuracy.md for what was read)."""

_BEFORE, _BEHIND, _NEAR = 80, 300, 60
"""Characters looked at before the saying and behind the words, and between a speaker and the verb."""
_FEW, _SENTENCE = 4, 9
"""Fewer words than these ask or name in passing; so few, with function words, are no sentence without a verb in a tense."""
_COUNTS = ((0, 1, 2, 4), ("0", "1", "2", "3-4", "more"))

_KEPT = 1 << 14
"""Statements of which the probability is kept: pages ask for that of each several times."""

_FORM = re.compile(r"noun phrase|prepositional|object|infinitive|gerund|phrase|(?=label)")
_WORD = re.compile(r"\w+")
_TRANSLATED = re.compile(r"\(\(\w+\)\).*")
"""The words as they were said, which an interview gives behind the translation."""
_MARK = re.compile(r"[.,;:()—–“”\"\n]")
_PARAGRAPH = re.compile(r"\n\s*(?=[“\"'‘])")
_QUOTES = re.compile(r"[\"“]|''")

_LITTLE, _ANSWERS, _TENSED = word_set("telling.little"), word_set("telling.answers"), word_set("telling.tensed")
_KNOWN, _GROUNDS = word_set("telling.known"), word_set("telling.grounds")
_ASIDE, _BEFORE_CUE = word_set("telling.aside"), word_set("telling.before_verb")
_ASKING, _QUESTIONS = word_set("site.asking"), word_set("site.questions") | {"about"}
_POINTING = tuple(sorted(word_set("telling.pointing")))


@lru_cache(maxsize=_KEPT)
def tells(text: str, quote: Quote) -> float:
    """The probability that a statement of an article's text tells something by itself."""
    weights = _weights()
    total = weights["(constant)"] + sum(weights.get(sign, 0.0) for sign in signs(text, quote))
    return 1 / (1 + math.exp(-total))


def signs(text: str, quote: Quote) -> tuple[str, ...]:
    """The evidence as named signs, each either there or not."""
    own, form = _put(quote)
    words = _words(_TRANSLATED.sub("", quote.text))
    told = sum(word not in _LITTLE for word in words)
    limits, names = _COUNTS
    there = {
        form: True,
        f"{own} words={names[bisect_left(limits, told)]}": True,
        f"{own} of nobody known": quote.actor is None and told < _FEW,
        "part of a bracket": quote.text.count("(") != quote.text.count(")"),
        f"question, {'few' if told < _FEW else 'many'} words": quote.text.rstrip(" \"”'’").endswith("?"),
    }
    if own in _OF:
        there |= _OF[own](words, quote.text)
    if quote.cue is not None:
        there |= _asked(text, quote, quote.cue, words) | _said(text, quote, quote.cue, own)
    return tuple(sign for sign, holds in there.items() if holds)


def _put(quote: Quote) -> tuple[str, str]:
    """Whether words are an answer, quoted, a clause or part of one, and the form that the rule has found these in."""
    if quote.kind == "direct":
        return "answer" if quote.rule == "label" else "quoted", "direct"
    part = _FORM.search(quote.rule)
    return ("clause", "form=clause") if part is None else ("phrase", f"form={part[0]}")


def _of_quoted(words: list[str], _: str) -> dict[str, bool]:
    return {
        "opens with an answer": not _ANSWERS.isdisjoint(words[:1]),
        "quoted without a verb": len(words) < _SENTENCE and _TENSED.isdisjoint(words),
    }


def _of_phrase(words: list[str], written: str) -> dict[str, bool]:
    return {
        "phrase of what is known": not _KNOWN.isdisjoint(words[:1]),
        "phrase with its ground": not _GROUNDS.isdisjoint(words),
        "phrase with quoted words": _QUOTES.search(written) is not None,
    }


_OF = {"answer": _of_quoted, "quoted": _of_quoted, "phrase": _of_phrase}


def _asked(text: str, quote: Quote, cue: tuple[int, int], words: list[str]) -> dict[str, bool]:
    """Whether a question is put, to somebody, who then answers."""
    first, end = quote.spans[0][0], quote.spans[-1][1]
    direct = quote.kind == "direct"
    between = _words(text[cue[1] : first])
    puts = direct or not _QUESTIONS.isdisjoint((*words[:1], *between[-1:]))
    asks = puts and not _ASKING.isdisjoint(_words(text[slice(*cue)])[-1:])
    return {
        "asks": asks,
        "asks somebody": asks and bool(between) and not direct,
        "asks and is answered": asks and _PARAGRAPH.search(text, end, end + _BEHIND) is not None,
    }


def _said(text: str, quote: Quote, cue: tuple[int, int], own: str) -> dict[str, bool]:
    """Whether the verb only points at what was said, or tells of it by the way: what he calls “…”, after he announced …."""
    speaker = quote.speaker
    start = cue[0] if speaker is None else min(cue[0], max(speaker.start, cue[0] - _NEAR))
    lead = _words(_MARK.split(text[max(0, start - _BEFORE) : start])[-1])
    aside = not _ASIDE.isdisjoint((*lead[:1], *lead[-1:])) or not _BEFORE_CUE.isdisjoint(lead[-1:])
    return {
        f"{own}, told by the way": aside and own != "clause" and quote.spans[0][0] >= cue[1],
        "verb points": own == "phrase" and text[slice(*cue)].lower().rpartition(" ")[2].startswith(_POINTING),
    }


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight in rows("telling.tsv")}
