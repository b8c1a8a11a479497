"""Grammar of what names a place in the calendar: days and months, with the years that complete them.

Every rule takes the words and an index, and returns a reading with the index after it, or None.
"""

import datetime as dt
import re

from generator.article.dates import periods
from generator.article.dates.grammar import named_days, numbers, years
from generator.article.dates.grammar.readings import Fixed, Numeric, Parsed, Partial, Rule
from generator.article.dates.grammar.words import DASHES, Words, lexicon, skip

_ISO = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])")
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})\b")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d|\.\d|%)")
_SHORT_ABBREVIATION = 4


def month_name(words: Words, index: int) -> tuple[int, int] | None:
    """A month's name with its full stop where it is abbreviated; always with a capital, so that "may" and "march" are not."""
    word = words.at(index)
    number = lexicon()["month"].get(word)
    if number is None or not words.written(index)[0].isupper():
        return None
    after = index + 1
    short = len(word) <= _SHORT_ABBREVIATION and word not in ("may", "june", "july")
    if short and words.at(after) == "." and words.joined(after):
        return int(number), after + 1
    if short and not (words.at(after).isdigit() or words.at(index - 1).isdigit()):
        return None
    return int(number), after


def weekday_name(words: Words, index: int) -> tuple[int, int] | None:
    """A weekday's name; an abbreviated one needs a full stop or comma and a date after it."""
    word = words.at(index)
    number = lexicon()["weekday"].get(word)
    if number is None or not words.written(index)[0].isupper():
        return None
    after = index + 1
    if word.endswith("day") and len(word) > 5:
        return int(number), after
    dotted = words.at(after) in (".", ",")
    after = after + 1 if words.at(after) == "." else after
    following = skip(words, after, ",")
    if dotted and (month_name(words, following) or words.at(following).isdigit()):
        return int(number), after
    return None


def day_number(words: Words, index: int) -> tuple[int, int] | None:
    """A day of the month: "5", "05", "5th", "fifth"."""
    word = words.at(index)
    if word.isdigit() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 31:
        after = index + 1
        if words.at(after) in ("st", "nd", "rd", "th") and words.joined(after):
            return int(word), after + 1
        if words.joined(after) and (words.at(after) in "%/°" or words.at(after).isalpha()):
            return None
        if (
            words.at(after) in (".", ",", ":")
            and words.joined(after)
            and words.joined(after + 1)
            and words.at(after + 1).isdigit()
        ):
            return None
        return int(word), after
    found = numbers.ordinal(words, index)
    return found if found is not None and found[0] <= 31 else None


def iso(words: Words, index: int) -> Parsed | None:
    """`2018-05-31` and `2018-W22`, as ISO 8601 writes them, and `2018/05/31`."""
    if (
        not words.at(index).isdigit()
        or len(words.at(index)) != 4
        or (words.joined(index) and words.at(index - 1) in DASHES)
    ):
        return None
    match = _ISO.match(words.text, words.starts[index])
    if match:
        day = periods.day_of(int(match[1]), int(match[3]), int(match[4]))
        return (Fixed(day), words.index_at(index, match.end())) if day is not None else None
    match = _ISO_WEEK.match(words.text, words.starts[index])
    if match and 1 <= int(match[2]) <= 53 and 1 <= int(match[1]) <= periods.LAST_YEAR:
        try:
            first = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return None
        return Fixed(periods.containing("week", first)), words.index_at(index, match.end())
    return None


def numeric(words: Words, index: int) -> Parsed | None:
    """`31/05/2018`, `5/31/18`, `31.05.2018`: three numbers; which is the month may stay open until other dates tell."""
    if (
        not words.at(index).isdigit()
        or len(words.at(index)) > 2
        or (words.joined(index) and words.at(index - 1) not in "([")
    ):
        return None
    match = _NUMERIC.match(words.text, words.starts[index])
    if not match or (match[2] == "." and len(match[4]) == 2):
        return None
    year = int(match[4])
    if year < 100:
        year += 2000 if year < 70 else 1900
    first, second = int(match[1]), int(match[3])
    after = words.index_at(index, match.end())
    if periods.day_of(year, second, first) is None and periods.day_of(year, first, second) is None:
        return None
    return Numeric(first, second, year), after


