"""Which stretch a place lies in."""

import pytest

from generator.article.syntax.spans import span_around


@pytest.mark.parametrize(("offset", "around"), [(1, None), (2, (2, 5)), (4, (2, 5)), (5, None), (8, (8, 9)), (9, None)])
def test_a_stretch_holds_its_first_place_and_not_its_end(offset: int, around: tuple[int, int] | None) -> None:
    assert span_around([(2, 5), (8, 9)], offset) == around
