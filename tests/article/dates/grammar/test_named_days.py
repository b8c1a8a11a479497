"""Days with a name."""

import datetime as dt

import pytest

from generator.article.dates.grammar import named_days
from generator.article.dates.grammar.words import read_words


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2018, "2018-12-25"),
        ("good friday", 2018, "2018-03-30"),
        ("easter monday", 2018, "2018-04-02"),
        ("thanksgiving", 2018, "2018-11-22"),
        ("memorial day", 2018, "2018-05-28"),
        ("yom kippur", 2018, "2018-09-19"),
    ],
)
def test_the_day_of_a_year(name: str, year: int, day: str) -> None:
    found = named_days.day_in(name, year)
    assert found is not None
    assert found.start.isoformat() == day


def test_easter_is_not_computed_before_its_calendar() -> None:
    assert named_days.day_in("easter monday", 1500) is None


@pytest.mark.parametrize(
    ("text", "after"), [("Christmas Eve fell", 2), ("Christmas fell", 1), ("christmas fell", None), ("Rain fell", None)]
)
def test_the_longest_name_is_read_with_its_capital(text: str, after: int | None) -> None:
    found = named_days.name_at(read_words(text, 0, len(text)), 0)
    assert (None if found is None else found[1]) == after


def test_a_word_that_must_follow_is_no_part_of_the_date() -> None:
    text = "September 11 Commission"
    found = named_days.name_at(read_words(text, 0, len(text)), 0)
    assert found is not None
    assert found[1] == 2
    assert named_days.once(found[0]) is not None


def test_a_stretch_ends_with_its_own_last_day() -> None:
    first = named_days.day_in("ramadan", 2018)
    assert first is not None
    assert named_days.is_stretch("ramadan")
    assert named_days.stretch_end("ramadan", first) == dt.date(2018, 6, 15)
