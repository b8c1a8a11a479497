"""The time whose figures a report gives, as its expressions move it on: "a year earlier" is a quarter before a quarter."""

from generator.article.dates import periods
from generator.article.dates.anchoring.setting import Known, Outcome
from generator.article.dates.grammar.readings import Amount, Partial, Reading, Shift

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
        if reading.value not in _PARTS_OF_YEAR or before is None:
            return before
        return Known(periods.containing("year", before.period.start), before.anchor)
    period = outcome.period
    if period is None or (isinstance(reading, Shift) and reading.compared):
        return before
    if isinstance(reading, Partial) and isinstance(reading.within, Shift) and reading.within.compared:
        return before
    if period.grain == "quarter":
        known = before is not None and before.period.grain == "quarter"
        runs = published is not None and period.end > published.period.start
        return before if known and runs else Known(period, anchor)
    if period.grain == "month" and (before is None or before.period.grain == "month"):
        begun = published is not None and period.start <= published.period.start
        return Known(period, anchor) if begun else before
    return before
