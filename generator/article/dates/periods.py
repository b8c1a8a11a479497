"""Stretches of the calendar and their arithmetic: what a TIMEX3 value denotes, with no words and no article in sight."""

import calendar
import datetime as dt
from typing import Literal

from msgspec import Struct

Grain = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
"""How precise a date is; "2018" is a year and never 1 January."""

SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3's seasons in the order of a year that begins in March; a winter carries the year in which it begins."""

FIRST_YEAR, LAST_YEAR = 1, 9998


class Kind(Struct, frozen=True):
    """What is known of a grain: how fine it is (0 the finest), its months, and what TIMEX3 writes for it.

    `unknown` is the value of one that nothing places, `letter` that of its length, None where TIMEX3 has none.
    """

    grain: Grain
    rank: int
    months: int | None
    unknown: str
    letter: str | None


KINDS: dict[Grain, Kind] = {
    kind.grain: kind
    for kind in (
        Kind("day", 0, None, "XXXX-XX-XX", "D"),
        Kind("weekend", 1, None, "XXXX-WXX-WE", "WE"),
        Kind("week", 2, None, "XXXX-WXX", "W"),
        Kind("month", 3, 1, "XXXX-XX", "M"),
        Kind("quarter", 4, 3, "XXXX-QX", "Q"),
        Kind("season", 4, None, "XXXX-XX", None),  # of three months, which begin a month before a quarter
        Kind("half", 5, 6, "XXXX-HX", None),
        Kind("year", 6, 12, "XXXX", "Y"),
        Kind("decade", 7, 120, "XXX", "DE"),
        Kind("century", 8, 1200, "XX", "CE"),
    )
}


class Period(Struct, frozen=True):
    """The `n`-th stretch of one grain: periods of a grain are numbered without gaps, so that shifting is addition.

    A day's number is its proleptic Gregorian ordinal, a week's and a weekend's the number of ISO weeks since Monday of year
    1, a month's `12 * year + month - 1`, and so on down from the year.
    """

    grain: Grain
    n: int

    @property
    def start(self) -> dt.date:
        """First day; the calendar's own where the period begins before it, as the first century does."""
        return _date(_first_day(self.grain, self.n))

    @property
    def end(self) -> dt.date:
        """The day after the last one."""
        if self.grain == "weekend":
            return _date(_first_day("weekend", self.n) + 2)
        return _date(_first_day(self.grain, self.n + 1))

    @property
    def value(self) -> str:
        """As TIMEX3 writes it: `2018-05-31`, `2018-W22-WE`, `2018-05`, `2018-Q2`, `2018-SP`, `2018`, `201`, `20`."""
        if self.grain in ("week", "weekend"):
            year, week, _ = self.start.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.grain == "weekend" else "")
        return _written(self)

    def shifted(self, by: int) -> "Period":
        """The period `by` places later, of the same grain."""
        return Period(self.grain, self.n + by)

    def to(self, grain: Grain) -> "Period | None":
        """The period of `grain` that this one begins in; None where `grain` is finer, since nothing says which."""
        if grain == self.grain:
            return self
        if finer(grain, self.grain):
            return None
        return containing(grain, self.start)

    def is_possible(self) -> bool:
        """Whether its days exist in the calendar at hand (years 1 to 9998)."""
        return _first_day(self.grain, self.n) >= _FIRST_ORDINAL and _first_day(self.grain, self.n + 1) <= _LAST_ORDINAL


_DAYS: dict[Grain, tuple[int, int]] = {"day": (1, 0), "week": (7, 1), "weekend": (7, 6)}
"""Grains counted in days -> their distance, and the ordinal of the first one's first day."""

_PARTS: dict[Grain, tuple[str, int]] = {"month": ("{:02}", 12), "quarter": ("Q{}", 4), "half": ("H{}", 2)}
"""Parts of a year -> how TIMEX3 numbers them, and how many there are."""

_BEFORE_SPRING = 2
"""Months of a year before its first season."""

_FIRST_ORDINAL = dt.date(FIRST_YEAR, 1, 1).toordinal()
_LAST_ORDINAL = dt.date(LAST_YEAR, 12, 31).toordinal()


