"""Days with a name: Christmas, Good Friday, Thanksgiving, Yom Kippur; their names are read here, their dates computed."""

import datetime as dt
from functools import cache, lru_cache

from generator.article.dates import periods
from generator.article.dates.grammar.words import Words, read_words
from generator.article.dates.periods import Period
from generator.data import rows

_FOLLOWED = " > "
"""Stands before the one word of a name that must follow and is no part of the date."""

_TABLE = "holidays.tsv"


def name_at(words: Words, index: int) -> tuple[str, int] | None:
    """The longest name of a day that begins at `index`, and the index after it; names are capitalised."""
    if words.written(index)[:1].islower():
        return None
    for tokens, name in _names().get(words.at(index), ()):
        if all(_same(words.at(index + i), token) for i, token in enumerate(tokens)):
            ahead = _FOLLOWED in name
            return name, index + len(tokens) - ahead
    return None


def first_words() -> frozenset[str]:
    """The words that such a name can begin with."""
    return frozenset(_names())


@cache
def day_in(name: str, year: int) -> Period | None:
    """The day called `name` in `year`, or None where it has none, or the calendar at hand does not reach."""
    kind, arguments = _rules()[name]
    if kind == "fixed":
        month, day = arguments.split("-")
        return periods.day_of(year, int(month), int(day))
    if kind == "easter":
        from dateutil.easter import easter  # type: ignore[import-untyped]  # noqa: PLC0415 - few articles name such a day

        return periods.day(easter(year) + dt.timedelta(days=int(arguments))) if 1583 <= year <= 4099 else None
    if kind == "nth":
        return _nth(year, *map(int, arguments.split()))
    if kind == "stretch":
        arguments = arguments.split(" – ")[0]
        return day_in(arguments, year) if arguments in _rules() else _from_library(arguments, year)
    return _from_library(arguments, year)


def is_stretch(name: str) -> bool:
    """Whether a name is that of many days, the first of which `day_in` gives."""
    return _rules()[name][0] == "stretch"


def stretch_end(name: str, first: Period) -> dt.date | None:
    """The day after the last one of the stretch called `name` that begins on `first`."""
    ends = _rules()[name][1].split(" – ")[1]
    years = (first.start.year, first.start.year + 1)
    days = [day_in(ends, year) if ends in _rules() else _from_library(ends, year) for year in years]
    return next((day.start for day in days if day is not None and day.n > first.n), None)


def once(name: str) -> Period | None:
    """The one day in history that a name stands for, or None where the day comes every year."""
    kind, arguments = _rules()[name]
    return periods.day(dt.date.fromisoformat(arguments)) if kind == "once" else None


def month_and_day(name: str) -> str | None:
    """`MM-DD` of a day that has the same date each year, else None."""
    kind, arguments = _rules()[name]
    return arguments if kind == "fixed" else None


def _nth(year: int, which: int, weekday: int, month: int) -> Period:
    if which < 0:
        last = periods.month(year, month).end - dt.timedelta(days=1)
        return periods.day(last - dt.timedelta(days=(last.isoweekday() - weekday) % 7))
    first = dt.date(year, month, 1)
    return periods.day(first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1)))


def _from_library(arguments: str, year: int) -> Period | None:
    """Days of other calendars, from the `holidays` library; it takes a third of a second to load and is loaded on demand."""
    import holidays  # noqa: PLC0415 - few articles name such a day

    country, name = arguments.split(" ", 1)
    found = holidays.country_holidays(country, years=year, language="en_US").get_named(name, lookup="startswith")
    return periods.day(min(found)) if found else None


def _same(left: str, right: str) -> bool:
    return left == right or (left in "’'`‘" and right == "'" and left != "")


@lru_cache(maxsize=1)
def _rules() -> dict[str, tuple[str, str]]:
    return {name: (kind, arguments) for kind, arguments, names in rows(_TABLE) for name in names.split("|")}


@lru_cache(maxsize=1)
def _names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> the names that begin with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in _rules():
        written = name.replace(_FOLLOWED, " ")
        tokens = tuple(read_words(written, 0, len(written)).low[:-1])
        found.setdefault(tokens[0], []).append((tokens, name))
    for names in found.values():
        names.sort(key=lambda entry: -len(entry[0]))
    return found
