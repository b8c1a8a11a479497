"""Which October, which Thursday, which third quarter is meant."""

import datetime as dt

import pytest

from generator.article.dates import periods
from generator.article.dates.anchoring.direction import Direction
from generator.article.dates.anchoring.recurring import place, place_inside
from generator.article.dates.anchoring.setting import Known, Outcome, Setting
from generator.article.dates.grammar.readings import Partial, Pointer

THURSDAY = Known(periods.day(dt.date(2018, 5, 31)), "published", "publication")


def setting(
    direction: Direction | None = None,
    *,
    own: bool = False,
    published: Known | None = THURSDAY,
    story: tuple[Known, ...] = (),
) -> Setting:
    return Setting(said="then", published=published, story=story, direction=lambda: (direction, own))


def day(value: str) -> Known:
    return Known(periods.day(dt.date.fromisoformat(value)), "date:0")


@pytest.mark.parametrize(
    ("direction", "value"),
    [("past", "2018-05-28"), (None, "2018-05-28"), ("future", "2018-06-04"), ("near", "2018-05-28")],
)
def test_a_weekday_lies_back_unless_its_clause_looks_ahead(direction: Direction | None, value: str) -> None:
    assert place(Partial(weekday=1), setting(direction)).value == value


def test_a_weekday_ahead_of_a_telling_is_the_nearest() -> None:
    assert place(Partial(weekday=6), setting("near")).value == "2018-06-02"


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("last", "2018-05-25"),
        ("this", "2018-06-01"),
        ("next", "2018-06-08"),
        ("coming", "2018-06-01"),
        ("previous", "2018-05-25"),
        ("following", "2018-06-01"),
    ],
)
def test_a_pointed_weekday(pointer: Pointer, value: str) -> None:
    assert place(Partial(weekday=5, pointer=pointer), setting()).value == value


def test_previous_counts_from_the_day_of_that_name_in_the_story() -> None:
    story = (day("2018-05-11"), day("2018-05-15"))
    assert place(Partial(weekday=5, pointer="previous"), setting(story=story)).value == "2018-05-04"
    assert place(Partial(weekday=5, pointer="following"), setting(story=story)).value == "2018-05-18"


@pytest.mark.parametrize(
    ("month", "direction", "own", "value"),
    [
        (4, None, False, "2018-04"),
        (10, "past", True, "2017-10"),
        (10, "future", False, "2018-10"),
        (4, "future", False, "2019-04"),
        (11, None, False, "2017-11"),
        (11, "future", False, "2018-11"),
        (7, "past", False, "2018-07"),
        (7, "past", True, "2017-07"),
    ],
)
def test_a_month_is_the_nearest_unless_the_verb_looks_the_other_way(
    month: int, direction: Direction | None, own: bool, value: str
) -> None:
    assert place(Partial(month=month), setting(direction, own=own)).value == value


def test_a_day_just_over_is_meant_even_where_the_clause_looks_ahead() -> None:
    assert place(Partial(month=5, day=25), setting("future")).value == "2018-05-25"
    assert place(Partial(month=5, day=3), setting("future")).value == "2019-05-03"


def test_the_29_february_may_be_years_away() -> None:
    assert place(Partial(month=2, day=29), setting("past", own=True)).value == "2020-02-29"


def test_a_quarter_is_told_of_when_it_has_begun() -> None:
    assert place(Partial(part="Q1"), setting("future")).value == "2018-Q1"
    assert place(Partial(part="Q4"), setting("past")).value == "2017-Q4"
    assert place(Partial(part="Q4"), setting("future")).value == "2018-Q4"


def test_a_weekday_needs_a_day_or_week_to_count_from() -> None:
    year = Known(periods.year(2018), "published")
    month = Known(periods.month(2018, 5), "published")
    assert place(Partial(weekday=1), setting(published=month)).period is None
    assert place(Partial(month=4), setting(published=month)).value == "2018-04"
    assert place(Partial(month=4), setting(published=year)).value == "XXXX-04"
    assert place(Partial(month=4), setting(published=None)).value == "XXXX-04"


@pytest.mark.parametrize(
    ("reading", "value"),
    [
        (Partial(month=5, day=3), "XXXX-05-03"),
        (Partial(part="WE"), "XXXX-WXX-WE"),
        (Partial(part="SU"), "XXXX-SU"),
        (Partial(weekday=4), "XXXX-WXX-4"),
        (Partial(holiday="christmas"), "XXXX-12-25"),
        (Partial(holiday="good friday"), "XXXX-XX-XX"),
    ],
)
def test_what_the_words_name_is_kept_where_nothing_anchors_it(reading: Partial, value: str) -> None:
    assert place(reading, setting(published=None)).value == value


def test_two_digits_of_a_year() -> None:
    assert place(Partial(month=5, short_year=98), setting()).value == "1998-05"
    assert place(Partial(month=5, short_year=18), setting()).value == "2018-05"
    assert place(Partial(month=5, short_year=25), setting()).value == "2025-05"
    assert place(Partial(part="DE", short_year=20), setting()).value == "192"
    assert place(Partial(month=5, short_year=29), setting(published=None)).value == "2029-05"
    assert place(Partial(month=5, short_year=30), setting(published=None)).value == "1930-05"


def test_a_place_inside_a_whole() -> None:
    whole = Outcome("2017", periods.year(2017), "published", "“last year”")
    assert place_inside(Partial(month=10), whole, setting()).value == "2017-10"
    assert place_inside(Partial(month=2, day=29), whole, setting()).value == "XXXX-02-29"
    nothing = Outcome("XXXX", None, None, "unknown")
    assert place_inside(Partial(month=10), nothing, setting()).value == "XXXX-10"


def test_the_quarter_that_the_story_is_about_in_another_year() -> None:
    whole = Outcome("2017", periods.year(2017), "published", "“last year”")
    third = Known(periods.quarter(2018, 3), "date:0")
    assert place_inside(Partial(part="QX"), whole, setting(story=(third, day("2018-05-15")))).value == "2017-Q3"
    assert place_inside(Partial(part="QX"), whole, setting()).value == "2017"
