"""Dates: what must hold of every expression, whatever the text around it."""

import datetime as dt
import itertools
import re

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.article.dates import find_dates, periods
from generator.article.layout.blocks import find_blocks
from generator.records import DateMention

NLP = spacy.blank("en")
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
RELATIVE = st.sampled_from(
    [
        "yesterday", "last week", "last month", "next year", "two days ago", "five months ago", "a year and a half ago",
        "last Friday", "next Monday", "this weekend", "last summer", "in October", "on October 3", "the third quarter",
        "at the end of the month", "earlier this year", "three weeks from now", "on Christmas Eve", "last night", "overnight",
        "on Thursday", "in early March", "the first half of 2011", "fiscal 2012", "the 1990s", "in the winter of 2003",
        "the day before yesterday", "two days before Christmas", "Easter Monday", "the following day", "a week later",
        "during Ramadan", "in Lent", "on Friday the 13th", "a week ago yesterday", "in the June quarter", "a year ago",
        "in the 1988 third quarter", "on the 15th of this month", "in the month of May", "years ago", "this coming Friday",
    ]
)  # fmt: skip


def dates(text: str, published: str | None) -> tuple[DateMention, ...]:
    return find_dates(NLP(text), published, find_blocks(text))


@pytest.mark.parametrize("published", [None, "0001-01-01", "9999-12-31", "9998-12-31", "0001", "9999", "2018-05-31"])
def test_the_ends_of_the_calendar_are_no_obstacle(published: str | None) -> None:
    text = "It was old in the first century, a hundred centuries ago, last decade, next Sunday, on Friday and in the winter. "
    found = dates(
        text + "It will be in the 99th century, on 31 December 9998, in 9999 and in a million years.", published
    )
    assert "first century" in {d.text.removeprefix("the ") for d in found}
    placed = [(d.from_, d.to) for d in found if d.from_ is not None and d.to is not None]
    assert ("0001-01-01", "0100-01-01") in placed
    assert [days for days in placed if days[0] >= days[1]] == []


def suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def abbreviated(month: int) -> str:
    name = MONTHS[month - 1]
    return name if len(name) < 6 else ("Sept." if month == 9 else f"{name[:3]}.")


def renderings(date: dt.date) -> list[str]:
    """Twenty ways to write a day in full."""
    y, d, name, short = date.year, date.day, MONTHS[date.month - 1], abbreviated(date.month)
    weekday = WEEKDAYS[date.weekday()]
    return [
        f"{name} {d}, {y}",
        f"{name} {d} {y}",
        f"{name} {d}{suffix(d)}, {y}",
        f"{name} the {d}{suffix(d)}, {y}",
        f"{name} {d:02}, {y}",
        f"{short} {d}, {y}",
        f"{short} {d} {y}",
        f"{d} {name} {y}",
        f"{d} {name}, {y}",
        f"{d:02} {name} {y}",
        f"{d}{suffix(d)} {name} {y}",
        f"{d}{suffix(d)} of {name}, {y}",
        f"the {d}{suffix(d)} of {name} {y}",
        f"{d} {short} {y}",
        f"{weekday}, {name} {d}, {y}",
        f"{weekday} {name} {d}, {y}",
        f"{weekday}, {d} {name} {y}",
        f"{weekday}, {short} {d}, {y}",
        f"{name.upper()} {d}, {y}",
        date.isoformat(),
    ]


@given(DATES)
@example(dt.date(2018, 5, 1))
@example(dt.date(2018, 5, 2))
@example(dt.date(2018, 5, 3))
@example(dt.date(2020, 2, 29))
@settings(max_examples=30, deadline=None)
def test_twenty_written_forms_of_a_day_read_back_to_it(date: dt.date) -> None:
    for form in renderings(date):
        found = dates(f"The treaty was signed on {form} in Oslo.", "2018-05-31")
        assert [(d.value, d.from_) for d in found] == [(date.isoformat(), date.isoformat())], form


@given(RELATIVE, DATES)
@settings(max_examples=120, deadline=None)
def test_intervals_are_never_empty_or_reversed(words: str, published: dt.date) -> None:
    found = dates(f"The council met {words}, it said.", published.isoformat())
    assert found
    for date in found:
        assert (date.from_ is None) == (date.to is None)
        if date.from_ is not None and date.to is not None:
            assert dt.date.fromisoformat(date.from_) < dt.date.fromisoformat(date.to)


