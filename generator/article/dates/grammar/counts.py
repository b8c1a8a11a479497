"""Four digits that are no year: what they count, number, name or measure.

Each test of `TESTS` looks at the words around the digits and has an example. A year stands behind "in" and the like, or before
what is dated ("the 2018 elections"); what is counted stands behind a count ("2000 civilians", "1900 armed men").
"""

from typing import NamedTuple

from generator.article.dates.grammar.digits import (
    BEFORE_YEAR,
    COUNTED,
    DATED,
    DETERMINERS,
    SURELY_YEAR,
    Digits,
    Test,
    alpha_behind,
    before,
    behind,
    is_bounded,
    is_dated,
    is_determined,
    is_function,
    is_plural,
    is_round,
    is_surely_year,
    lead,
    led_by,
    noun,
    noun_in,
    of_noun,
)
from generator.article.dates.grammar.numbers import FIRST_YEAR, LAST_YEAR
from generator.article.dates.grammar.words import APOSTROPHES, DASHES, Words, lexicon
from generator.data import occupations, word_set
from generator.values import either, every, no

_LEAST_YEAR = "1500"
"""Digits below are a year only where a word such as "in" says so."""

_LEAST_BARE_YEAR = "1900"
"""Digits below are a number behind a code in capitals: "LH 1830"."""

_MONEY = word_set("dates.money")
_MONEY_CODES = word_set("dates.money_codes")
_MEASURES = word_set("dates.measures") | _MONEY
_NUMBERED = word_set("dates.numbered_things")
_MAKES = word_set("dates.makes")
_VERBS_OF_YEARS = word_set("dates.verbs_of_years")
_VERBS_OF_COUNTS = word_set("dates.verbs_of_counts")
_BOUNDS = word_set("dates.bounds")
_SUMS = word_set("dates.sums")
_SHIPS = word_set("dates.ships")
_STREETS = word_set("dates.streets")
_AFTER_HYPHEN = word_set("dates.after_year_and_hyphen")
_PERSONS = ("ers", "ors", "ists", "ians", "ees", "men", "women")
_TIMES = frozenset({"x", "×"})
_PLURAL_VERBS = frozenset({"were", "are", "have"})
_ENDS = frozenset({"", ".", "!", "?", ";", ")", ","})
_OPENS = frozenset({"", ".", ",", "“", '"', "another"})
_WENT = frozenset({"left", "came", "went", "fled", "fell", "got", "lost"})
_IRREGULAR_PAST = word_set("dates.irregular_past")
_STREET_WORDS = 3
_WITH_ADJECTIVES = 3
"""Words that a noun has with its adjectives at most."""
_CODE = 3
"""Letters that a code has at most: "LH", "B"."""


class Row(NamedTuple):
    """A test: its name, a text in which it holds of a number, and the function."""

    name: str
    example: str
    holds: Test


def is_number(words: Words, start: int, after: int) -> bool:
    """Whether the year from `start` to `after` is another number."""
    digits = Digits(words, start, after)
    return any(row.holds(digits) for row in TESTS)


# --- what stands around the digits --------------------------------------------------------------------------------------


def _is_person(word: str) -> bool:
    return word.endswith(_PERSONS) or word.removesuffix("s") in occupations()


_ends_phrase = either(behind(_ENDS), lambda digits: is_function(digits.words.at(digits.after)))


# --- the tests ----------------------------------------------------------------------------------------------------------

_is_of_money = every(noun_in(_MONEY), before({"in", "at"}))
_measures = either(
    lambda digits: digits.words.at(noun(digits)) in lexicon()["scale"],
    every(noun_in(_MEASURES), no(_is_of_money)),
)


def _is_capital_noun(digits: Digits) -> bool:
    return digits.words.is_capital(noun(digits))


