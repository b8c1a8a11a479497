"""Run `tests/cases/copies/*.md`: which of several reports are one, and over all files how many pairs are found."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from generator.corpus.reports.duplicates import find_clusters
from generator.records import Analysis
from tests.corpus.story import report

CASES = sorted(p for p in (Path(__file__).parents[2] / "cases" / "copies").glob("*.md") if p.stem != "README")
Pairs = set[frozenset[str]]


def sections(text: str) -> tuple[list[Analysis], list[list[str]]]:
    """The articles of a file, and its groups that are one report."""
    articles, groups = [], []
    for head, body in re.findall(r"^## (.*)\n((?:(?!## ).*\n?)*)", text, re.MULTILINE):
        if head.startswith("Article: "):
            name, published = head.removeprefix("Article: ").split(", ")
            title, _, story = body.strip().partition("\n") if body.strip().startswith("# ") else ("", "", body.strip())
            articles.append(report(name, story.strip(), published, title=title.removeprefix("# ") or None))
        else:
            groups = [line.removeprefix("- ").split(", ") for line in body.splitlines() if line.startswith("- ")]
    return articles, groups


def pairs(groups: list[list[str]]) -> Pairs:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def found(articles: list[Analysis]) -> list[list[str]]:
    return [list(cluster.articles) for cluster in find_clusters(articles)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    articles, groups = sections(path.read_text("utf-8"))
    assert {frozenset(g) for g in found(articles)} == {frozenset(g) for g in groups}


def test_the_cases_hold_both_kinds_of_pair() -> None:
    cases = [sections(path.read_text("utf-8")) for path in CASES]
    together = sum(len(pairs(groups)) for _, groups in cases)
    apart = sum(len(list(combinations(articles, 2))) for articles, _ in cases) - together
    assert together >= 15
    assert apart >= 25
