"""Grammar of how long and how often: durations and sets."""

from generator.article.dates.grammar.patterns import Place
from generator.article.dates.grammar.readings import Amount, Reading, Repeat
from generator.article.dates.grammar.rules import Rules
from generator.article.dates.grammar.units import SLOTS, Span, counted, written
from generator.article.dates.grammar.words import Words, lexicon
from generator.data import word_set

_FIGURES = word_set("dates.figures") | {"times"}
"""What makes a rate of the figure itself, which is no date at all: "5 percent a month"."""

_COUNTED = 5
"""Words within which a count stands before its rate."""


def lasting(span: Span) -> Amount | None:
    """A length of time; a weekend is none."""
    return None if span.letter == "WE" else Amount(span.value)


def _once_long(letter: str) -> Amount:
    return Amount(written(1, letter))


def lasting_open(letter: str) -> Amount:
    """A length of time whose number is left open."""
    return Amount(written(None, letter))


def _each(letter: str, number: float | None = 1) -> Repeat:
    return Repeat(written(number, letter))


def _every_other(letter: str) -> Repeat:
    return Repeat(written(2, letter))


def _on_weekdays(weekday: str) -> Repeat:
    return Repeat(f"XXXX-WXX-{weekday}")


def _in_months(month: int) -> Repeat:
    return Repeat(f"XXXX-{month:02}")


def _in_seasons(season: str) -> Repeat:
    return Repeat(f"XXXX-{season}")


def _on_parts(part: str) -> Repeat:
    return Repeat(f"XXXX-XX-XXT{part}")


def _is_rated(words: Words, index: int) -> bool:
    """Whether counted things stand before: "two million barrels a day", "40 tons of fish a week"."""
    if words.at(index - 1) in _FIGURES:
        return False
    for before in range(index - 1, index - 1 - _COUNTED, -1):
        word = words.at(before)
        if word.isdigit() or word in lexicon()["scale"] or word in lexicon()["tens"] or word in lexicon()["number"]:
            return before < index - 1
        if not word.isalpha() or (word in lexicon()["function"] and word != "of"):
            return False
    return False


amount = Rules[Reading](
    SLOTS | {"span": counted},
    ("amount", "The talks took two days.", "{span} (not after: second) (not: {_:age})", lasting),
)

long = Rules[Reading](
    SLOTS,
    ("unit-long in one word", "The yearlong search ended.", "{letter:unit_long}", _once_long),
    ("units-long", "The decades-long quarrel is over.", "{_:apart} {letter:plural} - long", lasting_open),
    ("unit-long", "It was her second day-long hearing.", "{_:apart} {letter:unit} - long", _once_long),
)

repeat = Rules[Reading](
    SLOTS,
    ("often", "The fund reports daily.", "{value:often}", Repeat),
    ("every weekday", "The council meets every Monday.", "every|each {weekday}", _on_weekdays),
    ("every month of a name", "The council meets every May.", "every|each {month}", _in_months),
    ("every season", "The council meets every summer.", "every|each {season}", _in_seasons),
    ("every part of the day", "The council meets every morning.", "every|each {part}", _on_parts),
    ("every other unit", "The council meets every other week.", "every|each other {letter:unit}", _every_other),
    (
        "every unit",
        "The council meets every two weeks.",
        ("every|each {number} {letter:unit}", "every|each [single|passing] {letter:unit}"),
        _each,
    ),
    ("weekdays", "The council meets on Mondays.", "{weekday:weekdays}", _on_weekdays),
    (
        "times a unit",
        "The council meets twice a month.",
        (
            "once|twice|thrice|times a|an|per|each|every {letter:unit}",
            "(is: * times) {_:number} times a|an|per|each|every {letter:unit}",
        ),
        _each,
    ),
)

plural_units = Rules[Reading](
    SLOTS | {"long": long},
    (
        "recent quarters",
        "Sales fell in recent quarters.",
        "[the] <before_open_units> {_:unjoined} (not: {_:long}) {letter:quarters} (not: {_:age}) [ahead]",
        lasting_open,
    ),
    (
        "open units",
        "The talks went on for weeks.",
        "[the] [<before_open_units>] {_:unjoined} (not: {_:long}) {letter:vague_plural} (not: {_:age}) [ahead]",
        lasting_open,
    ),
)

rate = Rules[Reading](
    SLOTS | {"rated": Place(_is_rated)},
    ("rate", "It pumps two million barrels a day.", "{_:rated} a|an {letter:unit}", _each),
)

RULES = (rate, amount, long, repeat, plural_units)
