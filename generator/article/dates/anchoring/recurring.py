"""Places in the calendar that come again: which October, which Thursday, which third quarter is meant."""

import datetime as dt

from generator.article.dates import periods
from generator.article.dates.anchoring.setting import Known, Outcome, Setting, known
from generator.article.dates.anchoring.tense import Direction
from generator.article.dates.grammar import named_days
from generator.article.dates.grammar.readings import Partial
from generator.article.dates.grammar.year_words import part_period
from generator.article.dates.periods import Period

_FRESH = 92
"""A quarter is news for about as long as the next one lasts (days)."""

_AHEAD = 1.5
"""News tells more of the past than of the future: what lies ahead must be nearer by this factor to be meant."""

_AHEAD_OF_PAST = 2.0
"""The same where the clause tells of the past."""

_CLOSE = dt.timedelta(days=14)
"""So soon after a day, it is meant whatever the verb: "is to run from May 3", published in the same month."""

_LONG_AGO = dt.timedelta(days=366)
"""A day told of without its year is not further back, though 29 February may have to be."""


def place(reading: Partial, setting: Setting) -> Outcome:
    """The one that is meant, seen from publication or from the story's own time."""
    if reading.short_year is not None:
        return _short_year(reading, setting)
    base = _seen_from(reading, setting)
    if base is None:
        return Outcome(_unanchored(reading), None, None, "the article has no date to count from")
    candidates = _candidates(reading, base.period.start)
    if base.period.grain not in ("day", "week") and (reading.weekday is not None or base.period.grain != "month"):
        return Outcome(_unanchored(reading), None, None, f"{base.period.value} is not precise enough to count from")
    chosen, why = _chosen(reading, candidates, base.period, setting)
    if chosen is None:
        return Outcome(_unanchored(reading), None, None, "no such date near publication")
    return _placed(reading, chosen, base.anchor, why)


def _placed(reading: Partial, first: Period, anchor: str, why: str) -> Outcome:
    """The outcome of `first`, or of the stretch that begins there; TIMEX3 has no value for one, so ISO 8601's is taken."""
    if reading.holiday is None or not named_days.is_stretch(reading.holiday):
        return known(first, anchor, why)
    end = named_days.stretch_end(reading.holiday, first)
    if end is None:
        return Outcome(_unanchored(reading), None, None, "no such date near publication")
    last = end - dt.timedelta(days=1)
    return Outcome(f"{first.value}/{last.isoformat()}", first, anchor, why, to=end)


def _seen_from(reading: Partial, setting: Setting) -> Known | None:
    if reading.pointer in ("previous", "same", "following") and setting.story:
        days = [named for named in setting.story if named.period.grain in ("day", "week", "month")]
        if reading.pointer == "previous" and reading.weekday is not None:
            same = [named for named in days if named.period.grain == "day"]
            days = [named for named in same if named.period.start.isoweekday() == reading.weekday] or days
        return days[-1] if days else setting.published
    return setting.published


def _candidates(reading: Partial, date: dt.date) -> list[Period]:
    """Every place near `date` that has what the words name, in order of time."""
    if reading.weekday is not None and reading.month is None and reading.day is None:
        monday = periods.containing("week", date).start.toordinal()
        return [Period("day", monday + 7 * week + reading.weekday - 1) for week in (-2, -1, 0, 1, 2)]
    if reading.day is not None and reading.month is None:
        return _days_of_months(reading, date)
    if reading.part == "WE":
        week = periods.containing("weekend", date)
        return [week.shifted(by) for by in (-2, -1, 0, 1, 2)]
    found = [_in_year(reading, date.year + step) for step in range(-1, 2)]
    if reading.weekday is not None or (reading.month, reading.day) == (2, 29):
        found = [_in_year(reading, date.year + step) for step in range(-8, 9)]
    places = [period for period in found if period is not None and period.is_possible()]
    if reading.weekday is not None:
        return [period for period in places if period.start.isoweekday() == reading.weekday] or places
    return places


def _days_of_months(reading: Partial, date: dt.date) -> list[Period]:
    """The days near `date` with a number and a weekday: "Thursday the 31st"."""
    first = periods.containing("month", date)
    months = [first.shifted(by).start for by in range(-14, 15)]
    days = [periods.day_of(month.year, month.month, reading.day or 0) for month in months]
    return [day for day in days if day is not None and reading.weekday in (None, day.start.isoweekday())]


def _in_year(reading: Partial, year: int) -> Period | None:
    if not periods.FIRST_YEAR < year < periods.LAST_YEAR:
        return None
    if reading.month is not None and reading.day is not None:
        return periods.day_of(year, reading.month, reading.day)
    if reading.month is not None:
        return periods.month(year, reading.month)
    if reading.holiday is not None:
        return named_days.day_in(reading.holiday, year)
    if reading.part is not None and reading.part != "DE":
        return part_period(year, reading.part)
    return None


