"""Steps over values that may be missing, and tests that are put together from others."""

from collections.abc import Iterator

from generator.values import either, every, first, known, mapped, no, only


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


def test_tests_are_put_together() -> None:
    capital = every(str.isalpha, str.isupper)
    assert list(map(capital, ("A", "a", "1"))) == [True, False, False]
    assert list(map(either(capital, str.isdigit), ("A", "a", "1"))) == [True, False, True]
    assert list(map(no(capital), ("A", "a"))) == [False, True]


def test_later_tests_are_not_asked_once_it_is_decided() -> None:
    assert not every(str.isdigit, lambda text: int(text) > 4)("four")
    assert either(str.isalpha, lambda text: int(text) > 4)("four")
