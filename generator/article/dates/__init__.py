"""Dates as TIMEX3 (TimeML 1.2.1) values: `words` and `grammar` read them, `resolve` anchors them, `find` does both."""

from generator.article.dates.find import find_dates

__all__ = ["find_dates"]
