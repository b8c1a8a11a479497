"""Both ends of a range when one of them lacks what the other says: "3–5 May", "from June to August 2017", "2014-15"."""

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, numbers, relative, years
from generator.article.dates.grammar.readings import Fixed, Parsed, Partial, Reading, Shift, first
from generator.article.dates.grammar.words import DASHES, Words, skip
from generator.article.dates.periods import Period

_JOINS = frozenset({"to", "through", "until", "till", "and", "or"})
_BEFORE_DAYS = frozenset({"from", "between", "on"})
_ENDS = frozenset({"", ".", ",", ";", ")", ":", "in", "at"})


class Found(Struct, frozen=True):
    """A temporal expression: the tokens `first` to `last` (half-open) and what they say."""

    first: int
    last: int
    reading: Reading


def days_of_month(words: Words, index: int) -> tuple[Found, Found] | None:
    """Read "3–5 May 2017", "from 3 to 5 May": the first day takes its month and year from the second."""
    if not words.at(index).isdigit() or not _joined(words, index + 1, words.at(index - 1) in _BEFORE_DAYS):
        return None
    day = absolute.day_number(words, index)
    second = None if day is None else absolute.day_month(words, day[1] + 1)
    if day is None or second is None or day[1] != index + 1:
        return None
    reading = _same_month(second[0], day[0])
    return None if reading is None else (Found(index, index + 1, reading), Found(index + 2, second[1], second[0]))


def both_ends(words: Words, start: int, found: Parsed) -> tuple[Found, ...]:
    """The expression at `start`, completed from what follows it, with the end of its range where that is incomplete."""
    reading, after = found
    if (
        isinstance(reading, Partial)
        and reading.month is not None
        and reading.pointer is None
        and reading.within is None
    ):
        return _month_range(words, start, reading, after)
    if isinstance(reading, Fixed) and reading.period is not None and reading.period.grain == "year":
        end = _short_end(words, reading.period, after)
        if end is not None:
            return (Found(start, after, reading), end)
    return (Found(start, after, reading),)


def _month_range(words: Words, start: int, reading: Partial, after: int) -> tuple[Found, ...]:
    alone = (Found(start, after, reading),)
    if not _joined(words, after, words=True):
        return alone
    other = first(words, after + 1, (absolute.weekday_date, absolute.month_date, absolute.day_month))
    if other is not None and isinstance(other[0], Fixed) and other[0].period is not None:
        return (Found(start, after, _with_year(reading, other[0].period)),)
    day = absolute.day_number(words, after + 1) if reading.day is not None else None
    if other is not None or day is None or reading.day is None or reading.month is None or day[0] <= reading.day:
        return alone
    year = years.year_after(words, day[1])
    if year is not None:
        ends = [periods.day_of(year[0], reading.month, number) for number in (reading.day, day[0])]
        if ends[0] is not None and ends[1] is not None:
            return (Found(start, after, Fixed(ends[0])), Found(after + 1, year[1], Fixed(ends[1])))
    whole = relative.pointed(words, skip(words, day[1], "of"))
    if whole is not None and isinstance(whole[0], Shift) and whole[0].grain == "year":
        last = Partial(month=reading.month, day=day[0], within=whole[0])
        return (Found(start, after, relative.within(reading, whole[0])), Found(after + 1, whole[1], last))
    if words.at(day[1]) in _ENDS or words.at(after) in DASHES:
        return (*alone, Found(after + 1, day[1], Partial(month=reading.month, day=day[0])))
    return alone


def _with_year(reading: Partial, end: Period) -> Partial:
    """The beginning of a range with the year of its end, or the year before where it would come after it."""
    month, day = end.start.month, end.start.day if end.grain == "day" else 31
    later = reading.month is not None and (reading.month, reading.day or 1) > (month, day)
    whole = Fixed(periods.year(end.start.year - later))
    return Partial(month=reading.month, day=reading.day, weekday=reading.weekday, within=whole)


def _short_end(words: Words, year: Period, after: int) -> Found | None:
    """The "15" of "2014-15" and "2014/15"."""
    word = words.at(after + 1)
    slash = words.at(after) == "/" and numbers.is_next_year(words, after - 1)
    if not (slash or words.at(after) in DASHES) or len(word) != 2 or not word.isdigit():
        return None
    number = year.n // 100 * 100 + int(word)
    joined = words.joined(after) and words.joined(after + 1)
    if not joined or number <= year.n or (words.joined(after + 2) and words.at(after + 2) in DASHES):
        return None
    return Found(after + 1, after + 2, Fixed(periods.year(number)))


def _same_month(second: Reading, day: int) -> Reading | None:
    if isinstance(second, Fixed) and second.period is not None and day < second.period.start.day:
        start = second.period.start
        period = periods.day_of(start.year, start.month, day)
        return None if period is None else Fixed(period)
    if isinstance(second, Partial) and second.day is not None and day < second.day:
        return Partial(month=second.month, day=day)
    return None


def _joined(words_: Words, index: int, words: bool) -> bool:
    """Whether the token at `index` joins the ends of a range: a dash, or a word such as "to" where `words` are allowed."""
    return words_.at(index) in DASHES or (words and words_.at(index) in _JOINS)
