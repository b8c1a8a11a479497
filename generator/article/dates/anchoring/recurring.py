"""Places in the calendar that come again: which October, which Thursday, which third quarter is meant."""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.anchoring.candidates import Candidates, candidates, in_year, middle
from generator.article.dates.anchoring.direction import Direction
from generator.article.dates.anchoring.setting import Known, Outcome, Setting, known
from generator.article.dates.anchoring.told import of_told_year
from generator.article.dates.grammar import named_days
from generator.article.dates.grammar.readings import Partial, Pointer
from generator.article.dates.periods import Grain, Period

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

_EXACT: tuple[Grain, ...] = ("day", "week")
"""Grains that a weekday can be counted from; months can be counted from a month too."""

_THE_WEEKEND = Partial(part="WE")
_FRIDAY = 5
_TWO_WEEKS = 14
"""Days from publication within which "the weekend" is the one that is news."""

_NOWHERE = "no such date near publication"

Choice = tuple[Period | None, str]
"""The place that is meant, and why."""


def place(reading: Partial, setting: Setting) -> Outcome:
    """The one that is meant, seen from publication or from the story's own time."""
    if reading.short_year is not None:
        return _short_year(reading, reading.short_year, setting)
    if (told := _weekend_of_story(reading, setting)) is not None:
        return known(
            periods.containing("weekend", told.period.start), told.anchor, "of the day that the story stands at"
        )
    if (dated := of_told_year(reading, setting)) is not None:
        return dated
    base = _seen_from(reading, setting)
    if base is None:
        return _open(reading, "the article has no date to count from")
    if not _can_count(reading, base.period):
        return _open(reading, f"{base.period.value} is not precise enough to count from")
    chosen, why = _chosen(reading, candidates(reading, base.period), setting)
    return _open(reading, _NOWHERE) if chosen is None else _placed(reading, chosen, base.anchor, why)


def place_inside(reading: Partial, whole: Outcome, setting: Setting) -> Outcome:
    """The one that lies in `whole`: "October last year", "Thursday of next week"."""
    if whole.period is None or whole.anchor is None:
        return _open(reading, whole.why)
    if reading.part == "QX":
        return _same_quarter(whole, whole.period, setting)
    inside = candidates(reading, whole.period).inside(whole.period)
    if inside is None:
        return _open(reading, f"no such date in {whole.value}")
    return _placed(reading, inside, whole.anchor, f"in {whole.value}: {whole.why}")


def _open(reading: Partial, why: str) -> Outcome:
    return Outcome(_unanchored(reading), None, None, why)


def _placed(reading: Partial, first: Period, anchor: str, why: str) -> Outcome:
    """The outcome of `first`, or of the stretch that begins there; TIMEX3 has no value for one, so ISO 8601's is taken."""
    if reading.holiday is None or not named_days.is_stretch(reading.holiday):
        return known(first, anchor, why)
    end = named_days.stretch_end(reading.holiday, first)
    if end is None:
        return _open(reading, _NOWHERE)
    last = end - dt.timedelta(days=1)
    return Outcome(f"{first.value}/{last.isoformat()}", first, anchor, why, to=end)


def _can_count(reading: Partial, base: Period) -> bool:
    return base.grain in _EXACT or (base.grain == "month" and reading.weekday is None)


def _seen_from(reading: Partial, setting: Setting) -> Known | None:
    """What a place is counted from: publication, or the time of the story that "previous" and the like point from."""
    if reading.pointer not in ("previous", "same", "following"):
        return setting.published
    exact = [named for named in setting.story if named.period.grain in (*_EXACT, "month")]
    if reading.pointer == "previous" and reading.weekday is not None and setting.story:
        exact = [named for named in exact if named.is_weekday(reading.weekday)] or exact
    return exact[-1] if exact else setting.published


