"""What each part of a pattern stands for."""

import pytest

from generator.article.dates.grammar.patterns import MISS, Beginning, Class, Pattern, Slots, Values
from generator.article.dates.grammar.words import Words, read_words


def _number(words: Words, index: int) -> tuple[int, int] | None:
    return (int(words.at(index)), index + 1) if words.is_number(index) else None


SLOTS: Slots = {
    "number": Beginning("#", _number),
    "month": Class("month"),
    "spring": Class("season", without=("fall",)),
}


def read(pattern: str, text: str, index: int = 0) -> tuple[int, Values]:
    values: Values = {}
    return Pattern(pattern, SLOTS).read(read_words(text, 0, len(text)), index, values), values


@pytest.mark.parametrize(
    ("pattern", "text", "after"),
    [
        ("ago|hence", "hence", 1),
        ("ago|hence", "later", MISS),
        ("[the|its] week", "the week", 2),
        ("[the|its] week", "week", 1),
        ("[the|its] week", "a week", MISS),
        ("last|<weekday>", "friday", 1),
        ("last|<edge>", "end", 1),
        ("last|<edge>", "last", 1),
        ("* week", "any week", 2),
        ("*", "", MISS),
        ("year - ago", "year-ago", 3),
        ("year - ago", "year ago", MISS),
        ("year - ago", "year - ago", MISS),
        ("year ~ end", "year-end", 3),
        ("year ~ end", "year end", 2),
        ("year 's end", "year's end", 4),
        ("years 's end", "years' end", 3),
        ("year 's end", "year end", MISS),
        ("year ['s] end", "year end", 2),
        ("year (is: end of) end", "year end of it", 2),
        ("year (is: end of) end", "year end", MISS),
        ("year (not: end of)", "year end", 1),
        ("year (not: end of)", "year end of it", MISS),
        ("year (not: {number})", "year 5", MISS),
    ],
)
def test_parts(pattern: str, text: str, after: int) -> None:
    assert read(pattern, text)[0] == after


def test_what_stands_before() -> None:
    assert read("(after: in|at) week", "in week", 1)[0] == 2
    assert read("(after: in|at) week", "by week", 1)[0] == MISS
    assert read("(after: in|at) week", "week")[0] == MISS
    assert read("(not after: in|at) week", "week")[0] == 1
    assert read("(not after: in|at) week", "in week", 1)[0] == MISS


@pytest.mark.parametrize(
    ("pattern", "text", "values"),
    [
        ("{number}", "12", {"number": 12}),
        ("{day:number}", "12", {"day": 12}),
        ("{month} {day:number?}", "may 12", {"month": "5", "day": 12}),
        ("{month} {day:number?}", "may", {"month": "5", "day": None}),
        ("{way=before|after}", "after", {"way": "after"}),
        ("{number} {era?=bc|ad}", "12 ad", {"number": 12, "era": "ad"}),
        ("{number} {era?=bc|ad}", "12", {"number": 12, "era": ""}),
        ("(is: {day:number}) *", "12", {"day": 12}),
        ("(not: {day:number}) {month}", "may", {"month": "5"}),
        ("{spring}", "autumn", {"spring": "FA"}),
    ],
)
def test_what_slots_have_read(pattern: str, text: str, values: Values) -> None:
    after, found = read(pattern, text)
    assert after != MISS
    assert found == values


def test_a_word_of_a_class_may_be_left_out() -> None:
    assert read("{spring}", "fall")[0] == MISS


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ("ago|hence", {"ago", "hence"}),
        ("[the] week", {"the", "week"}),
        ("(after: in) [the] {number}", {"the", "#"}),
        ("{number?} week", {"#", "week"}),
        ("[the] *", None),
    ],
)
def test_the_words_that_a_pattern_can_begin_with_are_known(pattern: str, starts: set[str] | None) -> None:
    assert Pattern(pattern, SLOTS).starts == (None if starts is None else frozenset(starts))


@pytest.mark.parametrize(
    ("pattern", "first", "seconds"),
    [
        ("[the] last week", "the", {"last"}),
        ("[the] last week", "last", {"week"}),
        ("[the] {month} {number}", "the", {*Class("month").starts}),
        ("{n=first|second} week|month", "first", {"week", "month"}),
        ("the [last] week", "the", {"last", "week"}),
        ("the [week]", "the", None),
        ("{number} weeks", "5", None),
        ("the *", "the", None),
        ("the 's end", "the", {"'", "’", "‘", "`"}),
    ],
)
def test_the_words_behind_a_first_word_are_known(pattern: str, first: str, seconds: set[str] | None) -> None:
    found = Pattern(pattern, SLOTS).seconds(first)
    assert (found if seconds is None else found and found & seconds) == (None if seconds is None else seconds)
