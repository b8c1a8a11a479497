"""Grammar of what names a place in the calendar: days and months, with the years that complete them."""

from msgspec import structs

from generator.article.dates import periods
from generator.article.dates.grammar import calendar_words, named_days, numbers, year_words, years
from generator.article.dates.grammar.patterns import Slots
from generator.article.dates.grammar.readings import Fixed, Partial, Reading, Timed, fixed
from generator.article.dates.grammar.rules import Match, Rules, as_read
from generator.article.dates.grammar.words import Words
from generator.article.dates.periods import Period


def _fixed(period: Period) -> Fixed:
    return Fixed(period)


def _moment(moment: tuple[Period, str, str | None]) -> Timed:
    day, clock, zone = moment
    return Timed(clock, Fixed(day), zone)


def _day(month: int, day: int, year: int | None = None) -> Fixed | Partial | None:
    """A day of a month; None for one that does not exist, such as 30 February."""
    period = periods.day_of(2000 if year is None else year, month, day)  # a leap year has every day
    if period is None:
        return None
    return Partial(month=month, day=day) if year is None else Fixed(period)


def _month(month: int, year: int | None = None, short: int | None = None) -> Fixed | Partial | None:
    """A month; None in a year that the calendar at hand has not."""
    if year is not None and year > periods.LAST_YEAR:
        return None
    return Partial(month=month, short_year=short) if year is None else Fixed(periods.month(year, month))


def _holiday(name: str, year: int | None = None) -> Fixed | Partial | None:
    once = named_days.once(name)
    if once is not None:
        return Fixed(once)
    if year is None:
        return Partial(holiday=name)
    if named_days.is_stretch(name):
        return Partial(holiday=name, within=Fixed(periods.year(year)))
    day = named_days.day_in(name, year)
    return None if day is None else Fixed(day)


def _on_weekday(weekday: int, dated: Reading | None = None, day: int | None = None) -> Fixed | Partial:
    """A weekday, with the date beside it; one with its year needs no weekday."""
    if isinstance(dated, Partial):
        return structs.replace(dated, weekday=weekday)
    return dated if isinstance(dated, Fixed) else Partial(day=day, weekday=weekday)


SLOTS: Slots = calendar_words.SLOTS | {
    "year_after": year_words.year_after,
    "short_year": numbers.short_year,
}

holiday = Rules[Reading](
    SLOTS,
    ("named day of a year", "The shop shut on Christmas Day 2016.", "{name:holiday} {year:year_after}", _holiday),
    ("named day", "The shop shut on Thanksgiving.", "{name:holiday}", _holiday),
)

iso = Rules[Reading](
    SLOTS,
    ("ISO time", "It fell silent at 2018-05-31T16:08Z.", "{moment:iso_time}", _moment),
    ("ISO day", "It is dated 2018-05-31.", "{period:iso_day}", _fixed),
    ("ISO week", "It is planned for 2018-W22.", "{period:iso_week}", _fixed),
)

numeric = Rules[Reading](
    SLOTS,
    ("day in numbers", "It closed on 31/05/2018.", "{value:numeric_day}", as_read),
)

month_date = Rules[Reading](
    SLOTS,
    ("month, day and year", "It opened on May 31, 2018.", "{month} [the] {day} {year:year_after}", _day),
    ("month and day", "It opened on May 31st.", "{month} [the] {day}", _day),
    ("month and year", "It opened in May of 2018.", "{month} [of|in] {year:year_after}", _month),
    ("month and short year", "It opened in May '18.", "{month} {short:short_year}", _month),
    ("month", "It opened in May.", "{month}", _month),
)

day_month = Rules[Reading](
    SLOTS,
    (
        "day, month and year",
        "It opened on 31 May 2018.",
        ("[the] {day} of {month} {year:year_after}", "(not: <ordinal>) {day} {month} {year:year_after}"),
        _day,
    ),
    (
        "day and month",
        "It opened on the fifth of May.",
        ("[the] {day} of {month}", "(not: <ordinal>) {day} {month}"),
        _day,
    ),
)


def _dated(words: Words, index: int) -> Match[Reading] | None:
    """A day of a month."""
    found = month_date(words, index) or day_month(words, index)
    return found if found is not None and names_day(found.value) else None


def names_day(reading: Reading) -> bool:
    """Whether a reading is a day of a month, with its year or without."""
    if isinstance(reading, Partial):
        return reading.month is not None and reading.day is not None
    return fixed(reading, "day") is not None


weekday_date = Rules[Reading](
    SLOTS | {"dated": _dated},
    ("weekday and day of a month", "It opened on Thursday, May 31.", "{weekday} [,] {dated}", _on_weekday),
    ("weekday and its day", "Nobody flew on Friday the 13th.", "{weekday} the {day:ordinal_day} {_:end}", _on_weekday),
    ("weekday", "It opened on Thursday.", "{weekday}", _on_weekday),
)

RULES = (holiday, iso, numeric, weekday_date, month_date, day_month, *years.RULES)
"""In order of preference among readings of equal length."""