def _weekend_of_story(reading: Partial, setting: Setting) -> Known | None:
    """The day that the story stands at, where "the weekend" is its own: a day from Friday to Sunday, weeks from publication."""
    if reading != _THE_WEEKEND or not setting.story or setting.published is None:
        return None
    told = setting.story[-1]
    weekend = told.period.grain == "day" and told.period.start.isoweekday() >= _FRIDAY
    away = abs(middle(told.period) - middle(setting.published.period))
    return told if weekend and away > _TWO_WEEKS else None


# --- which of several ---------------------------------------------------------------------------------------------------


def _chosen(reading: Partial, places: Candidates, setting: Setting) -> Choice:
    """The place that a pointer points to; else the quarter, month or day that the clause is most likely to tell of."""
    if reading.pointer is not None:
        return _POINTED[reading.pointer](reading, places)
    if reading.part is not None and reading.part[0] in _PARTS:
        return _begun(places, setting), f"the latest such {_PARTS[reading.part[0]]} begun by {places.base.value}"
    direction, own = setting.direction()
    if reading.day or reading.month or reading.holiday or reading.part in periods.SEASONS:
        return _by_month(places, direction, own=own)
    which, why = _BY_WEEK[direction]
    return which(places), why.format(places.base.value)


_PARTS = {"Q": "quarter", "H": "half"}


def _before(_: Partial, places: Candidates) -> Choice:
    return places.last_over(), f"the last one before {places.base.value}"


def _after(_: Partial, places: Candidates) -> Choice:
    return places.first_after(), f"the next one after {places.base.value}"


def _next(reading: Partial, places: Candidates) -> Choice:
    """A weekday in the week after; anything else, the first one after."""
    if reading.weekday is None or reading.month is not None:
        return _after(reading, places)
    week = periods.containing("week", places.base.start).shifted(1)
    return places.inside(week), f"in the week after {places.base.value}"


def _this(reading: Partial, places: Candidates) -> Choice:
    why = f"the one of {places.base.value}"
    if reading.month is not None:
        return places.in_year(), why
    if reading.weekday is None:
        return places.nearest(), why
    return places.inside(periods.containing("week", places.base.start)), why


_POINTED: dict[Pointer, Callable[[Partial, Candidates], Choice]] = {
    "last": _before,
    "previous": _before,
    "this": _this,
    "same": _this,
    "next": _next,
    "coming": _after,
    "following": _after,
}
"""What each pointer points to, seen from the base."""


def _begun(places: Candidates, setting: Setting) -> Period | None:
    """Quarters are told of when they have begun, even where the telling lies ahead ("will report third-quarter sales")."""
    begun, base = places.last_begun(), places.base
    stale = begun is not None and (base.start - begun.end).days > _FRESH
    return places.first_after() if stale and setting.direction()[0] == "future" else begun


_BY_WEEK: dict[Direction | None, tuple[Callable[[Candidates], Period | None], str]] = {
    "future": (Candidates.first_running, "counted on from {}, since the clause looks ahead"),
    "near": (Candidates.nearest, "the one nearest to {}, since it lay ahead of what is told"),
    "past": (Candidates.last_begun, "counted back from {}, since the verb is past"),
    None: (Candidates.last_begun, "counted back from {}, since nothing looks ahead"),
}
"""Where a clause looks -> which weekday or weekend is meant, and why."""


class _Sides(Struct, frozen=True):
    """A day or month without its year, seen from both sides: the nearest one, the last and the next, and the clause."""

    nearest: Period
    past: Period
    ahead: Period
    base: Period
    direction: Direction | None
    own: bool


def _is_long_ago(sides: _Sides) -> bool:
    """Whether the last one is too far back to be told of."""
    return sides.base.start - sides.past.start > _LONG_AGO


def _is_told_of_past(sides: _Sides) -> bool:
    """Whether the nearest one has not begun, but the date's own verb is past."""
    return sides.direction == "past" and sides.own and _lies_ahead(sides)


