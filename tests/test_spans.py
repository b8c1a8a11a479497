"""Half-open ranges of code points."""

from generator.spans import holds, meets, overlap


def test_spans_that_touch_do_not_overlap() -> None:
    assert overlap((3, 6), (5, 9))
    assert overlap((5, 9), (3, 6))
    assert overlap((3, 9), (5, 6))
    assert not overlap((3, 5), (5, 9))
    assert not overlap((5, 9), (3, 5))


def test_a_span_meets_any_of_several() -> None:
    assert meets((3, 6), [(0, 1), (5, 9)])
    assert not meets((3, 6), [(0, 3), (6, 9)])


def test_the_end_is_no_place_of_a_span() -> None:
    assert holds([(0, 1), (3, 6)], 3)
    assert not holds([(0, 1), (3, 6)], 6)
