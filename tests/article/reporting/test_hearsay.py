"""Who hands on the words of whom."""

import pytest

from tests.article.reporting.reported import reported, result


@pytest.mark.parametrize(
    ("text", "expected", "reporters"),
    [
        (
            "“The bridge is safe,” Hill said, according to the Post.",
            ["quotation before the cue: “The bridge is safe,”: Hill"],
            ["the Post"],
        ),
        (
            "The Post quoted Hill as saying the bridge was weak.",
            ["clause after the cue: the bridge was weak: Hill"],
            ["The Post"],
        ),
        (
            "Hill said that Brook said the bridge was weak.",
            ["clause after the cue: that Brook said the bridge was weak: Hill"],
            [],
        ),
    ],
)
def test_chains_of_report(text: str, expected: list[str], reporters: list[str]) -> None:
    assert reported(text) == expected
    reasons = [why for quote in result(text).quotes for why in quote.why if why.startswith("handed on")]
    assert reasons == [f"handed on by “{reporter}”" for reporter in reporters]