def _is_told_of_future(sides: _Sides) -> bool:
    """Whether the nearest one is over, and not just so, but the clause looks ahead."""
    nearest, base = sides.nearest, sides.base
    close = nearest.grain == "day" and base.start <= nearest.end + _CLOSE
    return sides.direction == "future" and nearest.end <= base.start and not close


def _is_hardly_nearer(sides: _Sides) -> bool:
    """Whether the nearest one lies ahead, but is not much nearer than the last, and nothing looks ahead."""
    if not _lies_ahead(sides) or sides.direction in ("future", "near"):
        return False
    factor = _AHEAD_OF_PAST if sides.direction == "past" else _AHEAD
    now = middle(sides.base)
    return factor * (middle(sides.nearest) - now) > now - middle(sides.past)


def _lies_ahead(sides: _Sides) -> bool:
    return sides.nearest.start >= sides.base.end


_BY_MONTH: tuple[tuple[Callable[[_Sides], bool], Literal["nearest", "past", "ahead"], str], ...] = (
    (_is_long_ago, "nearest", "the one nearest to {}"),
    (_is_told_of_past, "past", "counted back from {}, since the verb is past"),
    (_is_told_of_future, "ahead", "counted on from {}, since the clause looks ahead"),
    (_is_hardly_nearer, "past", "the last one, since the next one is not much nearer to {}"),
)
"""Where one of these holds, which one is meant, and why; else the nearest."""


def _by_month(places: Candidates, direction: Direction | None, *, own: bool) -> Choice:
    """Days and months without a year: the nearest one, unless the verb looks the other way and that one is not close."""
    nearest, past, ahead = places.nearest(), places.last_begun(), places.first_running()
    if nearest is None:
        return None, _NOWHERE
    base = places.base
    if past is None or ahead is None:
        return nearest, f"the only one near {base.value}"
    sides = _Sides(nearest, past, ahead, base, direction, own)
    for holds, which, why in _BY_MONTH:
        if holds(sides):
            return getattr(sides, which), why.format(base.value)
    return nearest, f"the one nearest to {base.value}"


# --- with a year --------------------------------------------------------------------------------------------------------


def _same_quarter(whole: Outcome, year: Period, setting: Setting) -> Outcome:
    """The quarter that the story is about, in another year; the year where it is about none."""
    told = () if setting.reported is None else (setting.reported,)
    named = next((n for n in (*told, *reversed(setting.story)) if n.period.grain == "quarter"), None)
    if named is None:
        return whole
    period = periods.quarter(year.start.year, named.period.n % 4 + 1)
    return known(period, named.anchor, f"the quarter of {named.period.value}, in {whole.value}")


_LATEST = 2029
"""The last year that two digits stand for where no date of publication says which century it is."""


def _short_year(reading: Partial, short: int, setting: Setting) -> Outcome:
    """Two digits stand for the latest year with them that is not after publication's decade; undated, for 1930 to 2029."""
    published = None if setting.published is None else setting.published.period.start.year
    latest = _LATEST if published is None else published + 10
    year = latest - (latest - short) % 100
    why = "the century is the one that publication leaves"
    if reading.part != "DE":
        return known(in_year(reading, year), "absolute", why)
    if published is not None and year > published:
        year -= 100
    return known(Period("decade", year // 10), "absolute", why)


def _unanchored(reading: Partial) -> str:
    """The value of a place that nothing anchors, as far as the words name it."""
    if reading.month is not None:
        return f"XXXX-{reading.month:02}" + ("" if reading.day is None else f"-{reading.day:02}")
    if reading.part is not None:
        return "XXXX-WXX-WE" if reading.part == "WE" else f"XXXX-{reading.part}"
    if reading.holiday is not None:
        return f"XXXX-{named_days.month_and_day(reading.holiday) or 'XX-XX'}"
    return "XXXX-XX-XX" if reading.weekday is None else f"XXXX-WXX-{reading.weekday}"
