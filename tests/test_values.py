"""Steps over values that may be missing."""

from collections.abc import Iterator

from generator.values import first, known, mapped, only


def test_known_leaves_out_only_what_is_missing() -> None:
    assert known([0, None, "", 3, None]) == [0, "", 3]


def test_first_takes_no_more_than_it_needs() -> None:
    taken = []

    def values() -> Iterator[int | None]:
        for value in (None, 0, 5):
            taken.append(value)
            yield value

    assert first(values()) == 0
    assert taken == [None, 0]


def test_there_may_be_no_first() -> None:
    assert first([None, None]) is None


def test_only_one_of_several_is_none() -> None:
    assert only({"Israel"}) == "Israel"
    assert only({"Israel", "Iran"}) is only(set()) is None


def test_what_is_missing_stays_missing() -> None:
    assert mapped(len, "four") == 4
    assert mapped(len, "") == 0
    assert mapped(len, None) is None
