"""Places in the calendar that have what the words name, near a day: every October, every Thursday, every third quarter."""

import datetime as dt
from bisect import bisect_left, bisect_right

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.grammar import named_days
from generator.article.dates.grammar.readings import Partial
from generator.article.dates.grammar.year_words import part_period
from generator.article.dates.periods import Period
from generator.values import known

_WEEKS = range(-2, 3)
_MONTHS = range(-14, 15)
_YEARS = range(-1, 2)
_LEAP_YEARS = range(-8, 9)
"""Years among which each day of a month falls on each weekday, and has 29 February."""


class Candidates(Struct, frozen=True):
    """Places in order of time, seen from `base`."""

    places: tuple[Period, ...]
    base: Period

    def last_over(self) -> Period | None:
        """The last one that is over when `base` begins."""
        return self._at(self._over() - 1)

    def first_running(self) -> Period | None:
        """The first one that is not over when `base` begins."""
        return self._at(self._over())

    def last_begun(self) -> Period | None:
        """The last one that has begun when `base` ends."""
        return self._at(self._begun() - 1)

    def first_after(self) -> Period | None:
        """The first one that begins after `base`."""
        return self._at(self._begun())

    def _over(self) -> int:
        return bisect_right(self.places, self.base.start, key=lambda place: place.end)

    def _begun(self) -> int:
        return bisect_left(self.places, self.base.end, key=lambda place: place.start)

    def _at(self, index: int) -> Period | None:
        return self.places[index] if 0 <= index < len(self.places) else None

    def nearest(self) -> Period | None:
        """The one whose middle is nearest to that of `base`."""
        return min(self.places, key=lambda p: (abs(middle(p) - middle(self.base)), p.n), default=None)

    def inside(self, whole: Period) -> Period | None:
        """The first one that begins in `whole`."""
        return next((p for p in self.places if whole.start <= p.start < whole.end), None)

    def in_year(self) -> Period | None:
        """The first one of the year in which `base` begins."""
        return next((p for p in self.places if p.start.year == self.base.start.year), None)


def middle(period: Period) -> float:
    """The middle of a stretch, as an ordinal of a day."""
    return (period.start.toordinal() + period.end.toordinal()) / 2


def candidates(reading: Partial, base: Period) -> Candidates:
    """Every place near the beginning of `base` that has what the words name."""
    return Candidates(tuple(_places(reading, base.start)), base)


def _places(reading: Partial, date: dt.date) -> list[Period]:
    if reading.month is None and reading.day is None and reading.weekday is not None:
        monday = periods.containing("week", date).start.toordinal()
        return [Period("day", monday + 7 * week + reading.weekday - 1) for week in _WEEKS]
    if reading.month is None and reading.day is not None:
        return _days_of_months(reading, reading.day, date)
    if reading.part == "WE":
        return [periods.containing("weekend", date).shifted(week) for week in _WEEKS]
    return _places_of_years(reading, date)


def _days_of_months(reading: Partial, number: int, date: dt.date) -> list[Period]:
    """The days near `date` with a number and a weekday: "Thursday the 31st"."""
    first = periods.containing("month", date)
    months = [first.shifted(by).start for by in _MONTHS]
    days = known(periods.day_of(month.year, month.month, number) for month in months)
    return [day for day in days if reading.weekday in (None, day.start.isoweekday())]


def _places_of_years(reading: Partial, date: dt.date) -> list[Period]:
    rare = reading.weekday is not None or (reading.month, reading.day) == (2, 29)
    years = _LEAP_YEARS if rare else _YEARS
    places = list(filter(Period.is_possible, known(in_year(reading, date.year + step) for step in years)))
    return [period for period in places if period.start.isoweekday() == reading.weekday] or places


def in_year(reading: Partial, year: int) -> Period | None:
    """The place of `year` that has what the words name; None where the calendar has none."""
    if not periods.FIRST_YEAR < year < periods.LAST_YEAR:
        return None
    if reading.month is not None:
        return (
            periods.month(year, reading.month)
            if reading.day is None
            else periods.day_of(year, reading.month, reading.day)
        )
    if reading.holiday is not None:
        return named_days.day_in(reading.holiday, year)
    return None if reading.part in (None, "DE") else part_period(year, reading.part or "")
