"""Bylines to names: what surrounds the names of authors goes, and several become a list."""

import re
from collections.abc import Iterable, Iterator

from generator.data import word_set

_BY = re.compile(
    r"(?:(?:written|reported|words|submitted|published|posted)\s+)?(?:by|von|par|por|di|door)\b[:\s]\s*", re.IGNORECASE
)
_WRITERS = re.compile(
    rf"(?:{'|'.join(sorted(word_set('sources.byline_roles')))})(?:\s*:|\s+by\b)\s*|by\b[:\s]\s*", re.IGNORECASE
)
_OTHERS = re.compile(
    rf"(?:\w+ )?(?:{'|'.join(sorted(word_set('sources.other_roles')))})(?:\s*:|\s+(?:by|von|par|por)\b)\s*",
    re.IGNORECASE,
)
"""What those are called who took the pictures or edited the text, up to their names: "Photos:", "Additional editing by"."""
_MADE = re.compile(rf"\b(?:{'|'.join(sorted(word_set('sources.other_roles')))})\s+$", re.IGNORECASE)
_INNER_BY = re.compile(r"\b[Bb]y\s+(?=[A-Z])")
_BETWEEN = re.compile(r"\s*(?:[,;|•·/]|\.\s+(?=\w+\s*:)|\band\b|&|\bund\b|\bet\b|\by\b|\bwith\b)\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:in|for|at|on)\s+(?:the\s+)?[A-Z].*$|\s+FOR\s+.*$|\s*[(\[].*$|\s+[–—-]\s+.*$")
_CAPITALISED = re.compile(r"[^\W\d_][\w.’'-]*")
_NO_PERSON = re.compile(rf"\b(?:{'|'.join(sorted(word_set('sources.no_person')))})\b|@|https?:|\d", re.IGNORECASE)
_MOST_WORDS = 5
_LONGEST_DESK = 60
_INITIALS = 4
"""A name in capitals with fewer characters may be initials."""


def names(written: str, publisher: str | None = None) -> tuple[str, ...]:
    """The persons that a byline names, in order: `By ADA BROOK and Tim Ash, Staff Writers` gives Ada Brook and Tim Ash.

    The `publisher` is no person, and neither is what has no first and last name. Who took the pictures is no author.
    """
    line = " ".join(written.split())
    begin = _BY.match(line)
    parts = _written_by(_BETWEEN.split(line[begin.end() :] if begin else line))
    bare = (_TAIL.sub("", part).strip(" .:'\"“”") for part in parts)
    outlet = (publisher or "").casefold()
    return tuple(dict.fromkeys(_title_case(name) for name in bare if _is_name(name) and name.casefold() != outlet))


def _written_by(parts: Iterable[str]) -> Iterator[str]:
    """The parts of a byline from which on it names those who wrote; a label holds until the next one."""
    others = False
    for part in parts:
        label = _WRITERS.match(part)
        others = label is None and (others or _OTHERS.match(part) is not None)
        if not others:
            yield part[label.end() :] if label else part


def begins_with_by(line: str) -> bool:
    """Whether a line begins as a byline does: with "by", or with a label of those who wrote ("Text:")."""
    return _BY.match(line) is not None or _WRITERS.match(line) is not None


def after_by(line: str) -> str | None:
    """What stands behind the first "by" within a line that is followed by a name, if it is not that of a photographer."""
    found = (by for by in _INNER_BY.finditer(line) if not _MADE.search(line, 0, by.start()))
    return next((line[by.end() :] for by in found), None)


def is_desk(line: str) -> bool:
    """Whether a short line names a desk or an agency and no person: "By Staff Writer"."""
    return len(line) <= _LONGEST_DESK and _NO_PERSON.search(line) is not None


def ends_with_by(line: str) -> bool:
    """Whether a line is the beginning of a byline alone, whose names stand in the next line."""
    return _BY.fullmatch(f"{line} ") is not None


def joined(people: Iterable[str]) -> str | None:
    """Names as the value of `author`, or None where there are none."""
    return ", ".join(dict.fromkeys(people)) or None


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or _NO_PERSON.search(text):
        return False
    return all(map(_CAPITALISED.fullmatch, words)) and words[0][0].isupper() and words[-1][0].isupper()


def _title_case(name: str) -> str:
    """A name in capitals as it is usually written; `McRae` in capitals cannot be told, and becomes `Mcrae`."""
    if name != name.upper() or len(name) < _INITIALS:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name.lower())
