"""Paragraphs that are no part of the story: notes of the editors, and what is left of embedded posts."""

import re

from generator.data import word_set

_NOTICES = "|".join(sorted(map(re.escape, word_set("reporting.notices"))))
_NOTICE = re.compile(rf"[\W_]{{0,4}}(?:{_NOTICES})\s?[:—–]", re.IGNORECASE)
_EMBED = re.compile(r"[\W_]{0,4}[a-z]{3,12} id\s?=\s?\W?\d", re.IGNORECASE)
"""Mark-up in place of a post: tweet id="7718291"."""


def is_notice(paragraph: str) -> bool:
    """Whether nothing in a paragraph is a statement that the article reports."""
    opening = paragraph[:60].replace("’", "'")
    return _NOTICE.match(opening) is not None or _EMBED.match(opening) is not None
