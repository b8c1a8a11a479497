"""The tree of reports."""

import numpy as np

from generator.corpus.topics.similarity import Matrix
from generator.corpus.topics.tree import Node, grow


def matrix(size: int, pairs: dict[tuple[int, int], float], rest: float = 0.0) -> Matrix:
    alike = np.full((size, size), rest, dtype=np.float32)
    np.fill_diagonal(alike, 0)
    for (one, other), value in pairs.items():
        alike[one, other] = alike[other, one] = value
    return alike


FERRIES = {(0, 1): 0.8, (0, 2): 0.6, (1, 2): 0.6, (3, 4): 0.5}


def by_reports(nodes: list[Node]) -> dict[tuple[int, ...], Node]:
    return {tuple(sorted(node.reports)): node for node in nodes}


def test_the_most_alike_are_joined_first_and_then_those_that_are_nearest_on_average() -> None:
    found = by_reports(grow(matrix(5, FERRIES, 0.1), 2, 5))
    assert list(found) == [(0, 1), (0, 1, 2), (3, 4), (0, 1, 2, 3, 4)]
    assert round(found[0, 1, 2].height, 3) == 0.6


def test_the_lifetime_is_how_much_more_alike_a_group_is_than_what_takes_it_in() -> None:
    found = by_reports(grow(matrix(5, FERRIES, 0.1), 2, 5))
    assert round(found[0, 1].lifetime, 3) == 0.2
    assert round(found[0, 1, 2].lifetime, 3) == 0.5


def test_groups_that_are_too_small_or_too_large_are_left_out() -> None:
    assert list(by_reports(grow(matrix(5, FERRIES, 0.1), 3, 4))) == [(0, 1, 2)]


def test_too_few_reports_make_no_tree() -> None:
    assert grow(matrix(2, {(0, 1): 0.9}), 3, 40) == []


def test_groups_that_are_not_alike_enough_are_left_out_with_all_that_take_them_in() -> None:
    every, alike = (by_reports(grow(matrix(5, FERRIES, 0.1), 2, 5, least=least)) for least in (0.0, 0.55))
    assert alike == {reports: every[reports] for reports in [(0, 1), (0, 1, 2)]}
