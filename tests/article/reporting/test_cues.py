"""Words that say that somebody says something."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As Hill put it, the bridge is safe.", ["according to: the bridge is safe: Hill"]),
        ("As Hill told the paper on Monday, the bridge is safe.", ["according to: the bridge is safe: Hill"]),
        ("The bridge is as weak as Hill said.", []),
        ("Hill added to her lead.", []),
        ("Hill said as much as Brook said.", []),
        ("Hill spoke up.", []),
    ],
)
def test_cues(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
