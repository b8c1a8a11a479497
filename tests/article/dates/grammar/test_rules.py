"""The rules of the date grammar as rows: each reads its own example, and what rows can say."""

from collections import Counter
from collections.abc import Iterator

import pytest

from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.patterns import Pattern, Values
from generator.article.dates.grammar.ranges import Found
from generator.article.dates.grammar.readings import Reading
from generator.article.dates.grammar.rules import Longest, Match, Rule, Rules
from generator.article.dates.grammar.words import Words, read_words

ROWS = [row for rules in expressions.RULES for row in rules.rows]


def words_of(text: str) -> Words:
    return read_words(text, 0, len(text))


def found(text: str) -> Iterator[tuple[str, Found]]:
    words = words_of(text)
    for expression in expressions.find(words):
        yield text[words.starts[expression.first] : words.ends[expression.last - 1]], expression


@pytest.mark.parametrize("rules", [pytest.param(rules, id=rules.rows[0].name) for rules in expressions.RULES])
def test_all_know_what_they_can_begin_with(rules: Rules[Reading]) -> None:
    """Rules that could begin with any word would be tried before every word of time."""
    assert rules.starts


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS])
def test_a_rule_reads_its_own_example(row: Rule[Reading]) -> None:
    assert row.name in [expression.rule for _, expression in found(row.example)]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS])
def test_nothing_else_reads_the_example_so(row: Rule[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule whose example is read alike without it is dead weight."""
    before = [(text, expression.reading, expression.rule) for text, expression in found(row.example)]
    without = [Switched(rules, row) for rules in expressions.RULES]
    monkeypatch.setattr(expressions, "_GRAMMAR", Longest(*without))
    after = [(text, expression.reading, expression.rule) for text, expression in found(row.example)]
    assert before != after


class Switched:
    """Rules that decline wherever `row` decides."""

    def __init__(self, rules: Rules[Reading], row: Rule[Reading]) -> None:
        self._rules, self._row = rules, row
        self.starts = rules.starts

    def __call__(self, words: Words, index: int) -> Match[Reading] | None:
        match = self._rules(words, index)
        return None if match is not None and match.rule == self._row.name else match


def test_no_two_rules_have_one_name() -> None:
    assert [name for name, count in Counter(row.name for row in ROWS).items() if count > 1] == []


def said(**values: object) -> str:
    return " ".join(f"{name}={value}" for name, value in values.items()) or "nothing"


def declined() -> None:
    return None


def test_the_first_rule_whose_pattern_fits_decides_even_where_it_declines() -> None:
    rules = Rules[str]({}, ("none", "", "red", declined), ("any", "", "red|blue", said))
    assert rules(words_of("red"), 0) is None
    assert rules(words_of("blue"), 0) == Match("nothing", 1, "any")


def test_a_rule_may_have_several_patterns() -> None:
    rules = Rules[str]({}, ("colour", "", ("{first=red}", "{second=blue}"), said))
    assert [rules(words_of("red blue"), index) for index in (0, 1)] == [
        Match("first=red", 1, "colour"),
        Match("second=blue", 2, "colour"),
    ]


def test_the_head_is_read_before_every_row() -> None:
    slots = {"number": lambda words, index: (int(words.at(index)), index + 1) if words.is_number(index) else None}
    rules = Rules[str](slots, ("one", "", "red", said), ("other", "", "{colour=blue}", said), heads=("number",))
    assert rules(words_of("7 red"), 0) == Match("number=7", 2, "one")
    assert rules(words_of("7 blue"), 0) == Match("number=7 colour=blue", 2, "other")
    assert rules(words_of("red"), 0) is None


def test_the_longest_reading_wins_and_the_earlier_among_equals() -> None:
    short = Rules[str]({}, ("short", "", "red", said))
    long = Rules[str]({}, ("long", "", "red sky", said))
    again = Rules[str]({}, ("again", "", "{sky=red}", said))
    words = words_of("red sky")
    assert Longest(short, long)(words, 0) == Match("nothing", 2, "long")
    assert Longest(short, again)(words, 0) == Match("nothing", 1, "short")
    assert Longest(short, long, where=lambda value: value != "nothing")(words, 0) is None


def test_a_pattern_names_only_slots_and_words_that_exist() -> None:
    with pytest.raises(KeyError):
        Rules[str]({}, ("typo", "", "{dya}", said))
    with pytest.raises(KeyError):
        Rules[str]({}, ("typo", "", "<edeg>", said))


def test_a_rule_that_cannot_go_on_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    read = Pattern.read

    def counted(self: Pattern, words: Words, index: int, values: Values) -> int:
        tried.append(index)
        return read(self, words, index, values)

    monkeypatch.setattr(Pattern, "read", counted)
    rules = Rules[str]({}, ("sky", "", "the sky", said), ("sea", "", "the [wide] sea", said))
    assert Longest(rules)(words_of("the ship"), 0) is None
    assert tried == []
    assert Longest(rules)(words_of("the wide sea"), 0) == Match("nothing", 3, "sea")
    assert tried == [0]
