"""Grammar of what names a place in the calendar: days, months, years, quarters, seasons, decades, centuries.

Every rule takes the words and an index, and returns a reading with the index after it, or None.
"""

import datetime as dt
import re

from generator.article.dates import numbers, periods
from generator.article.dates.periods import Period
from generator.article.dates.readings import Fixed, Numeric, Parsed, Partial, Rule
from generator.article.dates.words import APOSTROPHES, DASHES, Words, lexicon, skip, skip_dash

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})\b")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d|\.\d|%)")
_SHORT_ABBREVIATION = 4
_ERA_BEFORE = frozenset({"bc", "bce"})
_ERA_AFTER = frozenset({"ad", "ce"})
_QUARTER = re.compile(r"(?:Q([1-4])|([1-4])Q)$", re.IGNORECASE)
_HALF = re.compile(r"(?:H([12])|([12])H)$", re.IGNORECASE)


def month_name(words: Words, index: int) -> tuple[int, int] | None:
    """A month's name with its full stop where it is abbreviated; always with a capital, so that "may" and "march" are not."""
    word = words.at(index)
    number = lexicon()["month"].get(word)
    if number is None or not words.written(index)[0].isupper():
        return None
    after = index + 1
    short = len(word) <= _SHORT_ABBREVIATION and word not in ("may", "june", "july")
    if short and words.at(after) == "." and words.joined(after):
        return int(number), after + 1
    if short and not (words.at(after).isdigit() or words.at(index - 1).isdigit() or words.written(index).isupper()):
        return None
    return int(number), after


def weekday_name(words: Words, index: int) -> tuple[int, int] | None:
    """A weekday's name; an abbreviated one needs a full stop or comma and a date after it."""
    word = words.at(index)
    number = lexicon()["weekday"].get(word)
    if number is None or not words.written(index)[0].isupper():
        return None
    after = index + 1
    if word.endswith("day") and len(word) > 5:
        return int(number), after
    dotted = words.at(after) in (".", ",")
    after = after + 1 if words.at(after) == "." else after
    following = skip(words, after, ",")
    if dotted and (month_name(words, following) or words.at(following).isdigit()):
        return int(number), after
    return None


def day_number(words: Words, index: int) -> tuple[int, int] | None:
    """A day of the month: "5", "05", "5th", "fifth"."""
    word = words.at(index)
    if word.isdigit() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 31:
        after = index + 1
        if words.at(after) in ("st", "nd", "rd", "th") and words.joined(after):
            return int(word), after + 1
        if words.joined(after) and (words.at(after) in ":%/°" or words.at(after).isalpha()):
            return None
        if (
            words.at(after) in (".", ",")
            and words.joined(after)
            and words.joined(after + 1)
            and words.at(after + 1).isdigit()
        ):
            return None
        return int(word), after
    found = numbers.ordinal(words, index)
    return found if found is not None and found[0] <= 31 else None


def iso(words: Words, index: int) -> Parsed | None:
    """`2018-05-31` and `2018-W22`, as ISO 8601 writes them."""
    if (
        not words.at(index).isdigit()
        or len(words.at(index)) != 4
        or (words.joined(index) and words.at(index - 1) in DASHES)
    ):
        return None
    match = _ISO.match(words.text, words.starts[index])
    if match:
        day = periods.day_of(int(match[1]), int(match[2]), int(match[3]))
        return (Fixed(day), _index_at(words, index, match.end())) if day is not None else None
    match = _ISO_WEEK.match(words.text, words.starts[index])
    if match and 1 <= int(match[2]) <= 53 and 1 <= int(match[1]) <= periods.LAST_YEAR:
        try:
            first = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return None
        return Fixed(periods.containing("week", first)), _index_at(words, index, match.end())
    return None


def numeric(words: Words, index: int) -> Parsed | None:
    """`31/05/2018`, `5/31/18`, `31.05.2018`: three numbers; which is the month may stay open until other dates tell."""
    if (
        not words.at(index).isdigit()
        or len(words.at(index)) > 2
        or (words.joined(index) and words.at(index - 1) not in "([")
    ):
        return None
    match = _NUMERIC.match(words.text, words.starts[index])
    if not match or (match[2] == "." and len(match[4]) == 2):
        return None
    year = int(match[4])
    if year < 100:
        year += 2000 if year < 70 else 1900
    first, second = int(match[1]), int(match[3])
    after = _index_at(words, index, match.end())
    day_first, month_first = periods.day_of(year, second, first), periods.day_of(year, first, second)
    if day_first is not None and month_first is not None and day_first != month_first:
        return Numeric(first, second, year), after
    day = day_first or month_first
    return (Fixed(day), after) if day is not None else None


def month_date(words: Words, index: int) -> Parsed | None:
    """Read "May 31", "May 31st, 2018", "May 2018", "May '18", "May of 2018", "May"."""
    found = month_name(words, index)
    if found is None:
        return None
    month, after = found
    day = day_number(words, skip(words, after, "the"))
    if day is not None:
        year = year_after(words, day[1])
        if year is not None:
            return _day(year[0], month, day[0], year[1])
        if periods.day_of(2000, month, day[0]) is None:
            return None
        return Partial(month=month, day=day[0]), day[1]
    year = year_after(words, skip(words, after, "of", "in"))
    if year is not None:
        return Fixed(periods.month(year[0], month)), year[1]
    short = numbers.short_year(words, after)
    if short is not None:
        return Partial(month=month, short_year=short[0]), short[1]
    return Partial(month=month), after


