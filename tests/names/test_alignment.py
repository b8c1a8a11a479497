"""Which word of one name stands for which of another."""

import pytest

from generator.names.alignment import align, one_word, order_of, position
from generator.names.variants import compare_tokens


def pairs(one: str, other: str) -> list[tuple[str, str]]:
    a, b = tuple(one.split()), tuple(other.split())
    return [(a[pair.first], b[pair.second]) for pair in align(a, b, compare_tokens).pairs]


def test_equal_words_are_paired_before_like_ones() -> None:
    assert pairs("anna ana ruiz", "ana ruiz") == [("ana", "ana"), ("ruiz", "ruiz")]


def test_of_equal_pairs_the_nearest_counts() -> None:
    found = align(("tam", "tam", "orrell"), ("tam", "orrell"), compare_tokens)
    assert [(pair.first, pair.second) for pair in found.pairs] == [(0, 0), (2, 1)]
    assert (found.left, found.right) == ((1,), ())


def test_an_initial_stands_only_in_its_own_place() -> None:
    assert pairs("alan b ray", "alan berg") == [("alan", "alan")]
    assert pairs("b ray", "boris ray") == [("b", "boris"), ("ray", "ray")]


def test_what_is_left_is_paired_where_it_is_one_word_parted_otherwise() -> None:
    assert pairs("omar abu bakr", "omar aboubakr") == [("omar", "omar"), ("abu", "aboubakr")]
    assert one_word(["abu", "bakr"], ["aboubakr"]) is not None
    assert one_word(["abu"], ["abou"]) is None  # one word each: the comparison of words has answered already


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("ana ruiz leal", "ana ruiz leal", "same"),
        ("ana ruiz leal", "leal ana ruiz", "turned"),
        ("ana ruiz leal", "ruiz ana leal", "mixed"),
        ("ana ruiz leal", "leal ruiz ana", "mixed"),
    ],
)
def test_the_order_of_words(one: str, other: str, order: str) -> None:
    assert order_of(align(tuple(one.split()), tuple(other.split()), compare_tokens).pairs) == order


def test_positions() -> None:
    assert [position(i, 4) for i in range(4)] == ["first", "middle", "middle", "last"]
    assert position(0, 1) == "first"
