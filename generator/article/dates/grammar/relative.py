"""Grammar of what is told from somewhere else: yesterday, last month, two days earlier, the following year."""

from msgspec import structs

from generator.article.dates.grammar import absolute, amounts, years
from generator.article.dates.grammar.comparisons import compares
from generator.article.dates.grammar.readings import (
    Amount,
    Base,
    Parsed,
    Partial,
    Pointer,
    Reading,
    Rule,
    Shift,
    Timed,
    first,
)
from generator.article.dates.grammar.words import Words, lexicon, skip, skip_possessive
from generator.article.dates.periods import Grain

GRAINS: dict[str, Grain] = {
    "D": "day",
    "WE": "weekend",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
"""A unit's letter in TIMEX3 -> the grain that it counts."""

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_FROM_PUBLICATION = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}
_FROM_STORY = {"previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0, "following": 1, "subsequent": 1}
_POINTERS: dict[str, Pointer] = {
    "last": "last",
    "past": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "coming",
    "upcoming": "coming",
    "previous": "previous",
    "preceding": "previous",
    "same": "same",
    "that": "same",
    "following": "following",
}


def named_day(words: Words, index: int) -> Parsed | None:
    """Read "yesterday", "tomorrow night", "the day before yesterday", "tonight"."""
    start = index
    step = 0
    if words.at(start) == "the" and words.at(start + 1) == "day" and words.at(start + 2) in ("before", "after"):
        step = -1 if words.at(start + 2) == "before" else 1
        start += 3
    word = words.at(start)
    if word not in _DAYS or (step and word == "tonight"):
        return None
    shift = Shift(grain="day", by=_DAYS[word] + step, base="published", words=word)
    return (Timed("TNI", shift) if word == "tonight" else shift), start + 1


def pointed(words: Words, index: int) -> Parsed | None:
    """A pointer and what it points at: "last month", "this spring", "next Thursday", "the same day", "the last two weeks"."""
    start = skip(words, index, "the", "its", "their", "his", "her", "our")
    word = words.at(start)
    definite = start > index
    if definite and word in ("first", "final", "opening", "initial", "remaining", "other"):
        counted = amounts.counted(words, start + 1)
        if counted is None or words.at(start + 1) in ("a", "an", "half"):
            return None
        return Amount(amounts.written(counted[0], counted[1])), counted[2]
    if word not in _POINTERS and word not in _FROM_STORY:
        return None
    start += 1
    if word == "this":
        inner = words.at(start)
        start += inner in ("past", "coming", "same", "current")
        word = {"past": "last", "coming": "coming"}.get(inner, word)
        definite = False
    elif word == "that":
        start += words.at(start) == "same"
    start = skip(words, start, "full", "fiscal", "calendar", "financial")
    found = _pointed_unit(words, word, definite, start)
    if found is None:
        found = _pointed_part(words, "following" if definite and word == "next" else word, start)
    return found


def _pointed_unit(words: Words, word: str, definite: bool, start: int) -> Parsed | None:
    unit = amounts.unit_at(words, start)
    if unit is None:
        found = amounts.counted(words, start)
        if found is None or words.at(start) in ("a", "an", "half") or word in ("this", "that", "same", "current"):
            return None
        return Amount(amounts.written(found[0], found[1])), found[2]
    letter, after = unit
    if words.at(start).endswith("s") and word != "this":  # "this years budget" lacks an apostrophe, no number
        if word in ("last", "past", "next", "coming", "previous", "preceding", "following", "these"):
            return Amount(amounts.written(None, letter)), after
        return None
    if letter == "N":
        return _night(word, after)
    grain = GRAINS.get(letter)
    if grain is None:
        return None
    if definite and word in ("past", "last", "coming") and letter in ("D", "W", "M", "Y", "Q", "DE", "CE"):
        return Amount(amounts.written(1, letter)), after
    return _shift_of(word, grain, definite), after


def _shift_of(word: str, grain: Grain, definite: bool) -> Shift:
    if word in _FROM_STORY:
        return Shift(grain=grain, by=_FROM_STORY[word], base="running", words=f"{word} {grain}")
    base: Base = "running" if definite and word == "next" else "published"
    return Shift(grain=grain, by=_FROM_PUBLICATION[word], base=base, words=f"{word} {grain}")


def _night(word: str, after: int) -> Parsed | None:
    if word == "last":
        return Timed("TNI", Shift(grain="day", by=-1, base="published", words="last night")), after
    if word == "this":
        return Timed("TNI", Shift(grain="day", by=0, base="published", words="this night")), after
    return Timed("TNI", _shift_of(word, "day", definite=True)), after


def _pointed_part(words: Words, word: str, start: int) -> Parsed | None:
    table = lexicon()
    part = table["part"].get(words.at(start))
    if part is not None:
        base = (
            _shift_of(word, "day", definite=word == "next") if word in _FROM_STORY or word in ("next", "this") else None
        )
        return (Timed(f"T{part}", base), start + 1) if base is not None else None
    pointer = _POINTERS.get(word)
    if pointer is None:
        return None
    weekday = absolute.weekday_name(words, start)
    if weekday is not None:
        return Partial(weekday=weekday[0], pointer=pointer), weekday[1]
    month = absolute.month_name(words, start)
    if month is not None:
        day = absolute.day_number(words, month[1])
        if day is not None and years.year_after(words, month[1]) is None:
            return Partial(month=month[0], day=day[0], pointer=pointer), day[1]
        return Partial(month=month[0], pointer=pointer), month[1]
    season = table["season"].get(words.at(start))
    if season is not None:
        return Partial(part=season, pointer=pointer), start + 1
    named = absolute.holiday(words, start)
    if named is not None and isinstance(named[0], Partial):
        return Partial(holiday=named[0].holiday, pointer=pointer), named[1]
    inner = years.part_of_year(words, start)
    if inner is not None and isinstance(inner[0], Partial):
        return Partial(part=inner[0].part, pointer=pointer), inner[1]
    return None


def counted_away(words: Words, index: int) -> Parsed | None:
    """A number of units and the direction: "two days ago", "a week later", "six months before", "three years from now"."""
    start = skip(words, index, "the") if words.at(index + 1) in ("day", "week", "month", "year") else index
    if start > index:
        unit = amounts.unit_at(words, start)
        if unit is None or words.at(unit[1]) not in ("before", "after"):
            return None
        return _away(words, 1, unit[0], unit[1])
    found = amounts.counted(words, index) or _uncounted(words, index)
    if found is None or words.at(found[2] - 1) == "-":
        return None
    away = _away(words, *found)
    if away is not None and isinstance(away[0], Shift) and away[0].grain == "year" and away[0].by == -1:
        return structs.replace(away[0], compared=compares(words, index)), away[1]
    return away


def _uncounted(words: Words, index: int) -> tuple[None, str, int] | None:
    """The units of "years ago", "some months later"."""
    start = skip(words, index, "some")
    unit = amounts.unit_at(words, start)
    plural = unit is not None and words.at(start).endswith("s") and words.at(start + 1) in ("ago", "later", "earlier")
    return (None, unit[0], unit[1]) if unit is not None and plural else None


def _away(words: Words, number: float | None, letter: str, after: int) -> Parsed | None:
    word = words.at(after)
    grain = GRAINS.get(letter)
    if grain is None:
        return _hours_away(number, letter, word, after)
    if letter == "F" and number is not None:
        number *= 2
    if number is not None and number != int(number):
        months = number * 12 if grain == "year" else None
        if months is None or months != int(months):
            return None
        grain, number = "month", months
    count = None if number is None else int(number)
    said = f"{'some' if count is None else count} {grain}{'' if count == 1 else 's'} {word}"
    if grain == "week" and count is not None and word in ("ago", "from"):
        day = first(words, after + 1, (named_day, absolute.weekday_date))
        if day is not None and (word == "from" or words.gap(after + 1)):
            weeks = -count if word == "ago" else count
            return Shift(grain="day", by=7 * weeks, base=day[0], words=said), day[1]
    if word == "ago":
        return Shift(grain=grain, by=None if count is None else -count, base="published", words=said), after + 1
    if word == "hence" or (word == "from" and words.at(after + 1) in ("now", "today")):
        return Shift(grain=grain, by=count, base="published", words=said), after + (1 if word == "hence" else 2)
    if word in ("earlier", "later"):
        by = None if count is None else count if word == "later" else -count
        return Shift(grain=grain, by=by, base="running", words=said), after + 1
    if word in ("before", "after", "from"):
        return _before_or_after(words, grain, count, after, said)
    return None


def _before_or_after(words: Words, grain: Grain, count: int | None, after: int, said: str) -> Parsed | None:
    """Read "two days before Christmas", "the day before": what follows is a date, or nothing at all."""
    by = None if count is None else -count if words.at(after) == "before" else count
    other = first(words, after + 1, (named_day, pointed, *absolute.RULES))
    if other is not None and by is not None and not isinstance(other[0], Amount):
        return Shift(grain=grain, by=by, base=other[0], words=said), other[1]
    following = words.at(after + 1)
    if (
        words.at(after) != "from"
        and (not following.isalnum() or following in ("and", "but", "when"))
        and following not in ("“", '"')
    ):
        return Shift(grain=grain, by=by, base="running", words=said), after + 1
    return None


def ahead(words: Words, index: int) -> Parsed | None:
    """A length of time behind "in", which may lead to a time ahead: "will meet in two weeks"."""
    found = amounts.counted(words, index) if words.at(index - 1) == "in" else None
    if found is None or found[0] is None or found[0] != int(found[0]) or amounts.is_age(words, found[2]):
        return None
    number, letter, after = int(found[0]), found[1], found[2]
    grain = GRAINS.get(letter)
    if grain is None or letter == "F":
        return None
    said = f"{number} {grain}{'' if number == 1 else 's'}"
    return Amount(amounts.written(number, letter), Shift(grain=grain, by=number, base="published", words=said)), after


def _hours_away(number: float | None, letter: str, word: str, after: int) -> Parsed | None:
    """Hours and minutes away fall on a day that is not known: only whole days of hours are counted."""
    if letter == "TH" and word == "ago" and number is not None and number % 24 == 0:
        return Shift(grain="day", by=-int(number // 24), base="published", words=f"{int(number)} hours ago"), after + 1
    return None


def possessed(words: Words, index: int) -> Parsed | None:
    """Read "last year's third quarter", "this week's Thursday": the part is completed from the whole."""
    whole = pointed(words, index)
    if whole is None or not isinstance(whole[0], Shift):
        return None
    after = skip_possessive(words, whole[1])
    if after == whole[1]:
        return None
    part = first(words, after, (years.part_of_year, absolute.month_date, absolute.weekday_date, years.season_date))
    if part is None:
        if whole[0].grain == "year" and words.at(after) in ("quarter", "period"):
            return Partial(part="QX", within=whole[0]), after + 1
        return None
    return within(part[0], whole[0]), part[1]


def within(reading: Reading, whole: Reading) -> Reading:
    """`reading` with what it lacks taken from `whole`."""
    if isinstance(reading, Partial):
        return Partial(
            month=reading.month,
            day=reading.day,
            weekday=reading.weekday,
            part=reading.part,
            holiday=reading.holiday,
            within=whole,
        )
    return reading


RULES: tuple[Rule, ...] = (possessed, named_day, counted_away, pointed, ahead)
