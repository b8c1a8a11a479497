"""Grammar of times of day: on the clock ("5 p.m. EST"), by name ("noon") and by part ("Tuesday night")."""

import re

from generator.article.dates.grammar import absolute, amounts, numbers, relative
from generator.article.dates.grammar.readings import (
    Amount,
    Parsed,
    Partial,
    Reading,
    Reference,
    Repeat,
    Rule,
    Shift,
    Timed,
    first,
)
from generator.article.dates.grammar.words import Words, lexicon, skip, skip_dash

_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s?([ap])\.?\s?m\b\.?", re.IGNORECASE)
_TIME_24 = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d) (?:hours|hrs|GMT|UTC|local time)\b")
_ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "msk": "+03:00",
    "ist": "+05:30", "jst": "+09:00", "aest": "+10:00",
}  # fmt: skip
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def time_of_day(words: Words, index: int) -> Parsed | None:
    """Read "5 p.m.", "17:30", "noon", "five o'clock", with a zone and a day where they stand beside it."""
    found = _clock(words, index)
    if found is None:
        return None
    clock, after = found
    zone, after = _zone(words, after)
    following = skip(words, skip(words, after, ","), "on")
    day = first(
        words,
        following,
        (relative.named_day, absolute.weekday_date, absolute.month_date, absolute.day_month, absolute.iso),
    )
    if day is not None and is_day(day[0]):
        return Timed(clock, day[0], zone), day[1]
    return Timed(clock, None, zone), after


def part_of_day(words: Words, index: int) -> Parsed | None:
    """Read "Tuesday night", "Friday nights", "late afternoon yesterday", "the night of 5 May", "overnight"."""
    start = skip_dash(words, skip(words, index, "early", "late", "mid"))
    start = skip(words, start, "on") if start > index else start
    day = first(
        words,
        start,
        (relative.named_day, absolute.weekday_date, relative.pointed, absolute.month_date, absolute.day_month),
    )
    parts = lexicon()["part"]
    if day is not None and is_day(day[0]):
        following = skip_dash(words, skip(words, day[1], "early", "late", "in"))
        following = skip(words, following, "the") if words.at(following - 1) == "in" else following
        part = parts.get(words.at(following))
        if (
            part is not None
            and words.at(following).endswith("s")
            and isinstance(day[0], Partial)
            and day[0].weekday is not None
        ):
            return Repeat(f"XXXX-WXX-{day[0].weekday}T{part}"), following + 1
        if part is not None and words.at(following) != "overnight":
            return Timed(f"T{part}", day[0]), following + 1
    if words.at(start) == "overnight":
        return Timed("TNI", Shift(grain="day", by=-1, base="published", words="overnight")), start + 1
    bare = skip(words, start, "the")
    part = parts.get(words.at(bare))
    if part is None or (bare == index and start == index) or words.at(bare).endswith("s"):
        return None
    if words.at(bare + 1) == "of":
        whole = first(
            words, bare + 2, (relative.named_day, absolute.weekday_date, absolute.month_date, absolute.day_month)
        )
        return (Timed(f"T{part}", whole[0]), whole[1]) if whole is not None and is_day(whole[0]) else None
    day = first(words, bare + 1, (relative.named_day, absolute.weekday_date)) if start > index else None
    if day is not None and is_day(day[0]):
        return Timed(f"T{part}", day[0]), day[1]
    if bare == start or words.at(index - 1) in ("in", "during", "by", "through", "until", "later"):
        return Timed(f"T{part}", None), bare + 1
    return None


def is_day(reading: Reading) -> bool:
    """Whether a reading can be one day, so that a time of day may belong to it."""
    if isinstance(reading, Partial):
        return reading.day is not None or reading.weekday is not None or reading.holiday is not None
    if isinstance(reading, Shift):
        return reading.grain == "day"
    if isinstance(reading, Timed | Amount | Repeat | Reference):
        return False
    period = getattr(reading, "period", None)
    return period is not None and period.grain == "day"


def _clock(words: Words, index: int) -> tuple[str, int] | None:
    word = words.at(index)
    if word in _NAMED:
        return _NAMED[word], index + 1
    start = amounts.bound(words, index)
    word = words.at(start)
    if not word.isdigit():
        return _o_clock(words, start)
    if words.joined(start) and (words.at(start - 1).isalnum() or words.at(start - 1) in ":.,$/-"):
        return None
    offset = words.starts[start]
    match = _TIME.match(words.text, offset)
    if match and int(match[1]) <= 12 and int(match[2] or 0) < 60:
        hour = int(match[1]) % 12 + (12 if match[3] in "pP" else 0)
        return f"T{hour:02}:{match[2] or '00'}", words.index_at(start, match.end())
    match = _TIME_24.match(words.text, offset) or _MILITARY.match(words.text, offset)
    if match is None:
        return _o_clock(words, start)
    after = words.index_at(start, match.start(2) + 2)
    if words.at(after) == ":":
        after += 2
    return f"T{int(match[1]):02}:{match[2]}", skip(words, after, "hours", "hrs", "h")


def _o_clock(words: Words, index: int) -> tuple[str, int] | None:
    number = numbers.cardinal(words, index)
    if number is None or number[0] is None or not 1 <= number[0] <= 12:
        return None
    after = number[1]
    if words.at(after) == "o" and words.at(after + 2) == "clock":
        hour, after = int(number[0]), after + 3
        if (
            words.at(after) == "in"
            and words.at(after + 1) == "the"
            and words.at(after + 2) in ("morning", "afternoon", "evening")
        ):
            hour = hour % 12 + (0 if words.at(after + 2) == "morning" else 12)
            after += 3
        return f"T{hour:02}:00", after
    return None


def _zone(words: Words, index: int) -> tuple[str | None, int]:
    opened = words.at(index) == "("
    start = index + opened
    zone = _ZONES.get(words.at(start))
    if zone is not None and words.written(start).isupper():
        return zone, start + 1 + (opened and words.at(start + 1) == ")")
    if words.at(index) == "local" and words.at(index + 1) == "time":
        return None, index + 2
    if words.at(index) in ("eastern", "pacific", "central", "moscow") and words.at(index + 1) == "time":
        return None, index + 2
    return None, index


RULES: tuple[Rule, ...] = (time_of_day, part_of_day)
