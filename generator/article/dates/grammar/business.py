"""Grammar of reports on quarters: "the year-ago period", "a year-earlier loss", "the latest quarter", "the 1989 period"."""

from msgspec import structs

from generator.article.dates import periods
from generator.article.dates.grammar import absolute, numbers, years
from generator.article.dates.grammar.comparisons import has_figures
from generator.article.dates.grammar.patterns import Beginning, Place, Slots
from generator.article.dates.grammar.readings import LATEST, Base, Fixed, Partial, Reading, Shift, within
from generator.article.dates.grammar.rules import Match, Rules
from generator.article.dates.grammar.words import Words

_YEAR_AGO = Shift(grain="year", by=-1, base="running", words="a year earlier", compared=True)
_QUARTER = Shift(grain="quarter", by=0, base="running", words="the quarter")
_MONTH = Shift(grain="month", by=0, base="running", words="the same month")
_LAST_QUARTER = 4


def _part_of_year(words: Words, index: int) -> Match[Reading] | None:
    """A quarter or half whose year is not stated."""
    found = years.part_of_year(words, index)
    return found if found is not None and isinstance(found.value, Partial) else None


def _ordinal(words: Words, index: int) -> tuple[int, int] | None:
    found = numbers.ordinal(words, index)
    return found if found is not None and found[0] <= _LAST_QUARTER else None


# --- what the rules say -------------------------------------------------------------------------------------------------


def _part_year_ago(part: Partial) -> Partial:
    return within(Partial(part=part.part), _YEAR_AGO)


def _quarter_year_ago() -> Shift:
    return structs.replace(_YEAR_AGO, base=_QUARTER)


def _year_ago() -> Shift:
    return _YEAR_AGO


def _same_year_ago(span: str) -> Shift:
    base: Base | Shift = _MONTH if span == "month" else "running"
    return structs.replace(_YEAR_AGO, base=base, words="the same period a year earlier")


def _latest() -> Shift:
    return Shift(grain="quarter", by=0, base="running", words=LATEST)


def _quarter_of(year: int | Reading) -> Partial:
    return Partial(part="QX", within=Fixed(periods.year(year)) if isinstance(year, int) else year)


def _half(n: str) -> Partial:
    return Partial(part="H1" if n == "first" else "H2")


def _numbered(n: int) -> Partial:
    return Partial(part=f"Q{n}")


def _ending_in(month: Reading) -> Shift:
    return Shift(grain="quarter", by=0, base=month, words="the quarter of a month")


SLOTS: Slots = {
    "part": _part_of_year,
    "digit_year": Beginning("#", numbers.digit_year),
    "year": years.year_alone,
    "month": absolute.month_date,
    "ordinal": Beginning(numbers.ORDINALS, _ordinal),
    "figures": Place(has_figures),
}

_YEAR_BEFORE = "[the|a|its] [<likewise>] year - ago|earlier"
_SAME = "the|that|its <likewise>"

year_ago = Rules[Reading](
    SLOTS,
    ("year-ago part of the year", "It beat the year-ago third quarter.", f"{_YEAR_BEFORE} {{part}}", _part_year_ago),
    ("year-ago quarter", "It beat the comparable year-ago quarter.", f"{_YEAR_BEFORE} quarter", _quarter_year_ago),
    ("year-ago period", "It beat the year-ago period.", f"{_YEAR_BEFORE} [period]", _year_ago),
    (
        "quarter a year ago",
        "It beat the quarter a year ago.",
        "the period|quarter a|one year ago|earlier|before",
        _quarter_year_ago,
    ),
)

period = Rules[Reading](
    SLOTS,
    (
        "latest quarter",
        "In the latest quarter, costs fell.",
        ("the|that|its latest|recent period|quarter", "the|that|its most [recent] period|quarter"),
        _latest,
    ),
    (
        "quarter of a year before it",
        "The comparable 2016 quarter was weak.",
        "the|that|its [<likewise>] {year:digit_year} period|quarter",
        _quarter_of,
    ),
    (
        "same quarter of a year",
        "The same quarter of 2016 was weak.",
        f"{_SAME} period|quarter [of|in] {{year}}",
        _quarter_of,
    ),
    (
        "same period a year ago",
        "Exports exceeded those of the same month last year.",
        (
            f"{_SAME} {{span=period|quarter|time|month}} [of|in] [the|a] last|previous|prior year",
            f"{_SAME} {{span=period|quarter|time|month}} [of|in] [the|a] year ago|earlier|before",
        ),
        _same_year_ago,
    ),
)

numbered = Rules[Reading](
    SLOTS,
    (
        "half beside figures",
        "First-half profit was $3 million.",
        "[the] (is: first|second ~ half) {_:figures} {n=first|second} ~ half (not: of)",
        _half,
    ),
    (
        "period beside figures",
        "Third-period rents came to $3 million.",
        "[the|its] (is: {_:ordinal} ~ period) {_:figures} {n:ordinal} ~ period",
        _numbered,
    ),
)
"""Beside figures only, since a match has halves and periods too."""

month_quarter = Rules[Reading](
    SLOTS,
    ("quarter of a month", "Prices rose in the June quarter.", "[the] {month} quarter", _ending_in),
)

RULES = (year_ago, period, numbered, month_quarter)
