"""Years and what stands for one: "2018", "'98", "FY18", "AD 79"; and quarters, halves and decades by their words."""

from msgspec import Struct

from generator.article.dates import periods
from generator.article.dates.grammar import numbers
from generator.article.dates.grammar.patterns import Beginning, Class, Slots
from generator.article.dates.grammar.readings import Fixed, Partial
from generator.article.dates.grammar.words import APOSTROPHES, Words, lexicon, skip
from generator.article.dates.periods import Period

_LAST_CENTURY = 22
_LAST_QUARTER, _LAST_HALF = 4, 2
_CODES = {
    f"{left}{right}": f"{kind.upper()}{number}"
    for kind, last in (("q", _LAST_QUARTER), ("h", _LAST_HALF))
    for number in range(1, last + 1)
    for left, right in ((kind, number), (number, kind))
}
"""Codes of quarters and halves, as they are written, and as TIMEX3 writes them: "3q" and "q3" are `Q3`."""


class InYear(Struct, frozen=True):
    """The year that may follow a part of it: a whole one, its last two digits, or none."""

    year: int | None = None
    short: int | None = None

    def reading(self, part: str) -> Fixed | Partial:
        """The part of that year."""
        if self.year is not None:
            return Fixed(part_period(self.year, part))
        return Partial(part=part, short_year=self.short)


def part_period(year: int, part: str) -> Period:
    """The quarter, half or season `part` of `year`."""
    if part[0] == "Q":
        return periods.quarter(year, int(part[1]))
    if part in ("H1", "H2"):
        return periods.half(year, int(part[1]))
    return periods.season(year, part)


def year_after(words: Words, index: int) -> tuple[int, int] | None:
    """A year that completes a date: ", 2018", "2018", "of 2018"; in words only right behind it: "nineteen ninety-seven"."""
    after = skip(words, index, ",")
    after = skip(words, after, "of") if after == index else after
    found = numbers.year(words, after) if after == index else numbers.digit_year(words, after)
    return found or _far_year(words, after)


def _far_year(words: Words, index: int) -> tuple[int, int] | None:
    """A year behind a month that is too far ahead to stand alone, where it counts nothing: "31 December 9998"."""
    if not words.is_number(index) or len(words.at(index)) != len("9998") or int(words.at(index)) <= numbers.LAST_YEAR:
        return None
    following = words.at(index + 1)
    ends = following in lexicon()["function"] or not following.isalnum()
    return (int(words.at(index)), index + 1) if ends else None


def in_year(words: Words, index: int) -> tuple[InYear, int]:
    """The year behind a part of it: "of 2018", ", fiscal 2018", "of '98"; where there is none, nothing is read."""
    start = skip(words, skip(words, skip(words, index, ","), "of", "in"), "fiscal", "calendar")
    if (year := numbers.year(words, start)) is not None:
        return InYear(year[0]), year[1]
    if (short := numbers.short_year(words, start)) is not None:
        return InYear(short=short[0]), short[1]
    return InYear(), index


def _whole_year(words: Words, index: int) -> tuple[InYear, int] | None:
    found = in_year(words, index)
    return found if found[0].year is not None else None


def _fiscal(words: Words, index: int) -> tuple[bool, int] | None:
    """Whether a year is a fiscal one, from the words before it: "fiscal", "the financial year", "FY"; "the year"."""
    for introduction, fiscal in _INTRODUCTIONS:
        if words.reads(index, introduction):
            return fiscal, skip(words, index + 1, "year")
    calendar = words.at(index) == "calendar" and (words.at(index + 1).isdigit() or words.at(index + 1) == "year")
    return (False, skip(words, index + 1, "year")) if calendar else None


_INTRODUCTIONS = (("fiscal", True), ("fy", True), ("financial year", True), ("year", False))


def _code(words: Words, index: int) -> tuple[str, int] | None:
    """A quarter or half in short: "Q3", "3Q", "H1"."""
    code = _CODES.get(words.at(index) + words.at(index + 1))
    if code is None or not words.joined(index + 1) or words.joined(index):
        return None
    letter = words.written(index + 1) if words.is_number(index) else words.written(index)
    return (code, index + 2) if letter.isupper() else None


