"""From what the words say to a TIMEX3 value: anchor a reading to publication, to the story's own time, or to nothing."""

import re

from generator.article.dates import periods
from generator.article.dates.anchoring.recurring import place, place_inside
from generator.article.dates.anchoring.setting import Known, Outcome, Setting, known
from generator.article.dates.grammar.readings import (
    LATEST,
    Amount,
    Fixed,
    Numeric,
    Partial,
    Reading,
    Reference,
    Repeat,
    Shift,
    Timed,
)
from generator.article.dates.grammar.units import written
from generator.article.dates.periods import Period

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


_LETTERS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "weekend": "WE",
}
_PARTS_OF_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4}
_AHEAD = (("future", True), ("near", True))
"""Directions of a verb that is itself dated: "will meet in two weeks", "would meet in two weeks"."""

_HALF_QUARTER = 45
"""A quarter that ends on a day lay around so many days before it; companies' quarters end a little early or late."""


def meant(reading: Reading, setting: Setting) -> Reading:
    """`reading`, or the time that a length of time leads to where the clause looks ahead and is told of that time itself."""
    if isinstance(reading, Amount) and reading.ahead is not None and setting.direction() in _AHEAD:
        return reading.ahead
    return reading


def resolve(reading: Reading, setting: Setting) -> Outcome:
    """The value of `reading` in its setting."""
    if isinstance(reading, Fixed):
        return _fixed(reading)
    if isinstance(reading, Numeric):
        return _numeric(reading, setting)
    if isinstance(reading, Partial):
        if reading.within is not None:
            return place_inside(reading, resolve(reading.within, setting), setting)
        return place(reading, setting)
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
    zone = "" if reading.zone is None else "; Greenwich time" if reading.zone == "Z" else f"; time zone {reading.zone}"
    if reading.reading is not None:
        day = resolve(reading.reading, setting)
        if day.period is not None and day.period.grain != "day":
            return Outcome(f"XXXX-XX-XX{reading.clock}", None, None, "a time of an unknown day")
        value = day.value if reading.names_day else day.value + reading.clock
        return Outcome(value, day.period, day.anchor, day.why + zone)
    days = [named for named in reversed(setting.story) if named.period.grain == "day"]
    if days and setting.published is not None and setting.direction()[0] == "past":
        days = [named for named in days if named.period.start <= setting.published.period.start]
    known = days[0] if days else setting.published
    if known is None or known.period.grain != "day":
        return Outcome(f"XXXX-XX-XX{reading.clock}", None, None, f"a time of an unknown day{zone}")
    return Outcome(
        known.period.value + reading.clock, known.period, known.anchor, f"on the day that the story stands at{zone}"
    )


# --- counted from somewhere ---------------------------------------------------------------------------------------------


def _shift(reading: Shift, setting: Setting) -> Outcome:
    if reading.by is None:
        if reading.base == "running":
            return Outcome(written(None, _LETTERS[reading.grain]), None, None, "the number is left open")
        later = reading.words.endswith(("now", "hence", "from", "after"))
        return Outcome("FUTURE_REF" if later else "PAST_REF", None, None, "the number is left open")
    base = _base(reading, setting)
    if base is None:
        return Outcome(
            _UNKNOWN[reading.grain], None, None, f"{_quoted(reading, setting)}, and nothing says of which date"
        )
    start = _with_grain(base.period, reading)
    if start is None:
        return Outcome(
            _UNKNOWN[reading.grain],
            None,
            None,
            f"{_quoted(reading, setting)} of {base.period.value}, which is not precise enough",
        )
    period = start.shifted(reading.by if start.grain == reading.grain else reading.by * _PARTS_OF_YEAR[start.grain])
    where = base.name or base.period.value
    exact = f", as exact as a {period.grain}" if reading.grain != "day" and reading.words[:1].isdigit() else ""
    return known(period, base.anchor, f"{_quoted(reading, setting)}, counted from {where}{exact}")


def _quoted(reading: Shift, setting: Setting) -> str:
    """What is counted, in quotation marks: as the text writes it, never as the reading puts it ("2 days" for "Two days").

    That is the reading's own part of the expression ("last year" of "October last year") where it stands there word by word.
    """
    part = re.search(rf"\b{re.escape(reading.words)}\b", setting.said, re.IGNORECASE)
    return f"“{part[0] if part else setting.said}”"


def _base(reading: Shift, setting: Setting) -> Known | None:
    if isinstance(reading.base, str):
        if reading.compared and setting.reported is not None:
            return setting.reported
        if reading.grain == "quarter" and reading.by == 0 and reading.base == "running":
            return _quarter_told_of(reading, setting)
        return setting.published if reading.base == "published" else _running(reading, setting)
    outcome = resolve(reading.base, setting)
    if (
        reading.grain == "quarter"
        and outcome.period is not None
        and outcome.period.grain == "day"
        and outcome.anchor is not None
    ):
        return Known(outcome.period.shifted(-_HALF_QUARTER), outcome.anchor)
    return None if outcome.period is None or outcome.anchor is None else Known(outcome.period, outcome.anchor)


def _running(reading: Shift, setting: Setting) -> Known | None:
    """The latest time that the story named and that can be counted from; publication where it named none."""
    fits = [named for named in setting.story if not periods.finer(reading.grain, named.period.grain)]
    return fits[-1] if fits else setting.published


def _quarter_told_of(reading: Shift, setting: Setting) -> Known | None:
    """The quarter that "the quarter" is: the latest that the story named, else the one that its time lies in.

    Results are known when a quarter is over: "the latest quarter" and one told of in the past is, where one is at hand that is,
    named or right before publication's.
    """
    named = [known for known in reversed(setting.story) if known.period.grain == "quarter"]
    base = named[0] if named else _running(reading, setting)
    current = None if setting.published is None else setting.published.period.to("quarter")
    told = reading.words == LATEST or setting.direction()[0] == "past"
    if base is None or setting.published is None or current is None or not told:
        return base
    over = next((known for known in named if known.period.n < current.n), None)
    if named or base.period.to("quarter") != current:
        return over or base
    why = f"{setting.published.period.value}, when it was over"
    return Known(current.shifted(-1), setting.published.anchor, why)


def _with_grain(period: Period, reading: Shift) -> Period | None:
    """The period to count from: a year before a quarter is a quarter, any other count gives its own unit."""
    if reading.grain == "year" and (
        period.grain in ("half", "season") or (reading.compared and period.grain in _PARTS_OF_YEAR)
    ):
        return period
    return period.to(reading.grain)
