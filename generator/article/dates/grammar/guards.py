"""What looks like a date and is none: names, titles, ages, scores, verbs."""

import re

from generator.article.dates.grammar import numbers
from generator.article.dates.grammar.ranges import Found
from generator.article.dates.grammar.readings import Amount, Fixed, Partial, Reading, Repeat
from generator.article.dates.grammar.rules import Match
from generator.article.dates.grammar.words import DASHES, Words, lexicon

_NAMED_WEEKDAYS = frozenset({"black", "cyber", "super", "bloody", "throwback", "casual"})
_STREETS = frozenset(
    {"street", "avenue", "road", "square", "boulevard", "lane", "drive", "st", "ave", "rd", "blvd", "plaza"}
)
_TITLE_WORDS = frozenset({"today", "tomorrow", "tonight", "now", "week", "month", "year", "noon", "morning", "night"})
_MARCH_OF = frozenset({"for", "of", "on", "against", "to", "from", "past", "toward", "towards", "through"})
_BEFORE_MONTH = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "by",
        "of",
        "from",
        "to",
        "last",
        "this",
        "next",
        "through",
        "during",
        "early",
        "late",
        "mid",
    }
)
_SURELY_BEFORE_MONTH = _BEFORE_MONTH - {"by", "of", "from", "to", "through"}
_BEFORE_MAY = re.compile(r"\b([A-Z][a-z]+)\.? May\b(?!\.? \d)")
_NO_FIRST_NAME = frozenset(
    """the and both but as before after between around about that for on april march june july""".split()  # noqa: SIM905
)
_LEAST_YEAR = "1500"
"""Digits below are a year only where a word such as "in" says so."""

_BEFORE_YEAR = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "to",
        "of",
        "year",
        "around",
        "about",
        "circa",
        "before",
        "after",
        "between",
    }
    | {"and", "ad", "-", "–", "c", "(", "early", "late"}
)
_COUNTED = frozenset({"percent", "pct", "%", "cents", "times"})
_COUNTED_NOUN = 3
"""Words between which a count and its rate stand: "10,000 new cars annually"."""

_AFTER_SENTENCE = frozenset(
    {"", ".", "!", "?", ":", ";", "“", '"', "'", "‘", "”", "’", "(", "[", "-", "–", "—", "•", "*"}
)


def is_name(words: Words, index: int) -> bool:
    """Whether an expression that begins at `index` would be part of a name: "Black Friday", "High Noon", "USA Today"."""
    word, before = words.at(index), words.at(index - 1)
    if word in lexicon()["often"] and _is_newspaper(words, index):
        return True
    if before in _NAMED_WEEKDAYS and word in lexicon()["weekday"]:
        return True
    if word in lexicon()["month"] or word in lexicon()["weekday"] or not words.written(index)[:1].isupper():
        return word == "noon" and before == "high"
    capital_before = words.written(index - 1)[:1].isupper() and words.gap(index)
    return capital_before and word in _TITLE_WORDS and index > 0


def _is_newspaper(words: Words, index: int) -> bool:
    """Whether "daily" and the like are part of a paper's name, or stand before it: "the Daily Bote", "the party daily Bote"."""
    following = words.written(index + 1)
    return following[:1].isupper() and following.isalpha() and words.gap(index + 1) and not following.isupper()


def is_no_date(words: Words, start: int, found: Match[Reading]) -> bool:
    """Whether the words from `start` on only look like what was `found`."""
    reading, after = found[:2]
    if words.at(after) in _STREETS and words.written(after)[:1].isupper():
        return True
    if isinstance(reading, Partial) and after == start + 1:
        return _is_other_word(words, start, after)
    if (
        isinstance(reading, Fixed)
        and reading.period is not None
        and reading.period.grain == "year"
        and not reading.fiscal
    ):
        return _is_number(words, start, after)
    if isinstance(reading, Amount):
        return _is_fraction(words, start, after)
    if isinstance(reading, Repeat) and words.at(start) in lexicon()["often"]:
        return _counts_before(words, start)
    return _is_title(words, start, after)


