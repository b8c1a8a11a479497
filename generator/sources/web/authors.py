"""Bylines to names: what surrounds the names of authors goes, and several become a list."""

import re
from collections.abc import Iterable

_BY = re.compile(
    r"(?:(?:written|reported|words|submitted|published|posted)\s+)?(?:by|von|par|por|di|door)\b[:\s]\s*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:[,;|•·/]|\band\b|&|\bund\b|\bet\b|\by\b|\bwith\b)\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:in|for|at|on)\s+(?:the\s+)?[A-Z].*$|\s+FOR\s+.*$|\s*[(\[].*$|\s+[–—-]\s+.*$")
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w.’'-]*|al|bin|da|de|del|della|den|der|di|do|dos|el|la|le|ten|van|von|y)")
_NO_NAME = re.compile(
    r"\b(?:staff|writer|editor|correspondent|reporter|columnist|contributor|journalist|desk|team|agency|agencies|news|"
    r"updated|published|photographs?|admin|press|chronicle|courier|daily|dispatch|examiner|gazette|guardian|herald|independent|"
    r"journal|magazine|mercury|mirror|observer|post|review|standard|star|sun|telegraph|times|tribune|university|wire)\b|@|https?:|\d",
    re.IGNORECASE,
)
_MOST_WORDS = 5


def names(written: str, publisher: str | None = None) -> tuple[str, ...]:
    """The persons that a byline names, in order: `By ADA BROOK and Tim Ash, Staff Writers` gives Ada Brook and Tim Ash.

    The `publisher` is no person, and neither is what has no first and last name.
    """
    line = " ".join(written.split())
    begin = _BY.match(line)
    line = line[begin.end() :] if begin else line
    found: list[str] = []
    for part in _BETWEEN.split(line):
        name = _TAIL.sub("", part).strip(" .:'\"“”")
        if _is_name(name) and name.casefold() != (publisher or "").casefold():
            found.append(_title_case(name))
    return tuple(dict.fromkeys(found))


def begins_with_by(line: str) -> bool:
    """Whether a line begins as a byline does."""
    return _BY.match(line) is not None


def ends_with_by(line: str) -> bool:
    """Whether a line is the beginning of a byline alone, whose names stand in the next line."""
    return _BY.fullmatch(f"{line} ") is not None


def joined(people: Iterable[str]) -> str | None:
    """Names as the value of `author`, or None where there are none."""
    return ", ".join(dict.fromkeys(people)) or None


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or _NO_NAME.search(text):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words) and words[0][0].isupper() and words[-1][0].isupper()


def _title_case(name: str) -> str:
    """A name in capitals as it is usually written; `McRae` in capitals cannot be told, and becomes `Mcrae`."""
    if name != name.upper() or len(name) < 4:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name.lower())
