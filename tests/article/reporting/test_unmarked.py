"""What is reported without quotation marks before or around a cue."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is safe, Hill said.", ["clause before the cue: The bridge is safe: Hill"]),
        ("The bridge is safe, Hill told the council.", ["clause before the cue: The bridge is safe: Hill"]),
        (
            "The bridge is safe, said the mayor, who tested it.",
            ["clause before the cue: The bridge is safe: the mayor"],
        ),
        ("The bridge, Hill said, is safe.", ["clause around the cue: The bridge … is safe: Hill"]),
        (
            "The bridge was weak, while Hill said it would be closed.",
            ["clause after the cue: it would be closed: Hill"],
        ),
        ("Closed in May, the bridge is safe, Hill said.", []),
        ("According to Hill, the bridge is safe.", ["according to: the bridge is safe: Hill"]),
        ("The bridge is safe, according to Hill.", ["according to: The bridge is safe: Hill"]),
        (
            "The bridge, which fell, is safe, according to Hill, and open.",
            ["according to: The bridge, which fell, is safe … and open: Hill"],
        ),
        ("In the words of Hill, “the bridge is safe”.", ["quotation after the cue: “the bridge is safe”: Hill"]),
    ],
)
def test_clauses_before_and_around_a_cue(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
