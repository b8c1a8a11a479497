"""What an expression is read against, and what comes out."""

from collections.abc import Callable

from msgspec import Struct

from generator.article.dates.periods import Period
from generator.article.dates.tense import Direction


class Known(Struct, frozen=True):
    """A stretch of the calendar, where it comes from (as `DateMention.anchor` writes it), and its name in a reason."""

    period: Period
    anchor: str
    name: str = ""


class Setting(Struct, frozen=True, kw_only=True):
    """What an expression is read against.

    `published` is the article's own date, `story` the times that the story has named so far, the latest last, `direction`
    tells lazily whether the clause looks back or ahead and whether the date is its verb's own, `day_first` which order the
    article writes numeric dates in, `reported` the time whose figures the story gives.
    """

    published: Known | None
    story: tuple[Known, ...] = ()
    direction: Callable[[], tuple[Direction | None, bool]]
    day_first: bool | None = None
    reported: Known | None = None


class Outcome(Struct, frozen=True):
    """A value, the stretch that it denotes (None where it denotes none), its anchor, and why."""

    value: str
    period: Period | None
    anchor: str | None
    why: str


def known(period: Period | None, anchor: str, why: str) -> Outcome:
    """The outcome of a stretch of the calendar; none where there is no such stretch."""
    if period is None or not period.is_possible():
        return Outcome("XXXX", None, None, "no such date")
    return Outcome(period.value, period, anchor, why)
