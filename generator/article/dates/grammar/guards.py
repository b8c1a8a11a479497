"""What looks like a date and is none: names, titles, ages, scores, verbs."""

from collections.abc import Callable

from generator.article.dates.grammar import counts, month_names, numbers
from generator.article.dates.grammar.readings import Amount, Partial, Reading, Repeat
from generator.article.dates.grammar.rules import Match
from generator.article.dates.grammar.words import Words, lexicon
from generator.data import word_set

_NAMED_WEEKDAYS = frozenset({"black", "cyber", "super", "bloody", "throwback", "casual"})
_INDEFINITE = frozenset({"a", "an", "on", "this", "last", "next"})
_OPENING = frozenset("“‘«\"'")
_POSSESSIVE = frozenset({"his", "her", "their"})
_NOW = frozenset({"now", "today"})
_LATER, _SHORT_DECADE = "later", "short decade"
_YEAR = "year"
"""The rule that reads a year by itself."""

_RATES = frozenset({"percent", "pct", "%", "cents", "times"})
_COUNTED_NOUN = 3
"""Words between which a count and its rate stand: "10,000 new cars annually"."""

Guard = Callable[[Words, int, int], bool]
"""Whether the words from one index to another are something else than a date."""


def is_name(words: Words, index: int) -> bool:
    """Whether an expression that begins at `index` would be part of a name: "Black Friday", "High Noon", "USA Today"."""
    word, before = words.at(index), words.at(index - 1)
    if word in lexicon()["often"] and _is_newspaper(words, index):
        return True
    if word in lexicon()["weekday"] and (before in _NAMED_WEEKDAYS or _is_name_with_weekday(words, index)):
        return True
    if not words.is_capital(index) or word in lexicon()["month"] or word in lexicon()["weekday"]:
        return word == "noon" and before == "high"
    after_capital = index > 0 and words.is_capital(index - 1) and words.gap(index)
    return after_capital and word in word_set("dates.in_titles")


def _is_name_with_weekday(words: Words, index: int) -> bool:
    """Whether a weekday is part of a name: "the Sunday Herald", “Friday Night in Orsk”, "Good Morning Sunday"."""
    if not words.is_capital(index):
        return False
    following, before, parts = words.at(index + 1), words.at(index - 1), lexicon()["part"]
    if words.is_capital(index + 1) and words.gap(index + 1) and before not in _INDEFINITE:
        if following in word_set("dates.behind_weekday_in_names"):
            return True
        if following in parts and (before == "the" or not words.is_capital(index - 1)):
            return before in _OPENING or (words.is_capital(index + 2) and words.gap(index + 2))
    named = words.at(index - 2), before
    return words.is_capital(index - 2) and (named == ("mail", "on") or (named[0] == "good" and before in parts))


def _is_newspaper(words: Words, index: int) -> bool:
    """Whether "daily" and the like are part of a paper's name, or stand before it: "the Daily Bote", "the party daily Bote"."""
    following = words.written(index + 1)
    return words.is_capital(index + 1) and following.isalpha() and words.gap(index + 1) and not following.isupper()


def is_no_date(words: Words, start: int, found: Match[Reading]) -> bool:
    """Whether the words from `start` on only look like what was `found`."""
    if words.at(found.after - 1) == "night" and words.reads(found.after - 3, "the last night"):
        return True  # of several nights, not the one before today
    if words.at(found.after) in word_set("dates.streets") and words.is_capital(found.after):
        return True
    return _guard_of(words, start, found)(words, start, found.after)


def _guard_of(words: Words, start: int, found: Match[Reading]) -> Guard:
    """What else an expression may be, by what it would say."""
    reading = found.value
    if isinstance(reading, Partial) and found.after == start + 1:
        return month_names.is_other_word
    if found.rule == _SHORT_DECADE:
        return _is_age
    if found.rule == _LATER:
        return _is_now
    if found.rule == _YEAR:
        return counts.is_number
    if isinstance(reading, Amount):
        return _is_fraction
    often = isinstance(reading, Repeat) and words.at(start) in lexicon()["often"]
    return _is_rate_of_count if often else _is_title


def _is_age(words: Words, start: int, _: int) -> bool:
    """Whether tens are somebody's years: "in his early 60s"."""
    return words.at(start - 1) in _POSSESSIVE


def _is_now(words: Words, start: int, _: int) -> bool:
    """Whether what is later is the present: "Now, 40 years later, …"."""
    while words.is_number(start - 1):
        start -= 1
    return words.at(start - 1) in _NOW or (words.at(start - 1) == "," and words.at(start - 2) in _NOW)


def _is_fraction(words: Words, start: int, after: int) -> bool:
    """Whether a unit is something else: "three-quarters of", "more than a quarter", "$35 a night"."""
    last, article = words.at(after - 1), words.at(start) in ("a", "an")
    if article and after == start + 2 and _follows_count(words, start):
        return True
    if last in ("quarter", "quarters"):
        return _is_fourth(words, after)
    return last == "night" and words.at(start) == "a"


def _is_fourth(words: Words, after: int) -> bool:
    """Whether quarters that end before `after` are fourth parts: "a quarter", "three quarters of", "3 quarters"."""
    before = words.at(after - 2)
    if words.at(after) == "of" and before in ("one", "two", "three"):
        return True
    return before in ("a", "-", "‑") or before.isdigit()


def _follows_count(words: Words, start: int) -> bool:
    """Whether "a year" says per what: "$1.20 a year", "two million a day", "5 percent a month"."""
    before = words.at(start - 1)
    return before.isdigit() or before in lexicon()["scale"] or before in _RATES


def _is_rate_of_count(words: Words, start: int, _: int) -> bool:
    """Whether "annually" says per what: "grew 20% annually", "makes 10,000 new cars annually"."""
    for index in range(start - 1, start - 1 - _COUNTED_NOUN, -1):
        word = words.at(index)
        if word in _RATES or word in lexicon()["scale"] or (word.isdigit() and numbers.year(words, index) is None):
            return True
        if not word.isalpha():
            break
    return False


def _is_title(words: Words, start: int, after: int) -> bool:
    """Two or more capitalised words in the middle of a sentence are a title: "This Week"."""
    pointed = after - start >= 2 and words.at(start) in ("this", "last", "next", "the")
    capitals = words.is_capital(start) and words.is_capital(after - 1) and not words.written(start).isupper()
    return pointed and capitals and words.at(after - 1) in lexicon()["unit"]
