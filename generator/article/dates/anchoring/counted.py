"""Times counted from somewhere: "two days ago", "last month", "a year earlier", "the quarter ended July 31"."""

import re

from generator.article.dates import periods
from generator.article.dates.anchoring.setting import Known, Outcome, Setting, known
from generator.article.dates.grammar.readings import LATEST, Shift
from generator.article.dates.grammar.units import written
from generator.article.dates.periods import KINDS, Grain, Period

_PARTS_OF_YEAR: dict[Grain, int] = {"month": 12, "quarter": 4, "half": 2, "season": 4}
_HALF_QUARTER = 45
"""A quarter that ends on a day lay around so many days before it; companies' quarters end a little early or late."""

_TO_COME = ("now", "hence", "from", "after")
"""How the words of a time end that lies ahead."""

_THIS_WEEKEND = "this weekend"

_SAME_DAY = frozenset({"that day", "same day"})
"""Days that the story has told of: "in March … later that day"."""


def shift(reading: Shift, beside: Outcome | None, setting: Setting) -> Outcome:
    """The time that `reading` counts to; `beside` is the outcome of the date that it is counted from, where there is one."""
    if reading.by is None:
        return _uncounted(reading)
    base = _base(reading, setting) if beside is None else _stated(reading, beside)
    unknown = KINDS[reading.grain].unknown
    if base is None:
        return Outcome(unknown, None, None, f"{_quoted(reading, setting)}, and nothing says of which date")
    start = _with_grain(base.period, reading)
    if start is None and reading.words in _SAME_DAY:
        return known(base.period, base.anchor, f"{_quoted(reading, setting)}, which is one of {base.period.value}")
    if start is None:
        why = f"{_quoted(reading, setting)} of {base.period.value}, which is not precise enough"
        return Outcome(unknown, None, None, why)
    period = start.shifted(reading.by if start.grain == reading.grain else reading.by * _PARTS_OF_YEAR[start.grain])
    if _is_weekend_ahead(reading, period, setting):
        return known(
            period.shifted(-1), base.anchor, f"{_quoted(reading, setting)}, which is over, since the verb is past"
        )
    exact = f", as exact as a {period.grain}" if reading.grain != "day" and reading.words[:1].isdigit() else ""
    why = f"{_quoted(reading, setting)}, counted from {base.name or base.period.value}{exact}"
    return known(period, base.anchor, why)


def _is_weekend_ahead(reading: Shift, period: Period, setting: Setting) -> bool:
    """Whether "this weekend" lies ahead of what is told as past: "hundreds marched this weekend", written on a Wednesday."""
    if reading.words != _THIS_WEEKEND or setting.published is None or setting.direction() != ("past", True):
        return False
    return setting.published.period.grain == "day" and period.start >= setting.published.period.end


def _uncounted(reading: Shift) -> Outcome:
    """A time whose distance is left open: "several years ago"; "some months later" is only so long."""
    why = "the number is left open"
    if reading.base == "running":
        return Outcome(written(None, KINDS[reading.grain].letter or ""), None, None, why)
    return Outcome("FUTURE_REF" if reading.words.endswith(_TO_COME) else "PAST_REF", None, None, why)


def _quoted(reading: Shift, setting: Setting) -> str:
    """What is counted, in quotation marks: as the text writes it, never as the reading puts it ("2 days" for "Two days").

    That is the reading's own part of the expression ("last year" of "October last year") where it stands there word by word.
    """
    part = re.search(rf"\b{re.escape(reading.words)}\b", setting.said, re.IGNORECASE)
    return f"“{part[0] if part else setting.said}”"


def _stated(reading: Shift, beside: Outcome) -> Known | None:
    """The date that the words count from."""
    if beside.period is None or beside.anchor is None:
        return None
    ended = reading.grain == "quarter" and beside.period.grain == "day"
    return Known(beside.period.shifted(-_HALF_QUARTER) if ended else beside.period, beside.anchor)


def _base(reading: Shift, setting: Setting) -> Known | None:
    """What is counted from where no date stands beside: publication, the story's own time, or that of its figures."""
    if reading.compared and setting.reported is not None:
        return setting.reported
    if reading.base == "published":
        return setting.published
    told_of = reading.grain == "quarter" and reading.by == 0
    return _quarter_told_of(reading, setting) if told_of else _running(reading, setting)


def _running(reading: Shift, setting: Setting) -> Known | None:
    """The latest time that the story named and that can be counted from; publication where it named none."""
    latest = reversed(setting.story)
    if reading.words in _SAME_DAY and setting.story and _is_month_before(setting.story[-1], setting.published):
        return setting.story[-1]
    return next((named for named in latest if not periods.finer(reading.grain, named.period.grain)), setting.published)


def _is_month_before(named: Known, published: Known | None) -> bool:
    """Whether a time is a month or a season that was over at publication, of which "that day" is one."""
    over = published is None or named.period.end <= published.period.start
    return over and named.period.grain in ("month", "season")


def _quarter_told_of(reading: Shift, setting: Setting) -> Known | None:
    """The quarter that "the quarter" is: the latest that the story named, else the one that its time lies in.

    Results are known when a quarter is over: "the latest quarter" and one told of in the past is, where one is at hand that is,
    named or right before publication's.
    """
    named = [known for known in reversed(setting.story) if known.period.grain == "quarter"]
    base = named[0] if named else _running(reading, setting)
    told = reading.words == LATEST or setting.direction()[0] == "past"
    current = _current_quarter(setting.published)
    return base if base is None or current is None or not told else _over(base, named, current)


def _current_quarter(published: Known | None) -> Known | None:
    """The quarter of publication, with the name of what is told when it is over."""
    quarter = None if published is None else published.period.to("quarter")
    if published is None or quarter is None:
        return None
    return Known(quarter, published.anchor, f"{published.period.value}, when it was over")


def _over(base: Known, named: list[Known], current: Known) -> Known:
    """`base`, or a quarter that was over at publication."""
    if named or base.period.to("quarter") != current.period:
        return next((known for known in named if known.period.n < current.period.n), base)
    return Known(current.period.shifted(-1), current.anchor, current.name)


def _with_grain(period: Period, reading: Shift) -> Period | None:
    """The period to count from: a year before a quarter is a quarter, any other count gives its own unit."""
    compared = period.grain in ("half", "season") or (reading.compared and period.grain in _PARTS_OF_YEAR)
    return period if reading.grain == "year" and compared else period.to(reading.grain)