def _is_of_event(digits: Digits) -> bool:
    """Whether they are part of an event's name: "World Cup 2018 fans"."""
    return digits.words.is_capital(digits.start - 1) and digits.words.at(digits.start - 2).isalpha()


_is_owned = every(noun_in(APOSTROPHES, 1), before(DETERMINERS))
"""Whether what they stand before owns something: "the 2008 residents' survey"."""

_is_told_of = either(
    noun_in(_VERBS_OF_YEARS),  # "2018 marks a change"
    noun_in(DETERMINERS, 1),
    of_noun(is_function),
    is_determined,
)
_counts_next = every(
    of_noun(is_plural),
    no(either(noun_in(DATED), _is_capital_noun, is_surely_year, _is_of_event, _is_owned)),
    either(noun_in(COUNTED), no(_is_told_of)),
)

_counts_kind = every(
    of_noun(str.isalpha),
    no(either(of_noun(is_function), of_noun(is_dated), _is_capital_noun)),
    of_noun(either(COUNTED.__contains__, every(is_plural, _is_person, no(DATED.__contains__))), 1),
    no(is_surely_year),
    no(before(DETERMINERS)),
)


def _is_many(digits: Digits) -> bool:
    """Whether a noun in the plural follows with its adjectives, none of them what a year stands before."""
    words, first = digits.words, noun(digits)
    phrase = [words.at(index) for index in range(first, first + _WITH_ADJECTIVES)]
    last = next((number for number, word in enumerate(phrase, 1) if is_plural(word)), 0)
    capital = any(map(words.is_capital, range(first, first + last)))
    return last > 0 and not capital and all(word.isalpha() and not is_function(word) for word in phrase[:last])


_is_done_to_many = every(
    either(before(_IRREGULAR_PAST), lambda digits: digits.words.at(digits.start - 1).endswith("ed")),
    _is_many,
    no(either(of_noun(is_dated), of_noun(is_dated, 1), of_noun(is_dated, 2))),
)

_counts_some = every(
    either(
        every(behind({"of"}), behind({"them", "the", "those", "these", "his", "her", "their"}, 1)),
        behind({"more", "others", "additional", "extra"}),
        lambda digits: digits.words.reads(digits.after, "or so"),
        every(behind({"strong"}), no(alpha_behind(1))),
    ),
    no(is_surely_year),
)


def _is_joined_behind(digits: Digits) -> bool:
    return digits.words.joined(digits.after) and digits.words.joined(digits.after + 1)


def _is_dated_part(digits: Digits) -> bool:
    """Whether what a hyphen joins to a year says no number: "the 2012-founded club"."""
    word = digits.words.at(digits.after + 1)
    return word in _AFTER_HYPHEN or word.endswith("ed") or word in lexicon()["month"]


_is_hyphened = every(behind(DASHES), _is_joined_behind, alpha_behind(1), no(_is_dated_part))
_is_subject = every(behind(_PLURAL_VERBS), either(before(_OPENS | _BOUNDS), is_bounded))
_is_another = every(before({"another"}), of_noun(lambda word: word in _WENT or word.endswith("ed")))
_is_bounded_alone = every(no(behind(DATED)), is_bounded)
_is_object = every(before(_VERBS_OF_COUNTS), behind(_ENDS | {"and", "or"}))
_is_level = every(before({"at"}), _ends_phrase)
_is_rate = every(before({"in"}), before({"one", "1"}, 2), is_round, alpha_behind(), no(_ends_phrase))
_is_in_votes = every(before({"to", "against"}), before({"votes", "points", "vote"}, 2))
_is_product = either(before(_TIMES), behind(_TIMES))


def _is_sum(digits: Digits) -> bool:
    of, index = lead(digits)
    return of == "of" and digits.words.at(index - 1) in _SUMS


def _is_early(digits: Digits) -> bool:
    number = digits.words.at(digits.start)
    return number.isdigit() and number < _LEAST_YEAR


_is_too_early = every(_is_early, no(before(BEFORE_YEAR)))


