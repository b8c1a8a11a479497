"""The time whose figures a report gives."""

import datetime as dt

from generator.article.dates import periods
from generator.article.dates.anchoring.reported import reported
from generator.article.dates.anchoring.setting import Known, Outcome
from generator.article.dates.grammar.readings import Amount, Partial, Reading, Shift
from generator.article.dates.periods import Period

PUBLISHED = Known(periods.day(dt.date(2018, 11, 2)), "published")
THIRD = periods.quarter(2018, 3)
FOURTH = periods.quarter(2018, 4)
AUGUST = periods.month(2018, 8)


def after(before: Period | None, period: Period | None, reading: Reading | None = None) -> Period | None:
    told = None if before is None else Known(before, "date:0")
    outcome = Outcome("", period, "published", "")
    found = reported(told, reading or Partial(), outcome, "date:1", PUBLISHED)
    return None if found is None else found.period


def test_figures_are_given_of_a_quarter_that_is_over() -> None:
    assert after(None, THIRD) == THIRD
    assert after(THIRD, FOURTH) == THIRD
    assert after(None, FOURTH) == FOURTH
    assert after(AUGUST, FOURTH) == FOURTH


def test_figures_are_given_of_a_month_where_no_quarter_was() -> None:
    assert after(None, AUGUST) == AUGUST
    assert after(THIRD, AUGUST) == THIRD
    assert after(None, periods.month(2018, 12)) is None


def test_half_a_year_counts_as_its_year() -> None:
    assert after(THIRD, None, Amount("P9M")) == periods.year(2018)
    assert after(THIRD, None, Amount("P9D")) == THIRD
    assert after(None, None, Amount("P9M")) is None


def test_what_figures_are_held_against_is_not_what_they_are_of() -> None:
    year_ago = Shift(grain="year", by=-1, base="running", words="", compared=True)
    assert after(THIRD, periods.quarter(2017, 3), year_ago) == THIRD
    assert after(THIRD, periods.quarter(2017, 3), Partial(part="Q3", within=year_ago)) == THIRD
