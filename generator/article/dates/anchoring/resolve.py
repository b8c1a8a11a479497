"""From what the words say to a TIMEX3 value: anchor a reading to publication, to the story's own time, or to nothing."""

from generator.article.dates import periods
from generator.article.dates.anchoring.counted import shift
from generator.article.dates.anchoring.ranked import ranked
from generator.article.dates.anchoring.recurring import place, place_inside
from generator.article.dates.anchoring.setting import Known, Outcome, Setting, known
from generator.article.dates.grammar.readings import (
    Amount,
    Fixed,
    Numeric,
    Partial,
    Ranked,
    Reading,
    Reference,
    Repeat,
    Shift,
    Timed,
)

_AHEAD = (("future", True), ("near", True))
"""Directions of a verb that is itself dated: "will meet in two weeks", "would meet in two weeks"."""

_NO_DAY = "XXXX-XX-XX"
_GREENWICH = "Z"
"""The one zone that a value states; of others the reason tells, since annotators of TIMEX3 leave them out."""


def meant(reading: Reading, setting: Setting) -> Reading:
    """`reading`, or the time that a length of time leads to where the clause looks ahead and is told of that time itself."""
    if isinstance(reading, Amount) and reading.ahead is not None and setting.direction() in _AHEAD:
        return reading.ahead
    return reading


def resolve(reading: Reading, setting: Setting) -> Outcome:
    """The value of `reading` in its setting."""
    match reading:
        case Fixed():
            return _fixed(reading)
        case Numeric():
            return _numeric(reading, setting)
        case Partial():
            whole = None if reading.within is None else resolve(reading.within, setting)
            return place(reading, setting) if whole is None else place_inside(reading, whole, setting)
        case Ranked() | Shift():
            return _counted(reading, setting)
        case Timed():
            return _timed(reading, setting)
        case _:
            return Outcome(reading.value, None, None, _PLAINLY[type(reading)])


def _counted(reading: Ranked | Shift, setting: Setting) -> Outcome:
    """A time counted in another, or away from one."""
    if isinstance(reading, Ranked):
        return ranked(reading, resolve(reading.month, setting), setting)
    return shift(reading, None if isinstance(reading.base, str) else resolve(reading.base, setting), setting)


_PLAINLY = {Amount: "a length of time", Repeat: "what comes again", Reference: "a time that no calendar fixes"}
"""Why a reading that needs no anchor has the value that its words say."""


def _fixed(reading: Fixed) -> Outcome:
    if reading.period is None:
        return Outcome(reading.value or "", None, "absolute", "written in full, before the calendar's first year")
    if reading.fiscal:
        return Outcome(reading.period.value, None, "absolute", "a fiscal year, whose first day is not stated")
    return Outcome(reading.period.value, reading.period, "absolute", "written in full")


def _numeric(reading: Numeric, setting: Setting) -> Outcome:
    day_first = periods.day_of(reading.year, reading.second, reading.first)
    month_first = periods.day_of(reading.year, reading.first, reading.second)
    if day_first is None or month_first is None or day_first == month_first:
        return known(day_first or month_first, "absolute", "written in numbers, which fit one order only")
    if setting.order is None:
        why = "day and month could stand in either order, and nothing in the article tells which"
        return Outcome(f"{reading.year:04}-XX-XX", None, "absolute", why)
    order = "day before month" if setting.order.day_first else "month before day"
    return known(day_first if setting.order.day_first else month_first, "absolute", f"{order}, {setting.order.why}")


def _timed(reading: Timed, setting: Setting) -> Outcome:
    """A time of day, on the day that its words name or that the story stands at."""
    zone = _zone(reading.zone)
    clock = reading.clock + (_GREENWICH if reading.zone == _GREENWICH else "")
    if reading.reading is None:
        known = _day_of_story(setting)
        if known is None or known.period.grain != "day":
            return Outcome(_NO_DAY + clock, None, None, f"a time of an unknown day{zone}")
        why = f"on the day that the story stands at{zone}"
        return Outcome(known.period.value + clock, known.period, known.anchor, why)
    day = resolve(reading.reading, setting)
    if day.period is not None and day.period.grain != "day":
        return Outcome(_NO_DAY + clock, None, None, "a time of an unknown day")
    value = day.value if reading.names_day else day.value + clock
    return Outcome(value, day.period, day.anchor, day.why + zone)


def _zone(zone: str | None) -> str:
    """A time zone, as a reason ends with it."""
    return {None: "", "Z": "; Greenwich time"}.get(zone, f"; time zone {zone}")


def _day_of_story(setting: Setting) -> Known | None:
    """The latest day that the story named, told of the past none after publication; publication where it named none."""
    days = [named for named in reversed(setting.story) if named.period.grain == "day"]
    if days and setting.published is not None and setting.direction()[0] == "past":
        days = [named for named in days if named.period.start <= setting.published.period.start]
    return days[0] if days else setting.published
