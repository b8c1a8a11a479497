"""How likely a quotation and its speaker are right: a logistic model over the evidence (see data/quote_confidence.tsv)."""

import math
from functools import lru_cache

from generator.article.reporting.draft import Draft
from generator.article.syntax.tree import Tree
from generator.data import rows
from generator.records import QuoteKind, Speaker

CERTAIN = 0.95
"""Quotations at or above this confidence may be shown as certain (see benchmarks/accuracy.md for what was measured)."""


def features(tree: Tree, draft: Draft, kind: QuoteKind, speaker: Speaker | None) -> tuple[str, ...]:
    """The evidence as named features, each either there or not."""
    count = sum(end - first for first, end in draft.ranges)
    size = "1-3" if count <= 5 else "4-8" if count <= 10 else "9-40" if count <= 45 else "more"
    cue = draft.cue
    found = [f"rule={draft.rule}", f"kind={kind}", f"{kind} tokens={size}"]
    if cue is not None and cue.kind == "verb":
        strength = "weak" if "weak" in cue.frames else "clause" if "clause" in cue.frames else "quote"
        found.append(f"verb={strength if cue.frames else 'any'}")
        found.append(f"verb form={tree.tags[cue.verb]}")
        found.append(f"own subject={cue.owns_subject}")
        if tree.lemmas[cue.verb] in ("say", "tell", "add"):
            found.append("verb says plainly")
        if not cue.uttered:
            found.append("not uttered")
    if len(draft.ranges) > 1:
        found.append("several spans")
    found += [f"{kind} {doubt}" for doubt in sorted(draft.doubts)]
    found.append(f"{kind} {_edge(draft)}")
    found.append(f"speaker={_speaker_kind(tree, draft, speaker)}")
    first = draft.ranges[0][0]
    if tree.words[first][:1].isupper() or (first + 1 < len(tree.words) and tree.words[first + 1][:1].isupper()):
        found.append(f"{kind} begins with a capital")
    return tuple(found)


def _edge(draft: Draft) -> str:
    """How far the cue stands from the first span, and on which side."""
    cue = draft.cue
    if cue is None:
        return "no cue"
    first, end = draft.ranges[0]
    if cue.first >= end:
        distance = cue.first - end
        return "just before the cue" if distance <= 3 else "before the cue" if distance <= 8 else "far before the cue"
    distance = first - cue.end
    return "just after the cue" if distance <= 1 else "after the cue" if distance <= 6 else "far after the cue"


def confidence(names: tuple[str, ...]) -> float:
    """The probability that these features stand for, rounded to three places."""
    weights = _weights()
    total = weights["(constant)"] + sum(weights.get(name, 0.0) for name in names)
    return round(1 / (1 + math.exp(-total)), 3)


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in rows("quote_confidence.tsv")}


def _speaker_kind(tree: Tree, draft: Draft, speaker: Speaker | None) -> str:
    if speaker is None or draft.source is None:
        return "nobody"
    if speaker.via is not None:
        return "voice"
    if speaker.how == "named":
        return "name"
    part = tree.pos[draft.source.head]
    return "pronoun" if part == "PRON" else "proper noun" if part == "PROPN" else "noun"
