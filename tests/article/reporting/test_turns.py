"""Turns of a transcript."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HILL: The bridge is safe.\nWe tested it.\nBROOK: It is not.\nHILL: It is.",
            ["label: The bridge is safe. … We tested it.: HILL", "label: It is not.: BROOK", "label: It is.: HILL"],
        ),
        (
            "Q: Is it safe?\nA: It is.\nQ: And the road?\nA: It is closed.",
            ["label: It is.: A", "label: It is closed.: A"],
        ),
        (
            "Ada Hill: We tested it.\nTim Brook: It was weak.\nAda Hill: It held.\nTim Brook: It fell.",
            [
                "label: We tested it.: Ada Hill",
                "label: It was weak.: Tim Brook",
                "label: It held.: Ada Hill",
                "label: It fell.: Tim Brook",
            ],
        ),
        ("Place: the old hall.\nTime: nine.\nPrice: free.", []),
        ("Place: It is the hall.\nTime: We meet at nine.\nPrice: It is free.", []),
    ],
)
def test_turns_of_a_transcript(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