def has_surname_may(text: str) -> bool:
    """Whether somebody called May appears: "Theresa May", "Mrs. May"; then "May" alone is hardly ever the month."""
    return any(match[1].lower() not in _BEFORE_MONTH | _NO_FIRST_NAME for match in _BEFORE_MAY.finditer(text))


def is_surname(words: Words, found: Found) -> bool:
    """Whether a bare "May" is the surname, in an article with somebody of that name: only "in May" and the like are not."""
    alone = found.last == found.first + 1 and words.at(found.first) == "may"
    return alone and words.at(found.first - 1) not in _SURELY_BEFORE_MONTH


def _is_other_word(words: Words, start: int, after: int) -> bool:
    """Whether the words are another word: "March for Life", "May I", "April Smith"."""
    word, before = words.at(start), words.at(start - 1)
    if word not in ("march", "may", "april", "june", "august") or before in _BEFORE_MONTH:
        return False
    following = words.at(after)
    if word == "march":
        return following in _MARCH_OF
    if word == "may":
        return before in _AFTER_SENTENCE and following.isalpha()
    return words.written(after)[:1].isupper() and following.isalpha() and words.gap(after)


def _is_number(words: Words, start: int, after: int) -> bool:
    """Whether the digits count something: "2000 people", "a 2000-year-old", "1500 metres", "at 1800 hours"."""
    following = words.at(after)
    if following in DASHES and words.joined(after):
        following = words.at(after + 1)
    if following in (
        "year",
        "years",
        "percent",
        "people",
        "hours",
        "miles",
        "km",
        "metres",
        "meters",
        "kg",
        "dollars",
        "euros",
    ):
        return True
    if words.at(start).isdigit() and words.at(start) < _LEAST_YEAR and words.at(start - 1) not in _BEFORE_YEAR:
        return True
    before = words.written(start - 1)
    if before.isupper() and len(before) in (2, 3) and words.at(start) < "1900" and words.written(start - 1) != "AD":
        return True
    return words.at(start - 1) in ("$", "£", "€", "¥", "#") and words.joined(start)


def _is_fraction(words: Words, start: int, after: int) -> bool:
    """Whether a unit is something else: "three-quarters of", "more than a quarter", "$35 a night"."""
    last = words.at(after - 1)
    if words.at(start) in ("a", "an") and after == start + 2 and _is_rate(words, start):
        return True
    if last in ("quarter", "quarters"):
        fourths = words.at(after) == "of" and words.at(after - 2) in ("one", "two", "three")
        return fourths or words.at(after - 2) in ("a", "-", "‑") or words.at(after - 2).isdigit()
    return last == "night" and words.at(start) == "a"


def _is_rate(words: Words, start: int) -> bool:
    """Whether "a year" says per what: "$1.20 a year", "two million barrels a day", "5 percent a month"."""
    before = words.at(start - 1)
    return before.isdigit() or before in lexicon()["scale"] or before in _COUNTED


def _counts_before(words: Words, start: int) -> bool:
    """Whether "annually" says per what: "grew 20% annually", "makes 10,000 new cars annually"."""
    for index in range(start - 1, start - 1 - _COUNTED_NOUN, -1):
        word = words.at(index)
        if word in _COUNTED or word in lexicon()["scale"] or (word.isdigit() and numbers.year(words, index) is None):
            return True
        if not word.isalpha():
            break
    return False


def _is_title(words: Words, start: int, after: int) -> bool:
    """Two or more capitalised words in the middle of a sentence are a title: "This Week"."""
    if after - start < 2 or words.at(start) not in ("this", "last", "next", "the"):
        return False
    inner = words.written(after - 1)
    return (
        words.written(start)[:1].isupper()
        and inner[:1].isupper()
        and words.at(after - 1) not in lexicon()["month"]
        and words.at(after - 1) not in lexicon()["weekday"]
        and words.at(after - 1) in lexicon()["unit"]
        and not words.written(start).isupper()
    )
