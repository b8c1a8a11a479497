"""From what the words say to a TIMEX3 value: anchor a reading to publication, to the story's own time, or to nothing."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.absolute import part_period
from generator.article.dates.periods import Period
from generator.article.dates.readings import Amount, Fixed, Numeric, Partial, Reading, Reference, Repeat, Shift, Timed
from generator.article.dates.tense import Direction

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


class Known(Struct, frozen=True):
    """A stretch of the calendar and where it comes from, as `DateMention.anchor` writes it."""

    period: Period
    anchor: str


class Setting(Struct, frozen=True, kw_only=True):
    """What an expression is read against.

    `published` is the article's own date, `story` the times that the story has named so far, the latest last, `direction`
    tells lazily whether the clause looks back or ahead, `day_first` how the article writes numeric dates.
    """

    published: Known | None
    story: tuple[Known, ...] = ()
    direction: Callable[[], Direction | None]
    day_first: bool | None = None


class Outcome(Struct, frozen=True):
    """A value, the stretch that it denotes (None where it denotes none), its anchor, and why."""

    value: str
    period: Period | None
    anchor: str | None
    why: str


def resolve(reading: Reading, setting: Setting) -> Outcome:
    """The value of `reading` in its setting."""
    if isinstance(reading, Fixed):
        return _fixed(reading)
    if isinstance(reading, Numeric):
        return _numeric(reading, setting)
    if isinstance(reading, Partial):
        return _partial(reading, setting)
    if isinstance(reading, Shift):
        return _shift(reading, setting)
    if isinstance(reading, Timed):
        return _timed(reading, setting)
    return Outcome(reading.value, None, None, _plainly(reading))


def _plainly(reading: Amount | Repeat | Reference) -> str:
    if isinstance(reading, Amount):
        return "a length of time"
    return "what comes again" if isinstance(reading, Repeat) else "a time that no calendar fixes"


def _fixed(reading: Fixed) -> Outcome:
    if reading.period is None:
        return Outcome(reading.value or "", None, "absolute", "written in full, before the calendar's first year")
    if reading.fiscal:
        return Outcome(reading.period.value, None, "absolute", "a fiscal year, whose first day is not stated")
    return Outcome(reading.period.value, reading.period, "absolute", "written in full")


def _numeric(reading: Numeric, setting: Setting) -> Outcome:
    if setting.day_first is None:
        why = "day and month could stand in either order, and no other date of the article tells"
        return Outcome(f"{reading.year:04}-XX-XX", None, "absolute", why)
    month, day = (reading.second, reading.first) if setting.day_first else (reading.first, reading.second)
    period = periods.day_of(reading.year, month, day)
    order = "day before month" if setting.day_first else "month before day"
    return _known(period, "absolute", f"{order}, as the article writes its dates")


def _known(period: Period | None, anchor: str, why: str) -> Outcome:
    if period is None or not period.is_possible():
        return Outcome("XXXX", None, None, "no such date")
    return Outcome(period.value, period, anchor, why)


def _timed(reading: Timed, setting: Setting) -> Outcome:
    zone = f"; time zone {reading.zone} from Greenwich" if reading.zone else ""
    if reading.reading is not None:
        day = resolve(reading.reading, setting)
        if day.period is not None and day.period.grain != "day":
            return Outcome(f"XXXX-XX-XX{reading.clock}", None, None, "a time of an unknown day")
        return Outcome(day.value + reading.clock, day.period, day.anchor, day.why + zone)
    known = next((k for k in reversed(setting.story) if k.period.grain == "day"), setting.published)
    if known is None or known.period.grain != "day":
        return Outcome(f"XXXX-XX-XX{reading.clock}", None, None, f"a time of an unknown day{zone}")
    return Outcome(
        known.period.value + reading.clock, known.period, known.anchor, f"on the day that the story stands at{zone}"
    )


# --- counted from somewhere ---------------------------------------------------------------------------------------------


def _shift(reading: Shift, setting: Setting) -> Outcome:
    if reading.by is None:
        later = reading.words.endswith(("later", "after", "now", "hence", "from"))
        return Outcome("FUTURE_REF" if later else "PAST_REF", None, None, "the number is left open")
    base = _base(reading, setting)
    if base is None:
        return Outcome(_UNKNOWN[reading.grain], None, None, f"“{reading.words}”, and nothing says of which date")
    start = _with_grain(base.period, reading)
    if start is None:
        return Outcome(
            _UNKNOWN[reading.grain],
            None,
            None,
            f"“{reading.words}” of {base.period.value}, which is not precise enough",
        )
    period = start.shifted(reading.by if start.grain == reading.grain else _years(start, reading.by))
    where = "publication" if base.anchor == "published" else base.period.value
    return _known(period, base.anchor, f"“{reading.words}”, counted from {where}")


def _base(reading: Shift, setting: Setting) -> Known | None:
    if isinstance(reading.base, str):
        if reading.base == "published":
            return setting.published
        fits = [known for known in setting.story if not periods.finer(reading.grain, known.period.grain)]
        return fits[-1] if fits else setting.published
    outcome = resolve(reading.base, setting)
    return None if outcome.period is None or outcome.anchor is None else Known(outcome.period, outcome.anchor)


def _with_grain(period: Period, reading: Shift) -> Period | None:
    """The period to count from: a year before a quarter is a quarter, any other count gives its own unit."""
    if reading.grain == "year" and period.grain in ("quarter", "half", "season"):
        return period
    return period.to(reading.grain)


def _years(period: Period, by: int) -> int:
    return by * (2 if period.grain == "half" else 4)


# --- named in part ------------------------------------------------------------------------------------------------------


def _partial(reading: Partial, setting: Setting) -> Outcome:
    if reading.short_year is not None:
        return _short_year(reading, setting)
    if reading.within is not None:
        return _inside(reading, setting)
    base = _seen_from(reading, setting)
    if base is None:
        return Outcome(_unanchored(reading), None, None, "the article has no date to count from")
    candidates = _candidates(reading, base.period.start)
    if base.period.grain not in ("day", "week") and (reading.weekday is not None or base.period.grain != "month"):
        return Outcome(_unanchored(reading), None, None, f"{base.period.value} is not precise enough to count from")
    chosen, why = _chosen(reading, candidates, base.period, setting)
    if chosen is None:
        return Outcome(_unanchored(reading), None, None, "no such date near publication")
    return _known(chosen, base.anchor, why)


def _seen_from(reading: Partial, setting: Setting) -> Known | None:
    if reading.pointer in ("previous", "same", "following") and setting.story:
        days = [known for known in setting.story if known.period.grain in ("day", "week", "month")]
        return days[-1] if days else setting.published
    return setting.published


def _candidates(reading: Partial, date: dt.date) -> list[Period]:
    """Every place near `date` that has what the words name, in order of time."""
    if reading.weekday is not None and reading.month is None and reading.day is None:
        monday = periods.containing("week", date).start.toordinal()
        return [Period("day", monday + 7 * week + reading.weekday - 1) for week in (-2, -1, 0, 1, 2)]
    found = [_in_year(reading, date.year + step) for step in range(-8, 9)]
    places = [period for period in found if period is not None and period.is_possible()]
    if reading.weekday is not None:
        return [period for period in places if period.start.isoweekday() == reading.weekday] or places
    return places


def _in_year(reading: Partial, year: int) -> Period | None:
    if not periods.FIRST_YEAR < year < periods.LAST_YEAR:
        return None
    if reading.month is not None and reading.day is not None:
        return periods.day_of(year, reading.month, reading.day)
    if reading.month is not None:
        return periods.month(year, reading.month)
    if reading.part is not None and reading.part != "DE":
        return part_period(year, reading.part)
    return None


def _chosen(reading: Partial, places: list[Period], base: Period, setting: Setting) -> tuple[Period | None, str]:
    weekday = reading.weekday is not None and reading.month is None
    if reading.pointer in ("last", "previous"):
        return _last([p for p in places if p.end <= base.start]), f"the last one before {base.value}"
    if reading.pointer in ("next", "following"):
        if weekday and reading.pointer == "next":
            week = periods.containing("week", base.start).shifted(1)
            return _last([p for p in places if week.start <= p.start < week.end]), f"in the week after {base.value}"
        return _first([p for p in places if p.start >= base.end]), f"the next one after {base.value}"
    if reading.pointer in ("this", "same"):
        return _nearest(places, base) if not weekday else _this_week(places, base), f"the one nearest to {base.value}"
    direction = setting.direction()
    if direction == "future":
        return _first(
            [p for p in places if p.end > base.start]
        ), f"counted on from {base.value}, since the clause looks ahead"
    past = _last([p for p in places if p.start < base.end])
    if direction == "past":
        return past, f"counted back from {base.value}, since the verb is past"
    if reading.day is not None and reading.month is not None:
        return _nearest(places, base), f"the one nearest to {base.value}"
    return past, f"counted back from {base.value}, since nothing looks ahead"


def _this_week(places: list[Period], base: Period) -> Period | None:
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


def _inside(reading: Partial, setting: Setting) -> Outcome:
    assert reading.within is not None
    whole = resolve(reading.within, setting)
    if whole.period is None or whole.anchor is None:
        return Outcome(_unanchored(reading), None, None, whole.why)
    places = _candidates(reading, whole.period.start)
    inside = [p for p in places if whole.period.start <= p.start < whole.period.end]
    if not inside:
        return Outcome(_unanchored(reading), None, None, f"no such date in {whole.value}")
    return _known(inside[0], whole.anchor, f"in {whole.value}: {whole.why}")


def _short_year(reading: Partial, setting: Setting) -> Outcome:
    """Two digits stand for the latest year with them that is not after publication's decade; undated, for 1930 to 2029."""
    short = reading.short_year or 0
    latest = setting.published.period.start.year + 10 if setting.published is not None else 2029
    year = latest - (latest - short) % 100
    why = "the century is the one that publication leaves"
    if reading.part == "DE":
        if setting.published is not None and year > setting.published.period.start.year:
            year -= 100
        return _known(Period("decade", year // 10), "absolute", why)
    return _known(_in_year(reading, year), "absolute", why)


def _unanchored(reading: Partial) -> str:
    if reading.month is not None:
        return f"XXXX-{reading.month:02}" + (f"-{reading.day:02}" if reading.day is not None else "")
    if reading.part is not None:
        return f"XXXX-{reading.part}"
    if reading.weekday is not None:
        return f"XXXX-WXX-{reading.weekday}"
    return "XXXX-XX-XX"
