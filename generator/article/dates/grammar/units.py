"""Units of time and what counts them: "two days", "10-year", "an hour and a half", as parts of expressions."""

from msgspec import Struct

from generator.article.dates.grammar import calendar_words, numbers
from generator.article.dates.grammar.patterns import Beginning, Class, Place, Slots, words_of
from generator.article.dates.grammar.rules import Rules
from generator.article.dates.grammar.words import DASHES, Words, lexicon, skip, skip_dash
from generator.article.dates.periods import KINDS, Grain
from generator.data import word_set

_LONGER = {"F": ("W", 2), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000)}
"""Units that TIMEX3 has no letter for -> the unit that it counts them in."""

_HALVES = {"TM": "30S", "TH": "30M", "D": "T12H", "Y": "6M"}
"""Half of a unit, as it follows whole ones in a TIMEX3 value."""

_BOUNDS = word_set("dates.bounds")
_KINDS_OF_HOURS = word_set("dates.kinds_of_hours")
_BEFORE_UNIT = word_set("dates.before_unit")
_VAGUE_UNITS = frozenset({"TM", "TH", "D", "W", "M", "Y", "DE", "CE", "ML"})
"""Units that may stand without a number: "for weeks"."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
"""Digits between these, before a unit in the singular, are a year: "the 2016 quarter"."""


GRAINS: dict[str, Grain] = {kind.letter: kind.grain for kind in KINDS.values() if kind.letter is not None} | {
    "F": "week"
}
"""A unit's letter in TIMEX3 -> the grain that it counts."""


class Span(Struct, frozen=True):
    """A number of units: "two days", "an hour and a half"; None where the words leave the number open."""

    number: float | None
    letter: str

    @property
    def value(self) -> str:
        """As TIMEX3 writes it."""
        return written(self.number, self.letter)


def written(value: float | None, unit: str) -> str:
    """A duration as TIMEX3 writes it: (3, "D") is `P3D`, (None, "TM") is `PTXM`, (1.5, "TH") is `PT1H30M`."""
    unit = "D" if unit == "N" else unit
    if value is not None and unit in _LONGER:
        unit, times = _LONGER[unit]
        value *= times
    clock, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    if value is None:
        return f"P{clock}X{letter}"
    if unit in _HALVES and value % 1 == 0.5:
        whole = written(int(value), unit) if value > 1 else f"P{clock}"
        return whole + _HALVES[unit]
    return f"P{clock}{_plain(value)}{letter}"


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


def unit_at(words: Words, index: int) -> tuple[str, int] | None:
    """A unit of time ("days", "year-", "year's") as its TIMEX3 letter and the index after it."""
    unit = lexicon()["unit"].get(words.at(index))
    return None if unit is None else (unit, index + 1)


def is_plural(words: Words, index: int) -> bool:
    """Whether a unit or part of the day is in the plural, by its ending."""
    return words.at(index).endswith("s")


def bound(words: Words, index: int) -> int:
    """The index after words that bound an amount: "nearly", "more than", "at least", "up to"."""
    if words.at(index) in _BOUNDS:
        return index + 1
    return index + 2 * (f"{words.at(index)} {words.at(index + 1)}" in _BOUNDS)


def _bound(words: Words, index: int) -> tuple[bool, int] | None:
    after = bound(words, index)
    return (True, after) if after > index else None


def is_age(words: Words, after: int) -> bool:
    """Whether an amount that ends before `after` is somebody's age."""
    return words.at(skip_dash(words, after)) in ("old", "olds") or words.reads(after, "of age")


def _other_number(words: Words, index: int) -> tuple[None, int]:
    """The "to four" of "three to four days", the "or five" of "four or five days": the first number is taken."""
    other = numbers.cardinal(words, index + 1) if words.at(index) in ("to", "or") else None
    return None, index if other is None else skip_dash(words, other[1])


def _half_more(words: Words, index: int) -> tuple[float, int]:
    """What stands behind the unit: half of one ("an hour and a half"), or that the number is a rough one ("or so")."""
    if words.reads(index, "and a half"):
        return 0.5, index + 3
    return 0.0, index + 2 * words.reads(index, "or so")


def _is_year_of_unit(words: Words, index: int) -> bool:
    """Whether digits are more likely a year, before a unit in the singular: "the 2016 quarter"."""
    number, after = (numbers.cardinal(words, index) if words.at(index).isdigit() else None) or (None, index)
    if number is None or not _FIRST_YEAR <= number <= _LAST_YEAR:
        return False
    _, unit = _other_number(words, skip(words, after, *_BEFORE_UNIT))
    return _singular(words, unit) is not None


def _singular(words: Words, index: int) -> tuple[str, int] | None:
    return None if is_plural(words, index) else unit_at(words, index)


