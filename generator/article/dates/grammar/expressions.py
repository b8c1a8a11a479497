"""Find temporal expressions: try the rules wherever a word of time is near, and keep the longest reading."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import structs

from generator.article.dates.grammar import (
    absolute,
    amounts,
    business,
    clock,
    deictic,
    guards,
    named_days,
    parts,
    ranges,
    relative,
)
from generator.article.dates.grammar.ranges import Found
from generator.article.dates.grammar.readings import Amount, Fixed, Parsed, Partial, Reading, Rule, Shift, first
from generator.article.dates.grammar.words import Words, lexicon, skip

RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *business.RULES,
    *relative.RULES,
    *parts.RULES,
    *absolute.RULES,
    *deictic.RULES,
    *amounts.RULES,
)
"""In order of preference among readings of equal length."""

_REACH = 7
"""How many words before the first word of time an expression may begin: "at least the past eight and a half years"."""


def find(words: Words) -> Iterator[Found]:
    """The temporal expressions of `words`, left to right, none overlapping another."""
    triggers = _triggers()
    done = 0
    for index, word in enumerate(words.low):
        if index < done or not (word in triggers or (word.isdigit() and len(word) in (1, 2, 4))):
            continue
        for start in range(max(done, index - _REACH), index + 1):
            if not _may_start(words.low[start]) or guards.is_name(words, start):
                continue
            parts = _expressions(words, start)
            if parts:
                yield from parts
                done = parts[-1].last
                break


def _expressions(words: Words, start: int) -> tuple[Found, ...]:
    days = ranges.days_of_month(words, start)
    if days is not None:
        return days
    found = read(words, start)
    if found is None or guards.is_no_date(words, start, *found):
        return ()
    return ranges.both_ends(words, start, found)


def read(words: Words, index: int) -> Parsed | None:
    """The longest reading that begins at `index`, with what completes it from the words after."""
    found = first(words, index, RULES)
    return None if found is None else _completed(words, *found)


def _completed(words: Words, reading: Reading, after: int) -> Parsed:
    """Read "October last year", "Thursday of next week", "3 May this year": the later words say which."""
    if not isinstance(reading, Partial) or reading.pointer is not None or reading.within is not None:
        return reading, after
    following = skip(words, skip(words, after, ","), "of", "in")
    whole = relative.pointed(words, following) or _year_ago(words, following)
    if whole is None and words.at(following - 1) == "of" and reading.part is not None:
        whole = parts.bare_unit(words, following)
    if whole is not None and not isinstance(whole[0], Amount | Fixed) and _completes(reading, whole[0]):
        return relative.within(reading, whole[0]), whole[1]
    return reading, after


def _year_ago(words: Words, index: int) -> Parsed | None:
    """The "a year ago" of "the third quarter a year ago"."""
    found = relative.counted_away(words, index)
    if found is None or not isinstance(found[0], Shift) or found[0].grain != "year" or found[0].by is None:
        return None
    return structs.replace(found[0], base="published", compared=False), found[1]


def _completes(reading: Partial, whole: Reading) -> bool:
    grain = getattr(whole, "grain", None)
    if reading.month is None and reading.part is None and reading.holiday is None:
        return grain == "week" and reading.weekday is not None
    return grain == "year" and reading.part != "DE"


def _may_start(word: str) -> bool:
    """Whether any rule can begin with `word`: most words are ruled out here, which is what makes the search cheap."""
    return word in _starts() or word.isdigit() or word.removesuffix("s") in _starts()


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return _triggers() | frozenset().union(
        *(lexicon()[kind] for kind in ("number", "tens", "scale", "ordinal", "start"))
    )


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    table = lexicon()
    plurals = {f"{word}s" for word in table["weekday"]}
    kinds = ("month", "weekday", "season", "unit", "decade", "part", "often", "reference", "trigger")
    return frozenset().union(*(table[kind] for kind in kinds), plurals, named_days.first_words())
