"""What makes a quotation less sure."""

import pytest

from tests.article.reporting.reported import doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” said Hill.", [set()]),
        (
            "“The bridge is safe,” Hill said, according to the Post.",
            [{"direct another reporter in the sentence"}],
        ),
        (
            "Hill said the bridge was weak and added that it would fall.",
            [{"indirect several reports in the sentence"}] * 2,
        ),
        ("The “model” is safe, said Hill, a “wonder”.", [{"direct marks left over in the sentence"}]),
        ("“The bridge is safe,” said Hill. “We tested it.”", [{"direct joined sentences"}]),
        ("“The bridge is safe,” said Hill.\n“We tested it.”\n‘It held.’", [{"direct joined paragraphs"}]),
    ],
)
def test_doubts(text: str, expected: list[set[str]]) -> None:
    assert doubts(text) == expected
