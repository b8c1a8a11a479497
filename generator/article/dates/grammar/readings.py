"""What the words of a temporal expression say, before anything anchors them.

The grammar makes readings, `resolve` turns them into values. A reading knows nothing of the article's date or of tense.
"""

from typing import Literal

from msgspec import Struct, structs

from generator.article.dates.periods import Grain, Period
from generator.records import DateType

Pointer = Literal["last", "this", "next", "coming", "previous", "same", "following"]
"""Which one of several: `last`, `this`, `next` and `coming` are seen from publication, the others from the story's own time.

"Next Friday" is in the week after, "the coming Friday" the first one after.
"""

Base = Literal["published", "running"]
"""Where counting starts: at publication ("ago", "yesterday") or at the time that the story stands at ("earlier")."""


LATEST = "the latest"
"""`Shift.words` of a quarter whose results are told: it is over."""


class Fixed(Struct, frozen=True):
    """A stretch of the calendar that the words name in full. `value` overrides the period's own where it has no period."""

    period: Period | None
    value: str | None = None
    fiscal: bool = False


class Partial(Struct, frozen=True, kw_only=True):
    """A place in the calendar of which the words name only some: "October", "31 May", "Thursday", "the third quarter".

    `part` is a quarter (`Q3`), half (`H1`) or season (`SU`); `holiday` the name of a day whose date depends on the year;
    `within` says which year (or week, for a weekday) where other words do.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    holiday: str | None = None
    short_year: int | None = None
    pointer: Pointer | None = None
    within: "Reading | None" = None


class Ranked(Struct, frozen=True, kw_only=True):
    """One of the weekdays, weeks or weekends of a month: the first (1), the last (-1); `weekday` of a grain of days."""

    rank: int
    grain: Grain
    month: "Reading"
    weekday: int | None = None


class Shift(Struct, frozen=True, kw_only=True):
    """A number of units away from somewhere: "two days ago", "last month", "the following year".

    `by` is None where the number is left open ("several years ago"). `base` may be another reading ("two days before
    Christmas"). `compared` is set where figures are held against those of that time ("from $3 million a year earlier"): it is
    then as long as the time that they are compared with.
    """

    grain: Grain
    by: int | None
    base: "Base | Reading"
    words: str
    compared: bool = False


class Numeric(Struct, frozen=True):
    """Three numbers that are a date in one of two orders: "5/6/2018" is 5 June or May 6."""

    first: int
    second: int
    year: int


class Amount(Struct, frozen=True):
    """A length of time: `P3D`, `PT30M`, `PXY`.

    `ahead` is the time that it leads to where its clause looks ahead: "will meet in two weeks", not "met twice in two weeks".
    """

    value: str
    ahead: "Shift | None" = None


class Repeat(Struct, frozen=True):
    """What comes again: `P1D`, `XXXX-WXX-1`."""

    value: str


class Reference(Struct, frozen=True):
    """A time that no calendar fixes: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`."""

    value: str


class Timed(Struct, frozen=True):
    """A time of day (`T17:00`, `TNI`) of the day that `reading` names; of the story's own day where it is None."""

    clock: str
    reading: "Reading | None"
    zone: str | None = None

    @property
    def part(self) -> str | None:
        """The part of the day (`NI`), where it is one and no hour."""
        return self.clock[1:] if self.clock[1].isalpha() else None

    @property
    def names_day(self) -> bool:
        """Whether a part of the day only narrows a day that the calendar names: "Thursday night", never "last night"."""
        return self.part is not None and isinstance(self.reading, Partial | Fixed)


Reading = Fixed | Partial | Ranked | Shift | Numeric | Amount | Repeat | Reference | Timed


def is_place(reading: Reading) -> bool:
    """Whether a reading is a place in time, and no length of time."""
    return not isinstance(reading, Amount)


def is_compared(reading: Reading) -> bool:
    """Whether figures are held against those of a time, or of the time that it lies in."""
    whole = reading.within if isinstance(reading, Partial) and reading.within is not None else reading
    return isinstance(whole, Shift) and whole.compared


def untimed(reading: Reading | None) -> Reading | None:
    """`reading` without its time of day."""
    return reading.reading if isinstance(reading, Timed) else reading


def fixed(reading: Reading, grain: Grain) -> Period | None:
    """The period of this grain that a reading names, whatever its article says."""
    period = reading.period if isinstance(reading, Fixed) else None
    return period if period is not None and period.grain == grain else None


def within(reading: Partial, whole: Reading) -> Partial:
    """`reading` with the year or week that it lacks taken from `whole`."""
    return structs.replace(reading, short_year=None, pointer=None, within=whole)


def type_of(reading: Reading) -> DateType:
    """The TIMEX3 type."""
    if isinstance(reading, Amount):
        return "DURATION"
    if isinstance(reading, Repeat):
        return "SET"
    return "TIME" if isinstance(reading, Timed) and not reading.names_day else "DATE"
