"""Grammar of what is counted from somewhere: yesterday, two days ago, a week later, the day before Christmas."""

from typing import cast

from msgspec import Struct, structs

from generator.article.dates.grammar import absolute, units
from generator.article.dates.grammar.comparisons import compares
from generator.article.dates.grammar.patterns import Beginning, Place, Slots
from generator.article.dates.grammar.pointers import pointed
from generator.article.dates.grammar.readings import Amount, Base, Partial, Reading, Shift, Timed, is_place
from generator.article.dates.grammar.rules import Longest, Rules
from generator.article.dates.grammar.units import GRAINS, Span
from generator.article.dates.grammar.words import Words, skip
from generator.article.dates.periods import Grain

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_WEEK, _HOURS = 7, 24


class Stretch(Struct, frozen=True):
    """A number of units of the calendar (None: the words leave it open), to be counted from somewhere.

    `compared` is set where figures are held against those of the time that it leads to.
    """

    grain: Grain
    count: int | None
    compared: bool = False

    def away(self, sign: int, base: Base | Reading, word: str) -> Shift:
        """So far behind (1) or before (-1) `base`; `word` is the direction as written."""
        return Shift(
            grain=self.grain,
            by=None if self.count is None else sign * self.count,
            base=base,
            words=self.said(word),
            compared=self.compared and sign < 0,
        )

    def said(self, word: str = "") -> str:
        """In words: "2 days ago", "some years later"."""
        plural = "" if self.count == 1 else "s"
        return f"{'some' if self.count is None else self.count} {self.grain}{plural} {word}".rstrip()


def named_day_of(day: str, way: str = "") -> Shift:
    """A day by its name, or the one before or after it: "yesterday", "the day after tomorrow"."""
    step = {"before": -1, "after": 1}.get(way, 0)
    return Shift(grain="day", by=_DAYS[day] + step, base="published", words=day)


def _tonight() -> Timed:
    return Timed("TNI", named_day_of("tonight"))


named_day = Rules[Reading](
    {},
    (
        "day beside a named one",
        "The council met the day before yesterday.",
        "the day {way=before|after} {day=yesterday|today|tomorrow}",
        named_day_of,
    ),
    ("named day of now", "The council met yesterday.", "{day=yesterday|today|tomorrow}", named_day_of),
    ("tonight", "The council meets tonight.", "tonight", _tonight),
)


def stretch_of(span: Span, *, compared: bool = False) -> Stretch | None:
    """`span` in whole units of the calendar: a year and a half is eighteen months; None for hours, and for half a week."""
    grain, number = GRAINS.get(span.letter), span.number
    if grain is None or number is None:
        return None if grain is None else Stretch(grain, None)
    if span.letter == "F":
        number *= 2
    if number != int(number) and grain == "year":
        grain, number = "month", number * 12
    return Stretch(grain, int(number), compared) if number == int(number) else None


def _stretch(words: Words, index: int) -> tuple[Stretch, int] | None:
    """What is counted: "two days", "years" (before "ago" and the like), "the day" (before "before" and "after")."""
    found = units.counted(words, index)
    if found is None:
        return _uncounted(words, index) or _the_unit(words, index)
    year = found.value == Span(1, "Y")
    stretch = stretch_of(found.value, compared=year and compares(words, index))
    return None if stretch is None else (stretch, found.after)


def _uncounted(words: Words, index: int) -> tuple[Stretch, int] | None:
    """The units of "years ago", "some months later"."""
    start = skip(words, index, "some")
    unit = units.unit_at(words, start)
    if unit is None or not words.at(start).endswith("s") or words.at(unit[1]) not in ("ago", "later", "earlier"):
        return None
    stretch = stretch_of(Span(None, unit[0]))
    return None if stretch is None else (stretch, unit[1])


def _the_unit(words: Words, index: int) -> tuple[Stretch, int] | None:
    """The unit of "the day before", "the week after"."""
    one = words.at(index) == "the" and words.at(index + 1) in ("day", "week", "month", "year")
    if not one or words.at(index + 2) not in ("before", "after"):
        return None
    return Stretch(cast(Grain, words.at(index + 1)), 1), index + 2


def _weeks(words: Words, index: int) -> tuple[Stretch, int] | None:
    """A number of weeks, which may lead to a day: "a week from Tuesday"."""
    found = units.counted(words, index)
    stretch = None if found is None else stretch_of(found.value)
    if found is None or stretch is None or stretch.grain != "week" or stretch.count is None:
        return None
    return stretch, found.after


def _is_last(words: Words, index: int) -> bool:
    """Whether "two days before" stands alone: no noun or clause follows."""
    following = words.at(index)
    ends = not following.isalnum() or following in ("and", "but", "when")
    return ends and following not in ("“", '"')


