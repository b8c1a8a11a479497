"""Grammar of what is counted inside a month: "the first Monday in May", "the last week of August"."""

from generator.article.dates.grammar import absolute, calendar_words, numbers, parts, pointers
from generator.article.dates.grammar.patterns import Beginning, Slots
from generator.article.dates.grammar.readings import Fixed, Partial, Ranked, Reading, Repeat, Shift, within
from generator.article.dates.grammar.rules import Longest, Rules
from generator.article.dates.grammar.words import Words, skip
from generator.article.dates.periods import Grain

_MOST = 5
"""A month has at most so many of one weekday."""


def _rank(words: Words, index: int) -> tuple[int, int] | None:
    """Which one: "first", "2nd", and -1 for the last."""
    if words.at(index) in ("last", "final"):
        return -1, index + 1
    found = numbers.ordinal(words, index)
    return found if found is not None and found[0] <= _MOST else None


def _is_month(reading: Reading) -> bool:
    if isinstance(reading, Partial):
        return reading.month is not None and reading.day is None
    if isinstance(reading, Fixed):
        return reading.period is not None and reading.period.grain == "month"
    return isinstance(reading, Shift) and reading.grain == "month"


_PLAIN_MONTH = Longest(absolute.month_date, pointers.pointed, parts.bare_unit, where=_is_month)


def _month(words: Words, index: int) -> tuple[Reading, int] | None:
    """A month, with the year that words behind it point to: "May next year"."""
    found = _PLAIN_MONTH(words, index)
    if found is None:
        return None
    month, after, _ = found
    year = pointers.pointed(words, skip(words, after, "of", ","))
    if isinstance(month, Partial) and year is not None and getattr(year.value, "grain", None) == "year":
        return within(month, year.value), year.after
    return month, after


def _weekday(rank: int, weekday: int, month: Reading) -> Ranked:
    return Ranked(rank=rank, grain="day", weekday=weekday, month=month)


def _week(rank: int, grain: Grain, month: Reading) -> Ranked:
    return Ranked(rank=rank, grain=grain, month=month)


def _monthly() -> Repeat:
    return Repeat("P1M")


def _beside(grain: Grain, way: str) -> Shift:
    by = 2 if way == "after" else -2
    return Shift(grain=grain, by=by, base="published", words=f"{grain} {way}")


def _week_beside(weekday: int, way: str = "after") -> Shift:
    """A week after the coming weekday, or before the last one."""
    day = Partial(weekday=weekday, pointer="coming" if way == "after" else "last")
    return Shift(grain="day", by=7 if way == "after" else -7, base=day, words="week")


_SLOTS: Slots = {
    "rank": Beginning(f"last|final|{numbers.ORDINALS}", _rank),
    "weekday": calendar_words.SLOTS["weekday"],
    "month": _month,
}

in_month = Rules[Reading](
    _SLOTS,
    (
        "weekday of every month",
        "The council meets on the first Monday of every month.",
        "[the] {_:rank} {_:weekday} of|in every|each month",
        _monthly,
    ),
    ("weekday of a month", "It meets on the first Monday in May.", "[the] {rank} {weekday} of|in {month}", _weekday),
    (
        "week of a month",
        "It opens in the last week of August.",
        "[the] {rank} [full] {grain=week|weekend} of|in {month}",
        _week,
    ),
)

after_next = Rules[Reading](
    _SLOTS,
    (
        "unit after the next",
        "She returns the week after next.",
        (
            "[the] {grain=week|weekend|month|year} {way=after} next",
            "[the] {grain=week|weekend|month|year} {way=before} last",
        ),
        _beside,
    ),
    (
        "weekday after the next",
        "She returns the Friday after next.",
        ("[the] {weekday} {way=after} next", "[the] {weekday} {way=before} last"),
        _week_beside,
    ),
    ("weekday and a week", "She returns Friday week.", "{weekday} week (not: of|in) (not: -)", _week_beside),
)
"""Seen from publication; "last" and "next" end the phrase."""

RULES = (in_month, after_next)
