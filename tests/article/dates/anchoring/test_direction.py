"""Whether a verb looks back or ahead."""

import pytest

from generator.article.dates.anchoring.direction import Direction, direction_of
from generator.article.dates.anchoring.tense import Tenses
from tests.article.parses import parsed


def direction(text: str, verb: str) -> Direction | None:
    doc = parsed(text)
    token = next(token for token in doc if token.text == verb)
    return direction_of(Tenses(doc).clauses, token)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The ministers met on Thursday.", "met", "past"),
        ("The ministers will meet on Monday.", "meet", "future"),
        ("The ministers are expected to meet on Monday.", "meet", "future"),
        ("The ministers are to meet on Monday.", "meet", "future"),
        ("The ministers are going to meet on Monday.", "going", "future"),
        ("The ministers were expected to meet on Monday.", "meet", "near"),
        ("The ministers had hoped to meet on Monday.", "meet", None),
        ("The bridge would have fallen in two weeks.", "fallen", "near"),
        ("Since taking office in May, she has travelled twice.", "taking", "past"),
        ("She left after meeting the envoys in May.", "meeting", None),
        ("She was the first minister to resign in December.", "resign", "past"),
        ("The club has a chance to win the cup in December.", "win", "future"),
        ("The ministers did not meet on Thursday.", "meet", "past"),
        ("The rise compares with a fall in December.", "compares", None),
    ],
)
def test_where_a_verb_looks(text: str, verb: str, expected: Direction | None) -> None:
    assert direction(text, verb) == expected


def test_an_infinitive_of_a_noun_is_a_chance_unless_the_noun_is_singled_out() -> None:
    for text, verb, expected in (
        ("She was the first minister to resign in December.", "resign", "past"),
        ("The club has a chance to win the cup in December.", "win", "future"),
    ):
        doc = parsed(text)
        token = next(token for token in doc if token.text == verb)
        token.dep_ = "acl"
        assert direction_of(Tenses(doc).clauses, token) == expected