@given(RELATIVE, DATES)
@settings(max_examples=120, deadline=None)
def test_a_value_and_its_interval_agree(words: str, published: dt.date) -> None:
    for date in dates(f"The council met {words}, it said.", published.isoformat()):
        if date.from_ is not None and date.to is not None:
            assert (date.from_, date.to) == interval(date.value)


@given(RELATIVE, DATES, st.sampled_from(["Rain fell.", "The mayor smiled at the crowd.", "Nobody spoke for the town."]))
@settings(max_examples=80, deadline=None)
def test_unrelated_text_changes_no_reading(words: str, published: dt.date, other: str) -> None:
    sentence = f"The council met {words}, it said."
    alone = [(d.text, d.value, d.from_, d.anchor) for d in dates(sentence, published.isoformat())]
    beside = [
        (d.text, d.value, d.from_, d.anchor) for d in dates(f"{other}\n\n{sentence}\n\n{other}", published.isoformat())
    ]
    assert alone == beside


@given(RELATIVE)
def test_without_any_date_to_count_from_nothing_is_placed(words: str) -> None:
    for date in dates(f"The council met {words}, it said.", None):
        stated = bool(re.search(r"\d{4}", date.text))
        assert date.anchor == ("absolute" if stated else None)
        assert date.from_ is None or stated


@given(
    st.lists(
        st.text(st.sampled_from("0123456789 -/.:,'’sthndrdMayJuneFriday T\n"), max_size=20)
        | st.sampled_from(
            ["3 May 2017", "May", "2018-05", "yesterday", "10 p.m.", "Friday", "the 1990s", "two days ago"]
        )
    ).map(" ".join),
    st.none() | st.just("2018-05-31"),
)
@settings(max_examples=120, deadline=None)
def test_no_text_breaks_the_grammar(text: str, published: str | None) -> None:
    found = dates(text, published)
    assert [d for d in found if text[d.start : d.end] != d.text] == []
    assert [(a, b) for a, b in itertools.pairwise(found) if a.end > b.start] == []


@given(DATES)
def test_the_period_of_a_grain_contains_its_day(date: dt.date) -> None:
    for grain in ("day", "week", "month", "quarter", "half", "season", "year", "decade", "century"):
        period = periods.containing(grain, date)
        assert period.start <= date < period.end
        assert period.shifted(1).start == period.end


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2018-05-31T23:30:00-05:00", "2018-05-30"),
        ("2018-05-31T00:10:00+09:00", "2018-05-30"),
        ("2016-03-01", "2016-02-29"),
    ],
)
def test_a_time_stamp_counts_as_the_day_that_it_names_where_it_was_written(published: str, day: str) -> None:
    assert [d.value for d in dates("The council met yesterday.", published)] == [day]


def interval(value: str) -> tuple[str, str]:
    """The days that a value denotes, worked out independently of the code under test."""
    if "/" in value:
        first_day, last_day = (dt.date.fromisoformat(part) for part in value.split("/"))
        return first_day.isoformat(), (last_day + dt.timedelta(days=1)).isoformat()
    day = re.match(r"\d{4}-\d{2}-\d{2}", value)
    if day:
        first = dt.date.fromisoformat(day[0])
        return first.isoformat(), (first + dt.timedelta(days=1)).isoformat()
    week = re.fullmatch(r"(\d{4})-W(\d{2})(-WE)?", value)
    if week:
        first = dt.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return first.isoformat(), dt.date.fromordinal(first.toordinal() + (2 if week[3] else 7)).isoformat()
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
    year, _, rest = value.partition("-")
    if rest:
        month = starts.get(rest) or int(rest)
        length = 1 if rest.isdigit() else 6 if rest[0] == "H" else 3
        return months(int(year), month), months(int(year), month + length)
    scale = 10 ** (4 - len(year))
    return months(int(year) * scale, 1), months((int(year) + 1) * scale, 1)


def months(year: int, month: int) -> str:
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).isoformat()
