"""Grammar of how long and how often: durations and sets."""

from generator.article.dates.grammar import numbers
from generator.article.dates.grammar.absolute import month_name
from generator.article.dates.grammar.readings import Amount, Parsed, Repeat, Rule
from generator.article.dates.grammar.words import DASHES, Words, lexicon, skip, skip_dash

_BOUNDS = frozenset(
    {"nearly", "almost", "about", "around", "over", "roughly", "approximately", "some", "under", "barely", "just"}
)
_LONGER = {"F": ("W", 2), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "Q": ("Q", 1)}
_HALVES = {"TM": "30S", "TH": "30M", "D": "T12H", "Y": "6M"}
"""Half of a unit, as it follows whole ones in a TIMEX3 value."""

_VAGUE_UNITS = ("TM", "TH", "D", "W", "M", "Y", "DE", "CE", "ML")
_KINDS_OF_HOURS = frozenset(
    {"business", "office", "working", "opening", "trading", "visiting", "rush", "peak", "school"}
)
_TIMES = frozenset({"once", "twice", "thrice", "times"})
_SINCE = (
    "in",
    "for",
    "within",
    "after",
    "over",
    "of",
    "by",
    "took",
    "take",
    "takes",
    "the",
    "last",
    "lasted",
    "until",
    "these",
    "spent",
    "several",
)


def unit_at(words: Words, index: int) -> tuple[str, int] | None:
    """A unit of time ("days", "year-", "year's") as its TIMEX3 letter and the index after it."""
    unit = lexicon()["unit"].get(words.at(index))
    return None if unit is None else (unit, index + 1)


def counted(words: Words, index: int) -> tuple[float | None, str, int] | None:
    """A number of units: (number, unit letter, index after): "two days", "10-year", "an hour and a half", "half a century"."""
    start = bound(words, index)
    another = words.at(start) == "another"
    start += another
    quarter = _quarter_century(words, start)
    if quarter is not None:
        return quarter
    number = numbers.cardinal(words, start) or ((1.0, start) if another else None)
    if number is None:
        return None
    value, after = number
    joined = skip_dash(words, after)
    if joined > after and words.at(start) in ("a", "an"):
        return None
    after = skip(
        words,
        joined,
        "more",
        "full",
        "straight",
        "consecutive",
        "long",
        "whole",
        "additional",
        "extra",
        "short",
        "calendar",
        "working",
        "business",
    )
    after = _alternative(words, after)
    unit = unit_at(words, after)
    if unit is None:
        return None
    letter, after = unit
    if (
        words.at(start).isdigit()
        and 1900 <= (value or 0) < 2100
        and joined == number[1]
        and not words.at(after - 1).endswith("s")
    ):
        return None
    if value is not None and words.at(after) == "and" and words.at(after + 1) == "a" and words.at(after + 2) == "half":
        return value + 0.5, letter, after + 3
    if words.at(after) == "or" and words.at(after + 1) == "so":
        after += 2
    elif words.at(after) == "or" and words.at(start) in ("a", "an", "one") and words.at(after + 1) in ("two", "more"):
        value, after = None, after + 2
    return value, letter, after


def _quarter_century(words: Words, index: int) -> tuple[float, str, int] | None:
    """Read "a quarter century", "a quarter of a century"."""
    if words.at(index) not in ("a", "the") or words.at(index + 1) != "quarter":
        return None
    after = skip_dash(words, skip(words, skip(words, index + 2, "of"), "a"))
    return (25.0, "Y", after + 1) if words.at(after) == "century" else None


def bound(words: Words, index: int) -> int:
    """The index after words that bound an amount: "nearly", "more than", "at least", "up to"."""
    if words.at(index) in _BOUNDS:
        return index + 1
    if words.at(index) in ("more", "less", "fewer", "longer") and words.at(index + 1) == "than":
        return index + 2
    if (words.at(index), words.at(index + 1)) in (
        ("at", "least"),
        ("at", "most"),
        ("up", "to"),
        ("as", "many"),
        ("close", "to"),
    ):
        return index + 2
    return index


def amount(words: Words, index: int) -> Parsed | None:
    """A duration with its number: `P3D`, `PT30M`, `PXY`; never an age ("a two-year-old", "55 years old")."""
    found = counted(words, index)
    if found is None:
        return None
    value, unit, after = found
    if unit == "WE" or is_age(words, after) or (unit == "TS" and words.at(after - 1) == "second"):
        return None
    return Amount(written(value, unit)), after


def is_age(words: Words, after: int) -> bool:
    """Whether an amount that ends before `after` is somebody's age."""
    following = skip_dash(words, after)
    return words.at(following) in ("old", "olds") or (words.at(after) == "of" and words.at(after + 1) == "age")


