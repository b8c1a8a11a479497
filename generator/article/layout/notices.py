"""Paragraphs that are no part of the story: notes of the editors, and what is left of embedded posts."""

import re

from generator.data import word_set

_PIECE = "|".join(sorted(map(re.escape, word_set("layout.pieces"))))
_HEAD = "|".join(sorted(map(re.escape, word_set("layout.notices"))))
_DATED = r"(?:\s*[(&][^.:“\"]{0,40}|\s*,?\s*(?=[^.:]{0,20}\d)[^.:“\"]{1,30}(?::\d\d[^.:]{0,20})?)?"
_HEADED = re.compile(rf"[\W_]{{0,4}}(?:{_HEAD}){_DATED}\s?[:—–]", re.IGNORECASE)
"""What stands before the colon of a note, with its day: Correction (4 May): …"""

_BARE = re.compile(rf"\W{{0,4}}(?:{_HEAD}){_DATED}\W*", re.IGNORECASE)
"""What stands by itself above a note."""

_REVISED = r"corrected|amended|updated|clarified|edited|revised"
_BEGUN = r"(?:^[\[(*_–—\s-]{0,4}|: )"
_NOTE = re.compile(
    rf"\b(?:an?|the) (?:earlier|previous|original|prior|initial|first) version of (?:this|our) (?:{_PIECE})\b"
    rf"|\bcorrected version of (?:an?|this|our) (?:\w+ )?(?:{_PIECE})\b"
    rf"|{_BEGUN}(?:in )?this (?:{_PIECE}) (?:(?:(?:has|have) been|was|is) (?:{_REVISED})|corrects)\b"
    rf"|{_BEGUN}(?:corrects|we (?:have |'ve )?(?:since )?(?:corrected|amended|clarified))\b"
    r"|^\W{0,3}(?:we|[A-Z][\w.& ]{1,40}) regrets? (?:the|this|our|any) (?:error|mistake|confusion)s?\W*$",
    re.IGNORECASE,
)
"""An outlet that speaks of its own article: An earlier version of this story misstated …"""

_EMBED = re.compile(r"[\W_]{0,4}[a-z]{3,12} id\s?=\s?\W?\d", re.IGNORECASE)
"""Mark-up in place of a post: tweet id="7718291"."""

_OPENING, _LONGEST = 250, 1_200
"""Code points at the beginning that say what a paragraph is; from how many on it is no note."""


def is_note(paragraph: str) -> bool:
    """Whether nothing in a paragraph is a statement that the article reports."""
    opening = paragraph[:_OPENING].replace("’", "'")
    if len(paragraph) >= _LONGEST:
        return False
    headed = any(form.match(opening) for form in (_HEADED, _EMBED))
    return headed or heads_note(paragraph) or _NOTE.search(opening) is not None


def heads_note(paragraph: str) -> bool:
    """Whether a paragraph is only the heading of a note, which the next one is."""
    return len(paragraph) < _OPENING and _BARE.fullmatch(paragraph.replace("’", "'")) is not None