def _is_code(digits: Digits) -> bool:
    words, start = digits.words, digits.start
    code = words.written(start - 1)
    if not (code.isupper() and len(code) in (2, 3) and code != "AD"):
        return False
    return words.at(start) < _LEAST_BARE_YEAR or words.at(start - 2) in _NUMBERED


def _is_hyphened_code(digits: Digits) -> bool:
    words, start = digits.words, digits.start
    code = words.written(start - 2)
    if not (words.at(start - 1) in DASHES and words.joined(start) and words.joined(start - 1)):
        return False
    if code.lower() in lexicon()["month"] or code in ("AD", "FY"):
        return False
    if words.is_number(start - 2):
        return len(code) == _CODE or code.startswith("0")
    return code.isupper() and len(code) <= _CODE


def _is_telephone(digits: Digits) -> bool:
    group = digits.words.at(digits.start - 1)
    long = digits.words.is_number(digits.start - 1) and len(group) >= _CODE
    return long and not FIRST_YEAR <= int(group) <= LAST_YEAR


def _is_stuck(digits: Digits) -> bool:
    return digits.words.joined(digits.start)


_is_price = either(every(_is_stuck, before({"$", "£", "€", "¥", "#"})), led_by(_MONEY_CODES))


def _is_numbered(digits: Digits) -> bool:
    words, (before, index) = digits.words, lead(digits)
    if before in ("no", "nos"):
        return words.at(index + 1) == "." or _ends_phrase(digits)
    if before == "bill":
        return words.at(index - 1) in ("house", "senate", "assembly")
    return before in _NUMBERED and not is_dated(words.at(digits.after))


def _is_behind_name(digits: Digits) -> bool:
    """Whether a word with a capital stands before, and none behind."""
    return digits.words.is_capital(digits.start - 1) and not digits.words.is_capital(digits.after)


_is_model = every(
    _is_behind_name,
    no(_is_stuck),
    either(
        every(before(_MAKES), lambda digits: not is_dated(digits.words.at(digits.after))),
        every(before({"a", "an"}, 2), _ends_phrase),
    ),
)

_is_of_ship = every(_is_behind_name, no(_is_stuck), before(_SHIPS, 2), no(noun_in(DATED)))


def _is_before_street(digits: Digits) -> bool:
    """Whether a few words with capitals follow, the last of which is a kind of street."""
    words, after = digits.words, digits.after
    street = next((index for index in range(after + 1, after + 1 + _STREET_WORDS) if words.at(index) in _STREETS), 0)
    return street > after and all(map(words.is_capital, range(after, street + 1)))


_is_address = every(no(before(SURELY_YEAR | DETERMINERS | {"by", "of"})), _is_before_street)

_is_in_words = every(
    before({"two"}, 0),
    behind({"thousand"}, -1),
    no(is_surely_year),
    no(before({"of", "by", "before", "after"})),
)


TESTS: tuple[Row, ...] = (
    Row("unit of measure", "The village lies at 1800 m.", _measures),
    Row("what is counted", "Rebels freed 2000 civilians.", _counts_next),
    Row("kind of what is counted", "He employs 1800 foreign workers.", _counts_kind),
    Row("many to whom it was done", "The café revived 1957 old radios.", _is_done_to_many),
    Row("some of them", "At least 2000 of them are children.", _counts_some),
    Row("number and hyphen", "The 1500-seat hall was full.", _is_hyphened),
    Row("subject in the plural", "Of the sailors, 2000 were wounded.", _is_subject),
    Row("another so many", "Another 1950 stayed.", _is_another),
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
    Row("name of a ship", "HMS Tarvo 1905 was raised.", _is_of_ship),
    Row("address", "He lives at 1600 Linden Avenue.", _is_address),
    Row("number in words", "Two thousand civilians crossed.", _is_in_words),
)
"""In no order: one that holds is enough."""
