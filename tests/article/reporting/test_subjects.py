"""Who says what a verb reports, by grammar."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hill met the council and said the bridge was safe.", ["clause after the cue: the bridge was safe: Hill"]),
        (
            "Hill said it had failed, adding that the road was next.",
            ["clause after the cue: it had failed: Hill", "clause after the cue: that the road was next: Hill"],
        ),
        (
            "The paper quoted Hill as saying that the bridge was weak.",
            ["clause after the cue: that the bridge was weak: Hill"],
        ),
        ("A paper that quoted the mayor as saying so was wrong.", []),
        ("The bridge was called a danger by Hill.", []),
        (
            "Two experts reached by phone on Friday said that the pier would hold.",
            ["clause after the cue: that the pier would hold: Two experts"],
        ),
        (
            "Hill said the council closed the road, arguing that it was weak.",
            ["clause after the cue: the council closed the road: Hill", "clause after the cue: that it was weak: Hill"],
        ),
    ],
)
def test_subjects_of_reporting_verbs(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
