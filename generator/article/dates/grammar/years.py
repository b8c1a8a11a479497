"""Grammar of what is longer than a month: quarters, halves, seasons, years, decades, centuries."""

import re

from generator.article.dates import periods
from generator.article.dates.grammar import numbers
from generator.article.dates.grammar.readings import Fixed, Parsed, Partial, Rule
from generator.article.dates.grammar.words import APOSTROPHES, Words, lexicon, skip, skip_dash, skip_possessive
from generator.article.dates.periods import Period

_ERA_BEFORE = frozenset({"bc", "bce"})
_ERA_AFTER = frozenset({"ad", "ce"})
_QUARTER = re.compile(r"(?:Q([1-4])|([1-4])Q)$", re.IGNORECASE)
_HALF = re.compile(r"(?:H([12])|([12])H)$", re.IGNORECASE)


def year_alone(words: Words, index: int) -> Parsed | None:
    """Read "2018", "the year 2018", "fiscal 2018", "FY2018", "2018-19", "44 BC", "AD 79"."""
    start = skip(words, index, "the")
    fiscal, start = _fiscal(words, start)
    if fiscal is None and start == index + 1:
        return None
    era = _era_year(words, index)
    if era is not None:
        return era
    year = numbers.year(words, start) or (_after_fy(words, start) if fiscal else None)
    if year is None:
        return None
    number = year[0] + 2000 if year[0] < 50 else year[0] + 1900 if year[0] < 100 else year[0]
    if fiscal is None and words.at(year[1]) in ("fiscal", "financial") and words.at(year[1] + 1) == "year":
        return Fixed(periods.year(number), fiscal=True), year[1] + 2
    return Fixed(periods.year(number), fiscal=fiscal is True), year[1]


def year_and_part(words: Words, index: int) -> Parsed | None:
    """Read "the 1988 third quarter", "1990's first quarter", "fiscal 1990's first half"."""
    start = skip(words, index, "the")
    _, start = _fiscal(words, start)
    year = numbers.year(words, start)
    if year is None or not words.at(start).isdigit():
        return None
    after = skip(words, skip_possessive(words, year[1]), "fiscal")
    half = {"first": "H1", "second": "H2", "latter": "H2"}.get(words.at(after))
    if half is not None and words.at(skip_dash(words, after + 1)) == "half":
        return Fixed(part_period(year[0], half)), skip_dash(words, after + 1) + 1
    part = part_of_year(words, after)
    if part is None or not isinstance(part[0], Partial) or part[0].part is None:
        return None
    return Fixed(part_period(year[0], part[0].part)), part[1]


def _after_fy(words: Words, index: int) -> tuple[int, int] | None:
    """The year of "FY2018", "FY18", "fiscal '18"."""
    word = words.at(index)
    if words.at(index - 1) == "fy" and word.isdigit() and len(word) in (2, 4):
        return int(word), index + 1
    return numbers.short_year(words, index)


