"""Dates and counts as a reader would write them."""

import re
from datetime import date, timedelta
from functools import lru_cache

from generator.records import DateMention

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
QUARTERS = ("first", "second", "third", "fourth")
TYPES = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Building or site",
    "NORP": "Group",
    "EVENT": "Event",
    "PRODUCT": "Product",
    "WORK_OF_ART": "Work",
    "LAW": "Law",
}
_VALUE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q([1-4])|(SP|SU|FA|WI)))?(?:T.*)?")


def count(number: int, singular: str, plural: str | None = None) -> str:
    """`1 article`, `1,204 articles`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


@lru_cache(maxsize=100_000)
def when(value: str) -> str | None:
    """An ISO or TIMEX3 date in words (`31 May 2018`, `May 2018`, `second quarter of 2018`), or None if it is no date."""
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day, week, quarter, season = match.groups()
    try:
        if week is not None:
            words = f"week of {_day(date.fromisocalendar(int(year), int(week), 1))}"
        elif quarter is not None or season is not None:
            words = f"{QUARTERS[int(quarter) - 1]} quarter of {year}" if quarter else f"{SEASONS[season]} {year}"
        elif day is not None:
            words = _day(date(int(year), int(month), int(day)))
        else:
            words = f"{MONTHS[date(int(year), int(month), 1).month - 1]} {year}" if month else str(year)
    except ValueError:
        return None
    return words


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
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a word's end and marked where it is longer than `limit` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip(",;:– ") + " …"


def shorten_left(text: str, limit: int) -> str:
    """Like `shorten`, cutting the beginning."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return "… " + line[-limit:].split(" ", 1)[-1]
