"""Stretches of the calendar."""

import datetime as dt

import pytest

from generator.article.dates import periods
from generator.article.dates.periods import Grain

DAY = dt.date(2018, 5, 31)


@pytest.mark.parametrize(
    ("grain", "value", "start", "end"),
    [
        ("day", "2018-05-31", "2018-05-31", "2018-06-01"),
        ("week", "2018-W22", "2018-05-28", "2018-06-04"),
        ("weekend", "2018-W22-WE", "2018-06-02", "2018-06-04"),
        ("month", "2018-05", "2018-05-01", "2018-06-01"),
        ("quarter", "2018-Q2", "2018-04-01", "2018-07-01"),
        ("season", "2018-SP", "2018-03-01", "2018-06-01"),
        ("half", "2018-H1", "2018-01-01", "2018-07-01"),
        ("year", "2018", "2018-01-01", "2019-01-01"),
        ("decade", "201", "2010-01-01", "2020-01-01"),
        ("century", "20", "2000-01-01", "2100-01-01"),
    ],
)
def test_a_grain_has_its_value_and_its_days(grain: Grain, value: str, start: str, end: str) -> None:
    period = periods.containing(grain, DAY)
    assert (period.value, period.start.isoformat(), period.end.isoformat()) == (value, start, end)


def test_winter_carries_the_year_in_which_it_begins() -> None:
    assert periods.containing("season", dt.date(2018, 2, 1)).value == "2017-WI"
    assert periods.season(2017, "WI").start == dt.date(2017, 12, 1)


def test_nothing_says_which_part_of_a_whole() -> None:
    assert periods.year(2018).to("month") is None
    assert periods.month(2018, 5).to("year") == periods.year(2018)
    assert periods.quarter(2018, 2).to("season") is not None


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2018-05-31", "2018-05-31"),
        ("2018-05-31T23:30:00-05:00", "2018-05-31"),
        ("2018-05", "2018-05"),
        ("2018", "2018"),
        ("2018-13", None),
        ("2018-02-30", None),
        ("9999-12-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_an_articles_own_date(published: str, value: str | None) -> None:
    found = periods.parse_published(published)
    assert (None if found is None else found.value) == value
