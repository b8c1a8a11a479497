"""The words that name a speaker."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor's spokeswoman, Kaja Lien, said the bridge was safe.",
            ["clause after the cue: the bridge was safe: The mayor's spokeswoman, Kaja Lien"],
        ),
        (
            "A spokesman for the mayor said the bridge was safe.",
            ["clause after the cue: the bridge was safe: A spokesman for the mayor"],
        ),
        (
            "The club put out a statement saying the bridge was safe.",
            ["clause after the cue: the bridge was safe: The club"],
        ),
        ("The bridge was weak, and Hill said it would be closed.", ["clause after the cue: it would be closed: Hill"]),
    ],
)
def test_the_words_for_a_speaker(text: str, expected: list[str]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“We lost,” said vice-president Ada Hill.", "“We lost,”"),
    ],
)
def test_a_name_behind_offices(text: str, said: str) -> None:
    assert reported(text, "Ada Hill") == [f"quotation before the cue: {said}: Ada Hill"]
