"""Dates as TIMEX3 (TimeML 1.2.1) values: `grammar` reads what the words say, `anchoring` which days that is, `find` does both.

To add an expression, add a row to the table of `grammar` that it belongs to, with its name and an example; `grammar/patterns`
says how its pattern is written. An expression with a first word that none had before needs it in the class `start` of
`time_words.tsv`, and one without any word of time a `trigger` there.
"""

from generator.article.dates.find import find_dates

__all__ = ["find_dates"]