def plural_units(words: Words, index: int) -> Parsed | None:
    """Units with no number: "for weeks", "recent years", "in the coming days", "months of talks"."""
    start = skip(words, index, "the")
    adjective = words.at(start) in (
        "recent",
        "coming",
        "past",
        "ensuing",
        "intervening",
        "preceding",
        "following",
        "early",
    )
    start += adjective
    unit = unit_at(words, start)
    if (words.at(start - 1) in DASHES and words.joined(start)) or long(words, start) is not None:
        return None
    if words.at(start) == "hours" and words.at(start - 1) in _KINDS_OF_HOURS:
        return None
    quarters = unit is not None and unit[0] == "Q" and adjective  # else they may be rooms
    if unit is None or (unit[0] not in _VAGUE_UNITS and not quarters) or not words.at(start).endswith(("s", "a")):
        return None
    if is_age(words, unit[1]) or words.at(start) == "seconds":
        return None
    after = skip(words, unit[1], "ahead")
    return Amount(written(None, unit[0])), after


def long(words: Words, index: int) -> Parsed | None:
    """A unit that something lasts: "day-long", "the years-long search", "weeklong"."""
    unit = unit_at(words, index)
    one_word = lexicon()["unit"].get(words.at(index).removesuffix("long"))
    if unit is None and one_word is not None:
        return Amount(written(1, one_word)), index + 1
    if unit is None or words.joined(index):
        return None
    after = skip_dash(words, unit[1])
    if after == unit[1] or words.at(after) != "long":
        return None
    return Amount(written(None if words.at(index).endswith(("s", "a")) else 1, unit[0])), after + 1


def repeat(words: Words, index: int) -> Parsed | None:
    """A set: "every Monday", "each year", "twice a month", "daily", "every other week", "Mondays"."""
    table = lexicon()
    word = words.at(index)
    if word in table["often"]:
        return Repeat(table["often"][word]), index + 1
    if word in ("every", "each"):
        return _every(words, index + 1)
    singular = word.removesuffix("s")
    if word.endswith("s") and singular in table["weekday"] and len(singular) > 5 and words.written(index)[0].isupper():
        return Repeat(f"XXXX-WXX-{table['weekday'][singular]}"), index + 1
    start = index + 1 if word in _TIMES else index + 2
    if word in _TIMES or words.at(index + 1) == "times":
        if word not in _TIMES and numbers.cardinal(words, index) is None:
            return None
        unit = unit_at(words, start + 1)
        if words.at(start) in ("a", "an", "per", "each", "every") and unit is not None:
            return Repeat(written(1, unit[0])), unit[1]
    return None


def written(value: float | None, unit: str) -> str:
    """A duration as TIMEX3 writes it: (3, "D") is `P3D`, (None, "TM") is `PTXM`, (1.5, "TH") is `PT1H30M`."""
    if unit == "N":
        unit = "D"
    if value is not None and unit in _LONGER:
        unit, times = _LONGER[unit]
        value *= times
    if value is None:
        count = "X"
    elif value == int(value):
        count = str(int(value))
    elif unit in _HALVES and value * 2 == int(value * 2):
        whole = written(int(value), unit) if value > 1 else "PT" if unit.startswith("T") else "P"
        return whole + _HALVES[unit]
    else:
        count = f"{value:g}"
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def _alternative(words: Words, index: int) -> int:
    """The index after "to four" in "three to four", "or five" in "four or five": the first number is taken."""
    if words.at(index) in ("to", "or"):
        other = numbers.cardinal(words, index + 1)
        if other is not None:
            return skip_dash(words, other[1])
    return index


def _every(words: Words, index: int) -> Parsed | None:
    table = lexicon()
    word = words.at(index)
    if word in table["weekday"] and len(word) > 5:
        return Repeat(f"XXXX-WXX-{table['weekday'][word]}"), index + 1
    month = month_name(words, index)
    if month is not None:
        return Repeat(f"XXXX-{month[0]:02}"), month[1]
    if word in table["season"]:
        return Repeat(f"XXXX-{table['season'][word]}"), index + 1
    if word in table["part"]:
        return Repeat(f"XXXX-XX-XXT{table['part'][word]}"), index + 1
    if word == "other" and unit_at(words, index + 1) is not None:
        unit = unit_at(words, index + 1)
        return (Repeat(written(2, unit[0])), unit[1]) if unit is not None else None
    number = numbers.cardinal(words, index)
    after = number[1] if number is not None else skip(words, index, "single", "passing")
    unit = unit_at(words, after)
    if unit is None:
        return None
    return Repeat(written(number[0] if number is not None else 1, unit[0])), unit[1]


RULES: tuple[Rule, ...] = (amount, long, repeat, plural_units)