def finer(left: Grain, right: Grain) -> bool:
    """Whether `left` is a more precise grain than `right`."""
    return KINDS[left].rank < KINDS[right].rank


def day(date: dt.date) -> Period:
    """The period of one day."""
    return Period("day", date.toordinal())


def year(number: int) -> Period:
    """The period of one year."""
    return Period("year", number)


def month(year_number: int, month_number: int) -> Period:
    """The period of one month; `month_number` counts from 1."""
    return Period("month", 12 * year_number + month_number - 1)


def quarter(year_number: int, number: int) -> Period:
    """The period of one calendar quarter; `number` counts from 1."""
    return Period("quarter", 4 * year_number + number - 1)


def half(year_number: int, number: int) -> Period:
    """The period of one half of a year; `number` counts from 1."""
    return Period("half", 2 * year_number + number - 1)


def season(year_number: int, code: str) -> Period:
    """The period of one season of the northern half of the earth; `code` is TIMEX3's (`SP`, `SU`, `FA`, `WI`)."""
    return Period("season", 4 * year_number + SEASONS.index(code))


def day_of(year_number: int, month_number: int, number: int) -> Period | None:
    """The period of a day of the month, or None where there is no such day (30 February, 29 February 2019)."""
    if not (FIRST_YEAR <= year_number <= LAST_YEAR and 1 <= month_number <= 12):
        return None
    if not 1 <= number <= calendar.monthrange(year_number, month_number)[1]:
        return None
    return day(dt.date(year_number, month_number, number))


def containing(grain: Grain, date: dt.date) -> Period:
    """The period of `grain` that `date` lies in; for a weekend, that of its ISO week."""
    if grain == "day":
        return day(date)
    if grain in ("week", "weekend"):
        return Period(grain, (date.toordinal() - 1) // 7)
    months = 12 * date.year + date.month - 1
    if grain == "season":
        return Period("season", (months - _BEFORE_SPRING) // 3)
    return Period(grain, months // (KINDS[grain].months or 1))


def parse_published(published: str | None) -> Period | None:
    """The period that an article's own date names: a day (also of a time stamp, as written there), a month or a year.

    Returns None for anything else, so that a broken date anchors nothing.
    """
    if not published:
        return None
    text = published.strip()
    try:
        if len(text) >= 10:
            stated = day(dt.date.fromisoformat(text[:10]))
            return stated if stated.is_possible() else None
        numbers = [int(part) for part in text.split("-")]
    except ValueError:
        return None
    if len(numbers) == 2 and FIRST_YEAR <= numbers[0] <= LAST_YEAR and 1 <= numbers[1] <= 12:
        return month(*numbers)
    if len(numbers) == 1 and FIRST_YEAR <= numbers[0] <= LAST_YEAR:
        return year(numbers[0])
    return None


def _first_day(grain: Grain, n: int) -> int:
    """The ordinal of a period's first day; clamped at the calendar's ends, where `is_possible` says no."""
    if grain in _DAYS:
        days, first = _DAYS[grain]
        return days * n + first
    months = 3 * n + _BEFORE_SPRING if grain == "season" else n * (KINDS[grain].months or 1)
    year_number, index = divmod(months, 12)
    if year_number < FIRST_YEAR:
        return 0
    if year_number > LAST_YEAR:
        return _LAST_ORDINAL + 1
    return dt.date(year_number, index + 1, 1).toordinal()


def _date(ordinal: int) -> dt.date:
    return dt.date.fromordinal(min(max(ordinal, 1), _LAST_ORDINAL + 1))


def _written(period: Period) -> str:
    grain, n = period.grain, period.n
    if grain == "day":
        return period.start.isoformat()
    if grain in _PARTS:
        number, parts = _PARTS[grain]
        return f"{n // parts:04}-{number.format(n % parts + 1)}"
    if grain == "season":
        return f"{n // 4:04}-{SEASONS[n % 4]}"
    return f"{n:0{len(KINDS[grain].unknown)}}"
