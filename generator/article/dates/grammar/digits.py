"""What stands around four digits that may be a year, and tests of it for the rules of `counts`."""

from collections.abc import Callable, Container
from itertools import dropwhile
from typing import NamedTuple

from generator.article.dates.grammar.words import DASHES, Words, lexicon, skip
from generator.data import word_set
from generator.values import either, every, no

_JOINS = DASHES | {"to", "and", "or"}
_STUCK = DASHES | {"."}
SURELY_YEAR = word_set("dates.surely_year")
BEFORE_YEAR = word_set("dates.before_year") | {"-", "–", "("}
_LIKELY_YEAR = frozenset({"before", "after", "from", "between"})
_MORE_THAN = frozenset({"more than", "fewer than", "less than", "at least"})
_BEFORE_BOUND = BEFORE_YEAR | {"through"}
_ADJECTIVES = 4
DETERMINERS = word_set("dates.before_dated")
COUNTED = word_set("dates.counted_things") | word_set("dates.counted_in_one_form")
DATED = word_set("dates.dated_things")


class Digits(NamedTuple):
    """Words that may be a year, from one index to another."""

    words: Words
    start: int
    after: int


Test = Callable[[Digits], bool]
"""Whether the digits are no year."""


def before(among: Container[str], distance: int = 1) -> Test:
    """Passed where one of the words stands so many places before the digits begin."""
    return lambda digits: digits.words.at(digits.start - distance) in among


def behind(among: Container[str], distance: int = 0) -> Test:
    """Passed where one of the words stands so many places behind the digits' end."""
    return lambda digits: digits.words.at(digits.after + distance) in among


def led_by(among: Container[str]) -> Test:
    """Passed where one of the words stands before the digits, or before the first number of their row."""
    return lambda digits: lead(digits)[0] in among


def of_noun(test: Callable[[str], bool], distance: int = 0) -> Test:
    """Passed where the word that the digits stand before passes a test, or one so many places behind it."""
    return lambda digits: test(digits.words.at(noun(digits) + distance))


def noun_in(among: Container[str], distance: int = 0) -> Test:
    """Passed where the word that the digits stand before is one of these, or the one so many places behind it."""
    return lambda digits: digits.words.at(noun(digits) + distance) in among


def lead(digits: Digits) -> tuple[str, int]:
    """The word before the digits and its index, or that before the first number of a row: "1500 and 2000", "No. 1701"."""
    words, index = digits.words, digits.start - 1
    while words.at(index) in _JOINS and words.is_number(index - 1):
        index -= 2
    if words.joined(index) and words.at(index) in _STUCK:
        index -= 1
    return words.at(index), index


def noun(digits: Digits) -> int:
    """The index of the word that the digits stand before: behind the other end of a range and a hyphen."""
    words, after = digits.words, digits.after
    joined = words.at(after) in _JOINS and words.is_number(after + 1)
    return skip(words, after + 2 if joined else after, "-", "‑", "square", "cubic")


def alpha_behind(distance: int = 0) -> Test:
    """Passed where a word of letters stands so many places behind the digits' end."""
    return lambda digits: digits.words.at(digits.after + distance).isalpha()


def is_round(digits: Digits) -> bool:
    """Whether they end in two noughts."""
    return digits.words.at(digits.start).endswith("00")


is_surely_year = either(led_by(SURELY_YEAR), every(led_by(_LIKELY_YEAR), no(is_round)))
"""Whether the word before makes them a year: "in 2018 voters chose", "since 2011 thousands fled"."""


def is_determined(digits: Digits) -> bool:
    """Whether a determiner stands before, adjectives between: "the big-money 2016 players"."""
    words = map(digits.words.at, range(digits.start - 1, digits.start - 1 - _ADJECTIVES, -1))
    return next(dropwhile(_may_be_adjective, words), "") in DETERMINERS


def _may_be_adjective(word: str) -> bool:
    """Whether a word may stand between a determiner and the digits; a verb may not: "the ship carries 2000 containers"."""
    formed = (word.isalpha() or word in DASHES) and not word.endswith(("s", "ed"))
    return formed and word not in DETERMINERS and not is_function(word)


def is_function(word: str) -> bool:
    """Whether a word is one of grammar: an article, a preposition, a pronoun."""
    return word in lexicon()["function"]


def is_plural(word: str) -> bool:
    """Whether a word is a noun in the plural, as far as its form tells, or a noun of what is counted in one form."""
    return word in COUNTED or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def is_dated(word: str) -> bool:
    """Whether a word is a kind of thing that is named by its year: "election"."""
    return word in DATED or f"{word}s" in DATED


def _follows_bound(digits: Digits) -> bool:
    """Whether "more than" or "at least" stands before."""
    words, (_, index) = digits.words, lead(digits)
    if f"{words.at(index - 1)} {words.at(index)}" in _MORE_THAN:
        return True
    return words.reads(index - 3, "as many as") or words.reads(index - 2, "as many as")


def _follows_time(digits: Digits) -> bool:
    """Whether a word of time stands before "more than" or "at least"."""
    return digits.words.at(lead(digits)[1] - 2) in _BEFORE_BOUND


is_bounded = every(_follows_bound, no(_follows_time))
"""Whether a bound stands before that is none of time: "more than 1950", not "before at least 1950"."""
