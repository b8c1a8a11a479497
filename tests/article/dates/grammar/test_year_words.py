"""Years and what stands for one; what amounts and units say."""

import pytest

from generator.article.dates.grammar import expressions, units
from generator.article.dates.grammar.readings import Amount, Fixed, Partial, Reading, Repeat
from generator.article.dates.grammar.words import read_words
from generator.article.dates.periods import Period


def read(text: str) -> Reading | None:
    found = expressions.read(read_words(text, 0, len(text)), 0)
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("text", "value", "fiscal"),
    [
        ("fiscal 2017", "2017", True),
        ("fiscal '17", "2017", True),
        ("FY17", "2017", True),
        ("FY75", "1975", True),
        ("the financial year 2017", "2017", True),
        ("2017 fiscal year", "2017", True),
        ("the year 2017", "2017", False),
        ("calendar 2017", "2017", False),
        ("AD 79", "0079", False),
        ("79 CE", "0079", False),
        ("3Q 2017", "2017-Q3", False),
        ("H1 2017", "2017-H1", False),
        ("the final quarter of 2017", "2017-Q4", False),
        ("the latter half of 2017", "2017-H2", False),
        ("the last quarter of 2017", "2017-Q4", False),
        ("2017's first half", "2017-H1", False),
        ("the mid-1990s", "199", False),
        ("nineteen-eighties", "198", False),
        ("the 19th century", "18", False),
    ],
)
def test_years_and_their_parts(text: str, value: str, fiscal: bool) -> None:
    found = read(text)
    assert isinstance(found, Fixed)
    assert found.period is not None
    assert (found.period.value, found.fiscal) == (value, fiscal)


@pytest.mark.parametrize(
    ("text", "value"), [("44 BC", "BC0044"), ("44 BCE", "BC0044"), ("the third century BC", "BC02")]
)
def test_before_our_era(text: str, value: str) -> None:
    assert read(text) == Fixed(None, value)


@pytest.mark.parametrize(
    "text",
    ["44 bc", "the 2017", "the last quarter", "the first half", "h1", "the 23rd century", "the spring back door"],
)
def test_what_is_no_year_nor_part_of_one(text: str) -> None:
    assert read(text) is None or not isinstance(read(text), Fixed | Partial)


def test_a_decade_in_two_digits_leaves_its_century_open() -> None:
    assert read("the '80s") == Partial(part="DE", short_year=80)
    assert read("late 80s") == Partial(part="DE", short_year=80)
    assert read("the nineties") == Partial(part="DE", short_year=90)
    assert read("the 1980s") == Fixed(Period("decade", 198))


@pytest.mark.parametrize(
    ("number", "letter", "value"),
    [
        (3, "D", "P3D"),
        (None, "TM", "PTXM"),
        (None, "N", "PXD"),
        (None, "DE", "PXDE"),
        (1.5, "TH", "PT1H30M"),
        (0.5, "TH", "PT30M"),
        (0.5, "Y", "P6M"),
        (1.5, "D", "P1DT12H"),
        (1.25, "M", "P1.25M"),
        (2, "DE", "P20Y"),
        (2, "F", "P4W"),
    ],
)
def test_a_length_of_time_as_timex3_writes_it(number: float | None, letter: str, value: str) -> None:
    assert units.written(number, letter) == value


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("more than two weeks", Amount("P2W")),
        ("at least a day", Amount("P1D")),
        ("two consecutive weeks", Amount("P2W")),
        ("three to four days", Amount("P3D")),
        ("a week or two", Amount("PXW")),
        ("one week or more", Amount("PXW")),
        ("a week or so", Amount("P1W")),
        ("another week", Amount("P1W")),
        ("a quarter of a century", Amount("P25Y")),
        ("a two-year-old", None),
        ("ten years of age", None),
        ("two weekends", None),
        ("recent quarters", Amount("PXQ")),
        ("new quarters", None),
        ("every May", Repeat("XXXX-05")),
        ("every other week", Repeat("P2W")),
        ("four times a week", Repeat("P1W")),
    ],
)
def test_how_long_and_how_often(text: str, reading: Reading | None) -> None:
    assert read(text) == reading


def test_hours_of_a_kind_last_no_time() -> None:
    words = read_words("in business hours", 0, 17)
    assert expressions.read(words, 2) is None
    assert list(expressions.find(words)) == []
