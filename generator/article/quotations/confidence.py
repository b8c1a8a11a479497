"""How likely a quotation and its speaker are right: a logistic model over the evidence (see data/en/quote_confidence.tsv)."""

import math
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft
from generator.article.syntax.tree import Tree
from generator.data import rows, word_set
from generator.records import WEIGHED, QuoteKind, Speaker

CERTAIN = 0.96
"""Quotations at or above this confidence may be shown as certain (see benchmarks/accuracy.md for what was measured)."""

STATEMENT = 0.4
"""Below this probability words are no statement of the one they would be given to (see benchmarks/accuracy.md)."""

_TOLD = 4
_PLAIN_VERBS = frozenset({"say", "tell", "add"})
_PARTS = {"PRON": "pronoun", "PROPN": "proper noun"}

_Bands = tuple[tuple[int, ...], tuple[str, ...]]
"""Names for ranges of a number: each up to its limit, the last for what lies beyond."""

_TOKENS: _Bands = ((5, 10, 45), ("tokens=1-3", "tokens=4-8", "tokens=9-40", "tokens=more"))
"""The size in words, by tokens with two marks among them."""

_BEFORE: _Bands = ((3, 8), ("just before the cue", "before the cue", "far before the cue"))
_AFTER: _Bands = ((1, 6), ("just after the cue", "after the cue", "far after the cue"))
"""Where the first words stand, by the tokens between them and the cue."""

_NEXT = {",": "comma", ";": "comma", ":": "comma", ".": "stop", "?": "stop", "!": "stop"}
_NEXT_PARTS = {"PUNCT": "mark", "CCONJ": "joiner", "SCONJ": "joiner"}
"""What stands behind the last word of a content; the end of the article is a stop."""

_DEPENDENTS = word_set("reporting.weighed_dependents")
_AUXILIARIES = frozenset({"be", "have", "to"})
_OPENERS = frozenset({"as", "that"})


def features(tree: Tree, draft: Draft, kind: QuoteKind, speaker: Speaker | None) -> tuple[str, ...]:
    """The evidence as named features, each either there or not: closed classes of words and of syntax only."""
    cue, (first, _) = draft.cue, draft.ranges[0]
    count = sum(end - start for start, end in draft.ranges)
    of_verb = cue if cue is not None and cue.kind == "verb" else None
    signs = {
        "several spans": len(draft.ranges) > 1,
        f"{kind} begins with a capital": any(word[:1].isupper() for word in tree.words[first : first + 2]),
    }
    return (
        f"rule={draft.rule}",
        f"kind={kind}",
        f"{kind} {_band(_TOKENS, count)}",
        f"{kind} {'no cue' if cue is None else _distance(draft, cue)}",
        f"speaker={_speaker_kind(tree, draft, speaker)}",
        *(f"{kind} {doubt}" for doubt in sorted(draft.doubts)),
        *(sign for sign, there in signs.items() if there),
        *(() if of_verb is None else _of_verb(tree, of_verb)),
        *(sorted({*_around(tree, draft, of_verb)}) if kind == "indirect" else ()),
    )


def _of_verb(tree: Tree, cue: Cue) -> Iterator[str]:
    """How surely a cue's verb reports (any with a subject; one that needs a comma, takes a clause, quotes), and its form."""
    strong = next((frame for frame in ("weak", "clause") if frame in cue.frames), "quote")
    yield from (f"verb={strong if cue.frames else 'any'}", f"verb form={tree.tags[cue.verb]}")
    yield f"own subject={cue.owns_subject}"
    signs = {"verb says plainly": tree.lemmas[cue.verb] in _PLAIN_VERBS, "not uttered": not cue.uttered}
    yield from (sign for sign, there in signs.items() if there)


def _around(tree: Tree, draft: Draft, cue: Cue | None) -> Iterator[str]:
    """What stands behind an indirect statement; what its verb takes, its auxiliaries, and the word that opens its clause."""
    last = draft.ranges[-1][1]
    more = last < len(tree.words)
    yield f"next={_NEXT.get(tree.words[last]) or _NEXT_PARTS.get(tree.pos[last], 'word') if more else 'stop'}"
    yield from (f"frame={frame}" for frame in (draft.cue.frames if draft.cue is not None else ()))
    for child in () if cue is None else tree.children[cue.verb]:
        label, lemma = tree.deps[child], tree.lemmas[child]
        if label in _DEPENDENTS:
            yield f"dependent={label}"
        elif label == "mark":
            yield f"opener={lemma if lemma in _OPENERS else 'other'}"
        elif label in ("aux", "auxpass") and lemma in _AUXILIARIES:
            yield f"auxiliary={lemma}"


def _band(bands: _Bands, number: int) -> str:
    limits, names = bands
    return names[bisect_left(limits, number)]


def _distance(draft: Draft, cue: Cue) -> str:
    """How far the cue stands from the first span, and on which side."""
    first, end = draft.ranges[0]
    return _band(_BEFORE, cue.first - end) if cue.first >= end else _band(_AFTER, first - cue.end)


def _speaker_kind(tree: Tree, draft: Draft, speaker: Speaker | None) -> str:
    if speaker is None or draft.source is None:
        return "nobody"
    if speaker.via is not None:
        return "voice"
    return "name" if speaker.how in ("named", "label") else _PARTS.get(tree.pos[draft.source.head], "noun")


def confidence(names: tuple[str, ...]) -> float:
    """The probability that these features stand for, rounded to three places; what no article showed weighs nothing."""
    weights = _weights()
    total = weights["(constant)"] + sum(weights.get(name, 0.0) for name in names)
    return round(1 / (1 + math.exp(-total)), 3)


def weighed(names: tuple[str, ...]) -> str:
    """The features that weigh most for and against, with their weights: what `briefing explain` prints."""
    weights = _weights()
    most = sorted(names, key=lambda name: (-abs(weights.get(name, 0.0)), name))[:_TOLD]
    return WEIGHED + ", ".join(f"{name} {weights.get(name, 0.0):+.2f}" for name in most)


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("quote_confidence.tsv")}
