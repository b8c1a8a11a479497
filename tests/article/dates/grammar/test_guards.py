"""What looks like a date and is none."""

import pytest

from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.words import read_words


def read(text: str) -> list[str]:
    words = read_words(text, 0, len(text))
    return [text[words.starts[found.first] : words.ends[found.last - 1]] for found in expressions.find(words)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The Black Friday sales", []),
        ("The next Friday sales", ["The next Friday"]),
        ("In High Noon he rides", []),
        ("At noon he rides", ["noon"]),
        ("The Nord Today show", []),
        ("In the Daily Bote", []),
        ("It appears daily, he said", ["daily"]),
        ("In October Street", []),
        ("in October street lamps", ["October"]),
        ("The March for Life", []),
        ("In March for the first time", ["March"]),
        ("May we go", []),
        ("It ends in May we think", ["May"]),
        ("said April Smith", []),
        ("said in April Smith", ["April"]),
        ("Some 2000 people", []),
        ("It opened in 2000, people said", ["2000"]),
        ("1400 came", []),
        ("in 1400 it fell", ["1400"]),
        ("flight LH 1830", []),
        ("in AD 1830", ["AD 1830"]),
        ("#2001 of them", []),
        ("$1.20 a year", []),
        ("He stayed a year", ["a year"]),
        ("two million a day", []),
        ("three quarters of them", []),
        ("three quarters in a row", ["three quarters"]),
        ("$35 a night", []),
        ("grew 20% annually", []),
        ("makes 10,000 new cars annually", []),
        ("meets annually", ["annually"]),
        ("in 2018 it grew annually", ["2018", "annually"]),
        ("on the show This Week", []),
        ("THIS WEEK", ["THIS WEEK"]),
        ("This week", ["This week"]),
    ],
)
def test_what_is_a_date_and_what_is_none(text: str, dates: list[str]) -> None:
    assert read(text) == dates
