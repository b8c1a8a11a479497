"""Quoted words before their cue."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” said Hill.", ["quotation before the cue: “The bridge is safe,”: Hill"]),
        ("“The bridge is safe” said Hill.", ["quotation before the cue: “The bridge is safe”: Hill"]),
        ("“The bridge is safe,” added a clerk.", ["quotation before the cue: “The bridge is safe,”: a clerk"]),
        ("“The bridge is safe,” the mayor, 58, said.", ["quotation before the cue: “The bridge is safe,”: the mayor"]),
        ("The bridge is “quite safe,” Hill said.", ["quoted words before the cue: The bridge is “quite safe,”: Hill"]),
        ("“The bridge,” Hill said, “is safe.”", ["cue inside the quotation: “The bridge,” … “is safe.”: Hill"]),
        (
            "“The bridge,” Hill wrote in a note about the plan, “is safe.”",
            ["cue inside the quotation: “The bridge,” … “is safe.”: Hill"],
        ),
        ("Polls show “a clear lead”, said Hill.", ["quotation before the cue: “a clear lead”: Hill"]),
    ],
)
def test_quoted_words_before_a_cue(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
