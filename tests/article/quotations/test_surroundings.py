"""What stands around a cue and behind an indirect statement is evidence for its probability."""

import pytest

from tests.article.reporting.reported import result

NAMES = ("next=", "frame=", "dependent=", "opener=", "auxiliary=")


def around(text: str) -> set[str]:
    [evidence] = result(text).evidence
    return {name for name in evidence if name.startswith(NAMES)}


@pytest.mark.parametrize(
    ("text", "there", "missing"),
    [
        (
            "A spokesman for the mayor said the bridge was safe.",
            {"next=stop", "dependent=ccomp", "frame=clause"},
            set(),
        ),
        ("The bridge is safe, Hill said.", {"next=comma", "frame=document"}, {"dependent=dobj"}),
        ("According to Hill, the bridge is safe.", {"frame=quote"}, {"dependent=prep"}),
    ],
)
def test_verb_and_next_word(text: str, there: set[str], missing: set[str]) -> None:
    found = around(text)
    assert there <= found
    assert not missing & found


def test_quoted_words_need_none_of_it() -> None:
    assert not around("In the words of Hill, “the bridge is safe”.")
