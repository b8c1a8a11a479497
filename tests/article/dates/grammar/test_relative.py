"""What is counted from somewhere, what is pointed at, and what no calendar fixes."""

import pytest

from generator.article.dates import periods
from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.readings import Amount, Fixed, Partial, Reading, Reference, Shift, Timed
from generator.article.dates.grammar.words import read_words


def read(text: str, index: int = 0) -> Reading | None:
    found = expressions.read(read_words(text, 0, len(text)), index)
    return None if found is None else found.value


def shift(text: str) -> Shift:
    found = read(text)
    assert isinstance(found, Shift)
    return found


@pytest.mark.parametrize(
    ("text", "grain", "by", "base", "words"),
    [
        ("two days ago", "day", -2, "published", "2 days ago"),
        ("several years ago", "year", None, "published", "some years ago"),
        ("a year and a half ago", "month", -18, "published", "18 months ago"),
        ("a fortnight ago", "week", -2, "published", "2 weeks ago"),
        ("48 hours ago", "day", -2, "published", "48 hours ago"),
        ("two days hence", "day", 2, "published", "2 days hence"),
        ("two days from today", "day", 2, "published", "2 days from"),
        ("two days earlier", "day", -2, "running", "2 days earlier"),
        ("two days later", "day", 2, "running", "2 days later"),
        ("the day before.", "day", -1, "running", "1 day before"),
        ("the day before and after", "day", -1, "running", "1 day before"),
        ("years later", "year", None, "running", "some years later"),
        ("last month", "month", -1, "published", "last month"),
        ("this past month", "month", -1, "published", "last month"),
        ("the previous month", "month", -1, "running", "previous month"),
        ("the next day", "day", 1, "running", "next day"),
        ("next month", "month", 1, "published", "next month"),
    ],
)
def test_what_is_counted_and_from_where(text: str, grain: str, by: int | None, base: str, words: str) -> None:
    found = shift(text)
    assert (found.grain, found.by, found.base, found.words) == (grain, by, base, words)


def test_a_date_to_count_from() -> None:
    assert shift("two days before Christmas").base == Partial(holiday="christmas")
    assert shift("two days after May 3").base == Partial(month=5, day=3)
    assert shift("a week from Tuesday").base == Partial(weekday=2, pointer="coming")
    assert shift("a week ago Tuesday").base == Partial(weekday=2)
    assert shift("the same month last year").base == Shift(grain="month", by=0, base="running", words="the same month")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("several days before Christmas", Amount("PXD")),
        ("two days before rain fell", Amount("P2D")),
        ("half a week ago", Amount("P0.5W")),
        ("30 hours ago", Amount("PT30H")),
        ("the past year", Amount("P1Y")),
        ("past year", Shift(grain="year", by=-1, base="published", words="past year")),
        ("the past two months", Amount("P2M")),
        ("the first nine months", Amount("P9M")),
        ("the past weeks", Amount("PXW")),
        ("two years old", None),
        ("two-year-old", None),
    ],
)
def test_lengths_of_time(text: str, reading: Reading | None) -> None:
    assert read(text) == reading


def test_nights() -> None:
    assert read("last night") == Timed("TNI", Shift(grain="day", by=-1, base="published", words="last night"))
    assert read("this night") == Timed("TNI", Shift(grain="day", by=0, base="published", words="this night"))
    assert read("the next night") == Timed("TNI", Shift(grain="day", by=1, base="running", words="next day"))


def test_a_pointer_to_one_of_several() -> None:
    assert read("last Friday") == Partial(weekday=5, pointer="last")
    assert read("that Friday") == Partial(weekday=5, pointer="same")
    assert read("the next Friday") == Partial(weekday=5, pointer="following")
    assert read("this May 3") == Partial(month=5, day=3, pointer="this")
    assert read("last year's third quarter") == Partial(
        part="Q3", within=Shift(grain="year", by=-1, base="published", words="last year")
    )


@pytest.mark.parametrize(
    ("text", "index", "value"),
    [
        ("now", 0, "PRESENT_REF"),
        ("now and then", 0, None),
        ("now and for ever", 0, "PRESENT_REF"),
        ("soon", 0, "FUTURE_REF"),
        ("soon after", 0, None),
        ("too soon", 1, None),
        ("the past.", 0, "PAST_REF"),
        ("the past president", 0, None),
        ("the future of it", 0, None),
        ("the not too distant future", 0, "FUTURE_REF"),
        ("one day", 0, None),
        ("will one day", 1, "FUTURE_REF"),
    ],
)
def test_times_that_no_calendar_fixes(text: str, index: int, value: str | None) -> None:
    found = read(text, index)
    assert (found.value if isinstance(found, Reference) else None) == value


def test_later_words_say_which_year_or_week() -> None:
    assert read("October last year") == Partial(
        month=10, within=Shift(grain="year", by=-1, base="published", words="last year")
    )
    assert read("Tuesday of last week") == Partial(
        weekday=2, within=Shift(grain="week", by=-1, base="published", words="last week")
    )
    assert read("October last week") == Partial(month=10)
    assert read("May 3, 2018") == Fixed(periods.day_of(2018, 5, 3))
