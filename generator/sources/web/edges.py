"""Lines of a page's text that are not the article's: its head, its end, promotions between, what it says of its author."""

import re
from collections import deque
from itertools import accumulate, islice

from generator.data import word_set
from generator.sources.web.bylines import begins_with_by, is_desk, names
from generator.sources.web.consent import asks_for_consent
from generator.sources.web.days import day_in
from generator.sources.web.page import letters
from generator.sources.web.patterns import pattern
from generator.sources.web.paywall import sells

_ALONE = word_set("sources.alone")
_PROMOTION = pattern("promotion")
_ENDING = pattern("ending")
_STAMP = pattern("stamp")
_SIGN_OFF = pattern("sign-off")
_ABOUT = pattern("about")
_SENTENCE = re.compile(r"[.!?…][”\"’»)]?$")
_WORD = re.compile(r"\w+")
_WORD_AND_STOP = re.compile(r"\w[.!?…][”\"’»)]*(?:\s|$)")
_WORDS_OF_SENTENCE = 6
_ALPHABETIC = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_LAST_LINES = 8
_FEW_LINES = 3
_LONGEST_PROMOTION = 200
_LONGEST_BIO = 400
_HEAD_LINES = 8
_HEAD_LENGTH = 160


def own_lines(
    lines: list[str], headlines: frozenset[str], author: str | None, times: frozenset[str] = frozenset()
) -> list[str]:
    """The lines that are the article's own.

    `headlines` are the letters of all that the page calls itself, `times` the lines that say when an update was written.
    """
    told = [line for line in lines if not any(test(line) for test in _FOREIGN)]
    return _without_sign_off(_without_bios(_ended(_begun(told, headlines, times)), author))


def is_promotion(line: str) -> bool:
    """Whether a line invites to read something else, or only names what stood there."""
    return line.casefold() in _ALONE or (len(line) <= _LONGEST_PROMOTION and _PROMOTION.match(line) is not None)


def _is_mark(line: str) -> bool:
    """Whether a line has no letter, as one that parts two others."""
    return letters(line) == ""


_FOREIGN = (_is_mark, is_promotion, asks_for_consent, sells)
"""What a line may be that is no part of an article, wherever it stands."""


def is_ending(line: str) -> bool:
    """Whether a line is a heading of what follows an article."""
    return _ENDING.fullmatch(line) is not None


def is_told(lines: list[str]) -> bool:
    """Whether some line is a sentence; a section's page, a list of results or a gallery has none.

    What is not in an alphabet that ends sentences with a full stop is given the benefit of the doubt.
    """
    text = "\n".join(lines)
    return any(map(_has_sentence, lines)) or (
        bool(text) and 2 * len(_ALPHABETIC.findall(text)) < sum(map(str.isalpha, text))
    )


def _has_sentence(line: str) -> bool:
    """Whether a full stop stands behind so many words; both are looked for once, as a line can be a page long."""
    last = deque(_WORD_AND_STOP.finditer(line), maxlen=1)
    words = _WORD.finditer(line, 0, last[0].start() + 1) if last else ()
    return len(list(islice(words, _WORDS_OF_SENTENCE))) == _WORDS_OF_SENTENCE


def _begun(lines: list[str], headlines: frozenset[str], times: frozenset[str]) -> list[str]:
    """The lines from the article's first on: after the last headline, byline or day that stands before any sentence."""
    first = 0
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line in times:
            break
        if letters(line) in headlines or _is_head(line):
            first = index + 1
        elif len(line) > _HEAD_LENGTH or _SENTENCE.search(line):
            break
    return lines[first:]


def _is_head(line: str) -> bool:
    """Whether a short line above the article is a byline or a day."""
    if len(line) > _HEAD_LENGTH or _SENTENCE.search(line):
        return False
    return any(test(line) for test in (day_in, _STAMP.match, _names_authors))


def _names_authors(line: str) -> bool:
    return begins_with_by(line) and (bool(names(line)) or is_desk(line))


def _ended(lines: list[str]) -> list[str]:
    """The lines up to a heading that only ever follows an article, in its second half."""
    *before, size = accumulate(map(len, lines), initial=0)
    ends = (index for index, line in enumerate(lines) if 2 * before[index] >= size and is_ending(line))
    return lines[: next(ends, len(lines))]


def _without_sign_off(lines: list[str]) -> list[str]:
    """The lines without those at the end that sign off: whom to write to, who helped, whose the rights are."""
    start = max(1, len(lines) - _LAST_LINES)
    return lines[:start] + [line for line in lines[start:] if not (len(line) <= _LONGEST_BIO and _SIGN_OFF.match(line))]


def _without_bios(lines: list[str], author: str | None) -> list[str]:
    """The lines without what the first and last ones say of the author."""
    people = author.split(", ") if author else []
    edge = {*range(_FEW_LINES), *range(len(lines) - _FEW_LINES, len(lines))}
    return [line for index, line in enumerate(lines) if index not in edge or not _is_bio(line, people)]


def _is_bio(line: str, people: list[str]) -> bool:
    named = filter(line.startswith, people)
    return len(line) <= _LONGEST_BIO and any(_ABOUT.match(line, len(name)) for name in named)
