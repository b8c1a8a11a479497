"""Where the name of a body begins that the model cut: by the letters that stand for it, or by a number before it."""

import re

from spacy.tokens import Doc

from generator.article.mentions.hyphens import PREFIXES
from generator.article.mentions.signs import is_written_small
from generator.article.mentions.story import Name
from generator.article.syntax.tokens import is_capital, lower_in, run_before, text_at
from generator.data import word_set
from generator.values import either

_SPELT = either(is_capital, lower_in(word_set("names.small") | {"&", "from"}))
_INSIDE = re.compile(rf"(?:^|\s)(?:(?:{'|'.join(sorted(map(str.title, PREFIXES)))})-(?:[a-z]+ )?|[A-CE-HJ-QS-Z]-)$")
"""A word up to a name inside it; not the letter of somebody's party ("R-Pa.")."""
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|-)")


def spelt_out(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "Rivers and | Wells Authority (RWA)" begins: the letters in brackets behind it are those of its words."""
    letters = text_at(doc, name.end + 1).replace(".", "") if text_at(doc, name.end) == "(" else ""
    before = range(run_before(doc, name.start, max(floor, name.start - len(letters) * 2), _SPELT), name.start)
    return next((i for i in before if letters in _initials(doc, i, name.end)), None)


def _initials(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The first letters of the first word and of those with a capital behind it; of all words, as they are and in capitals."""
    every = "".join(token.text[0] for token in doc[start:end])
    return every[0] + "".join(filter(str.isupper, every[1:])), every, every.upper()


def counted(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "21st | Century Quill" begins, "5- | Rivers Movement": no body begins with a word that English writes small."""
    first = name.start - 1 - (text_at(doc, name.start - 1) == "-")
    plain = name.length > 1 and is_written_small(doc[name.start].lower_)
    return first if plain and _NUMBER.fullmatch(doc[max(first, floor) : name.start].text) else None


def ours(doc: Doc, name: Name, _: int) -> int | None:
    """Where "Our | Rivers Fund" begins: a capital within a sentence makes "our" a part of the name."""
    before = name.start - 1
    return before if text_at(doc, before) == "Our" and not doc[before].is_sent_start else None


def hyphened(doc: Doc, name: Name, floor: int) -> int | None:
    """Where "Co- | operative Union", "Co-operative | Wells Union", "Q- | III Apparel" begins: no name begins inside a word."""
    before = doc[max(floor, name.start - 3) : name.start].text_with_ws
    return name.start - 2 - before.endswith(" ") if _INSIDE.search(before) else None
