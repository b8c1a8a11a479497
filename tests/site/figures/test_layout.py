"""Where the marks of a network stand."""

from itertools import combinations
from math import dist

from generator.site.figures.layout import EDGE, WIDE, _apart, places


def test_marks_stand_in_the_figure_and_those_that_are_tied_are_nearer() -> None:
    ties = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]
    found = places(6, ties, 300)
    assert all(EDGE <= x <= WIDE - EDGE and EDGE <= y <= 300 - EDGE for x, y in found)
    assert dist(found[0], found[1]) < dist(found[0], found[5])
    assert found == places(6, ties, 300)


def test_marks_that_are_too_near_are_moved_apart_even_from_one_place() -> None:
    marks = [[100.0, 100.0], [100.0, 100.0], [110.0, 100.0]]
    for _ in range(60):
        _apart(marks)
    assert all(dist(one, other) > 29 for one, other in combinations(marks, 2))
