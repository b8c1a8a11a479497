"""Names and numbers of the calendar, one at a time: months, weekdays, days of the month, days written in digits."""

import datetime as dt
import re

from generator.article.dates import periods
from generator.article.dates.grammar import named_days, numbers
from generator.article.dates.grammar.patterns import Beginning, Place, Slots
from generator.article.dates.grammar.readings import Numeric
from generator.article.dates.grammar.words import DASHES, Words, lexicon, skip
from generator.article.dates.periods import Period

_ISO = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])")
_ISO_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?(?![\w:])"
)
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})\b")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d|\.\d|%)")
_SHORT_ABBREVIATION = 4
_SHORT_MONTHS = ("may", "june", "july")
"""Months whose whole names are as short as an abbreviation."""

_SHORTEST_WEEKDAY = len("monday")
_LAST_DAY = 31
_PIVOT = 70
"""Two digits of a year from here on are of the last century."""


def month_name(words: Words, index: int) -> tuple[int, int] | None:
    """A month's name with its full stop where it is abbreviated; always with a capital, so that "may" and "march" are not."""
    word = words.at(index)
    number = lexicon()["month"].get(word)
    if number is None or not words.is_capital(index):
        return None
    after = index + 1
    if len(word) > _SHORT_ABBREVIATION or word in _SHORT_MONTHS:
        return int(number), after
    if words.at(after) == "." and words.joined(after):
        return int(number), after + 1
    return (int(number), after) if words.at(after).isdigit() or words.at(index - 1).isdigit() else None


def weekday_name(words: Words, index: int) -> tuple[int, int] | None:
    """A weekday's name; an abbreviated one needs a full stop or comma and a date after it."""
    number = lexicon()["weekday"].get(words.at(index))
    if number is None or not words.is_capital(index):
        return None
    after = index + 1
    if is_whole_weekday(words.at(index)):
        return int(number), after
    following = skip(words, skip(words, after, "."), ",")
    dated = month_name(words, following) is not None or words.at(following).isdigit()
    return (int(number), skip(words, after, ".")) if following > after and dated else None


def is_whole_weekday(word: str) -> bool:
    """Whether a word is the name of a weekday and no abbreviation."""
    return word in lexicon()["weekday"] and len(word) >= _SHORTEST_WEEKDAY


def day_number(words: Words, index: int) -> tuple[int, int] | None:
    """A day of the month: "5", "05", "5th", "fifth"."""
    if not numbers.is_digits(words, index) or len(words.at(index)) > 2 or not 1 <= int(words.at(index)) <= _LAST_DAY:
        return ordinal_day(words, index)
    after = index + 1
    if words.at(after) in numbers.SUFFIXES and words.joined(after):
        return int(words.at(index)), after + 1
    return None if _belongs_to_more(words, after) else (int(words.at(index)), after)


def ordinal_day(words: Words, index: int) -> tuple[int, int] | None:
    """A day of the month as an ordinal number: "5th", "fifth"."""
    found = numbers.ordinal(words, index)
    return found if found is not None and found[0] <= _LAST_DAY else None


def _belongs_to_more(words: Words, after: int) -> bool:
    """Whether what is joined to digits makes them something else: "5%", "5/7", "5km", "5.2", "5:30"."""
    following = words.at(after)
    if not words.joined(after):
        return False
    decimals = following in (".", ",", ":") and words.joined(after + 1) and words.at(after + 1).isdigit()
    return decimals or following in "%/°" or following.isalpha()


def iso_day(words: Words, index: int) -> tuple[Period, int] | None:
    """`2018-05-31` as ISO 8601 writes it, and `2018/05/31`."""
    match = _ISO.match(words.text, words.starts[index]) if _may_be_iso(words, index) else None
    day = None if match is None else periods.day_of(int(match[1]), int(match[3]), int(match[4]))
    return None if match is None or day is None else (day, words.index_at(index, match.end()))


def iso_time(words: Words, index: int) -> tuple[tuple[Period, str, str | None], int] | None:
    """`2018-05-31T16:08Z` as ISO 8601 writes it: the day, the time of day and the zone."""
    match = _ISO_TIME.match(words.text, words.starts[index]) if _may_be_iso(words, index) else None
    day = None if match is None else periods.day_of(*map(int, match[1].split("-")))
    return None if match is None or day is None else ((day, match[2], match[3]), words.index_at(index, match.end()))


def iso_week(words: Words, index: int) -> tuple[Period, int] | None:
    """`2018-W22` as ISO 8601 writes it."""
    match = _ISO_WEEK.match(words.text, words.starts[index]) if _may_be_iso(words, index) else None
    if match is None or int(match[1]) > periods.LAST_YEAR:
        return None
    try:
        first = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return None
    return periods.containing("week", first), words.index_at(index, match.end())


def _may_be_iso(words: Words, index: int) -> bool:
    joined = words.joined(index) and words.at(index - 1) in DASHES
    return len(words.at(index)) == 4 and words.is_number(index) and not joined


def numeric_day(words: Words, index: int) -> tuple[Numeric, int] | None:
    """`31/05/2018`, `5/31/18`, `31.05.2018`: three numbers; which is the month may stay open until other dates tell."""
    inside = words.joined(index) and words.at(index - 1) not in "(["
    if not words.is_number(index) or len(words.at(index)) > 2 or inside:
        return None
    match = _NUMERIC.match(words.text, words.starts[index])
    if match is None or (match[2] == "." and len(match[4]) == 2):
        return None
    year = int(match[4])
    if year < 100:
        year += 2000 if year < _PIVOT else 1900
    first, second = int(match[1]), int(match[3])
    if periods.day_of(year, second, first) is None and periods.day_of(year, first, second) is None:
        return None
    return Numeric(first, second, year), words.index_at(index, match.end())


def ends_phrase(words: Words, index: int) -> bool:
    """Whether a phrase ends before `index`: at a sign, or the end of the text."""
    return words.at(index) in ("", ".", ",", ";", ")")


_DAYS = "#|<tens>|<ordinal>"

SLOTS: Slots = {
    "month": Beginning("<month>", month_name),
    "weekday": Beginning("<weekday>", weekday_name),
    "day": Beginning(_DAYS, day_number),
    "ordinal_day": Beginning(_DAYS, ordinal_day),
    "iso_day": Beginning("#", iso_day),
    "iso_time": Beginning("#", iso_time),
    "iso_week": Beginning("#", iso_week),
    "numeric_day": Beginning("#", numeric_day),
    "holiday": Beginning("|".join(named_days.first_words()), named_days.name_at),
    "end": Place(ends_phrase),
}
