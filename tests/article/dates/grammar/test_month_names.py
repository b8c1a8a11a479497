"""Months that are somebody's name."""

import pytest

from generator.article.dates.grammar import expressions, month_names
from generator.article.dates.grammar.words import read_words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hanna May won.", {"may"}),
        ("Mrs. May won.", {"may"}),
        ("Mr March and Judge April won.", {"march", "april"}),
        ("Hanna March won.", {"march"}),
        ("Judge May, Ms June and Karl August won.", {"may", "june", "august"}),
        ("It ends Last May.", set()),
        ("The May vote.", set()),
        ("Council March meetings.", set()),
        ("Hanna May 3 won.", set()),
        ("June Ostrom won.", {"june"}),
        ("It was won by runner-up April Tarvin.", {"april"}),
        ("In June Parliament met.", set()),
        ("On 3 June Parliament met.", set()),
        ("The April Friday market, and April Monday.", set()),
        ("June Saw rain.", set()),
    ],
)
def test_somebody_may_be_called_like_a_month(text: str, names: set[str]) -> None:
    assert month_names.names_borne(text) == names


@pytest.mark.parametrize(
    ("text", "surname"),
    [("by May", True), ("in May", False), ("May 3", False), ("by March", False), ("said May", True)],
)
def test_by_and_of_may_stand_before_a_surname(text: str, surname: bool) -> None:
    words = read_words(text, 0, len(text))
    (found,) = expressions.find(words)
    assert month_names.is_somebody(words, found, frozenset({"may"})) is surname
