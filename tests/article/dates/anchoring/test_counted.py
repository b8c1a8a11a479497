"""Times counted from somewhere."""

import datetime as dt

import pytest

from generator.article.dates import periods
from generator.article.dates.anchoring.direction import Direction
from generator.article.dates.anchoring.resolve import meant, resolve
from generator.article.dates.anchoring.setting import Known, Setting
from generator.article.dates.grammar.readings import LATEST, Amount, Fixed, Reading, Shift, Timed
from generator.article.dates.periods import Period

PUBLISHED = Known(periods.day(dt.date(2018, 5, 31)), "published", "publication")


def value(
    reading: Reading,
    *story: Period,
    direction: Direction | None = None,
    published: Known | None = PUBLISHED,
    figures: Period | None = None,
) -> str:
    setting = Setting(
        said="then",
        published=published,
        story=tuple(Known(period, f"date:{index}") for index, period in enumerate(story)),
        direction=lambda: (direction, True),
        reported=None if figures is None else Known(figures, "date:0"),
    )
    return resolve(meant(reading, setting), setting).value


def test_ago_counts_from_publication_and_earlier_from_the_story() -> None:
    told = periods.day(dt.date(2017, 3, 10))
    assert value(Shift(grain="day", by=-2, base="published", words="2 days ago"), told) == "2018-05-29"
    assert value(Shift(grain="day", by=-2, base="running", words="2 days earlier"), told) == "2017-03-08"
    assert value(Shift(grain="day", by=-2, base="running", words="2 days earlier")) == "2018-05-29"


def test_a_time_is_counted_only_from_what_is_as_exact() -> None:
    year = periods.year(2016)
    assert value(Shift(grain="day", by=1, base="running", words="1 day later"), year) == "2018-06-01"
    assert value(Shift(grain="year", by=1, base="running", words="1 year later"), year) == "2017"
    assert value(Shift(grain="day", by=1, base=Fixed(year), words="1 day after")) == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Shift(grain="year", by=None, base="published", words="some years ago"), "PAST_REF"),
        (Shift(grain="year", by=None, base="published", words="some years hence"), "FUTURE_REF"),
        (Shift(grain="year", by=None, base="running", words="some years later"), "PXY"),
        (Shift(grain="week", by=None, base="running", words="some weeks later"), "PXW"),
    ],
)
def test_an_open_number_leads_to_no_day(reading: Shift, expected: str) -> None:
    assert value(reading) == expected


def test_a_year_before_a_quarter_is_a_quarter_where_figures_are_compared() -> None:
    third = periods.quarter(2017, 3)
    for compared, expected in ((True, "2016-Q3"), (False, "2016")):
        shift = Shift(grain="year", by=-1, base="running", words="1 year earlier", compared=compared)
        assert value(shift, third) == expected
    compared_year = Shift(grain="year", by=-1, base="running", words="1 year earlier", compared=True)
    assert value(compared_year, periods.year(2016), figures=third) == "2016-Q3"


def test_the_quarter_told_of_in_the_past_is_over() -> None:
    quarter = Shift(grain="quarter", by=0, base="running", words="the quarter")
    assert value(quarter) == "2018-Q2"
    assert value(quarter, direction="past") == "2018-Q1"
    latest = Shift(grain="quarter", by=0, base="running", words=LATEST)
    assert value(latest) == "2018-Q1"
    assert value(latest, periods.quarter(2017, 4), periods.quarter(2018, 3)) == "2017-Q4"


def test_a_quarter_that_ends_on_a_day_lay_before_it() -> None:
    ended = Fixed(periods.day_of(2017, 7, 31))
    assert value(Shift(grain="quarter", by=0, base=ended, words="the quarter that ended")) == "2017-Q2"


def test_a_length_of_time_leads_ahead_where_its_clause_does() -> None:
    weeks = Amount("P2W", Shift(grain="week", by=2, base="published", words="2 weeks"))
    assert value(weeks) == "P2W"
    assert value(weeks, direction="past") == "P2W"
    assert value(weeks, direction="future") == "2018-W24"


def test_a_time_of_day_belongs_to_the_day_that_the_story_stands_at() -> None:
    told, ahead = periods.day(dt.date(2018, 5, 28)), periods.day(dt.date(2018, 6, 12))
    assert value(Timed("T17:00", None), told, ahead) == "2018-06-12T17:00"
    assert value(Timed("T17:00", None), told, ahead, direction="past") == "2018-05-28T17:00"
    assert value(Timed("T17:00", None), published=None) == "XXXX-XX-XXT17:00"
    assert value(Timed("TNI", Fixed(told))) == "2018-05-28"
    assert value(Timed("T17:00", Fixed(periods.month(2018, 5)))) == "XXXX-XX-XXT17:00"
