"""Why a date is read as it is, and what a doubt asks, in the interface's language.

Analyses and corpora are records, in English whatever the site speaks: they give their reasons in forms that are named here, as
messages of the catalogues. What no form fits stays in English.
"""

import re
from functools import cache

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.site import wording

_DATES = (
    marked("“{words}”, counted from publication"),
    marked("“{words}”, counted from {day}"),
    marked("“{words}”, which is over"),
    marked("“{words}”, which is one of {day}"),
    marked("“{words}”, and nothing says of which date"),
    marked("“{words}” makes it no more exact"),
    marked("as exact as a week"),
    marked("as exact as a month"),
    marked("as exact as a year"),
    marked("counted back from {day}"),
    marked("counted on from {day}"),
    marked("since the verb is past"),
    marked("since nothing looks ahead"),
    marked("since the clause looks ahead"),
    marked("since it lay ahead of what is told"),
    marked("since the next one is not much nearer to {day}"),
    marked("the one nearest to {day}"),
    marked("the only one near {day}"),
    marked("the one of {day}"),
    marked("the last one"),
    marked("the last one before {day}"),
    marked("the next one after {day}"),
    marked("in the week after {day}"),
    marked("in {day}"),
    marked("the latest such quarter begun by {day}"),
    marked("no such date in {day}"),
    marked("on the day that the story stands at"),
    marked("of the day that the story stands at"),
    marked("a time of an unknown day"),
    marked("Greenwich time"),
    marked("time zone {zone}"),
    marked("the number is left open"),
    marked("the article has no date to count from"),
    marked("{day} is not precise enough to count from"),
    marked("the century is the one that publication leaves"),
    marked("written in full"),
    marked("written in numbers, which fit one order only"),
)
"""What reasons for a date are put together from."""

_DOUBTS = (
    marked("Is {one} also {other}?"),
    marked("Who is {name}?"),
    marked("Who speaks as “{words}” in {article}?"),
    marked("one quotation is given to these words, and the article does not say who it is"),
    marked("{number} quotations are given to these words, and the article does not say who it is"),
    marked("may be {names}"),
    marked("stands alone in {articles}"),
)
"""What doubts ask and tell."""

_BETWEEN = re.compile(r"(; |(?<=[0-9A-Z]): |, (?=as exact|since))")
_VALUES = {"words": "[^“”]*", "day": r"[\dTWQHSX:+/-]+Z?", "number": r"\d+", "zone": "[^;]+"}


def of_date(why: str) -> str:
    """The reason for a date's value, its days in words."""
    if catalogue.language() == catalogue.SOURCE:
        return wording.with_dates(why)
    parts = _BETWEEN.split(why)
    told = [part if place % 2 else _translated(part, _DATES) for place, part in enumerate(parts)]
    return wording.with_dates(why if None in told else "".join(filter(None, told)))


def of_doubt(words: str) -> str:
    """What a doubt asks or tells."""
    return words if catalogue.language() == catalogue.SOURCE else _translated(words, _DOUBTS) or words


def _translated(words: str, forms: tuple[str, ...]) -> str | None:
    for form in forms:
        if (found := _pattern(form).fullmatch(words)) is not None:
            return gettext(form, **found.groupdict())
    return None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """What a form fits: its own words, and in each of its places what can stand there."""
    parts = re.split(r"\{(\w+)\}", form)
    filled = (
        f"(?P<{part}>{_VALUES.get(part, '.+')})" if place % 2 else re.escape(part) for place, part in enumerate(parts)
    )
    return re.compile("".join(filled))