def decade(words: Words, index: int) -> Parsed | None:
    """Read "the 1990s", "the '80s", "1980's", "the nineties", "the nineteen-eighties"."""
    start = skip_dash(words, skip(words, skip(words, index, "the"), "early", "mid", "late"))
    word = words.at(start)
    after = start + 2 if words.at(start + 1) in APOSTROPHES and words.joined(start + 1) else start + 1
    if len(word) == 4 and word.isdigit() and word.endswith("0") and words.at(after) == "s" and words.joined(after):
        return Fixed(Period("decade", int(word) // 10)), after + 1
    if word in APOSTROPHES or (start > index and len(word) == 2):
        start += word in APOSTROPHES
        word, after = words.at(start), start + 1
        if len(word) == 2 and word.isdigit() and word.endswith("0") and words.at(after) == "s" and words.joined(after):
            return Partial(part="DE", short_year=int(word)), after + 1
        return None
    tens = lexicon()["decade"].get(word)
    if tens is not None and start > index:
        return Partial(part="DE", short_year=int(tens)), start + 1
    if word in ("nineteen", "eighteen"):
        tens = lexicon()["decade"].get(words.at(skip_dash(words, start + 1)))
        if tens is not None:
            return Fixed(Period("decade", (190 if word == "nineteen" else 180) + int(tens) // 10)), skip_dash(
                words, start + 1
            ) + 1
    return None


def century(words: Words, index: int) -> Parsed | None:
    """Read "the 20th century", "19th-century", "the third century BC"."""
    start = skip_dash(words, skip(words, skip(words, index, "the"), "early", "mid", "late"))
    found = numbers.ordinal(words, start)
    if found is None or not 1 <= found[0] <= 22:
        return None
    after = skip_dash(words, found[1])
    if words.at(after) != "century" or (after > found[1] and words.at(index) == "the"):
        return None
    if words.at(after + 1) in _ERA_BEFORE:
        return Fixed(None, f"BC{found[0] - 1:02}"), after + 2
    return Fixed(Period("century", found[0] - 1)), after + 1 + (words.at(after + 1) in _ERA_AFTER)


def part_of_year(words: Words, index: int) -> Parsed | None:
    """Read "the third quarter of 2018", "third-quarter", "Q3 2018", "the first half", "H1"."""
    match = _QUARTER.match(words.at(index) + words.at(index + 1))
    kind = "Q"
    if not match or not words.joined(index + 1):
        match, kind = _HALF.match(words.at(index) + words.at(index + 1)), "H"
    if (
        match
        and words.joined(index + 1)
        and words.gap(index)
        and words.written(index + ("qh".find(words.at(index)) < 0)).isupper()
    ):
        return _of_year(words, f"{kind}{match[1] or match[2]}", index + 2)
    start = skip(words, index, "the")
    start = skip(words, start, "fiscal")
    last = words.at(start) in ("last", "final", "latter", "closing")
    found = (2, start + 1) if last else numbers.ordinal(words, start)
    if found is None:
        return None
    after = skip_dash(words, skip(words, found[1], "fiscal"))
    if words.joined(after) and words.at(index) == "the":
        return None
    if words.at(after) == "quarter" and found[0] <= 4 and (words.at(start) != "last" or words.at(after + 1) == "of"):
        reading = _of_year(words, f"Q{4 if last else found[0]}", after + 1)
        return None if words.at(start) == "last" and not isinstance(reading[0], Fixed) else reading
    if words.at(after) == "half" and found[0] <= 2 and words.at(after + 1) in ("of", "") and start > index:
        reading = _of_year(words, f"H{found[0]}", after + 1)
        of_year = words.at(after + 2) in ("the", "this", "last", "next") and words.at(after + 3) == "year"
        return reading if isinstance(reading[0], Fixed) or of_year else None
    return None


def season_date(words: Words, index: int) -> Parsed | None:
    """Read "spring 2018", "the summer of '98", "the winter"; a season alone needs an article or a preposition before it."""
    start = skip(words, skip(words, index, "the"), "early", "mid", "late")
    start = skip_dash(words, start)
    code = lexicon()["season"].get(words.at(start))
    if code is None or words.at(start + 1) in (
        "back",
        "out",
        "off",
        "down",
        "apart",
        "short",
        "through",
        "behind",
        "into",
    ):
        return None
    dated = _of_year(words, code, start + 1)
    if isinstance(dated[0], Fixed) or words.at(start + 1) == "of":
        return dated if isinstance(dated[0], Fixed) else None
    if start > index or words.at(start - 1) in ("in", "by", "since", "until", "last", "this", "next", "during", "of"):
        return dated
    return None


def year_after(words: Words, index: int) -> tuple[int, int] | None:
    """A year that completes a date: ", 2018", "2018", "of 2018"; in words only right behind it: "nineteen ninety-seven"."""
    after = skip(words, index, ",")
    after = skip(words, after, "of") if after == index else after
    found = numbers.year(words, after)
    if found is not None and (words.at(after).isdigit() or after == index) and 1000 <= found[0] <= 2199:
        return found
    return None


def part_period(year: int, part: str) -> Period:
    """The quarter, half or season `part` of `year`."""
    if part[0] == "Q":
        return periods.quarter(year, int(part[1]))
    if part in ("H1", "H2"):
        return periods.half(year, int(part[1]))
    return periods.season(year, part)


def _of_year(words: Words, part: str, after: int) -> Parsed:
    following = skip(words, skip(words, after, ","), "of", "in")
    following = skip(words, following, "fiscal", "calendar")
    year = numbers.year(words, following)
    if year is not None:
        return Fixed(part_period(year[0], part)), year[1]
    short = numbers.short_year(words, following)
    if short is not None:
        return Partial(part=part, short_year=short[0]), short[1]
    return Partial(part=part), after


def _fiscal(words: Words, index: int) -> tuple[bool | None, int]:
    """Whether "fiscal", "FY" or "the year" introduces a year (None: nothing does), and the index after it."""
    word = words.at(index)
    if word == "fiscal" or (word == "financial" and words.at(index + 1) == "year"):
        return True, skip(words, index + 1, "year")
    if word == "fy":
        return True, index + 1
    if word in ("calendar", "year") and (
        word == "year" or words.at(index + 1).isdigit() or words.at(index + 1) == "year"
    ):
        return False, skip(words, index + 1, "year")
    return None, index


def _era_year(words: Words, index: int) -> Parsed | None:
    word = words.at(index)
    if word.isdigit() and len(word) <= 4:
        after = skip(words, index + 1, ".")
        letters = words.at(after)
        if letters in _ERA_BEFORE and words.written(after).isupper():
            return Fixed(None, f"BC{int(word):04}"), after + 1
        if letters in _ERA_AFTER and words.written(after).isupper() and int(word) > 0:
            return Fixed(periods.year(int(word))), after + 1
    if (
        word == "ad"
        and words.written(index).isupper()
        and words.at(index + 1).isdigit()
        and len(words.at(index + 1)) <= 4
    ):
        number = int(words.at(index + 1))
        return (Fixed(periods.year(number)), index + 2) if number else None
    return None


RULES: tuple[Rule, ...] = (century, decade, year_and_part, part_of_year, season_date, year_alone)
"""In order of preference among readings of equal length."""