# --- what the rules say -------------------------------------------------------------------------------------------------


def _weeks_ago(weeks: Stretch, day: Reading) -> Shift:
    return Shift(grain="day", by=-_WEEK * (weeks.count or 0), base=day, words=weeks.said("ago"))


def _weeks_from(weeks: Stretch, day: Reading) -> Shift:
    """So many weeks after a day; a weekday is the coming one: "a week from Tuesday"."""
    if day == Partial(weekday=getattr(day, "weekday", None)):
        day = structs.replace(day, pointer="coming")
    return Shift(grain="day", by=_WEEK * (weeks.count or 0), base=day, words=weeks.said("from"))


def _ago(stretch: Stretch) -> Shift:
    """So far before publication; "a week ago" is the day a week before, more weeks are as exact as a week."""
    if stretch == Stretch("week", 1):
        return Shift(grain="day", by=-_WEEK, base="published", words=stretch.said("ago"))
    return stretch.away(-1, "published", "ago")


def _hence(stretch: Stretch) -> Shift:
    return stretch.away(1, "published", "hence")


def _from_now(stretch: Stretch) -> Shift:
    return stretch.away(1, "published", "from")


def _earlier(stretch: Stretch) -> Shift:
    return stretch.away(-1, "running", "earlier")


def _later(stretch: Stretch) -> Shift:
    return stretch.away(1, "running", "later")


def _before(stretch: Stretch, date: Base | Reading = "running") -> Shift | None:
    return _beside(stretch.away(-1, date, "before"), date)


def _after(stretch: Stretch, way: str, date: Base | Reading = "running") -> Shift | None:
    return _beside(stretch.away(1, date, way), date)


def _beside(shift: Shift, date: Base | Reading) -> Shift | None:
    """An open number leads nowhere from a date: "several days before Christmas"."""
    return shift if shift.by is not None or date == "running" else None


def _hours_ago(span: Span) -> Shift | None:
    """Hours away fall on a day that is not known: only whole days of hours are counted."""
    if span.letter != "TH" or span.number is None or span.number % _HOURS:
        return None
    return Shift(grain="day", by=-int(span.number // _HOURS), base="published", words=f"{int(span.number)} hours ago")


def _ahead(span: Span) -> Amount | None:
    """A length of time behind "in", which leads to a time ahead where its clause looks ahead."""
    stretch = None if span.letter == "F" else stretch_of(span)
    if stretch is None or stretch.count is None or stretch.count != span.number:
        return None
    lead = Shift(grain=stretch.grain, by=stretch.count, base="published", words=stretch.said())
    return Amount(span.value, lead)


SLOTS: Slots = units.SLOTS | {
    "span": units.counted,
    "stretch": Beginning("|".join(units.counted.starts or ()) + "|the|some|<unit>", _stretch),
    "weeks": Beginning("|".join(units.counted.starts or ()), _weeks),
    "day": Longest(named_day, absolute.weekday_date),
    "date": Longest(named_day, pointed, *absolute.RULES, where=is_place),
    "alone": Place(_is_last),
}

weeks_away = Rules[Reading](
    SLOTS,
    ("weeks ago on a day", "The fair closed a week ago yesterday.", "ago [on] {_:apart} {day}", _weeks_ago),
    ("weeks from a day", "The fair opens a week from Tuesday.", "from {day}", _weeks_from),
    heads=("weeks",),
)

counted_away = Rules[Reading](
    SLOTS,
    ("ago", "The minister resigned two days ago.", "ago", _ago),
    ("hence", "The minister returns two days hence.", "hence", _hence),
    ("from now", "The minister returns two days from now.", "from now|today", _from_now),
    ("earlier", "Two days earlier, he had denied it.", "earlier", _earlier),
    ("later", "Two days later, he was back.", "later", _later),
    ("before a date", "It opened two days before Christmas.", "before {date}", _before),
    ("after a date", "It opened two days after Christmas.", "{way=after|from} {date}", _after),
    ("before", "He had married the day before.", "before {_:alone}", _before),
    ("after", "He married the day after.", "{way=after} {_:alone}", _after),
    heads=("stretch",),
)

hours_ago = Rules[Reading](SLOTS, ("hours ago", "The minister resigned 24 hours ago.", "{span} ago", _hours_ago))

ahead = Rules[Reading](
    SLOTS, ("in a length of time", "They will meet in two weeks.", "(after: in) {span} (not: {_:age})", _ahead)
)

RULES = (named_day, weeks_away, counted_away, hours_ago, ahead)
