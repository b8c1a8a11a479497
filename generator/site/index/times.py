"""Articles by day, month or year: how much there is over time."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.records import Analysis

LONGEST_DAYS, LONGEST_MONTHS = 45, 48
YEAR, MONTH, DAY = len("2018"), len("2018-05"), len("2018-05-31")
"""How long an ISO date is that is known to the year, to the month, to the day."""


def over_time(analyses: Iterable[Analysis]) -> list[tuple[str, list[Analysis]]]:
    """Dated articles by day, month or year, whichever gives few enough; times without any stand between."""
    dated = [(a.article.published, a) for a in analyses if a.article.published]
    if not dated:
        return []
    found: dict[str, list[Analysis]] = {time: [] for time in _axis([published for published, _ in dated])}
    unit = len(next(iter(found)))
    for published, analysis in dated:
        found[published[:unit]].append(analysis)
    return list(found.items())


def _axis(dates: list[str]) -> list[str]:
    """All days, months or years from the first of `dates` to the last: the finest that all are known to and that are few."""
    first, last, exact = min(dates), max(dates), min(map(len, dates))
    if exact >= DAY and days_between(first, last) <= LONGEST_DAYS:
        start = date.fromisoformat(first[:DAY])
        return [(start + timedelta(days)).isoformat() for days in range(days_between(first, last) + 1)]
    months = range(_month_number(first), _month_number(last) + 1) if exact >= MONTH else range(0)
    if 0 < len(months) <= LONGEST_MONTHS:
        return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in months]
    return [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]


def _month_number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:MONTH]) - 1


def days_between(first: str, last: str) -> int:
    """How many days lie from the one to the other (ISO dates; what follows the day does not count)."""
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days


def a_year_after(day: str) -> str:
    """The same day of the next year, to compare days with: it may be none of the calendar."""
    return f"{int(day[:4]) + 1}{day[4:]}"
