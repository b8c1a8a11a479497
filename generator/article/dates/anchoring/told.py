"""Days without a year that are of the year that the story has come to, not of publication's."""

import datetime as dt

from generator.article.dates.anchoring.candidates import in_year
from generator.article.dates.anchoring.setting import Outcome, Setting, known
from generator.article.dates.grammar.readings import Partial
from generator.values import first, mapped

_MONTHS_ON = dt.timedelta(days=180)
"""What a story goes on to in the year that it has come to lies so far ahead at most."""


def of_told_year(reading: Partial, setting: Setting) -> Outcome | None:
    """The day of the year told last, where its weekday says so: "9 March 1931 … On Wednesday, 11 March"; else None."""
    if None in (reading.weekday, reading.month):
        return None
    today = mapped(lambda published: published.period.start.year, setting.published)
    told = [named for named in setting.story[-1:] if named.period.start.year != today]
    days = ((named, in_year(reading, named.period.start.year)) for named in told)
    return first(
        known(day, named.anchor, f"in {day.start.year}, of which the story tells")
        for named, day in days
        if day is not None
        and day.start.isoweekday() == reading.weekday
        and day.start <= named.period.start + _MONTHS_ON
    )