def _chosen(reading: Partial, places: list[Period], base: Period, setting: Setting) -> tuple[Period | None, str]:
    weekday = reading.weekday is not None and reading.month is None
    if reading.pointer in ("last", "previous"):
        return _last([p for p in places if p.end <= base.start]), f"the last one before {base.value}"
    if reading.pointer in ("next", "coming", "following"):
        if weekday and reading.pointer == "next":
            week = periods.containing("week", base.start).shifted(1)
            return _last([p for p in places if week.start <= p.start < week.end]), f"in the week after {base.value}"
        return _first([p for p in places if p.start >= base.end]), f"the next one after {base.value}"
    if reading.pointer in ("this", "same"):
        return _this(reading, places, base), f"the one of {base.value}"
    if reading.part is not None and reading.part[0] in "QH":
        kind = "quarter" if reading.part[0] == "Q" else "half"
        return _quarter(places, base, setting), f"the latest such {kind} begun by {base.value}"
    if reading.day or reading.month or reading.holiday or reading.part in periods.SEASONS:
        return _by_month(places, base, *setting.direction())
    direction, _ = setting.direction()
    if direction == "future":
        return _first(
            [p for p in places if p.end > base.start]
        ), f"counted on from {base.value}, since the clause looks ahead"
    if direction == "near":
        return _nearest(places, base), f"the one nearest to {base.value}, since it lay ahead of what is told"
    past = _last([p for p in places if p.start < base.end])
    if direction == "past":
        return past, f"counted back from {base.value}, since the verb is past"
    return past, f"counted back from {base.value}, since nothing looks ahead"


def _quarter(places: list[Period], base: Period, setting: Setting) -> Period | None:
    """Quarters are told of when they have begun, even where the telling lies ahead ("will report third-quarter sales")."""
    begun = _last([p for p in places if p.start < base.end])
    if begun is not None and (base.start - begun.end).days > _FRESH and setting.direction()[0] == "future":
        return _first([p for p in places if p.start >= base.end])
    return begun


def _by_month(places: list[Period], base: Period, direction: Direction | None, own: bool) -> tuple[Period | None, str]:
    """Days and months without a year: the nearest one, unless the verb looks the other way and that one is not close."""
    nearest = _nearest(places, base)
    past = _last([p for p in places if p.start < base.end])
    ahead = _first([p for p in places if p.end > base.start])
    if nearest is None:
        return None, "no such date near publication"
    if past is None or ahead is None:
        return nearest, f"the only one near {base.value}"
    if base.start - past.start > _LONG_AGO:
        return nearest, f"the one nearest to {base.value}"
    if direction == "past" and own and nearest.start >= base.end:
        return past, f"counted back from {base.value}, since the verb is past"
    close = nearest.grain == "day" and base.start <= nearest.end + _CLOSE
    if direction == "future" and nearest.end <= base.start and not close:
        return ahead, f"counted on from {base.value}, since the clause looks ahead"
    factor = _AHEAD_OF_PAST if direction == "past" else _AHEAD
    if (
        nearest.start >= base.end
        and direction not in ("future", "near")
        and factor * (_middle(nearest) - _middle(base)) > _middle(base) - _middle(past)
    ):
        return past, f"the last one, since the next one is not much nearer to {base.value}"
    return nearest, f"the one nearest to {base.value}"


def _this(reading: Partial, places: list[Period], base: Period) -> Period | None:
    if reading.month is not None:
        return next((p for p in places if p.start.year == base.start.year), None)
    if reading.weekday is None:
        return _nearest(places, base)
    week = periods.containing("week", base.start)
    return _last([p for p in places if week.start <= p.start < week.end])


def _nearest(places: list[Period], base: Period) -> Period | None:
    return min(places, key=lambda p: (abs(_middle(p) - _middle(base)), p.n), default=None)


def _middle(period: Period) -> float:
    return (period.start.toordinal() + period.end.toordinal()) / 2


def _first(places: list[Period]) -> Period | None:
    return places[0] if places else None


def _last(places: list[Period]) -> Period | None:
    return places[-1] if places else None


def place_inside(reading: Partial, whole: Outcome, setting: Setting) -> Outcome:
    """The one that lies in `whole`: "October last year", "Thursday of next week"."""
    if whole.period is None or whole.anchor is None:
        return Outcome(_unanchored(reading), None, None, whole.why)
    if reading.part == "QX":
        return _same_quarter(whole, setting)
    places = _candidates(reading, whole.period.start)
    inside = [p for p in places if whole.period.start <= p.start < whole.period.end]
    if not inside:
        return Outcome(_unanchored(reading), None, None, f"no such date in {whole.value}")
    return _placed(reading, inside[0], whole.anchor, f"in {whole.value}: {whole.why}")


def _same_quarter(whole: Outcome, setting: Setting) -> Outcome:
    """The quarter that the story is about, in another year; the year where it is about none."""
    assert whole.period is not None
    told = () if setting.reported is None else (setting.reported,)
    for named in (*told, *reversed(setting.story)):
        if named.period.grain == "quarter":
            period = periods.quarter(whole.period.start.year, named.period.n % 4 + 1)
            return known(period, named.anchor, f"the quarter of {named.period.value}, in {whole.value}")
    return whole


def _short_year(reading: Partial, setting: Setting) -> Outcome:
    """Two digits stand for the latest year with them that is not after publication's decade; undated, for 1930 to 2029."""
    short = reading.short_year or 0
    latest = setting.published.period.start.year + 10 if setting.published is not None else 2029
    year = latest - (latest - short) % 100
    why = "the century is the one that publication leaves"
    if reading.part == "DE":
        if setting.published is not None and year > setting.published.period.start.year:
            year -= 100
        return known(Period("decade", year // 10), "absolute", why)
    return known(_in_year(reading, year), "absolute", why)


def _unanchored(reading: Partial) -> str:
    if reading.month is not None:
        return f"XXXX-{reading.month:02}" + (f"-{reading.day:02}" if reading.day is not None else "")
    if reading.part is not None:
        return "XXXX-WXX-WE" if reading.part == "WE" else f"XXXX-{reading.part}"
    if reading.holiday is not None:
        return f"XXXX-{named_days.month_and_day(reading.holiday) or 'XX-XX'}"
    if reading.weekday is not None:
        return f"XXXX-WXX-{reading.weekday}"
    return "XXXX-XX-XX"
