"""The time whose figures a report gives, as its expressions move it on: "a year earlier" is a quarter before a quarter."""

from generator.article.dates import periods
from generator.article.dates.anchoring.setting import Known, Outcome
from generator.article.dates.grammar.readings import Amount, Reading, is_compared
from generator.article.dates.periods import Period

_PARTS_OF_YEAR = ("P6M", "P9M", "P26W", "P39W", "P12M", "P1Y", "P52W")
"""Lengths for which companies report beside the quarter."""


def reported(
    before: Known | None, reading: Reading, outcome: Outcome, anchor: str, published: Known | None
) -> Known | None:
    """The time whose figures are given after an expression, where it was `before` until then.

    A quarter is such a time, though none that is not over (its figures are forecast) after one that is; so is a month, where no
    quarter was; half a year and nine months count as their year.
    """
    if isinstance(reading, Amount):
        return _year_of(before) if before is not None and reading.value in _PARTS_OF_YEAR else before
    period = outcome.period
    if period is None or is_compared(reading):
        return before
    given = _given_by_quarter if period.grain == "quarter" else _given_by_month
    return Known(period, anchor) if given(period, before, published) else before


def _year_of(told: Known) -> Known:
    return Known(periods.containing("year", told.period.start), told.anchor)


def _given_by_quarter(period: Period, before: Known | None, published: Known | None) -> bool:
    """Whether figures are given of a quarter: not of one that runs, after another."""
    runs = published is not None and period.end > published.period.start
    return not runs or before is None or before.period.grain != "quarter"


def _given_by_month(period: Period, before: Known | None, published: Known | None) -> bool:
    """Whether figures are given of a month that has begun."""
    if period.grain != "month" or published is None or period.start > published.period.start:
        return False
    return before is None or before.period.grain == "month"
