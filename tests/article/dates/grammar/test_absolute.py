"""Places in the calendar, with and without their years."""

import pytest

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, expressions
from generator.article.dates.grammar.readings import Fixed, Partial, Reading
from generator.article.dates.grammar.words import read_words


def read(text: str) -> Reading | None:
    found = expressions.read(read_words(text, 0, len(text)), 0)
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("May 31, 2018", Fixed(periods.day_of(2018, 5, 31))),
        ("May 31", Partial(month=5, day=31)),
        ("May the 31st", Partial(month=5, day=31)),
        ("31 May", Partial(month=5, day=31)),
        ("the 31st of May", Partial(month=5, day=31)),
        ("February 29", Partial(month=2, day=29)),
        ("Friday the 13th", Partial(day=13, weekday=5)),
        ("Friday the 13th floor", Partial(weekday=5)),
        ("Friday, May 4", Partial(month=5, day=4, weekday=5)),
        ("Friday, May", Partial(weekday=5)),
        ("May '18", Partial(month=5, short_year=18)),
        ("May of 2018", Fixed(periods.month(2018, 5))),
        ("Lent 2016", Partial(holiday="lent", within=Fixed(periods.year(2016)))),
    ],
)
def test_days_and_months(text: str, reading: Reading) -> None:
    assert read(text) == reading


@pytest.mark.parametrize("text", ["February 30", "February 30, 2018", "30 February 2018", "the 31 May", "first May"])
def test_days_that_do_not_exist_are_not_read(text: str) -> None:
    assert read(text) is None


def test_a_day_of_history_keeps_its_own_year() -> None:
    assert read("9/11 2015") == Fixed(periods.day_of(2001, 9, 11))


def test_what_names_a_day() -> None:
    assert absolute.names_day(Partial(month=5, day=3))
    assert absolute.names_day(Fixed(periods.day_of(2018, 5, 3)))
    assert not absolute.names_day(Partial(month=5))
    assert not absolute.names_day(Fixed(periods.year(2018)))
