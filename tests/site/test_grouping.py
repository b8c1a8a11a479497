"""Grouping and ranking."""

from collections import Counter

from generator.site.grouping import grouped, indexed, ranked


def test_values_stand_under_their_keys_in_the_order_in_which_they_come() -> None:
    assert list(grouped([("b", 1), ("a", 2), ("b", 3)]).items()) == [("b", [1, 3]), ("a", [2])]
    assert indexed(["ab", "b"], tuple) == {"a": ["ab"], "b": ["ab", "b"]}


def test_of_equals_the_first_by_name_is_first() -> None:
    assert ranked(Counter("bbaacd")) == ["a", "b", "c", "d"]
    assert ranked(Counter("bbbaacd"), 2) == ["b", "a"]
