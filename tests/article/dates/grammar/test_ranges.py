"""Both ends of a range."""

import pytest

from generator.article.dates import periods
from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.readings import Fixed, Partial, Reading
from generator.article.dates.grammar.words import read_words


def read(text: str) -> list[Reading]:
    return [found.reading for found in expressions.find(read_words(text, 0, len(text)))]


def day(number: int, month: int = 5, year: int = 2017) -> Fixed:
    return Fixed(periods.day_of(year, month, number))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("3–5 May 2017", [day(3), day(5)]),
        ("from 3 to 5 May 2017", [day(3), day(5)]),
        ("won 3 to 5 May 2017", [day(5)]),
        ("5–3 May 2017", [day(3)]),
        ("3-5 May", [Partial(month=5, day=3), Partial(month=5, day=5)]),
        ("May 3-5, 2017", [day(3), day(5)]),
        ("May 5-3", [Partial(month=5, day=5)]),
        ("May 3 to 5.", [Partial(month=5, day=3), Partial(month=5, day=5)]),
        ("May 3 to 5 people", [Partial(month=5, day=3)]),
        ("June to August 2017", [Partial(month=6, within=Fixed(periods.year(2017))), Fixed(periods.month(2017, 8))]),
        ("October to March 2017", [Partial(month=10, within=Fixed(periods.year(2016))), Fixed(periods.month(2017, 3))]),
        ("2014-15", [Fixed(periods.year(2014)), Fixed(periods.year(2015))]),
        ("2014/15", [Fixed(periods.year(2014)), Fixed(periods.year(2015))]),
        ("2014/16", []),
        ("2014-13", [Fixed(periods.year(2014))]),
        ("2014-15-16", [Fixed(periods.year(2014))]),
    ],
)
def test_what_one_end_lacks_is_taken_from_the_other(text: str, readings: list[Reading]) -> None:
    assert read(text) == readings
