"""Nouns that report."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hill repeated her claim that the bridge was safe.",
            ["clause of a reporting noun: that the bridge was safe: her"],
        ),
        (
            "A warning by the mayor that the bridge was weak came late.",
            ["clause of a reporting noun: that the bridge was weak: the mayor"],
        ),
        ("Hill's promise to mend the bridge was kept.", ["clause of a reporting noun: to mend the bridge: Hill's"]),
        (
            "The council made a pledge to mend the bridge.",
            ["clause of a reporting noun: to mend the bridge: The council"],
        ),
        ("Hill's claim was false.", []),
    ],
)
def test_nouns_that_report(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
