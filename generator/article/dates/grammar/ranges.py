"""Both ends of a range when one of them lacks what the other says: "3–5 May", "from June to August 2017", "2014-15"."""

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, calendar_words, numbers, pointers, year_words
from generator.article.dates.grammar.readings import Fixed, Partial, Reading, Shift, fixed, within
from generator.article.dates.grammar.rules import Longest, Match
from generator.article.dates.grammar.words import DASHES, Words, skip
from generator.article.dates.periods import Period

_JOINS = frozenset({"to", "through", "until", "till", "and", "or"})
_JOINED = _JOINS | frozenset(DASHES)
_BEFORE_DAYS = frozenset({"from", "between", "on"})
_ENDS = frozenset({"", ".", ",", ";", ")", ":", "in", "at"})

_FIRST_DAY = "first day of a range"
_LAST_DAY = "last day of a range"
_LAST_YEAR = "last year of a range"
"""Names of rules: what reads the ends of ranges that say less than the other end."""

_END = 31
_DAY_OR_MONTH = Longest(absolute.weekday_date, absolute.month_date, absolute.day_month)


class Found(Struct, frozen=True):
    """A temporal expression: the tokens `first` to `last` (half-open), what they say, and the name of the rule."""

    first: int
    last: int
    reading: Reading
    rule: str


def days_of_month(words: Words, index: int) -> tuple[Found, Found] | None:
    """Read "3–5 May 2017", "from 3 to 5 May": the first day takes its month and year from the second."""
    joined = words.at(index + 1) in DASHES or (words.at(index + 1) in _JOINS and words.at(index - 1) in _BEFORE_DAYS)
    day = calendar_words.day_number(words, index) if joined and words.at(index).isdigit() else None
    second = absolute.day_month(words, index + 2) if day is not None and day[1] == index + 1 else None
    reading = None if day is None or second is None else _same_month(second.value, day[0])
    if second is None or reading is None:
        return None
    return Found(index, index + 1, reading, _FIRST_DAY), Found(index + 2, second.after, second.value, second.rule)


def both_ends(words: Words, start: int, found: Match[Reading]) -> tuple[Found, ...]:
    """The expression at `start`, completed from what follows it, with the end of its range where that is incomplete."""
    reading, after, rule = found
    alone = Found(start, after, reading, rule)
    if isinstance(reading, Partial) and reading.month is not None and (reading.pointer, reading.within) == (None, None):
        return _month_range(words, alone, reading, reading.month) if words.at(after) in _JOINED else (alone,)
    year = fixed(reading, "year")
    return (alone, *(() if year is None else _short_end(words, year, after)))


def _month_range(words: Words, alone: Found, reading: Partial, month: int) -> tuple[Found, ...]:
    """A month or a day of one, which a dash or "to" joins to what follows."""
    end = alone.last + 1
    other = _DAY_OR_MONTH(words, end)
    if other is not None:
        period = other.value.period if isinstance(other.value, Fixed) else None
        return (alone if period is None else _with(alone, _with_year(reading, period)),)
    day = calendar_words.day_number(words, end)
    if day is None or reading.day is None or day[0] <= reading.day:
        return (alone,)
    days = _days_of_year(words, alone, (month, reading.day, day[0]), day[1]) or _days_of_pointed(
        words, alone, reading, day
    )
    if days is not None:
        return days
    ends = words.at(day[1]) in _ENDS or words.at(alone.last) in DASHES
    return (alone, Found(end, day[1], Partial(month=month, day=day[0]), _LAST_DAY)) if ends else (alone,)


def _days_of_year(words: Words, first: Found, days: tuple[int, int, int], after: int) -> tuple[Found, Found] | None:
    """Both days of "May 3-5, 2017"; `days` are the month and the two days."""
    year = year_words.year_after(words, after)
    if year is None:
        return None
    month, *both = days
    start, end = (periods.day_of(year[0], month, day) for day in both)
    if start is None or end is None:
        return None
    return _with(first, Fixed(start)), Found(first.last + 1, year[1], Fixed(end), _LAST_DAY)


def _days_of_pointed(words: Words, first: Found, reading: Partial, day: tuple[int, int]) -> tuple[Found, Found] | None:
    """Both days of "March 3 to 5 of last year"."""
    whole = pointers.pointed(words, skip(words, day[1], "of"))
    if whole is None or not isinstance(whole.value, Shift) or whole.value.grain != "year":
        return None
    last = Partial(month=reading.month, day=day[0], within=whole.value)
    return _with(first, within(reading, whole.value)), Found(first.last + 1, whole.after, last, _LAST_DAY)


def _with(found: Found, reading: Reading) -> Found:
    return Found(found.first, found.last, reading, found.rule)


def _with_year(reading: Partial, end: Period) -> Partial:
    """The beginning of a range with the year of its end, or the year before where it would come after it."""
    month, day = end.start.month, end.start.day if end.grain == "day" else _END
    later = reading.month is not None and (reading.month, reading.day or 1) > (month, day)
    return within(reading, Fixed(periods.year(end.start.year - later)))


def _short_end(words: Words, year: Period, after: int) -> tuple[Found, ...]:
    """The "15" of "2014-15" and "2014/15"."""
    word = words.at(after + 1)
    slash = words.at(after) == "/" and numbers.is_next_year(words, after - 1)
    if not (slash or words.at(after) in DASHES) or len(word) != 2 or not words.is_number(after + 1):
        return ()
    number = year.n // 100 * 100 + int(word)
    joined = words.joined(after) and words.joined(after + 1)
    goes_on = words.joined(after + 2) and words.at(after + 2) in DASHES
    if not joined or number <= year.n or goes_on:
        return ()
    return (Found(after + 1, after + 2, Fixed(periods.year(number)), _LAST_YEAR),)


def _same_month(second: Reading, day: int) -> Reading | None:
    """The `day` of the month of the day `second`, before which it lies."""
    if isinstance(second, Fixed) and second.period is not None and day < second.period.start.day:
        start = second.period.start
        return Fixed(periods.day_of(start.year, start.month, day))
    if isinstance(second, Partial) and second.day is not None and day < second.day:
        return Partial(month=second.month, day=day)
    return None