def _quarter(words: Words, index: int) -> tuple[str, int] | None:
    """The rank of a quarter: "third", "final"."""
    return _ranked(words, index, "Q", _LAST_QUARTER)


def _half(words: Words, index: int) -> tuple[str, int] | None:
    """The rank of a half: "first", "latter"."""
    return (f"H{_LAST_HALF}", index + 1) if words.at(index) == "last" else _ranked(words, index, "H", _LAST_HALF)


def _ranked(words: Words, index: int, letter: str, last: int) -> tuple[str, int] | None:
    if words.at(index) in _LAST_ONE:
        return f"{letter}{last}", index + 1
    found = numbers.ordinal(words, index)
    return (f"{letter}{found[0]}", found[1]) if found is not None and found[0] <= last else None


_LAST_ONE = ("final", "latter", "closing")


def _decade_digits(words: Words, index: int) -> tuple[int, int] | None:
    """The digits of a decade, with their "s": "1990s", "1980's", "80s"; with 's as TIMEX3 numbers them."""
    word = words.at(index)
    apostrophe = words.at(index + 1) in APOSTROPHES and words.joined(index + 1) and len(word) == 4
    after = index + 1 + apostrophe
    if not (words.is_number(index) and word.endswith("0") and words.at(after) == "s" and words.joined(after)):
        return None
    return int(word), after + 1


def _long_decade(words: Words, index: int) -> tuple[int, int] | None:
    return _decade_digits(words, index) if len(words.at(index)) == 4 else None


def _short_decade(words: Words, index: int) -> tuple[int, int] | None:
    return _decade_digits(words, index) if len(words.at(index)) == 2 else None


def _century(words: Words, index: int) -> tuple[int, int] | None:
    found = numbers.ordinal(words, index)
    return found if found is not None and 1 <= found[0] <= _LAST_CENTURY else None


def _era_year(words: Words, index: int) -> tuple[Fixed, int] | None:
    """A year with its era in capitals: "44 BC", "79 CE", "AD 79"."""
    before = words.at(index) == "ad" and words.written(index).isupper()
    number = index + before
    if not words.is_number(number) or len(words.at(number)) > 4:
        return None
    after = number + 1 if before else skip(words, number + 1, ".")
    era = "ad" if before else words.at(after) if words.written(after).isupper() else ""
    after += not before
    if era in BEFORE_CHRIST:
        return Fixed(None, f"BC{int(words.at(number)):04}"), after
    return (Fixed(periods.year(int(words.at(number)))), after) if era in _ANNO and int(words.at(number)) > 0 else None


BEFORE_CHRIST = ("bc", "bce")
_ANNO = ("ad", "ce")


def _fy_year(words: Words, index: int) -> tuple[int, int] | None:
    """The year of "FY2018", "FY18", "FY '18"."""
    if words.is_number(index) and len(words.at(index)) in (2, 4):
        return int(words.at(index)), index + 1
    return _fiscal_year(words, index)


def _fiscal_year(words: Words, index: int) -> tuple[int, int] | None:
    return numbers.year(words, index) or numbers.short_year(words, index)


_YEARS = "#|<tens>|<number>"

SLOTS: Slots = {
    "ordinal_century": Beginning("#|<tens>|<ordinal>", _century),
    "long_decade": Beginning("#", _long_decade),
    "short_decade": Beginning("#", _short_decade),
    "decade": Class("decade"),
    "season": Class("season"),
    "code": Beginning("#|q|h", _code),
    "quarter": Beginning("#|<tens>|<ordinal>|final|latter|closing", _quarter),
    "half": Beginning("#|<tens>|<ordinal>|last|final|latter|closing", _half),
    "in_year": in_year,
    "whole_year": _whole_year,
    "fiscal": Beginning("fiscal|financial|year|calendar|fy", _fiscal),
    "year": Beginning(_YEARS, numbers.year),
    "digit_year": Beginning("#", numbers.digit_year),
    "fiscal_year": Beginning(f"<apostrophe>|{_YEARS}", _fiscal_year),
    "fy_year": _fy_year,
    "era_year": Beginning("#|ad", _era_year),
}
