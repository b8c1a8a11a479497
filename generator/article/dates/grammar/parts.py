"""Grammar of a whole and its edges: "the week", "the month of October", "the end of the year", "early next week"."""

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, amounts, numbers
from generator.article.dates.grammar.readings import Amount, Base, Fixed, Parsed, Partial, Reading, Rule, Shift, first
from generator.article.dates.grammar.relative import GRAINS, named_day, pointed
from generator.article.dates.grammar.words import Words, skip, skip_dash, skip_possessive

_MODIFIERS = ("early", "late", "earlier", "later", "mid", "sometime")
_SHARES = ("first", "second", "last", "latter", "early", "earlier", "later", "late")
_LAST_DAY = 31
_EDGES = ("end", "beginning", "start", "middle", "close", "turn", "rest", "remainder")


def edge(words: Words, index: int) -> Parsed | None:
    """Read "the end of the month", "early next year", "mid-May", "later this week": the whole that they are part of."""
    start = skip(words, index, "the")
    if words.at(start) in _EDGES and words.at(start + 1) == "of":
        inner = first(words, start + 2, (pointed, bare_unit, *absolute.RULES))
        return inner if inner is not None and not isinstance(inner[0], Amount) else None
    if words.at(start) in _SHARES and words.at(start + 1) in ("half", "part") and words.at(start + 2) == "of":
        inner = first(words, start + 3, (pointed, bare_unit, *absolute.RULES))
        return inner if inner is not None and (words.at(start + 1) == "part" or _is_long(inner[0])) else None
    word = words.at(index)
    if word not in _MODIFIERS:
        return None
    start = skip_dash(words, index + 1)
    start = skip(words, start, "in", "on") if word in ("later", "earlier", "early", "late", "sometime") else start
    if words.at(start - 1) == "in" and words.at(start) == "the" and words.at(start + 1) == "day":
        return Shift(grain="day", by=0, base="running", words="the day"), start + 2
    inner = first(words, start, (named_day, pointed, bare_unit, *absolute.RULES))
    return inner if inner is not None and not isinstance(inner[0], Amount) else None


def edge_at(words: Words, index: int) -> str | None:
    """The words of an edge at `index` ("the end of", "late"), as they are written; else None.

    TIMEX3 values do not tell it from the whole.
    """
    start = skip(words, index, "the")
    if words.at(start) in _EDGES and words.at(start + 1) == "of":
        length = 2
    elif words.at(start) in _SHARES and words.at(start + 1) == "part":
        length = 3
    elif words.at(start) in _MODIFIERS:
        length = 1
    else:
        return None
    last = min(start + length, len(words)) - 1
    return words.text[words.starts[start] : words.ends[last]]


def _is_long(reading: Reading) -> bool:
    """Whether half of it has no value of its own, as that of a decade has none."""
    if isinstance(reading, Partial):
        return reading.part == "DE"
    if isinstance(reading, Fixed):
        return reading.period is None or reading.period.grain in ("decade", "century")
    return isinstance(reading, Shift) and reading.grain in ("decade", "century")


def bare_unit(words: Words, index: int) -> Parsed | None:
    """Read "the year", "the week", "the weekend": the current one."""
    if words.at(index) not in ("the", "this"):
        return None
    start = skip(words, index + 1, "full", "whole", "entire", "fiscal", "calendar")
    unit = amounts.unit_at(words, start)
    if unit is None or words.at(start).endswith("s") or unit[0] not in ("WE", "W", "M", "Y", "Q"):
        return None
    joined = skip_dash(words, unit[1]) > unit[1] and words.at(unit[1] + 1) in ("to", "over", "on")
    if joined or words.at(unit[1]) in ("before", "after"):  # "the quarter-to-quarter rise"
        return None
    dated = _of_date(words, *unit)
    if dated is not None:
        return dated
    if words.at(unit[1]) in ("ended", "ending", "to") and unit[0] in ("Y", "M", "W"):
        return Amount(amounts.written(1, unit[0])), unit[1]
    if unit[0] == "WE":
        return Partial(part="WE"), unit[1]
    base: Base = "running" if unit[0] == "Q" else "published"
    return Shift(grain=GRAINS[unit[0]], by=0, base=base, words="the " + words.at(start)), unit[1]


def unit_end(words: Words, index: int) -> Parsed | None:
    """Read "year-end", "year-end 2016", "the year-end": its last day; "year's end", "the month's end": as "the end of" it."""
    start = skip(words, index, "the")
    unit = amounts.unit_at(words, start)
    if unit is None or words.at(start).endswith("s") or unit[0] not in ("W", "M", "Y"):
        return None
    possessive = skip_possessive(words, unit[1])
    after = possessive if possessive > unit[1] else skip_dash(words, unit[1])
    if words.at(after) != "end":
        return None
    if possessive > unit[1]:
        return Shift(grain=GRAINS[unit[0]], by=0, base="published", words=words.at(start)), after + 1
    if unit[0] != "Y":
        return None
    year = numbers.year(words, after + 1)
    if year is not None:
        return Fixed(periods.day_of(year[0], 12, 31)), year[1]
    return Partial(month=12, day=31), after + 1


def _of_date(words: Words, letter: str, after: int) -> Parsed | None:
    """Read "the month of October", "the week of March 5", "the quarter ended July 31", "the quarter to September"."""
    rules = (absolute.month_date, absolute.day_month, absolute.iso)
    if letter in "MW" and words.at(after) == "of":
        day = first(words, after + 1, rules)
        if day is None or letter == "M":
            return day
        return Shift(grain="week", by=0, base=day[0], words="the week"), day[1]
    if letter == "Q" and words.at(after) in ("ended", "ending", "to", "through"):
        day = first(words, skip(words, after + 1, "in", "on"), rules)
        return (
            None if day is None else (Shift(grain="quarter", by=0, base=day[0], words="the quarter that ended"), after)
        )
    return None


def day_of_month(words: Words, index: int) -> Parsed | None:
    """Read "the 15th of this month", "the first of next month"."""
    start = skip(words, index, "the")
    day = numbers.ordinal(words, start)
    if day is None or start == index or words.at(day[1]) != "of" or day[0] > _LAST_DAY:
        return None
    month = first(words, day[1] + 1, (pointed, bare_unit))
    if month is None or not isinstance(month[0], Shift) or month[0].grain != "month":
        return None
    return Partial(day=day[0], within=month[0]), month[1]


RULES: tuple[Rule, ...] = (edge, unit_end, bare_unit, day_of_month)
