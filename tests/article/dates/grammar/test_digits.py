"""What stands around digits that may be a year."""

import pytest

from generator.article.dates.grammar.digits import (
    Digits,
    Test,
    before,
    behind,
    is_bounded,
    is_determined,
    is_surely_year,
    lead,
    led_by,
    noun_in,
)
from generator.article.dates.grammar.words import read_words


def digits(text: str) -> Digits:
    """The last four digits of a text."""
    words = read_words(text, 0, len(text))
    start = max(i for i in range(len(words)) if len(words.at(i)) == 4 and words.is_number(i))
    return Digits(words, start, start + 1)


@pytest.mark.parametrize(
    ("text", "test", "holds"),
    [
        ("At 2000 it stopped.", before({"at"}), True),
        ("He stood at about 2000 feet.", before({"at"}), False),
        ("He stood at about 2000 feet.", before({"at"}, 2), True),
        ("He ran 2000 metres.", behind({"metres"}), True),
        ("Of 1500 and 2000 voters few came.", led_by({"of"}), True),
        ("Some 2000-metre runs were held.", noun_in({"metre"}), True),
        ("In 2018 voters chose.", is_surely_year, True),
        ("After 2000 voters came.", is_surely_year, False),
        ("After 2018 voters came.", is_surely_year, True),
        ("The bold 2016 plans failed.", is_determined, True),
        ("The ship carries 2000 boxes.", is_determined, False),
        ("At least 2000 came.", is_bounded, True),
        ("Since at least 2000 it was so.", is_bounded, False),
    ],
)
def test_what_stands_around(text: str, test: Test, holds: bool) -> None:
    assert test(digits(text)) is holds


def test_the_word_before_a_row_leads_it() -> None:
    assert lead(digits("Listed as No. 2004 it won."))[0] == "no"
