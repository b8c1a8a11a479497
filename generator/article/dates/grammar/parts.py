"""Grammar of a whole and its edges: "the week", "the month of October", "the end of the year", "early next week"."""

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, calendar_words, numbers
from generator.article.dates.grammar.patterns import Place, words_of
from generator.article.dates.grammar.pointers import pointed
from generator.article.dates.grammar.readings import Amount, Fixed, Partial, Reading, Shift, is_place
from generator.article.dates.grammar.relative import named_day
from generator.article.dates.grammar.rules import Longest, Rules, as_read
from generator.article.dates.grammar.units import GRAINS, is_plural, written
from generator.article.dates.grammar.words import Words, lexicon, skip
from generator.article.dates.periods import Grain

_EDGES = words_of("<edge>")
_MODIFIERS = words_of("<modifier>")
_SHARES = words_of("<share>")
_LONG: tuple[Grain, ...] = ("decade", "century")
"""Grains half of which has no value of its own."""


def _whole_unit(words: Words, index: int) -> tuple[str, int] | None:
    """A unit that "the" makes the current one: its word, in the singular."""
    letter = lexicon()["unit"].get(words.at(index))
    return (words.at(index), index + 1) if letter in _WHOLES and not is_plural(words, index) else None


_WHOLES = ("WE", "W", "M", "Y", "Q")


def _letter(unit: str) -> str:
    return lexicon()["unit"][unit]


# --- the current unit ---------------------------------------------------------------------------------------------------


def _week_of(day: Reading) -> Shift:
    return Shift(grain="week", by=0, base=day, words="the week")


def _quarter_ended(day: Reading) -> Shift:
    return Shift(grain="quarter", by=0, base=day, words="the quarter that ended")


def _lasting_to(unit: str) -> Amount:
    return Amount(written(1, _letter(unit)))


def _weekend() -> Partial:
    return Partial(part="WE")


def _current(unit: str) -> Shift:
    grain = GRAINS[_letter(unit)]
    return Shift(grain=grain, by=0, base="running" if grain == "quarter" else "published", words=f"the {unit}")


_THE = "the|this [full|whole|entire|fiscal|calendar]"
_ALONE = "(not: - to|over|on) (not: before|after)"
"""Not "the quarter-to-quarter rise", nor "the week before"."""

_DATE = Longest(absolute.month_date, absolute.day_month, absolute.iso)

bare_unit = Rules[Reading](
    {"unit": _whole_unit, "day": _DATE},
    ("month of its name", "The month of April was wet.", f"{_THE} month of {{value:day}}", as_read),
    ("week of a day", "It opens in the week of March 5.", f"{_THE} week of {{day}}", _week_of),
    (
        "quarter that ends on a day",
        "Prices rose in the quarter ended July 31.",
        f"{_THE} quarter (is: ended|ending|to|through [in|on] {{day}})",
        _quarter_ended,
    ),
    (
        "unit that ends on a day",
        "Rents fell in the year ended June 30.",
        f"{_THE} {{unit=week|month|year|yr}} (is: ended|ending|to)",
        _lasting_to,
    ),
    ("the weekend", "The council met over the weekend.", f"{_THE} weekend {_ALONE}", _weekend),
    ("the unit", "The council met in the week.", f"{_THE} {{unit}} {_ALONE}", _current),
)
"""The current week, month or year, or one that a date names."""


# --- its edges ----------------------------------------------------------------------------------------------------------

_WHOLE = (pointed, bare_unit, *absolute.RULES)


def _is_long(reading: Reading) -> bool:
    """Whether half of it has no value of its own, as that of a decade has none."""
    if isinstance(reading, Partial):
        return reading.part == "DE"
    if isinstance(reading, Fixed):
        return reading.period is None or reading.period.grain in _LONG
    return isinstance(reading, Shift) and reading.grain in _LONG


def _day_of_story() -> Shift:
    return Shift(grain="day", by=0, base="running", words="the day")


edge = Rules[Reading](
    {
        "whole": Longest(*_WHOLE, where=is_place),
        "part": Longest(*_WHOLE),
        "long": Longest(*_WHOLE, where=_is_long),
        "modified": Longest(named_day, *_WHOLE, where=is_place),
        "end": Place(calendar_words.ends_phrase),
    },
    ("edge", "He resigned at the end of the month.", "[the] <edge> of {value:whole}", as_read),
    ("share", "The early part of next year will be wet.", "[the] <share> part of {value:part}", as_read),
    ("half of what is long", "It grew in the last half of the 1980s.", "[the] <share> half of {value:long}", as_read),
    (
        "the day",
        "On the day, the dam broke.",
        ("(after: on) the day {_:end}", "(after: .) the day (is: was|began|ended|started|passed)"),
        _day_of_story,
    ),
    (
        "later in the day",
        "Later in the day he was seen.",
        "early|late|earlier|later|sometime ~ in the day",
        _day_of_story,
    ),
    (
        "modified",
        "He resigned early next year.",
        ("early|late|earlier|later|sometime ~ [in|on] {value:modified}", "mid ~ {value:modified}"),
        as_read,
    ),
)


def edge_at(words: Words, index: int) -> str | None:
    """The words of an edge at `index` ("the end of", "late"), as they are written; else None.

    TIMEX3 values do not tell it from the whole.
    """
    start = skip(words, index, "the")
    for length, begins, follows in _EDGE_WORDS:
        if words.at(start) in begins and follows in ("", words.at(start + 1)):
            last = min(start + length, len(words)) - 1
            return words.text[words.starts[start] : words.ends[last]]
    return None


_EDGE_WORDS = ((2, _EDGES, "of"), (3, _SHARES, "part"), (1, _MODIFIERS, ""))
"""How many words an edge has that begins with one of these, and the second of them."""


# --- days of a whole ----------------------------------------------------------------------------------------------------


def _unit_end(unit: str) -> Shift:
    return Shift(grain=GRAINS[_letter(unit)], by=0, base="published", words=unit)


def _year_end(year: int | None = None) -> Fixed | Partial:
    return Partial(month=12, day=31) if year is None else Fixed(periods.day_of(year, 12, 31))


unit_end = Rules[Reading](
    {"year": numbers.year},
    ("unit’s end", "The bridge should open by year's end.", "[the] {unit=week|month|year|yr} 's end", _unit_end),
    ("year-end of a year", "Debts were small at year-end 2016.", "[the] year|yr ~ end {year}", _year_end),
    ("year-end", "Debts were small at year-end.", "[the] year|yr ~ end", _year_end),
)


def _is_month(reading: Reading) -> bool:
    return isinstance(reading, Shift) and reading.grain == "month"


def _day_in(day: int, month: Reading) -> Partial:
    return Partial(day=day, within=month)


day_of_month = Rules[Reading](
    {"day": calendar_words.SLOTS["ordinal_day"], "month": Longest(pointed, bare_unit, where=_is_month)},
    ("day of a month pointed at", "The rent is due on the 15th of this month.", "the {day} of {month}", _day_in),
)

RULES = (edge, unit_end, bare_unit, day_of_month)
