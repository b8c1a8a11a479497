"""Four digits that are no year: what they count, number, name or measure.

Each test of `TESTS` looks at the words around the digits and has an example. A year stands behind "in" and the like, or before
what is dated ("the 2018 elections"); what is counted stands behind a count ("2000 civilians", "1900 armed men").
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from generator.article.dates.grammar.numbers import FIRST_YEAR, LAST_YEAR
from generator.article.dates.grammar.words import APOSTROPHES, DASHES, Words, lexicon, skip
from generator.data import rows, word_set

_LEAST_YEAR = "1500"
"""Digits below are a year only where a word such as "in" says so."""

_LEAST_BARE_YEAR = "1900"
"""Digits below are a number behind a code in capitals: "LH 1830"."""

_BEFORE_YEAR = word_set("dates.before_year") | {"-", "–", "("}
_SURELY_YEAR = word_set("dates.surely_year")
_MONEY = word_set("dates.money")
_MONEY_CODES = word_set("dates.money_codes")
_MEASURES = word_set("dates.measures") | _MONEY
_IN_ONE_FORM = word_set("dates.counted_in_one_form")
_COUNTED = word_set("dates.counted_things") | _IN_ONE_FORM
_DATED = word_set("dates.dated_things")
_NUMBERED = word_set("dates.numbered_things")
_MAKES = word_set("dates.makes")
_VERBS_OF_YEARS = word_set("dates.verbs_of_years")
_VERBS_OF_COUNTS = word_set("dates.verbs_of_counts")
_BOUNDS = word_set("dates.bounds")
_SUMS = word_set("dates.sums")
_STREETS = word_set("dates.streets")
_AFTER_HYPHEN = word_set("dates.after_year_and_hyphen")
_DETERMINERS = word_set("dates.before_dated")
_PERSONS = ("ers", "ors", "ists", "ians", "ees", "men", "women")
_TIMES = frozenset({"x", "×"})
_PLURAL_VERBS = frozenset({"were", "are", "have"})
_JOINS = DASHES | {"to", "and", "or"}
_ENDS = frozenset({"", ".", "!", "?", ";", ")", ","})
_LIKELY_YEAR = frozenset({"before", "after", "from", "between"})
_STREET_WORDS = 3
_ADJECTIVES = 4
_CODE = 3
"""Letters that a code has at most: "LH", "B"."""

Test = Callable[[Words, int, int], bool]
"""Whether the digits from one index to another are no year."""


class Row(NamedTuple):
    """A test: its name, a text in which it holds of a number, and the function."""

    name: str
    example: str
    holds: Test


def is_number(words: Words, start: int, after: int) -> bool:
    """Whether the year from `start` to `after` is another number."""
    return any(row.holds(words, start, after) for row in TESTS)


# --- what stands around the digits --------------------------------------------------------------------------------------


def _before(words: Words, start: int) -> tuple[str, int]:
    """The word before the digits and its index, or that before the first number of a row: "1500 and 2000", "No. 1701"."""
    index = start - 1
    while words.at(index) in _JOINS and words.is_number(index - 1):
        index -= 2
    if words.joined(index) and (words.at(index) == "." or words.at(index) in DASHES):
        index -= 1
    return words.at(index), index


def _noun(words: Words, after: int) -> int:
    """The index of the word that the digits stand before: behind the other end of a range and a hyphen."""
    joined = words.at(after) in _JOINS and words.is_number(after + 1)
    return skip(words, after + 2 if joined else after, "-", "‑", "square", "cubic")


def _is_surely_year(words: Words, start: int) -> bool:
    """Whether the word before makes them a year: "in 2018 voters chose", "since 2011 thousands fled"."""
    before = _before(words, start)[0]
    return before in _SURELY_YEAR or (before in _LIKELY_YEAR and not words.at(start).endswith("00"))


def _is_determined(words: Words, start: int) -> bool:
    """Whether a determiner stands before, adjectives between: "the big-money 2016 players"."""
    for index in range(start - 1, start - 1 - _ADJECTIVES, -1):
        if words.at(index) in _DETERMINERS:
            return True
        if words.at(index).endswith(("s", "ed")):
            return False  # a verb: "the ship carries 2000 containers"
        if not (words.at(index).isalpha() or words.at(index) in DASHES) or words.at(index) in lexicon()["function"]:
            return False
    return False


def _is_person(word: str) -> bool:
    return word.endswith(_PERSONS) or word.removesuffix("s") in _occupations()


@cache
def _occupations() -> frozenset[str]:
    return frozenset(row[0] for row in rows("occupations.tsv"))


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _COUNTED


def _is_dated(word: str) -> bool:
    return word in _DATED or f"{word}s" in _DATED


def _ends_phrase(words: Words, after: int) -> bool:
    return words.at(after) in _ENDS or words.at(after) in lexicon()["function"]


# --- the tests ----------------------------------------------------------------------------------------------------------


def _measures(words: Words, start: int, after: int) -> bool:
    noun = words.at(_noun(words, after))
    if noun in lexicon()["scale"]:
        return True
    return noun in _MEASURES and not (noun in _MONEY and words.at(start - 1) in ("in", "at"))


def _counts_next(words: Words, start: int, after: int) -> bool:
    index = _noun(words, after)
    noun = words.at(index)
    if noun in _DATED or words.is_capital(index) or _is_surely_year(words, start) or not _is_plural(noun):
        return False
    event = words.is_capital(start - 1) and words.at(start - 2).isalpha()  # "World Cup 2018 fans"
    owned = words.at(index + 1) in APOSTROPHES and words.at(start - 1) in _DETERMINERS  # "the 2008 residents' survey"
    if event or owned:
        return False
    if noun in _COUNTED:
        return True
    verb = noun in _VERBS_OF_YEARS or words.at(index + 1) in _DETERMINERS  # "2018 marks a change"
    return not (verb or noun in lexicon()["function"] or _is_determined(words, start))


def _counts_kind(words: Words, start: int, after: int) -> bool:
    index = _noun(words, after)
    between = words.at(index)
    if not between.isalpha() or between in lexicon()["function"] or _is_dated(between) or words.is_capital(index):
        return False
    noun = words.at(index + 1)
    counted = noun in _COUNTED or (_is_plural(noun) and _is_person(noun) and noun not in _DATED)
    return counted and not _is_surely_year(words, start) and words.at(start - 1) not in _DETERMINERS


def _counts_some(words: Words, start: int, after: int) -> bool:
    phrase = words.at(after) == "of" and words.at(after + 1) in ("them", "the", "those", "these", "his", "her", "their")
    more = words.at(after) in ("more", "others", "additional", "extra") or words.reads(after, "or so")
    strong = words.at(after) == "strong" and not words.at(after + 1).isalpha()
    return (phrase or more or strong) and not _is_surely_year(words, start)


def _is_hyphened(words: Words, _: int, after: int) -> bool:
    joined = words.at(after) in DASHES and words.joined(after) and words.joined(after + 1)
    noun = words.at(after + 1)
    return (
        joined and noun.isalpha() and not (noun in _AFTER_HYPHEN or noun.endswith("ed") or noun in lexicon()["month"])
    )


def _is_subject(words: Words, start: int, after: int) -> bool:
    before = words.at(start - 1)
    alone = before in ("", ".", ",", "“", '"', "another") or before in _BOUNDS or _is_bounded(words, start)
    return alone and words.at(after) in _PLURAL_VERBS


def _is_bounded(words: Words, start: int) -> bool:
    """Whether "more than" or "at least" stands before, and no word of time before that."""
    _, index = _before(words, start)
    bound = f"{words.at(index - 1)} {words.at(index)}" in ("more than", "fewer than", "less than", "at least")
    many = words.reads(index - 3, "as many as") or words.reads(index - 2, "as many as")
    return (bound or many) and words.at(index - 2) not in _BEFORE_YEAR | {"through"}


def _is_bounded_alone(words: Words, start: int, after: int) -> bool:
    return _is_bounded(words, start) and words.at(after) not in _DATED


def _is_object(words: Words, start: int, after: int) -> bool:
    return words.at(start - 1) in _VERBS_OF_COUNTS and words.at(after) in _ENDS | {"and", "or"}


def _is_level(words: Words, start: int, after: int) -> bool:
    return words.at(start - 1) == "at" and _ends_phrase(words, after)


def _is_sum(words: Words, start: int, _: int) -> bool:
    of, index = _before(words, start)
    return of == "of" and words.at(index - 1) in _SUMS


def _is_rate(words: Words, start: int, after: int) -> bool:
    one = words.at(start - 1) == "in" and words.at(start - 2) in ("one", "1")
    return one and words.at(start).endswith("00") and words.at(after).isalpha() and not _ends_phrase(words, after)


def _is_in_votes(words: Words, start: int, _: int) -> bool:
    return words.at(start - 1) in ("to", "against") and words.at(start - 2) in ("votes", "points", "vote")


def _is_product(words: Words, start: int, after: int) -> bool:
    return words.at(start - 1) in _TIMES or words.at(after) in _TIMES


def _is_too_early(words: Words, start: int, _: int) -> bool:
    return words.at(start).isdigit() and words.at(start) < _LEAST_YEAR and words.at(start - 1) not in _BEFORE_YEAR


def _is_code(words: Words, start: int, _: int) -> bool:
    code = words.written(start - 1)
    flight = words.at(start - 2) in _NUMBERED
    return code.isupper() and len(code) in (2, 3) and code != "AD" and (flight or words.at(start) < _LEAST_BARE_YEAR)


def _is_hyphened_code(words: Words, start: int, _: int) -> bool:
    joined = words.at(start - 1) in DASHES and words.joined(start) and words.joined(start - 1)
    code = words.written(start - 2)
    if code.lower() in lexicon()["month"] or code in ("AD", "FY"):
        return False
    return joined and (len(code) == _CODE if words.is_number(start - 2) else code.isupper() and len(code) <= _CODE)


def _is_telephone(words: Words, start: int, _: int) -> bool:
    group = words.at(start - 1)
    return words.is_number(start - 1) and len(group) >= _CODE and not FIRST_YEAR <= int(group) <= LAST_YEAR


def _is_price(words: Words, start: int, _: int) -> bool:
    stuck = words.at(start - 1) in ("$", "£", "€", "¥", "#") and words.joined(start)
    return stuck or _before(words, start)[0] in _MONEY_CODES


def _is_numbered(words: Words, start: int, after: int) -> bool:
    before, index = _before(words, start)
    if before in ("no", "nos"):
        return words.at(index + 1) == "." or _ends_phrase(words, after)
    if before == "bill":
        return words.at(index - 1) in ("house", "senate", "assembly")
    return before in _NUMBERED and not _is_dated(words.at(after))


def _is_model(words: Words, start: int, after: int) -> bool:
    before, index = words.at(start - 1), start - 1
    if not words.is_capital(index) or words.joined(start) or words.is_capital(after):
        return False
    made = before in _MAKES and not _is_dated(words.at(after))
    return made or (words.at(index - 1) in ("a", "an") and _ends_phrase(words, after))


def _is_address(words: Words, start: int, after: int) -> bool:
    if words.at(start - 1) in _SURELY_YEAR | _DETERMINERS | {"by", "of"}:
        return False
    ahead = range(after + 1, after + 1 + _STREET_WORDS)
    street = next((index for index in ahead if words.at(index) in _STREETS), None)
    return street is not None and all(map(words.is_capital, range(after, street + 1)))


def _is_in_words(words: Words, start: int, after: int) -> bool:
    bare = words.at(after - 1) == "thousand" and words.at(start) == "two"
    return bare and not _is_surely_year(words, start) and words.at(start - 1) not in ("of", "by", "before", "after")


TESTS: tuple[Row, ...] = (
    Row("unit of measure", "The village lies at 1800 m.", _measures),
    Row("what is counted", "Rebels freed 2000 civilians.", _counts_next),
    Row("kind of what is counted", "He employs 1800 foreign workers.", _counts_kind),
    Row("some of them", "At least 2000 of them are children.", _counts_some),
    Row("number and hyphen", "The 1500-seat hall was full.", _is_hyphened),
    Row("subject in the plural", "Of the sailors, 2000 were wounded.", _is_subject),
    Row("bounded number", "As many as 1950 attended.", _is_bounded_alone),
    Row("object of a verb of counts", "The blast killed 1500.", _is_object),
    Row("level", "The index closed at 1998.", _is_level),
    Row("sum", "The town has a population of 1900.", _is_sum),
    Row("rate", "One in 2000 falls ill.", _is_rate),
    Row("votes to votes", "It passed by 2018 votes to 1950.", _is_in_votes),
    Row("so many times so many", "The screen has 1920 x 1080 dots.", _is_product),
    Row("too early", "He owns more than 1000.", _is_too_early),
    Row("code", "The pilots of flight LH 2004 were heard.", _is_code),
    Row("code with a hyphen", "The exhibit with code B-1962 was lost.", _is_hyphened_code),
    Row("telephone number", "Call (0212) 555 2014 for help.", _is_telephone),
    Row("price", "Tickets cost $1998.", _is_price),
    Row("number of what is numbered", "They met in Room 2012.", _is_numbered),
    Row("model", "He flew a Tarvo 1500.", _is_model),
    Row("address", "He lives at 1600 Linden Avenue.", _is_address),
    Row("number in words", "Two thousand civilians crossed.", _is_in_words),
)
"""In no order: one that holds is enough."""
