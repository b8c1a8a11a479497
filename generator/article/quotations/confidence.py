"""How likely a quotation and its speaker are right: a logistic model over the evidence (see data/en/quote_confidence.tsv)."""

import math
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, get_args

from generator.article.quotations.surroundings import families, surroundings
from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft
from generator.article.reporting.rules import DOUBTS, JOIN_DOUBTS, RULES
from generator.article.syntax.tree import VERB_TAGS, Tree
from generator.data import rows
from generator.records import WEIGHED, QuoteKind, Speaker

CERTAIN = 0.96
"""Quotations at or above this confidence may be shown as certain (see benchmarks/accuracy.md for what was measured)."""

STATEMENT = 0.4
"""Below this probability words are no statement of the one they would be given to (see benchmarks/accuracy.md)."""

SpeakerKind = Literal["nobody", "voice", "name", "pronoun", "proper noun", "noun"]
Strength = Literal["any", "weak", "clause", "quote"]
"""How surely a verb reports: any verb that has a subject; one that needs a comma; one that takes a clause; one that quotes."""

Sign = Literal["several spans", "not uttered", "verb says plainly"]
"""Evidence by itself, whatever the kind of quotation."""

_TOLD = 4
_PLAIN_VERBS = frozenset({"say", "tell", "add"})
_PARTS: dict[str, SpeakerKind] = {"PRON": "pronoun", "PROPN": "proper noun"}
_CAPITAL = "begins with a capital"
_NO_CUE = "no cue"


@dataclass(frozen=True, slots=True)
class _Bands:
    """Names for ranges of a number: each up to its limit, the last for what lies beyond."""

    limits: tuple[int, ...]
    names: tuple[str, ...]

    def of(self, number: int) -> str:
        return self.names[bisect_left(self.limits, number)]


_TOKENS = _Bands((5, 10, 45), ("tokens=1-3", "tokens=4-8", "tokens=9-40", "tokens=more"))
"""The size in words, by tokens with two marks among them."""

_BEFORE = _Bands((3, 8), ("just before the cue", "before the cue", "far before the cue"))
_AFTER = _Bands((1, 6), ("just after the cue", "after the cue", "far after the cue"))
"""Where the first words stand, by the tokens between them and the cue."""


def vocabulary() -> frozenset[str]:
    """Every feature that `features` can give, each of which has a weight."""
    named: tuple[tuple[Iterable[str], Iterable[object]], ...] = (
        (
            ("direct ", "mixed ", "indirect "),
            (*_TOKENS.names, *_BEFORE.names, *_AFTER.names, _NO_CUE, _CAPITAL, *DOUBTS),
        ),
        (("kind=",), get_args(QuoteKind)),
        (("rule=",), RULES),
        (("speaker=",), get_args(SpeakerKind)),
        (("verb=",), get_args(Strength)),
        (("verb form=",), VERB_TAGS),
        (("own subject=",), (True, False)),
        (("",), get_args(Sign)),
        *(((name,), ends) for name, ends in families().items()),
    )
    features = {f"{before}{name}" for befores, names in named for before, name in product(befores, names)}
    return frozenset(features) - {f"indirect {doubt}" for doubt in JOIN_DOUBTS}  # only quoted words are joined


def features(tree: Tree, draft: Draft, kind: QuoteKind, speaker: Speaker | None) -> tuple[str, ...]:
    """The evidence as named features, each either there or not."""
    count = sum(end - first for first, end in draft.ranges)
    first = draft.ranges[0][0]
    several: tuple[Sign, ...] = ("several spans",) if len(draft.ranges) > 1 else ()
    capital = any(word[:1].isupper() for word in tree.words[first : first + 2])
    return (
        f"rule={draft.rule}",
        f"kind={kind}",
        f"{kind} {_TOKENS.of(count)}",
        *(_of_verb(tree, draft.cue) if draft.cue is not None and draft.cue.kind == "verb" else ()),
        *several,
        *(f"{kind} {doubt}" for doubt in sorted(draft.doubts)),
        f"{kind} {_distance(draft)}",
        f"speaker={_speaker_kind(tree, draft, speaker)}",
        *((f"{kind} {_CAPITAL}",) if capital else ()),
        *(sorted(surroundings(tree, draft)) if kind == "indirect" else ()),
    )


def _of_verb(tree: Tree, cue: Cue) -> list[str]:
    """What a cue's verb is, and how it stands."""
    found = [f"verb={_strength(cue)}", f"verb form={tree.tags[cue.verb]}", f"own subject={cue.owns_subject}"]
    signs: dict[Sign, bool] = {
        "verb says plainly": tree.lemmas[cue.verb] in _PLAIN_VERBS,
        "not uttered": not cue.uttered,
    }
    return [*found, *(sign for sign, there in signs.items() if there)]


def _strength(cue: Cue) -> Strength:
    if not cue.frames:
        return "any"
    frames: tuple[Strength, ...] = ("weak", "clause")
    return next((frame for frame in frames if frame in cue.frames), "quote")


def _distance(draft: Draft) -> str:
    """How far the cue stands from the first span, and on which side."""
    cue = draft.cue
    if cue is None:
        return _NO_CUE
    first, end = draft.ranges[0]
    return _BEFORE.of(cue.first - end) if cue.first >= end else _AFTER.of(first - cue.end)


def confidence(names: tuple[str, ...]) -> float:
    """The probability that these features stand for, rounded to three places."""
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


def _speaker_kind(tree: Tree, draft: Draft, speaker: Speaker | None) -> SpeakerKind:
    if speaker is None or draft.source is None:
        return "nobody"
    if speaker.via is not None:
        return "voice"
    return "name" if speaker.how in ("named", "label") else _PARTS.get(tree.pos[draft.source.head], "noun")
