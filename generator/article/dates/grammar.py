"""Find temporal expressions: try the rules wherever a word of time is near, and keep the longest reading."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from generator.article.dates import absolute, amounts, business, clock, guards, named_days, periods, relative
from generator.article.dates.readings import Amount, Fixed, Parsed, Partial, Reading, Rule, first
from generator.article.dates.words import DASHES, Words, lexicon, skip

RULES: tuple[Rule, ...] = (*clock.RULES, *business.RULES, *relative.RULES, *absolute.RULES, *amounts.RULES)
"""In order of preference among readings of equal length."""

_REACH = 7
"""How many words before the first word of time an expression may begin: "at least the past eight and a half years"."""


class Found(Struct, frozen=True):
    """A temporal expression: the tokens `first` to `last` (half-open) and what they say."""

    first: int
    last: int
    reading: Reading


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
            found = read(words, start)
            if found is not None and not guards.is_no_date(words, start, *found):
                parts = list(_ranged(words, start, *found))
                yield from parts
                done = parts[-1].last
                break


def read(words: Words, index: int) -> Parsed | None:
    """The longest reading that begins at `index`, with what completes it from the words after."""
    found = first(words, index, RULES)
    return None if found is None else _completed(words, *found)


def _completed(words: Words, reading: Reading, after: int) -> Parsed:
    """Read "October last year", "Thursday of next week", "3 May this year": the later words say which."""
    if not isinstance(reading, Partial) or reading.pointer is not None or reading.within is not None:
        return reading, after
    following = skip(words, skip(words, after, ","), "of", "in")
    whole = relative.pointed(words, following)
    if whole is not None and not isinstance(whole[0], Amount | Fixed) and _completes(reading, whole[0]):
        return relative.within(reading, whole[0]), whole[1]
    return reading, after


def _completes(reading: Partial, whole: Reading) -> bool:
    grain = getattr(whole, "grain", None)
    if reading.month is None and reading.part is None:
        return grain == "week" and reading.weekday is not None
    return grain == "year" and reading.part != "DE"


def _ranged(words: Words, start: int, reading: Reading, after: int) -> Iterator[Found]:
    """Yield the expression, or both ends of a range of which only one is complete: "May 3-5", "2014-15"."""
    yield Found(start, after, reading)
    if words.at(after) in DASHES and words.at(after + 1).isdigit():
        end = _range_end(words, reading, after)
        if end is not None:
            yield end


def _range_end(words: Words, reading: Reading, after: int) -> Found | None:
    word = words.at(after + 1)
    if isinstance(reading, Fixed) and reading.period is not None and reading.period.grain == "year" and len(word) == 2:
        number = reading.period.n // 100 * 100 + int(word)
        if (
            words.joined(after)
            and words.joined(after + 1)
            and number > reading.period.n
            and not words.joined(after + 2)
        ):
            return Found(after + 1, after + 2, Fixed(periods.year(number)))
    return None


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
