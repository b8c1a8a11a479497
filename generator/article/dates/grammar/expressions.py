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
    pointers,
    ranges,
    ranked,
    relative,
)
from generator.article.dates.grammar.ranges import Found
from generator.article.dates.grammar.readings import Amount, Fixed, Partial, Reading, Shift, within
from generator.article.dates.grammar.rules import Longest, Match, Rules
from generator.article.dates.grammar.words import Words, lexicon, skip

RULES: tuple[Rules[Reading], ...] = (
    *clock.RULES,
    *business.RULES,
    pointers.possessed,
    relative.named_day,
    relative.weeks_away,
    relative.counted_away,
    relative.hours_ago,
    pointers.first_units,
    pointers.to_unit,
    relative.ahead,
    *parts.RULES,
    *ranked.RULES,
    *absolute.RULES,
    *deictic.RULES,
    *amounts.RULES,
)
"""In order of preference among readings of equal length."""

_GRAMMAR = Longest(*RULES)
_REACH = 7
"""How many words before the first word of time an expression may begin: "at least the past eight and a half years"."""


def find(words: Words) -> Iterator[Found]:
    """The temporal expressions of `words`, left to right, none overlapping another."""
    done = tried = 0
    for index in range(len(words)):
        if index < done or not _is_trigger(words.low[index]):
            continue
        for start in range(max(done, tried, index - _REACH), index + 1):
            found = _expressions(words, start) if _may_start(words.low[start]) else ()
            if found:
                yield from found
                done = found[-1].last
                break
        tried = index + 1


def _expressions(words: Words, start: int) -> tuple[Found, ...]:
    """The expression that begins at `start`; both ends of a range, and none where it only looks like a date."""
    if guards.is_name(words, start):
        return ()
    days = ranges.days_of_month(words, start)
    if days is not None:
        return days
    found = read(words, start)
    if found is None or guards.is_no_date(words, start, found):
        return ()
    return ranges.both_ends(words, start, found)


def read(words: Words, index: int) -> Match[Reading] | None:
    """The longest reading that begins at `index`, with what completes it from the words after."""
    found = _GRAMMAR(words, index)
    return None if found is None else _completed(words, found)


def _completed(words: Words, found: Match[Reading]) -> Match[Reading]:
    """Read "October last year", "Thursday of next week", "3 May this year": the later words say which."""
    part = found.value
    if not isinstance(part, Partial) or part.pointer is not None or part.within is not None:
        return found
    following = skip(words, skip(words, found.after, ","), "of", "in")
    whole = pointers.pointed(words, following) or _year_ago(words, following)
    if whole is None and words.at(following - 1) == "of" and part.part is not None:
        whole = parts.bare_unit(words, following)
    if whole is None or not _completes(part, whole.value):
        return found
    return Match(within(part, whole.value), whole.after, found.rule)


def _year_ago(words: Words, index: int) -> Match[Reading] | None:
    """The "a year ago" of "the third quarter a year ago"."""
    found = relative.counted_away(words, index)
    year = None if found is None else found.value
    if found is None or not isinstance(year, Shift) or year.grain != "year" or year.by is None:
        return None
    return Match(structs.replace(year, base="published", compared=False), found.after, found.rule)


def _completes(part: Partial, whole: Reading) -> bool:
    """Whether a weekday is of a week, and anything longer of a year."""
    if isinstance(whole, Amount | Fixed):
        return False
    grain = getattr(whole, "grain", None)
    if part.month is None and part.part is None and part.holiday is None:
        return grain == "week" and part.weekday is not None
    return grain == "year" and part.part != "DE"


def _is_trigger(word: str) -> bool:
    """Whether an expression may stand at or around `word`."""
    return word in _triggers() or (word.isdigit() and len(word) in (1, 2, 4))


def _may_start(word: str) -> bool:
    """Whether any rule can begin with `word`: most words are ruled out here, which is what makes the search cheap."""
    return word in _starts() or word.isdigit() or word.removesuffix("s") in _starts()


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return _triggers() | _words_of_classes("number", "tens", "scale", "ordinal", "start")


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    plurals = {f"{word}s" for word in lexicon()["weekday"]}
    near = _words_of_classes("month", "weekday", "season", "unit", "decade", "part", "often", "reference", "trigger")
    return near | plurals | named_days.first_words()


def _words_of_classes(*names: str) -> frozenset[str]:
    return frozenset[str]().union(*(lexicon()[name] for name in names))
