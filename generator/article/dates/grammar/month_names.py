"""Words of months that name a person, or are another word: "Mr March", "August Wilson", "May I", "the March for Life"."""

import re

from generator.article.dates.grammar.ranges import Found
from generator.article.dates.grammar.words import Words, lexicon
from generator.data import word_set
from generator.names.titles import HONORIFICS, ROLE_HEADS
from generator.names.variants import plain_given_names

_SURELY_BEFORE_MONTH = word_set("dates.before_month")
_BEFORE_NAME_TOO = frozenset({"by", "of", "from", "to", "through"})
_BEFORE_MONTH = _SURELY_BEFORE_MONTH | _BEFORE_NAME_TOO
_BEFORE_SURNAME = re.compile(r"\b([A-Z][a-z]+)\.? (January|March|April|May|June|July|August|October)\b(?!\.? \d)")
_GIVEN_NAME = re.compile(
    r"(?:(?<![\w’'])([\w’']+) |(?:^|[\n.“\"(] ?))(April|May|June|August) ([A-Z][a-zà-ÿ]+)\b(?! \d)"
)
_NO_FIRST_NAME = _BEFORE_MONTH | word_set("dates.before_may")
_AFTER_MAY = word_set("dates.after_may")
_AFTER_MARCH = word_set("dates.after_march")
_FIRST_NAMES = ("april", "june", "august")
_PARTICIPLES = ("ed", "en", "wn")

_SENTENCE_ENDS = ".!?:;“\"'‘”’([-–—•*"
"""Signs after which a sentence, or a line of a list, begins."""


def names_borne(text: str) -> frozenset[str]:
    """The months (lower case) that somebody in `text` is called: "Theresa May", "Mrs. May", "Judge March", "June Ostrom"."""
    surnames = (m[2] for m in _BEFORE_SURNAME.finditer(text) if _is_before_surname(m[1].lower(), m[2]))
    given = (m[2] for m in _GIVEN_NAME.finditer(text) if _may_lead(m[1] or "") and _is_surname_like(m[3]))
    return frozenset(name.lower() for name in (*surnames, *given))


def _may_lead(word: str) -> bool:
    """Whether a word may stand before a given name: none that a month follows, no number, no article."""
    return word.lower() not in _BEFORE_MONTH | word_set("names.articles") and not word.isdigit()


def _is_surname_like(word: str) -> bool:
    """Whether a word with a capital may be a surname behind a given name: no day, no month, nothing that a month owns."""
    lower = word.lower()
    return lower not in lexicon()["weekday"] | lexicon()["month"] and lower not in _AFTER_MAY


def _is_before_surname(word: str, month: str) -> bool:
    """Whether a capitalised word before a month makes it a surname: a title or given name; before "May" almost any."""
    if word in _NO_FIRST_NAME or word in lexicon()["weekday"]:
        return False
    return month == "May" or word in HONORIFICS | ROLE_HEADS or word in plain_given_names()


def is_somebody(words: Words, found: Found, borne: frozenset[str]) -> bool:
    """Whether a bare month is somebody, in an article with a person of that name: only "in May" and the like are not."""
    alone = found.last == found.first + 1 and words.at(found.first) in borne
    return alone and words.at(found.first - 1) not in _SURELY_BEFORE_MONTH


def is_other_word(words: Words, start: int, after: int) -> bool:
    """Whether the words are another word: "March for Life", "May I", "April Smith"."""
    word, before, following = words.at(start), words.at(start - 1), words.at(after)
    if before in _BEFORE_MONTH and not (word in _FIRST_NAMES and _may_be_name(words, start)):
        return False
    if word == "march":
        return following in _AFTER_MARCH
    if word == "may":
        return before in _SENTENCE_ENDS and following.isalpha() and following not in _AFTER_MAY
    return word in _FIRST_NAMES and words.is_capital(after) and following.isalpha() and words.gap(after)


def _may_be_name(words: Words, start: int) -> bool:
    """Whether a name may stand behind the preposition: "the plays of August Wilson", "praised by June Carter"."""
    before = words.at(start - 1)
    if before == "by":
        return words.at(start - 2).endswith(_PARTICIPLES)
    return before == "of" and not words.is_number(start - 2)
