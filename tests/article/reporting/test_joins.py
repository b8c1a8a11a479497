"""Quoted sentences without a cue of their own."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is safe,” said Hill. “We tested it.”",
            ["quotation before the cue: “The bridge is safe,” … “We tested it.”: Hill"],
        ),
        (
            "“The bridge is safe and sound now.”\n“We tested it,” said Hill.",
            ["quotation before the cue: “The bridge is safe and sound now.” … “We tested it,”: Hill"],
        ),
        (
            "“The bridge is safe and sound for all the lorries of the town.”\nHe left.",
            ["quoted paragraph: “The bridge is safe and sound for all the lorries of the town.”: -"],
        ),
        ("“Safe at last”\nHe left.", []),
        (
            "Hill said: “It is safe.” He left. “We tested it.”",
            ["quotation after the cue: “It is safe.”: Hill", "quoted sentence alone: “We tested it.”: He"],
        ),
        (
            "“The bridge is safe,” said Hill.\n“We tested it.”\n‘It held.’",
            ["quotation before the cue: “The bridge is safe,” … “We tested it.”: Hill"],
        ),
        ("“Safe at last.”\nHe left.", []),
    ],
)
def test_quoted_sentences_without_a_cue(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