def _calendar_unit(words: Words, index: int) -> tuple[str, int] | None:
    """A unit of the calendar in the singular; hours and seconds are none."""
    unit = _singular(words, index)
    return unit if unit is not None and unit[0] in GRAINS else None


def _plural(words: Words, index: int) -> tuple[str, int] | None:
    return unit_at(words, index) if words.at(index).endswith(("s", "a")) else None  # "weeks", "millennia"


def _plural_in_s(words: Words, index: int) -> tuple[str, int] | None:
    return unit_at(words, index) if is_plural(words, index) else None


def _vague_plural(words: Words, index: int) -> tuple[str, int] | None:
    """A unit in the plural that needs no number; "business hours" last no time."""
    of_a_kind = words.at(index) == "hours" and words.at(index - 1) in _KINDS_OF_HOURS
    unit = None if of_a_kind else _plural(words, index)
    return unit if unit is not None and unit[0] in _VAGUE_UNITS else None


def _quarters(words: Words, index: int) -> tuple[str, int] | None:
    """Quarters of a year, which may be rooms where nothing describes them."""
    unit = _plural(words, index)
    return unit if unit is not None and unit[0] == "Q" else None


def _is_unjoined(words: Words, index: int) -> bool:
    """Whether no hyphen joins what follows to the word before."""
    return words.at(index - 1) not in DASHES or words.gap(index)


def _unit_long(words: Words, index: int) -> tuple[str, int] | None:
    """The unit of "weeklong"."""
    letter = lexicon()["unit"].get(words.at(index).removesuffix("long"))
    return None if letter is None or unit_at(words, index) is not None else (letter, index + 1)


def _whole_weekday(words: Words, index: int) -> tuple[str, int] | None:
    """A weekday after "every", even without its capital."""
    word = words.at(index)
    return (lexicon()["weekday"][word], index + 1) if calendar_words.is_whole_weekday(word) else None


def _weekdays(words: Words, index: int) -> tuple[str, int] | None:
    """A weekday in the plural."""
    word = words.at(index).removesuffix("s")
    plural = words.at(index).endswith("s") and words.is_capital(index) and calendar_words.is_whole_weekday(word)
    return (lexicon()["weekday"][word], index + 1) if plural else None


def _quarter_century() -> Span:
    return Span(25, "Y")


def _counted(letter: str, more: float, number: float | None = 1) -> Span:
    return Span(None if number is None else number + more, letter)


def _or_two(letter: str) -> Span:
    return Span(None, letter)


SLOTS: Slots = {
    "bound": Beginning("|".join(bounds.split()[0] for bounds in _BOUNDS), _bound),
    "number": Beginning(numbers.CARDINALS, numbers.cardinal),
    "half_more": _half_more,
    "year_of_unit": Place(_is_year_of_unit),
    "other_number": _other_number,
    "unit": Class("unit"),
    "singular": Beginning("<unit>", _singular),
    "calendar_unit": Beginning("<unit>", _calendar_unit),
    "plural": Beginning("<unit>", _plural),
    "plural_in_s": Beginning("<unit>", _plural_in_s),
    "vague_plural": Beginning("<unit>", _vague_plural),
    "quarters": Beginning("<unit>", _quarters),
    "unit_long": Beginning("|".join(f"{unit}long" for unit in words_of("<unit>")), _unit_long),
    "unjoined": Place(_is_unjoined),
    "apart": Place(Words.gap),
    "age": Place(is_age),
    "often": Class("often"),
    "weekday": Beginning("<weekday>", _whole_weekday),
    "weekdays": Beginning("|".join(f"{day}s" for day in words_of("<weekday>")), _weekdays),
    "month": calendar_words.SLOTS["month"],
    "season": Class("season"),
    "part": Class("part"),
}

_BOUND = "{_:bound?} [another]"
_UNIT = "[<before_unit>] {_:other_number} {letter:unit}"

counted = Rules[Span](
    SLOTS,
    (
        "quarter century",
        "She ruled for a quarter of a century.",
        "{_:bound?} [another] a|the quarter [of] [a] ~ century",
        _quarter_century,
    ),
    (
        "unit or two",
        "The work takes a year or two.",
        (
            f"{_BOUND} (is: a|an) {{_:number}} {_UNIT} or two|more",
            f"{_BOUND} one ~ {_UNIT} or two|more",
        ),
        _or_two,
    ),
    (
        "counted units",
        "The talks took two days.",
        (
            f"{_BOUND} (is: a|an) {{number}} {_UNIT} {{more:half_more}}",
            f"{_BOUND} (not: a|an) (not: {{_:year_of_unit}}) {{number}} ~ {_UNIT} {{more:half_more}}",
            f"{{_:bound?}} another ~ {_UNIT} {{more:half_more}}",
        ),
        _counted,
    ),
)
"""A number of units, from which `amount` and what is counted from a day are made."""
