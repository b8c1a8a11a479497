"""Days as web pages write them: ISO 8601, compact, numeric, or with the name of a month in one of some languages."""

import datetime as dt
import re
from collections.abc import Callable
from email.utils import parsedate_tz

from generator.data import rows
from generator.sources.metadata import published
from generator.values import only

_ENGLISH = [
    (name, int(number)) for kind, number, names in rows("time_words.tsv") if kind == "month" for name in names.split()
]
_OTHERS = [(name, n) for _, names in rows("month_names.tsv") for n, name in enumerate(names.split(), 1)]
_NUMBER = dict(_ENGLISH + _OTHERS)

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\D.*)?", re.ASCII | re.DOTALL)
_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)\b", re.ASCII)
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s{1,3}(?:(?:de|of)\s)?([^\W\d_]{3,12})\.?,?\s{1,3}(?:de\s)?((?:19|20)\d\d)\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d\d)\b")
_STAMP = re.compile(
    r"(?:[^\W\d_]{2,9}\.?,?\s)?"
    r"(?:(?P<d1>\d{1,2})[\s-](?P<m1>[^\W\d_]{3,9})\.?|(?P<m2>[^\W\d_]{3,9})\.?\s(?P<d2>\d{1,2})),?[\s-](?P<year>\d{4}|\d\d),?"
    r"\s(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:\s?(?P<zone>(?:UTC|GMT)?[+-]\d\d:?\d\d|[A-Z]{1,4}))?(?:\s\(.*\))?",
    re.ASCII,
)
"""Tue, 07 May 2024 00:45:08 +0200; 07 May 24 13:26 UTC; Tue May 07 2024 00:45:08 GMT+0200 (Summer Time)"""

_ZONE_NAMED_TOO = re.compile(r"(?<=\d)\s?[A-Z]{3,5}$")
_CENTURY = 2000
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([./-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?!\d)", re.ASCII
)
_LONGEST = 200
_MONTHS = 12


def stated_day(written: str, language: str | None = None) -> str | None:
    """The day or time stamp that `written` states, as `published` has it, or None.

    A numeric day with slashes or hyphens has its month first in American English (`en-US`); in other English, where either
    number could be the month, it says nothing.
    """
    written = " ".join(written.split())
    if not written or len(written) > _LONGEST:
        return None
    exact = published(_ZONE_NAMED_TOO.sub("", written))
    if exact is not None and len(exact) >= 10:
        return exact
    compact = _COMPACT.fullmatch(written)
    if compact is not None:
        return _iso(int(compact[1]), int(compact[2]), int(compact[3]))
    return _stamp(written) or day_in(written, language)


def day_in(text: str, language: str | None = None) -> str | None:
    """The first day that is written out in `text`, a short line; None where there is none or it can be read in two ways."""
    found = (
        (match.start(), day)
        for pattern, read in _WRITTEN
        for match in pattern.finditer(text)
        if (day := read(match, language)) is not None
    )
    return min(found, default=(0, None))[1]


def written_out(moment: dt.datetime) -> str:
    """A moment as English prose has it, in its own zone: `18 February 2031, 10:05`."""
    month = next(name for name, number in _ENGLISH if number == moment.month)
    return f"{moment.day} {month.capitalize()} {moment.year}, {moment:%H:%M}"


def is_numeric(text: str) -> bool:
    """Whether a text holds a numeric day, of whatever order (`03/04/2031`)."""
    return _NUMERIC.search(text) is not None


def numeric_order(text: str) -> str | None:
    """The language whose order the numeric days of a text must have, since one number is no month: `en-US` or `en-GB`."""
    orders = {
        "en-GB" if int(match[1]) > _MONTHS else "en-US"
        for match in _NUMERIC.finditer(text)
        if match[2] != "." and max(int(match[1]), int(match[3])) > _MONTHS
    }
    return only(orders)


def _stamp(written: str) -> str | None:
    """The time stamp of a message's head or a script (`Tue, 07 May 2024 00:45 +0200`), in its own zone where it names one."""
    match = _STAMP.fullmatch(written)
    if match is None:
        return None
    month = _NUMBER.get((match["m1"] or match["m2"]).lower(), 0)
    year = int(match["year"]) + (_CENTURY if len(match["year"]) == 2 else 0)
    day = _iso(year, month, int(match["d1"] or match["d2"]))
    return day and published(f"{day}T{match['time']:0>5}{_offset(match['zone'] or '')}")


def _offset(zone: str) -> str:
    """A zone as an offset (`+02:00`, `Z`); nothing where its letters may mean several, as `IST` and `CST` of China do."""
    named = zone.removeprefix("UTC").removeprefix("GMT") if zone[-1:].isdigit() else zone
    parsed = parsedate_tz(f"1 Jan 2000 00:00:00 {named.replace(':', '')}") if named else None
    seconds = parsed[9] if parsed is not None else None
    if seconds is None:
        return ""
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{rest // 60:02}" if seconds else "Z"


def _numeric(match: re.Match[str], language: str | None) -> str | None:
    """The day of a numeric date: American English has its month first, others only where it cannot be last."""
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    tag = "de" if mark == "." else (language or "en").lower()
    if tag == "en" and first != second and max(first, second) <= _MONTHS:
        return None
    month_first = tag == "en-us" or second > _MONTHS
    return _iso(year, first, second) if month_first else _iso(year, second, first)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str | None], str | None]], ...] = (
    (
        _YEAR_FIRST,
        lambda m, _: _iso(int(m[1]), int(m[3] or m[5]), int(m[4] or m[6])),
    ),  # 2031-02-18, 2031.2.18, 2031年2月18日
    (_DAY_FIRST, lambda m, _: _iso(int(m[3]), _NUMBER.get(m[2].lower(), 0), int(m[1]))),  # 18th of February 2031
    (_MONTH_FIRST, lambda m, _: _iso(int(m[3]), _NUMBER.get(m[1].lower(), 0), int(m[2]))),  # February 18, 2031
    (_NUMERIC, _numeric),  # 18/02/2031
)
"""How a day is written out, and how it is read."""
