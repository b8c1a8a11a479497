"""Grouping and ranking."""

from collections import Counter

from generator.site.grouping import gathered, grouped, indexed, ranked


def test_values_stand_under_their_keys_in_the_order_in_which_they_come() -> None:
    assert list(grouped([("b", 1), ("a", 2), ("b", 3)]).items()) == [("b", [1, 3]), ("a", [2])]
    assert indexed(["ab", "b"], tuple) == {"a": ["ab"], "b": ["ab", "b"]}


def test_of_equals_the_first_by_name_is_first() -> None:
    assert ranked(Counter("bbaacd")) == ["a", "b", "c", "d"]
    assert ranked(Counter("bbbaacd"), 2) == ["b", "a"]


def test_an_item_goes_to_the_first_group_whose_first_item_it_is_like() -> None:
    assert gathered([1, 4, 2, 5, 3], lambda first, other: abs(first - other) < 2) == [[1, 2], [4, 5, 3]]
    assert gathered([], lambda first, other: True) == []
