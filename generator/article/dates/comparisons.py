"""Reports that hold figures against those of another time: "rose to $4 million from $3 million a year earlier".

What they are held against is as long as the time that the figures are of: a year before a quarter is a quarter.
"""

from generator.article.dates import periods
from generator.article.dates.readings import Amount, Partial, Reading, Shift
from generator.article.dates.setting import Known, Outcome
from generator.article.dates.words import Words

_FIGURES = frozenset(
    {"$", "£", "€", "¥", "%", "percent", "pct", "cents", "pence", "million", "mln", "billion", "bln", "trillion"}
)
_STANDARDS = frozenset({"from", "than", "against", "versus", "vs", "with", "after"})
_NEAR = 5
"""Words before an expression among which a figure stands that is of its time: "12 cents a share a year earlier"."""

_REACH = 30
"""Words of a sentence that are looked through."""

_PARTS_OF_YEAR = ("P6M", "P9M", "P26W", "P39W", "P12M", "P1Y", "P52W")
"""Lengths for which companies report beside the quarter."""


def compares(words: Words, first: int) -> bool:
    """Whether figures are held against those of the time that begins at `first`, or of it where it begins its sentence."""
    before = [words.at(index) for index in range(max(0, first - _NEAR), first)]
    if not before or (before[-1] in ".!?" and words.gap(first)):
        return any(word in _FIGURES for word in _sentence(words, first, 1))
    return before[-1] in _STANDARDS or any(word in _FIGURES or word.isdigit() for word in before)


def has_figures(words: Words, index: int) -> bool:
    """Whether the sentence around the word at `index` gives sums or shares."""
    return any(word in _FIGURES for word in (*_sentence(words, index - 1, -1), *_sentence(words, index, 1)))


def is_standard(words: Words, first: int) -> bool:
    """Whether an expression only says what a figure is held against: "from 46,899 in December", "after December's 109.4"."""
    index = first - 1
    while (
        words.at(index) in ("in", "the", "for", "of", ",", ".")
        or words.at(index) in _FIGURES
        or words.at(index).isdigit()
    ):
        index -= 1
    described = words.at(index).isalpha() and words.at(index - 1) in ("a", "an", "the", "its", "their")
    return words.at(index - 2 if described else index) in _STANDARDS  # "after a flat second quarter"


def reported(
    before: Known | None, reading: Reading, outcome: Outcome, anchor: str, published: Known | None
) -> Known | None:
    """The time whose figures are given after an expression, where it was `before` until then.

    A quarter is such a time, though none that is not over (its figures are forecast) after one that is; so is a month, where no
    quarter was; half a year and nine months count as their year.
    """
    if isinstance(reading, Amount):
        if reading.value not in _PARTS_OF_YEAR or before is None:
            return before
        return Known(periods.containing("year", before.period.start), before.anchor)
    period = outcome.period
    if period is None or (isinstance(reading, Shift) and reading.compared):
        return before
    if isinstance(reading, Partial) and isinstance(reading.within, Shift) and reading.within.compared:
        return before
    if period.grain == "quarter":
        known = before is not None and before.period.grain == "quarter"
        runs = published is not None and period.end > published.period.start
        return before if known and runs else Known(period, anchor)
    if period.grain == "month" and (before is None or before.period.grain == "month"):
        begun = published is not None and period.start <= published.period.start
        return Known(period, anchor) if begun else before
    return before


def _sentence(words: Words, index: int, step: int) -> list[str]:
    """The words from `index` on to the end of the sentence, in steps of `step`; a full stop inside "$1.5" ends none."""
    found = []
    for place in range(index, index + step * _REACH, step):
        word = words.at(place)
        if not word or (word in ".!?;" and words.gap(place + 1)):
            break
        found.append(word)
    return found
