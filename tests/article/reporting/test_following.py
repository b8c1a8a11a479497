"""What stands behind a cue."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hill said: “The bridge is safe.”", ["quotation after the cue: “The bridge is safe.”: Hill"]),
        ("Hill, 58, said: “The bridge is safe.”", ["quotation after the cue: “The bridge is safe.”: Hill"]),
        ("Hill told reporters “the bridge is safe”.", ["quotation after the cue: “the bridge is safe”: Hill"]),
        (
            "Hill began: “Friends, the bridge is safe.”",
            ["quotation after the cue: “Friends, the bridge is safe.”: Hill"],
        ),
        ("Hill began, “the bridge is safe”.", []),
        ("The so-called “model bridge” is weak.", []),
        (
            "“If that bridge” falls, Hill said, “we will build another”.",
            ["clause around the cue: “If that bridge” falls … “we will build another”: Hill"],
        ),
        ("Hill said the bridge was safe.", ["clause after the cue: the bridge was safe: Hill"]),
        (
            "Hill said the bridge was “quite safe”.",
            ["quoted words in the clause after the cue: the bridge was “quite safe”: Hill"],
        ),
        (
            "Hill said the bridge was a “model” and a “wonder”.",
            ["quoted words in the clause after the cue: the bridge was a “model” and a “wonder”: Hill"],
        ),
        (
            "Hill said the bridge was weak but denied that it would fall.",
            ["clause after the cue: the bridge was weak: Hill", "clause after the cue: that it would fall: Hill"],
        ),
        (
            "Hill said the bridge was weak but warned against panic.",
            ["clause after the cue: the bridge was weak: Hill"],
        ),
        (
            "Hill said the bridge was weak and added that it would fall.",
            ["clause after the cue: the bridge was weak: Hill", "clause after the cue: that it would fall: Hill"],
        ),
        (
            "Hill said the bridge was weak and warned of a flood of lorries.",
            ["clause after the cue: the bridge was weak and warned of a flood of lorries: Hill"],
        ),
        (
            "Hill said the bridge was weak, adding that it would fall.",
            ["clause after the cue: the bridge was weak: Hill", "clause after the cue: that it would fall: Hill"],
        ),
        (
            "Hill said the bridge was weak, while Brook said it was strong.",
            ["clause after the cue: the bridge was weak: Hill", "clause after the cue: it was strong: Brook"],
        ),
        (
            "Hill said the bridge was weak, suggesting that it would fall.",
            ["clause after the cue: the bridge was weak: Hill", "clause after the cue: that it would fall: Hill"],
        ),
        (
            "Hill said the council knew of it, while Brook denied that the council knew.",
            [
                "clause after the cue: the council knew of it: Hill",
                "clause after the cue: that the council knew: Brook",
            ],
        ),
        (
            "Hill said the bridge was safe and adding, “We checked it twice.”",
            [
                "clause after the cue: the bridge was safe: Hill",
                "quotation after the cue: “We checked it twice.”: Hill",
            ],
        ),
        (
            "Hill said the plan would give money to the town, and called Brook “a friend of the mud”.",
            [
                "clause after the cue: the plan would give money to the town: Hill",
                "quoted words in the object after the cue: Brook “a friend of the mud”: Hill",
            ],
        ),
        (
            "Hill said the master came at noon and called the ferrymen together.",
            ["clause after the cue: the master came at noon and called the ferrymen together: Hill"],
        ),
        (
            "Brook said he had bought the firm, which he called “a hole for other people's money”.",
            [
                "clause after the cue: he had bought the firm: Brook",
                "quotation after the cue: “a hole for other people's money”: he",
            ],
        ),
        (
            "Hill told Norvale Radio's “Morning Call” the deal was off.",
            ["clause after the cue: the deal was off: Hill"],
        ),
    ],
)
def test_what_follows_a_cue(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
