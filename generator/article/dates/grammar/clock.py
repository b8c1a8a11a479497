"""Grammar of times of day: on the clock ("5 p.m. EST"), by name ("noon") and by part ("Tuesday night")."""

import re

from generator.article.dates.grammar import absolute, numbers, pointers, relative, units
from generator.article.dates.grammar.patterns import Beginning, Class
from generator.article.dates.grammar.readings import Partial, Reading, Repeat, Shift, Timed, fixed
from generator.article.dates.grammar.rules import Longest, Rules, as_read
from generator.article.dates.grammar.units import is_plural
from generator.article.dates.grammar.words import Words, lexicon, skip

_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?([ap])\.?\s?m\b\.?", re.IGNORECASE)
_TIME_24 = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?:(?<=\d\d:\d\d):[0-5]\d)?(?![\d:])")
"""With seconds, an hour of one digit is a time that something took ("won in 2:03:41")."""
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d) (?:hours|hrs|GMT|UTC|local time)\b")
_INSIDE = ":.,$/-"
"""Signs joined to digits that make them part of something else."""

_PLACES_OF_ZONES = ("local", "eastern", "pacific", "central", "moscow")
_OF_THE_SEASON = ("ET", "CT", "PT")
"""Zones whose distance from Greenwich changes over the year."""

_NOON = 12


def is_day(reading: Reading) -> bool:
    """Whether a reading can be one day, so that a time of day may belong to it."""
    if isinstance(reading, Partial):
        return reading.day is not None or reading.weekday is not None or reading.holiday is not None
    if isinstance(reading, Shift):
        return reading.grain == "day"
    return fixed(reading, "day") is not None


def _digits(words: Words, index: int) -> tuple[str, int] | None:
    """A time in digits: "5 p.m.", "17:30", "1730 hours"."""
    inside = words.joined(index) and (words.at(index - 1).isalnum() or words.at(index - 1) in _INSIDE)
    if inside or not words.is_number(index):
        return None
    return _twelve_hours(words, index) or _twenty_four_hours(words, index)


def _twelve_hours(words: Words, index: int) -> tuple[str, int] | None:
    match = _TIME.match(words.text, words.starts[index])
    if match is None or int(match[1]) > _NOON or int(match[2] or 0) >= 60:
        return None
    hour = int(match[1]) % _NOON + (_NOON if match[3] in "pP" else 0)
    return f"T{hour:02}:{match[2] or '00'}", words.index_at(index, match.end())


def _twenty_four_hours(words: Words, index: int) -> tuple[str, int] | None:
    offset = words.starts[index]
    match = _TIME_24.match(words.text, offset) or _MILITARY.match(words.text, offset)
    if match is None:
        return None
    after = words.index_at(index, match.start(2) + 2)
    seconds = 2 * (words.at(after) == ":")
    return f"T{int(match[1]):02}:{match[2]}", skip(words, after + seconds, "hours", "hrs", "h")


def _hour(words: Words, index: int) -> tuple[int, int] | None:
    """An hour of the twelve on a dial."""
    number, after = numbers.cardinal(words, index) or (None, index)
    return (int(number), after) if number is not None and 1 <= number <= _NOON else None


def _zone(words: Words, index: int) -> tuple[str, int] | None:
    """A time zone as its distance from Greenwich, empty where its words do not tell: "EST", "(GMT)", "local time"."""
    if words.at(index) in _PLACES_OF_ZONES and words.at(index + 1) == "time":
        return "", index + 2
    if words.written(index) in _OF_THE_SEASON:
        return "", index + 1
    opened = words.at(index) == "("
    start = index + opened
    zone = lexicon()["zone"].get(words.at(start))
    if zone is None or not words.written(start).isupper():
        return None
    return zone, start + 1 + (opened and words.at(start + 1) == ")")


def _part(words: Words, index: int) -> tuple[str, int] | None:
    """A part of one day: "morning", "overnight"."""
    return None if is_plural(words, index) else _ANY_PART(words, index)


def _parts(words: Words, index: int) -> tuple[str, int] | None:
    """A part of the day in the plural: "nights"."""
    return _PART(words, index) if is_plural(words, index) else None


