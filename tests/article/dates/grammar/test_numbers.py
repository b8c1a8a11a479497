"""Numbers in digits and words."""

import pytest

from generator.article.dates.grammar import expressions, numbers
from generator.article.dates.grammar.words import Words, read_words


def words_of(text: str) -> Words:
    return read_words(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "number", "after"),
    [
        ("12", 12, 1),
        ("1,200", 1200, 3),
        ("1,200,000", 1200000, 5),
        ("1,20", 1, 1),
        ("2.5", 2.5, 3),
        ("2½", 2.5, 2),
        ("5 1/2", 5.5, 4),
        ("6-1/2", 6.5, 5),
        ("3 million", 3e6, 2),
        ("two", 2, 1),
        ("twenty-four", 24, 3),
        ("twenty four", 24, 2),
        ("four twenty", 24, 2),
        ("four five", 4, 1),
        ("two hundred", 200, 2),
        ("two thousand and five", 2005, 4),
        ("two and five", 2, 1),
        ("one hundred and twenty-five", 125, 6),
        ("two million three hundred thousand", 2300000, 5),
        ("a dozen", 12, 2),
        ("a couple of", 2, 3),
        ("a hundred", 100, 2),
        ("a", 1, 1),
        ("half a", 0.5, 2),
        ("a half", 0.5, 2),
        ("two and a half", 2.5, 4),
        ("two-and-a-half", 2.5, 7),
        ("2 and a half", 2.5, 4),
        ("several", None, 1),
        ("several hundred", None, 2),
        ("a few more", None, 3),
        ("a good many", None, 3),
        ("twenty-", 20, 1),
    ],
)
def test_cardinals(text: str, number: float | None, after: int) -> None:
    assert numbers.cardinal(words_of(text), 0) == (number, after)


@pytest.mark.parametrize("text", ["red", "twenty several", "1234567890", "-", "hundredth"])
def test_no_cardinals(text: str) -> None:
    assert numbers.cardinal(words_of(text), 0) is None


def test_a_piece_of_a_number_is_no_number() -> None:
    assert numbers.cardinal(words_of("1.200.300"), 2) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("3rd", 3), ("third", 3), ("twenty-first", 21), ("thirty second", 32), ("twenty", None), ("3", None)],
)
def test_ordinals(text: str, number: int | None) -> None:
    found = numbers.ordinal(words_of(text), 0)
    assert (None if found is None else found[0]) == number


@pytest.mark.parametrize(
    ("text", "index", "year"),
    [
        ("2018", 0, 2018),
        ("999", 0, None),
        ("0999", 0, None),
        ("2200", 0, None),
        ("2018s", 0, 2018),
        ("2018km", 0, None),
        ("2018%", 0, None),
        ("2018.5", 0, None),
        ("2018.", 0, 2018),
        ("2018/19", 0, 2018),
        ("2018/20", 0, None),
        ("$2018", 1, None),
        ("A2018", 1, None),
        ("1,2018", 2, None),
        (",2018", 1, 2018),
        ("nineteen ninety-four", 0, 1994),
        ("nineteen five", 0, None),
        ("thirteen ninety", 0, None),
        ("two thousand and ten", 0, 2010),
        ("two thousand ten days", 0, 2000),
        ("two thousand", 0, 2000),
    ],
)
def test_years(text: str, index: int, year: int | None) -> None:
    found = numbers.year(words_of(text), index)
    assert (None if found is None else found[0]) == year


def test_two_digits_after_an_apostrophe() -> None:
    assert numbers.short_year(words_of("'98"), 0) == (98, 2)
    assert numbers.short_year(words_of("' 98"), 0) is None
    assert numbers.short_year(words_of("'198"), 0) is None


@pytest.mark.parametrize(
    "text", ["It cost 1,²²² in 2016.", "In '²² it closed.", "The 2018/²² season.", "The 2016 fiscal year/17 was weak."]
)
def test_signs_that_only_look_like_digits_break_nothing(text: str) -> None:
    assert [found.rule for found in expressions.find(words_of(text))] in (["year"], [], ["year before “fiscal year”"])
