"""What growth is measured on, and how it is told."""

from benchmarks.growth import LENGTHS, exponent, text_of


def test_a_text_is_as_long_as_it_is_called_but_for_its_last_part() -> None:
    for length in LENGTHS:
        assert length <= len(text_of("news", length)) < length + 300


def test_the_exponent_of_a_time_that_doubles_is_one() -> None:
    assert exponent(0.5, 1) == 1
    assert exponent(0.5, 2) == 2