_ANY_PART = Class("part")
_PART = Class("part", without=("overnight",))


# --- what the rules say -------------------------------------------------------------------------------------------------


def _on_the_dial(hour: int, part: str = "") -> str:
    if part:
        hour = hour % _NOON + (0 if part == "morning" else _NOON)
    return f"T{hour:02}:00"


def _timed(clock: str, zone: str | None, day: Reading | None = None) -> Timed:
    return Timed(clock, day, zone or None)


def _part_of(part: str, day: Reading | None = None) -> Timed:
    return Timed(f"T{part}", day)


def _parts_of(part: str, day: Reading) -> Repeat | Timed:
    """Parts of weekdays come again: "Friday nights"."""
    if isinstance(day, Partial) and day.weekday is not None:
        return Repeat(f"XXXX-WXX-{day.weekday}T{part}")
    return _part_of(part, day)


def _overnight() -> Timed:
    return Timed("TNI", Shift(grain="day", by=-1, base="published", words="overnight"))


clock = Rules[str](
    units.SLOTS
    | {"named": Class("clock"), "digits": Beginning("#", _digits), "hour": Beginning(numbers.CARDINALS, _hour)},
    ("time by name", "The siren sounded at noon.", "{value:named}", as_read),
    ("time in digits", "The siren sounded at 5:30 p.m.", "{_:bound?} {value:digits}", as_read),
    (
        "time of a part of the day",
        "The siren sounded at five o'clock in the afternoon.",
        "{_:bound?} {hour} o * clock in the {part=morning|afternoon|evening}",
        _on_the_dial,
    ),
    ("time on the dial", "The siren sounded at five o'clock.", "{_:bound?} {hour} o * clock", _on_the_dial),
)
"""A time as TIMEX3 writes it: `T17:30`."""

_DATES = (relative.named_day, absolute.weekday_date, absolute.month_date, absolute.day_month)

time_of_day = Rules[Reading](
    {
        "clock": clock,
        "zone": _zone,
        "day": Longest(*_DATES, absolute.iso, where=is_day),
    },
    ("time and day", "It opens at 3 p.m. EST on June 5, 2018.", "{zone?} [,] [on] {day}", _timed),
    ("time", "It opens at 3 p.m.", "{zone?}", _timed),
    heads=("clock",),
)

_EARLY = "early|late|mid ~ [on]"

part_of_day = Rules[Reading](
    {
        "day": Longest(*_DATES, pointers.to_unit, where=is_day),
        "date": Longest(*_DATES, where=is_day),
        "near_day": Longest(relative.named_day, absolute.weekday_date, where=is_day),
        "part": _PART,
        "parts": Beginning("<part>", _parts),
        "one_part": Beginning("<part>", _part),
    },
    (
        "weekday and parts",
        "The council meets on Friday nights.",
        ("{day} [early|late|in] ~ {part:parts}", f"{_EARLY} {{day}} [early|late|in] ~ {{part:parts}}"),
        _parts_of,
    ),
    (
        "day and part",
        "The council met on Tuesday night.",
        (
            "{day} in [the] {part}",
            "{day} [early|late] ~ {part}",
            f"{_EARLY} {{day}} in [the] {{part}}",
            f"{_EARLY} {{day}} [early|late] ~ {{part}}",
        ),
        _part_of,
    ),
    ("overnight", "Prices fell overnight.", ("overnight", f"{_EARLY} overnight"), _overnight),
    (
        "part of a day",
        "It began on the night of May 3.",
        ("the {part:one_part} of {day:date}", f"{_EARLY} [the] {{part:one_part}} of {{day:date}}"),
        _part_of,
    ),
    (
        "early part and day",
        "It began at mid-afternoon yesterday.",
        f"{_EARLY} [the] {{part:one_part}} {{day:near_day}}",
        _part_of,
    ),
    (
        "part alone",
        "It began in the evening.",
        (
            f"{_EARLY} {{part:one_part}} (not: of)",
            "(after: in|during|by|through|until|later) the {part:one_part} (not: of)",
            f"(after: in|during|by|through|until|later) {_EARLY} the {{part:one_part}} (not: of)",
        ),
        _part_of,
    ),
)

RULES = (time_of_day, part_of_day)
