"""Relative pronouns that speak."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A letter which said the bridge was weak was found.", ["clause after the cue: the bridge was weak: which"]),
        ("The council, which said the bridge was weak, closed it.", []),
        ("The plan that promises jobs was praised.", []),
    ],
)
def test_relative_pronouns_that_speak(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
