"""Marks that set something off."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.article.reporting.punctuation import is_dash
from generator.article.syntax.tree import read_tree


@pytest.mark.parametrize(
    ("words", "spaces", "mark", "dash"),
    [
        (["full", "–", "said"], [True, True, False], 1, True),
        (["full", "-", "said"], [True, True, False], 1, True),
        (["co", "-", "chair"], [False, False, False], 1, False),
        (["full", "–"], [True, False], 1, True),
        (["full", "-"], [True, False], 1, False),
        (["-", "said"], [True, False], 0, False),
        (["full", ",", "said"], [False, True, False], 1, False),
    ],
)
def test_a_hyphen_is_a_dash_between_spaces_and_the_end_of_a_text_is_none(
    words: list[str], spaces: list[bool], mark: int, dash: bool
) -> None:
    number = len(words)
    doc = Doc(
        Vocab(),
        words,
        spaces,
        tags=["NN"] * number,
        pos=["NOUN"] * number,
        lemmas=words,
        heads=[0] * number,
        deps=["dep"] * number,
    )
    assert is_dash(read_tree(doc), mark) is dash
