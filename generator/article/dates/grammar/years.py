"""Grammar of what is longer than a month: quarters, halves, seasons, years, decades, centuries."""

from functools import partial

from generator.article.dates import periods
from generator.article.dates.grammar.readings import Fixed, Partial, Reading
from generator.article.dates.grammar.rules import Rules, as_read
from generator.article.dates.grammar.year_words import BEFORE_CHRIST, SLOTS, InYear, part_period
from generator.article.dates.periods import Period


def _of_century(n: int, era: str) -> Fixed:
    return Fixed(None, f"BC{n - 1:02}") if era in BEFORE_CHRIST else Fixed(Period("century", n - 1))


def _decade_in_full(year: int) -> Fixed:
    return Fixed(Period("decade", year // 10))


def _decade_in_short(tens: int | str) -> Partial:
    return Partial(part="DE", short_year=int(tens))


def _decade_in_words(hundreds: str, tens: str) -> Fixed:
    return Fixed(Period("decade", (190 if hundreds == "nineteen" else 180) + int(tens) // 10))


def _whole(year: int, *, fiscal: bool = False) -> Fixed:
    """A year; two digits are of this century up to 49."""
    century = 0 if year >= 100 else 2000 if year < 50 else 1900
    return Fixed(periods.year(century + year), fiscal=fiscal)


def _fiscal_whole(year: int) -> Fixed:
    return _whole(year, fiscal=True)


def _part_in(part: str, year: InYear) -> Fixed | Partial:
    return year.reading(part)


def _part_alone(part: str) -> Partial:
    return Partial(part=part)


def _part_of(year: int, part: Reading) -> Fixed | None:
    return Fixed(part_period(year, part.part)) if isinstance(part, Partial) and part.part is not None else None


def _half_of(year: int, half: str) -> Fixed:
    return Fixed(part_period(year, "H1" if half == "first" else "H2"))


century = Rules[Reading](
    SLOTS,
    (
        "century",
        "It was built in the 19th century.",
        (
            "the [early|mid|late] ~ {n:ordinal_century} century {era?=bc|bce|ad|ce}",
            "[early|mid|late] ~ {n:ordinal_century} ~ century {era?=bc|bce|ad|ce}",
        ),
        _of_century,
    ),
)

decade = Rules[Reading](
    SLOTS,
    ("decade", "It grew in the late 1990s.", "[the] [early|mid|late] ~ {year:long_decade}", _decade_in_full),
    (
        "short decade",
        "It grew in the '80s.",
        (
            "[the] [early|mid|late] ~ <apostrophe> {tens:short_decade}",
            "the [early|mid|late] ~ {tens:short_decade}",
            "early|mid|late ~ {tens:short_decade}",
        ),
        _decade_in_short,
    ),
    (
        "decade in words",
        "It grew in the nineties.",
        ("the [early|mid|late] ~ {tens:decade}", "early|mid|late ~ {tens:decade}"),
        _decade_in_short,
    ),
    (
        "decade and century in words",
        "It grew in the nineteen-eighties.",
        "[the] [early|mid|late] ~ {hundreds=nineteen|eighteen} ~ {tens:decade}",
        _decade_in_words,
    ),
)

part_of_year = Rules[Reading](
    SLOTS,
    ("part of the year in short", "Sales rose in Q3 2018.", "{part:code} {year:in_year}", _part_in),
    (
        "last quarter",
        "Sales rose in the last quarter of 2018.",
        (
            "the [fiscal] last [fiscal] quarter (is: of) {year:whole_year}",
            "[fiscal] last [fiscal] ~ quarter (is: of) {year:whole_year}",
        ),
        partial(_part_in, part="Q4"),
    ),
    (
        "quarter",
        "Sales rose in the third quarter.",
        (
            "the [fiscal] {part:quarter} [fiscal] quarter {year:in_year}",
            "[fiscal] {part:quarter} [fiscal] ~ quarter {year:in_year}",
        ),
        _part_in,
    ),
    (
        "half of a year",
        "Sales rose in the first half of 2018.",
        (
            "the [fiscal] {part:half} [fiscal] half (is: of) {year:whole_year}",
            "fiscal {part:half} [fiscal] ~ half (is: of) {year:whole_year}",
        ),
        _part_in,
    ),
    (
        "half of the year",
        "Sales rose in the first half of the year.",
        (
            "the [fiscal] {part:half} [fiscal] half (is: of the|this|last|next year)",
            "fiscal {part:half} [fiscal] ~ half (is: of the|this|last|next year)",
        ),
        _part_alone,
    ),
)

year_and_part = Rules[Reading](
    SLOTS | {"part_of_year": part_of_year},
    (
        "year before its half",
        "Sales rose in 2018's first half.",
        "[the] {_:fiscal?} {year:digit_year} ['s] [fiscal] {half=first|second|latter} ~ half",
        _half_of,
    ),
    (
        "year before its part",
        "Sales rose in the 2018 third quarter.",
        "[the] {_:fiscal?} {year:digit_year} ['s] [fiscal] {part:part_of_year}",
        _part_of,
    ),
)

season_date = Rules[Reading](
    SLOTS,
    (
        "season of a year",
        "The pool closed in spring 2018.",
        "[the] [early|mid|late] ~ {part:season} {year:whole_year}",
        _part_in,
    ),
    (
        "season",
        "The pool closed in the summer.",
        (
            "the [early|mid|late] ~ {part:season} (not: of|<after_verb>) {year:in_year}",
            "early|mid|late ~ {part:season} (not: of|<after_verb>) {year:in_year}",
            "(after: in|by|since|until|last|this|next|during|of) {part:season} (not: of|<after_verb>) {year:in_year}",
        ),
        _part_in,
    ),
)
"""A season alone needs an article or a preposition before it; "spring back" is a verb."""

year_alone = Rules[Reading](
    SLOTS,
    ("year of an era", "The wall was built in 44 BC.", "{value:era_year}", as_read),
    (
        "fiscal year",
        "Rents fell in fiscal 2018.",
        (
            "[the] fiscal [year] {year:fiscal_year}",
            "[the] financial year {year:fiscal_year}",
            "[the] fy {year:fy_year}",
        ),
        _fiscal_whole,
    ),
    (
        "year that is called one",
        "The bridge opened in the year 2018.",
        ("[the] year [year] {year:year}", "[the] calendar {year:digit_year}", "[the] calendar year {year:year}"),
        _whole,
    ),
    ("year before “fiscal year”", "The 2018 fiscal year was weak.", "{year:year} fiscal|financial year", _fiscal_whole),
    ("year", "The bridge opened in 2018.", "{year:year}", _whole),
)

RULES = (century, decade, year_and_part, part_of_year, season_date, year_alone)
"""In order of preference among readings of equal length."""
