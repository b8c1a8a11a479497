"""Grammar of what is pointed at: "last month", "this spring", "next Thursday", "the same day", "last year's third quarter"."""

from msgspec import Struct

from generator.article.dates.grammar import absolute, amounts, calendar_words, units, years
from generator.article.dates.grammar.patterns import Beginning, Class, Slots
from generator.article.dates.grammar.readings import Amount, Base, Partial, Pointer, Reading, Shift, Timed, within
from generator.article.dates.grammar.rules import Longest, Rules
from generator.article.dates.grammar.units import GRAINS, Span
from generator.article.dates.grammar.words import Words, skip
from generator.article.dates.periods import Grain

_OWNERS = ("the", "its", "their", "his", "her", "our")
_KINDS = ("full", "fiscal", "calendar", "financial")
"""Adjectives between a pointer and its unit."""

_FROM_PUBLICATION = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
"""Words that point from publication -> how many units on."""

_FROM_STORY = {"previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0, "following": 1, "subsequent": 1}
"""Words that point from the time that the story stands at -> how many units on."""

_POINTERS: dict[str, Pointer] = {
    **dict.fromkeys(("last", "past"), "last"),
    **dict.fromkeys(("this", "current"), "this"),
    "next": "next",
    **dict.fromkeys(("coming", "upcoming"), "coming"),
    **dict.fromkeys(("previous", "preceding"), "previous"),
    **dict.fromkeys(("same", "that"), "same"),
    "following": "following",
}
_AFTER_THIS = {"past": "last", "coming": "coming", "same": "this", "current": "this"}
"""What "this" before another pointer points to: "this past week"."""

_TO_SEVERAL = ("last", "past", "next", "coming", "previous", "preceding", "following")
"""Pointers that may stand before units in the plural: "the past weeks"."""

_TO_ONE = ("this", "that", "same", "current")
_STRETCHES = ("past", "last", "coming")
"""Pointers that, with an article, make a unit a length of time: "the past year"."""


class To(Struct, frozen=True):
    """A pointer: its word, and whether an article or possessive stands before it ("the last", "its next")."""

    word: str
    definite: bool

    @property
    def one(self) -> Pointer | None:
        """Which one of several it points to."""
        return _POINTERS.get(self._told)

    @property
    def _told(self) -> str:
        """`word`, of days and parts: "the next morning" is told from the story."""
        return "following" if self.definite and self.word == "next" else self.word

    def shift(self, grain: Grain) -> Shift:
        """The unit that it points to."""
        return _shift(self.word, grain, running=self.definite and self.word == "next")

    def day(self) -> Shift | None:
        """The day of a part of it: "this morning", "the following night"."""
        if self._told not in ("next", "this", *_FROM_STORY):
            return None
        return _shift(self._told, "day", running=self._told == "next")

    def night(self) -> Shift:
        """The day that a night is counted to."""
        if self.word in ("last", "this"):
            return Shift(grain="day", by=_FROM_PUBLICATION[self.word], base="published", words=f"{self.word} night")
        return _shift(self.word, "day", running=self.word == "next")


def _shift(word: str, grain: Grain, *, running: bool) -> Shift:
    if word in _FROM_STORY:
        return Shift(grain=grain, by=_FROM_STORY[word], base="running", words=f"{word} {grain}")
    base: Base = "running" if running else "published"
    return Shift(grain=grain, by=_FROM_PUBLICATION[word], base=base, words=f"{word} {grain}")


def _to(words: Words, index: int) -> tuple[To, int] | None:
    """A pointer: "last", "the next", "this coming", "that same", "its past fiscal"."""
    start = skip(words, index, *_OWNERS)
    word, following = words.at(start), words.at(start + 1)
    if word not in _POINTERS and word not in _FROM_STORY:
        return None
    after = start + 1
    definite = start > index and word != "this"
    if word == "this":
        after = skip(words, after, *_AFTER_THIS)
        word = _AFTER_THIS.get(following, word)
    elif word == "that":
        after = skip(words, after, "same")
    return To(word, definite), skip(words, after, *_KINDS)


# --- what the rules say -------------------------------------------------------------------------------------------------


def _first(span: Span) -> Amount:
    return Amount(span.value)


def _several(to: To, span: Span) -> Amount | None:
    return None if to.word in _TO_ONE else Amount(span.value)


def _nights(to: To) -> Timed | Amount | Shift | None:
    if to.word == "this":  # "this nights' work" lacks an apostrophe, and is no number
        return _night(to)
    return _some(to, "N") if to.word in _TO_SEVERAL else _part(to, "NI")


def _some(to: To, letter: str) -> Amount | Shift | None:
    if to.word == "this":
        return _unit(to, letter)
    return amounts.lasting_open(letter) if to.word in _TO_SEVERAL else None


def _night(to: To) -> Timed:
    return Timed("TNI", to.night())


def _unit(to: To, letter: str) -> Amount | Shift | None:
    grain = GRAINS.get(letter)
    if grain is None:
        return None
    if to.definite and to.word in _STRETCHES and letter not in ("WE", "F"):
        return Amount(units.written(1, letter))
    return to.shift(grain)


def _part(to: To, part: str) -> Timed | None:
    day = to.day()
    return None if day is None else Timed(f"T{part}", day)


def _weekday(to: To, weekday: int) -> Partial | None:
    return None if to.one is None else Partial(weekday=weekday, pointer=to.one)


def _month(to: To, month: int, day: int | None = None) -> Partial | None:
    return None if to.one is None else Partial(month=month, day=day, pointer=to.one)


def _part_of_year(to: To, part: str) -> Partial | None:
    return None if to.one is None else Partial(part=part, pointer=to.one)


def _inner(to: To, inner: Reading) -> Partial | None:
    """A holiday or a quarter, where its year is not stated."""
    if to.one is None or not isinstance(inner, Partial):
        return None
    return Partial(part=inner.part, holiday=inner.holiday, pointer=to.one)


SLOTS: Slots = {
    "to": Beginning("|".join((*_OWNERS, *_POINTERS, *_FROM_STORY)), _to),
    "counted": units.counted,
    "calendar_unit": units.SLOTS["calendar_unit"],
    "plural_in_s": units.SLOTS["plural_in_s"],
    "part": Class("part"),
    "weekday": calendar_words.SLOTS["weekday"],
    "month": calendar_words.SLOTS["month"],
    "day": calendar_words.SLOTS["day"],
    "season": Class("season"),
    "holiday": absolute.holiday,
    "part_of_year": years.part_of_year,
}

first_units = Rules[Reading](
    SLOTS,
    (
        "first units",
        "It earned $9 million in the first nine months.",
        f"{'|'.join(_OWNERS)} first|final|opening|initial|remaining|other (not: a|an|half) {{span:counted}}",
        _first,
    ),
)

to_unit = Rules[Reading](
    SLOTS,
    ("pointer and number", "The past two months were dry.", "(not: a|an|half) {span:counted}", _several),
    ("pointer and night", "It began last night.", "night", _night),
    ("pointer and nights", "He worked the past nights.", "nights", _nights),
    ("pointer and unit", "The council met last week.", "{letter:calendar_unit}", _unit),
    ("pointer and units", "He worked the past weeks.", "{letter:plural_in_s}", _some),
    ("pointer and part of the day", "It began this morning.", "{part}", _part),
    ("pointer and weekday", "The council met last Friday.", "{weekday}", _weekday),
    ("pointer, month and day", "The council met last May 3.", "{month} {day}", _month),
    ("pointer and month", "The council met last May.", "{month}", _month),
    ("pointer and season", "The council met last summer.", "{part:season}", _part_of_year),
    ("pointer and named day", "The council met last Christmas.", "{inner:holiday}", _inner),
    ("pointer and quarter", "Sales fell last third quarter.", "{inner:part_of_year}", _inner),
    heads=("to",),
)

pointed = Longest(first_units, to_unit)
"""What is pointed at: a unit, a length of time, or one of several places in the calendar."""


def _is_shift(reading: Reading) -> bool:
    return isinstance(reading, Shift)


def _is_year(reading: Reading) -> bool:
    return isinstance(reading, Shift) and reading.grain == "year"


def _of_whole(whole: Shift, part: Reading) -> Reading:
    return within(part, whole) if isinstance(part, Partial) else part


def _same_quarter(whole: Shift) -> Partial:
    return Partial(part="QX", within=whole)


possessed = Rules[Reading](
    {
        "unit": Longest(to_unit, where=_is_shift),
        "year": Longest(to_unit, where=_is_year),
        "part": Longest(years.part_of_year, absolute.month_date, absolute.weekday_date, years.season_date),
    },
    ("part of what is pointed at", "Sales fell in last year's third quarter.", "{whole:unit} 's {part}", _of_whole),
    (
        "quarter of what is pointed at",
        "Sales fell in last year's quarter.",
        "{whole:year} 's quarter|period",
        _same_quarter,
    ),
)

RULES = (possessed, first_units, to_unit)
