"""Whether a date denotes days of the calendar, and how many."""

from generator.article.dates.anchoring.dated import days_of, is_placed
from generator.records import DateMention


def test_an_hour_of_no_known_day_denotes_no_days() -> None:
    mention = DateMention(start=21, end=29, text="Thursday", type="DATE", value="XXXX-WXX-4")
    assert (is_placed(mention), days_of(mention)) == (False, 0)


def test_a_month_spans_its_days() -> None:
    mention = DateMention(start=0, end=3, text="May", type="DATE", value="2018-05", from_="2018-05-01", to="2018-06-01")
    assert (is_placed(mention), days_of(mention)) == (True, 31)