def day_month(words: Words, index: int) -> Parsed | None:
    """Read "31 May", "31st of May 2018", "the fifth of May"."""
    start = skip(words, index, "the")
    day = day_number(words, start)
    if day is None:
        return None
    of = words.at(day[1]) == "of"
    if not of and (words.at(start) in lexicon()["ordinal"] or start > index):
        return None
    found = month_name(words, day[1] + of)
    if found is None:
        return None
    year = year_after(words, found[1])
    if year is not None:
        return _day(year[0], found[0], day[0], year[1])
    if periods.day_of(2000, found[0], day[0]) is None:
        return None
    return Partial(month=found[0], day=day[0]), found[1]


def weekday_date(words: Words, index: int) -> Parsed | None:
    """Read "Thursday, May 31, 2018", "Thursday 31 May", "Thursday the 31st", "Thursday"."""
    found = weekday_name(words, index)
    if found is None:
        return None
    weekday, after = found
    following = skip(words, after, ",")
    opened = words.at(following) == "("
    dated = month_date(words, following + opened) or day_month(words, following + opened)
    if dated is not None and not opened:
        reading, end = dated
        if isinstance(reading, Fixed) and reading.period is not None and reading.period.grain == "day":
            return reading, end
        if isinstance(reading, Partial) and reading.day is not None:
            return Partial(month=reading.month, day=reading.day, weekday=weekday), end
    if words.at(after) == "the":
        day = numbers.ordinal(words, after + 1)
        if day is not None and day[0] <= 31 and words.at(day[1]) in ("", ".", ",", ";", ")"):
            return Partial(day=day[0], weekday=weekday), day[1]
    return Partial(weekday=weekday), after


def year_alone(words: Words, index: int) -> Parsed | None:
    """Read "2018", "the year 2018", "fiscal 2018", "FY2018", "2018-19", "44 BC", "AD 79"."""
    start = skip(words, index, "the")
    fiscal, start = _fiscal(words, start)
    if fiscal is None and start == index + 1:
        return None
    era = _era_year(words, index)
    if era is not None:
        return era
    year = numbers.year(words, start) or (numbers.short_year(words, start) if fiscal else None)
    if year is None:
        return None
    number = year[0] + 2000 if year[0] < 50 else year[0] + 1900 if year[0] < 100 else year[0]
    return Fixed(periods.year(number), fiscal=fiscal is True), year[1]


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
    if words.at(after) != "century":
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
    found = (2, start + 1) if words.at(start) in ("last", "final") else numbers.ordinal(words, start)
    if found is None:
        return None
    after = skip_dash(words, skip(words, found[1], "fiscal"))
    if words.at(after) == "quarter" and found[0] <= 4 and words.at(start) != "last":
        return _of_year(words, f"Q{4 if words.at(start) == 'final' else found[0]}", after + 1)
    if words.at(after) == "half" and found[0] <= 2 and words.at(after + 1) in ("of", "") and start > index:
        reading = _of_year(words, f"H{found[0]}", after + 1)
        return reading if isinstance(reading[0], Fixed) or words.at(after + 2) == "the" else None
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
    """A year that completes a date: ", 2018", "2018", "of 2018", "'18" after a comma."""
    after = skip(words, index, ",")
    after = skip(words, after, "of") if after == index else after
    found = numbers.year(words, after)
    if found is not None and words.at(after).isdigit() and 1000 <= found[0] <= 2199:
        return found
    return None


def _of_year(words: Words, part: str, after: int) -> Parsed:
    following = skip(words, skip(words, after, ","), "of", "in")
    following = skip(words, following, "fiscal", "calendar")
    year = numbers.year(words, following)
    if year is not None and words.at(following).isdigit():
        return Fixed(part_period(year[0], part)), year[1]
    short = numbers.short_year(words, following)
    if short is not None:
        return Partial(part=part, short_year=short[0]), short[1]
    return Partial(part=part), after


def part_period(year: int, part: str) -> Period:
    """The quarter, half or season `part` of `year`."""
    if part[0] == "Q":
        return periods.quarter(year, int(part[1]))
    if part in ("H1", "H2"):
        return periods.half(year, int(part[1]))
    return periods.season(year, part)


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


def _day(year: int, month: int, day: int, after: int) -> Parsed | None:
    period = periods.day_of(year, month, day)
    return (Fixed(period), after) if period is not None else None


def _index_at(words: Words, index: int, offset: int) -> int:
    while index < len(words) and words.starts[index] < offset:
        index += 1
    return index


RULES: tuple[Rule, ...] = (
    iso,
    numeric,
    weekday_date,
    month_date,
    day_month,
    century,
    decade,
    part_of_year,
    season_date,
    year_alone,
)
"""In order of preference among readings of equal length."""