def holiday(words: Words, index: int) -> Parsed | None:
    """Read "Christmas", "Thanksgiving Day", "Good Friday 2018", "Easter Sunday"."""
    found = named_days.name_at(words, index)
    if found is None:
        return None
    name, after = found
    year = years.year_after(words, after)
    if year is not None and named_days.is_stretch(name):
        return Partial(holiday=name, within=Fixed(periods.year(year[0]))), year[1]
    if year is not None:
        day = named_days.day_in(name, year[0])
        return None if day is None else (Fixed(day), year[1])
    once = named_days.once(name)
    return (Partial(holiday=name) if once is None else Fixed(once)), after


def month_date(words: Words, index: int) -> Parsed | None:
    """Read "May 31", "May 31st, 2018", "May 2018", "May '18", "May of 2018", "May"."""
    found = month_name(words, index)
    if found is None:
        return None
    month, after = found
    day = day_number(words, skip(words, after, "the"))
    if day is not None:
        year = years.year_after(words, day[1])
        if year is not None:
            return _day(year[0], month, day[0], year[1])
        if periods.day_of(2000, month, day[0]) is None:
            return None
        return Partial(month=month, day=day[0]), day[1]
    year = years.year_after(words, skip(words, after, "of", "in"))
    if year is not None:
        return Fixed(periods.month(year[0], month)), year[1]
    short = numbers.short_year(words, after)
    if short is not None:
        return Partial(month=month, short_year=short[0]), short[1]
    return Partial(month=month), after


def day_month(words: Words, index: int) -> Parsed | None:
    """Read "31 May", "31st of May 2018", "the fifth of May"."""
    start = skip(words, index, "the")
    day = day_number(words, start)
    if day is None:
        return None
    of = words.at(day[1]) == "of"
    if not of and (words.at(start) in lexicon()["ordinal"] or start > index):
        return None
    found = month_name(words, day[1] + of)
    if found is None:
        return None
    year = years.year_after(words, found[1])
    if year is not None:
        return _day(year[0], found[0], day[0], year[1])
    if periods.day_of(2000, found[0], day[0]) is None:
        return None
    return Partial(month=found[0], day=day[0]), found[1]


def weekday_date(words: Words, index: int) -> Parsed | None:
    """Read "Thursday, May 31, 2018", "Thursday 31 May", "Thursday the 31st", "Thursday"."""
    found = weekday_name(words, index)
    if found is None:
        return None
    weekday, after = found
    following = skip(words, after, ",")
    opened = words.at(following) == "("
    dated = month_date(words, following + opened) or day_month(words, following + opened)
    if dated is not None and not opened:
        reading, end = dated
        if isinstance(reading, Fixed) and reading.period is not None and reading.period.grain == "day":
            return reading, end
        if isinstance(reading, Partial) and reading.day is not None:
            return Partial(month=reading.month, day=reading.day, weekday=weekday), end
    if words.at(after) == "the":
        day = numbers.ordinal(words, after + 1)
        if day is not None and day[0] <= 31 and words.at(day[1]) in ("", ".", ",", ";", ")"):
            return Partial(day=day[0], weekday=weekday), day[1]
    return Partial(weekday=weekday), after


def _day(year: int, month: int, day: int, after: int) -> Parsed | None:
    period = periods.day_of(year, month, day)
    return (Fixed(period), after) if period is not None else None


RULES: tuple[Rule, ...] = (holiday, iso, numeric, weekday_date, month_date, day_month, *years.RULES)
"""In order of preference among readings of equal length."""
