"""What an expression is read against, and what comes out."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from generator.article.dates.anchoring.direction import Direction
from generator.article.dates.periods import Period


class Known(Struct, frozen=True):
    """A stretch of the calendar, where it comes from (as `DateMention.anchor` writes it), and its name in a reason."""

    period: Period
    anchor: str
    name: str = ""

    def is_weekday(self, number: int) -> bool:
        """Whether it is one day, of the weekday so numbered (Monday is 1)."""
        return self.period.grain == "day" and self.period.start.isoweekday() == number


class Order(Struct, frozen=True):
    """Which order numeric dates are written in, and what shows it ("as other dates of the article show")."""

    day_first: bool
    why: str


class Setting(Struct, frozen=True, kw_only=True):
    """What an expression is read against.

    `said` is the expression as the text writes it, `published` the article's own date, `story` the times that the story has
    named so far, the latest last, `direction` tells lazily whether the clause looks back or ahead and whether the date is its
    verb's own, `order` which order the article writes numeric dates in, `reported` the time whose figures the story gives.
    """

    said: str
    published: Known | None
    story: tuple[Known, ...] = ()
    direction: Callable[[], tuple[Direction | None, bool]]
    order: Order | None = None
    reported: Known | None = None


class Outcome(Struct, frozen=True):
    """A value, the stretch that it denotes (None where it denotes none), its anchor, and why.

    `to` is the day after the last one of a stretch that no grain of the calendar has, such as Ramadan; `period` is then its
    first day.
    """

    value: str
    period: Period | None
    anchor: str | None
    why: str
    to: dt.date | None = None


def known(period: Period | None, anchor: str, why: str) -> Outcome:
    """The outcome of a stretch of the calendar; none where there is no such stretch."""
    if period is None or not period.is_possible():
        return Outcome("XXXX", None, None, "no such date")
    return Outcome(period.value, period, anchor, why)
