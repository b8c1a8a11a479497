"""Which day or week of a month is meant by its rank: "the first Monday in May", "the last week of August"."""

import datetime as dt

from generator.article.dates import periods
from generator.article.dates.anchoring.setting import Outcome, Setting, known
from generator.article.dates.grammar.readings import Partial, Ranked
from generator.article.dates.periods import Grain, Period

_DAY_OF: dict[Grain, int] = {"week": 4, "weekend": 6}
"""The weekday that decides in which month a week or weekend lies: its Thursday, as in ISO 8601 that of its year."""

_UNKNOWN: dict[Grain, str] = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}
_YEAR = 12


def ranked(reading: Ranked, month: Outcome, setting: Setting) -> Outcome:
    """The one of that rank in `month`; a month without its year is the year's in which that lies on the right side of now."""
    unknown = _UNKNOWN.get(reading.grain, f"XXXX-WXX-{reading.weekday}")
    if month.period is None or month.period.grain != "month":
        return Outcome(unknown, None, None, month.why)
    found = _inside(reading, month.period)
    years = _years_away(reading, found, setting)
    if years:
        found = _inside(reading, month.period.shifted(_YEAR * years))
    if found is None:
        return Outcome(unknown, None, None, f"no such date in {month.value}")
    return known(found, month.anchor or "absolute", f"in {found.start.isoformat()[:7]}: {month.why}")


def _years_away(reading: Ranked, found: Period | None, setting: Setting) -> int:
    """How many years on the one that is meant lies, where the month's own choice came out on the wrong side of publication."""
    month = reading.month
    open_year = (
        isinstance(month, Partial) and month.within is None and month.pointer is None and month.short_year is None
    )
    if found is None or setting.published is None or not open_year:
        return 0
    direction, now = setting.direction()[0], setting.published.period
    if direction == "future" and found.end <= now.start:
        return 1
    return -1 if direction == "past" and found.start >= now.end else 0


def _inside(reading: Ranked, month: Period) -> Period | None:
    """The period of that rank in `month`, or None where it has not so many."""
    weekday = reading.weekday or _DAY_OF[reading.grain]
    first = month.start + dt.timedelta(days=(weekday - month.start.isoweekday()) % 7)
    days = [day for week in range(5) if (day := first + dt.timedelta(weeks=week)) < month.end]
    index = reading.rank if reading.rank < 0 else reading.rank - 1
    return periods.containing(reading.grain, days[index]) if index < len(days) else None
