"""Quotations that the layout introduces."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hill told the council in May:\n“The bridge is safe.”",
            ["paragraph after a colon: “The bridge is safe.”: Hill"],
        ),
        (
            "“We tested it twice in the spring, and it held.”\n— Ada Hill, mayor",
            ["signature below: “We tested it twice in the spring, and it held.”: Ada Hill"],
        ),
    ],
)
def test_layouts(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
