"""Run the cases of `tests/cases/copies`: which of several reports are one, and over all files how many pairs are found."""

from itertools import combinations

import pytest

from generator.corpus.reports.duplicates import find_clusters
from generator.records import Analysis
from tests.casefile import Case, read_cases
from tests.corpus.story import report

CASES = read_cases("copies", settings=("published", "headline"))
Pairs = set[frozenset[str]]


def articles_of(case: Case) -> list[Analysis]:
    return [report(t.name, t.text, t.settings["published"], title=t.settings.get("headline")) for t in case.texts]


def groups_of(case: Case) -> list[list[str]]:
    """The articles that are one report, as the case says."""
    groups = [line.split(", ") for line in case.findings]
    assert {name for group in groups for name in group} <= {text.name for text in case.texts}
    return groups


def pairs(groups: list[list[str]]) -> Pairs:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def found(articles: list[Analysis]) -> list[list[str]]:
    return [list(cluster.articles) for cluster in find_clusters(articles)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    assert {frozenset(g) for g in found(articles_of(case))} == {frozenset(g) for g in groups_of(case)}


def test_the_cases_hold_both_kinds_of_pair() -> None:
    together = sum(len(pairs(groups_of(case))) for case in CASES)
    apart = sum(len(list(combinations(case.texts, 2))) for case in CASES) - together
    assert together >= 15
    assert apart >= 25
