"""Where a text dates itself."""

import pytest

from generator.article.dates.datelines import is_date_line, own_date_blocks
from generator.records import Block


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("May 3, 2018", True),
        ("Published: 3 May 2018", True),
        ("First posted on Thursday, May 3", True),
        ("5/6/2018", True),
        ("5 p.m. on May 3, 2018", True),
        ("May 2018", False),
        ("Thursday", False),
        ("May 3, 2018, was a cold day", False),
        ("It was May 3, 2018", False),
        ("May 3, 2018" + " " * 60, False),
    ],
)
def test_a_line_that_is_nothing_but_a_day(line: str, dated: bool) -> None:
    assert is_date_line(line, 0, len(line)) is dated


def test_only_the_first_lines_and_datelines_date_a_text() -> None:
    text = "May 3, 2018\n" * 7
    blocks = [Block("body", 12 * index, 12 * index + 11) for index in range(6)]
    late = Block("dateline", 72, 83)
    assert list(own_date_blocks(text, [*blocks, late])) == [*blocks[:5], late]
