"""Dates and counts as a reader would write them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from generator.data import rows
from generator.records import DateMention


def _time_words(kind: str) -> dict[str, str]:
    """The first word of each row of this kind in the table of words of time, by its value."""
    return {value: words.split()[0] for of, value, words in rows("time_words.tsv") if of == kind}


MONTHS = tuple(name.capitalize() for name in _time_words("month").values())
WEEKDAYS = tuple(name.capitalize() for name in _time_words("weekday").values())
SEASONS = _time_words("season")
QUARTERS = ("first", "second", "third", "fourth")
TYPES = {label: name for label, name, _ in rows("kinds.tsv")}
"""What readers are told that an actor of an OntoNotes type is."""
_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T.*)?"
)


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 article`, `1,204 articles`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def some(number: int, singular: str) -> list[str]:
    """What `count` says, where there is anything to count."""
    return [count(number, singular)] if number else []


@lru_cache(maxsize=100_000)
def when(value: str) -> str | None:
    """An ISO or TIMEX3 date in words (`31 May 2018`, `May 2018`, `second quarter of 2018`), or None if it is no date."""
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _READINGS[match.lastgroup or "year"](match)
    except ValueError:
        return None


def _day_of(match: re.Match[str]) -> str:
    return _day(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _month_of(match: re.Match[str]) -> str:
    return f"{MONTHS[date(int(match['year']), int(match['month']), 1).month - 1]} {match['year']}"


def _week_of(match: re.Match[str]) -> str:
    return f"week of {_day(date.fromisocalendar(int(match['year']), int(match['week']), 1))}"


_READINGS: dict[str, Callable[[re.Match[str]], str]] = {
    "day": _day_of,  # 2018-05-31, also 2018-05-31T10:00
    "month": _month_of,  # 2018-05
    "week": _week_of,  # 2018-W22
    "quarter": lambda m: f"{QUARTERS[int(m['quarter']) - 1]} quarter of {m['year']}",  # 2018-Q2
    "season": lambda m: f"{SEASONS[m['season']]} {m['year']}",  # 2018-SP
    "year": lambda m: m["year"],  # 2018
}
"""How a value reads whose most exact part is this one; ValueError where the calendar has no such day, month or week."""


def with_dates(words: str) -> str:
    """`words` with every ISO day in it as a reader would write it."""
    return re.sub(r"\b\d{4}-\d\d-\d\d\b", lambda m: when(m.group()) or m.group(), words)


def weekday(value: str) -> str | None:
    """The day of the week of a whole ISO day."""
    try:
        return WEEKDAYS[date.fromisoformat(value[:10]).weekday()]
    except ValueError:
        return None


def month(value: str) -> str | None:
    """The month of an ISO date, short enough for a heading: `May 2018`; the year where only that is known."""
    return when(value[:7])


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_in_words(mention: DateMention) -> str:
    """A date of an article for readers: its value in words, its interval, or, where nothing fixes it, as it was written."""
    words = when(mention.value)
    if words is not None:
        return words
    if mention.from_ is not None and mention.to is not None:
        return interval(mention.from_, mention.to)
    return f"“{mention.text}”"


def on(when: str) -> str:
    """A date in words with its preposition: `on 31 May 2018`, `in May 2018`, `second quarter of 2018`, `28 to 31 May 2018`."""
    if when.isdigit() or when[:1].isupper():
        return f"in {when}"
    is_day = when[:1].isdigit() and " " in when and " to " not in when
    return f"on {when}" if is_day else when


def interval(start: str, end: str) -> str:
    """A half-open interval of ISO days in words, its last day included: `28 to 31 May 2018`."""
    first = date.fromisoformat(start)
    last = date.fromisoformat(end) - timedelta(days=1)
    if first >= last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def span_of_time(values: list[str]) -> str | None:
    """From the first to the last of ISO dates, by month: `September 2017 – May 2018`."""
    if not values:
        return None
    first, last = month(min(values)), month(max(values))
    return first if first == last else f"{first} – {last}"


def words(text: str) -> list[str]:
    """The words of a text without regard to case and punctuation."""
    return re.findall(r"\w+", text.casefold())


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in case and punctuation at most."""
    return words(one) == words(other)


def join(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *before, last = items or [""]
    return f"{', '.join(before)} and {last}" if before else last


def one_line(text: str) -> str:
    """`text` with all white space made single."""
    return " ".join(text.split())


def first_upper(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a word's end and marked where it is longer than `limit` characters."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    return line[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip(",;:– ") + " …"


def shorten_left(text: str, limit: int) -> str:
    """Like `shorten`, cutting the beginning."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    return "… " + line[-limit:].split(" ", 1)[-1]
