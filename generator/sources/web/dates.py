"""Days as web pages write them: ISO 8601, compact, numeric, or with the name of a month in one of some languages."""

import datetime as dt
import re

from generator.sources.metadata import published

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_NUMBER = {name: n for names in _MONTHS.values() for n, name in enumerate(names.split(), 1)}
_NUMBER |= {name[:3]: n for n, name in enumerate(_MONTHS["en"].split(), 1)} | {"sept": 9}

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\D.*)?", re.ASCII | re.DOTALL)
_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)\b", re.ASCII)
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s{1,3}(?:(?:de|of)\s)?([^\W\d_]{3,12})\.?,?\s{1,3}(?:de\s)?((?:19|20)\d\d)\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,\s{1,3}((?:19|20)\d\d)\b")
_ISO = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b", re.ASCII)
_LONGEST = 200


def stated_day(written: str, language: str | None = None) -> str | None:
    """The day or time stamp that `written` states, as `published` has it, or None.

    A numeric day with slashes or hyphens has its month first in American English (`en-US`); in other English, where either
    number could be the month, it says nothing.
    """
    written = " ".join(written.split())
    if not written or len(written) > _LONGEST:
        return None
    exact = published(written)
    if exact is not None and len(exact) >= 10:
        return exact
    compact = _COMPACT.fullmatch(written)
    if compact is not None:
        return _iso(int(compact[1]), int(compact[2]), int(compact[3]))
    return day_in(written, language)


def day_in(text: str, language: str | None = None) -> str | None:
    """The first day that is written out in `text`, a short line; None where there is none or it can be read in two ways."""
    found = [
        (match.start(), day)
        for pattern, read in ((_ISO, _as_iso), (_DAY_FIRST, _as_day_first), (_MONTH_FIRST, _as_month_first))
        for match in pattern.finditer(text)
        if (day := read(match)) is not None
    ]
    found += [(m.start(), day) for m in _NUMERIC.finditer(text) if (day := _as_numeric(m, language)) is not None]
    return min(found)[1] if found else None


def _as_iso(match: re.Match[str]) -> str | None:
    return published(match.group())


def _as_day_first(match: re.Match[str]) -> str | None:
    return _iso(int(match[3]), _NUMBER.get(match[2].lower(), 0), int(match[1]))


def _as_month_first(match: re.Match[str]) -> str | None:
    return _iso(int(match[3]), _NUMBER.get(match[1].lower(), 0), int(match[2]))


def _as_numeric(match: re.Match[str], language: str | None) -> str | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    tag = (language or "en").lower()
    if mark != "." and tag == "en-us":
        first, second = second, first
    elif mark != "." and tag == "en" and first != second and first <= 12 and second <= 12:
        return None
    elif second > 12:
        first, second = second, first
    return _iso(year, second, first)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
