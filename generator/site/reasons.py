"""Why something is read as it is, and what a doubt asks, in the interface's language.

Analyses and corpora are records, in English whatever the site speaks: they give their reasons in forms (`reason_forms`), which
are messages of the catalogues. What no form fits stays in English.
"""

import re
from functools import cache

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.site import wording
from generator.site.reason_forms import DATES, DOUBTS, NAMES, PASTED, SPEAKERS, VERSIONS

_BETWEEN = re.compile(r"(; |(?<=[0-9A-Z]): |, (?=as |since))")
_VALUES = {"words": "[^“”]*", "day": r"[\dA-Z:+/-]+", "number": r"\d+", "zone": "[^;]+"}
_SIDES = {"for": marked("for: {reasons}"), "against": marked("against: {reasons}")}
_SHARE = re.compile(r"[+-]\d+(?:\.\d+)? ")
"""How much a reason weighs, which says nothing to readers."""


def of_date(why: str) -> str:
    """The reason for a date's value, its days in words."""
    if catalogue.language() == catalogue.SOURCE:
        return wording.with_dates(why)
    parts = _BETWEEN.split(why)
    told = [part if place % 2 else _translated(part, DATES) for place, part in enumerate(parts)]
    return wording.with_dates(why if None in told else "".join(filter(None, told)))


def of_doubt(words: str) -> str:
    """What a doubt asks or tells; what it tells for or against two names being one follows the side and a colon."""
    side, _, reasons = words.partition(": ")
    if side in _SIDES:
        return gettext(_SIDES[side], reasons=_each(reasons, NAMES))
    return _told(words, DOUBTS)


def of_pasted(line: str) -> str:
    """A line to paste: its comment, where it has one of the build's own."""
    code, sign, comment = line.partition("# ")
    return f"{code}{sign}{_told(comment, PASTED)}"


def of_name(why: str) -> str:
    """Why a name is an actor's (`Ad Quill = Ada Quill: same words`), without the weights."""
    names, colon, reasons = why.partition(": ")
    return f"{names}{colon}{_each(reasons, NAMES)}"


def of_speaker(why: str) -> str:
    """What tells who speaks."""
    return _each(why, SPEAKERS)


def of_version(why: str) -> str:
    """What tells that an article is a later version: `it appeared later at the same address`."""
    return _told(f"it {why}", VERSIONS)


def _each(reasons: str, forms: tuple[str, ...]) -> str:
    """Reasons parted by semicolons, each in the interface's language where a form fits it."""
    return "; ".join(_told(_SHARE.sub("", reason, count=1), forms) for reason in reasons.split("; "))


def _told(words: str, forms: tuple[str, ...]) -> str:
    return _translated(words, forms) or words


def _translated(words: str, forms: tuple[str, ...]) -> str | None:
    for form in forms:
        if (found := _pattern(form).fullmatch(words)) is not None:
            return gettext(form, **{name: _filled(name, part) for name, part in found.groupdict().items()})
    return None


def _filled(name: str, words: str) -> str:
    return wording.when(words) or words if name == "day" else words


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """What a form fits: its own words, and in each of its places what can stand there."""
    parts = re.split(r"(“?\{\w+\}”?)", form)
    return re.compile("".join(_place(part) if place % 2 else _own(part) for place, part in enumerate(parts)))


def _own(words: str) -> str:
    return re.escape(words).replace("’", "['’]")


def _place(part: str) -> str:
    """A place of a form, with the marks around it."""
    name = part.strip("“{}”")
    left, right = part[: part.index("{")], part[part.index("}") + 1 :]
    if name != "words":
        left, right = (left and "[“\"']?"), (right and "[”\"']?")
    return f"{left}(?P<{name}>{_VALUES.get(name, '.+?')}){right}"
