"""Names that are told apart without a full comparison."""

import pytest

from generator.names import compare, parse_name
from generator.names.strangers import are_strangers, is_called_by_initials


@pytest.mark.parametrize(
    ("one", "other", "strangers"),
    [
        ("Ana Ruiz", "Pedro Ruiz", True),
        ("Ana Ruiz", "Pedro K. Ruis", True),
        ("Ana Ruiz", "Ana Ruis", False),
        ("Ana Ruiz", "Ana Maria Ruiz", False),
        ("Omar Abu Bakr", "Omar Aboubakr", False),
        ("A. Ruiz", "Ana Ruiz", False),
        ("Tom Holmberg", "Tomholm Berg", False),
        ("Ana “Pilar” Ruiz", "Pilar Ruiz", False),
        ("A. Ruiz Leal", "Ana Ruiz Berg", False),
        ("Kim Tae-jun", "Kim Dae-jung", False),
        ("Tam Tam Orrell", "Tam Ellis", False),
    ],
)
def test_strangers_are_told_without_a_full_comparison(one: str, other: str, strangers: bool) -> None:
    assert are_strangers(parse_name(one), parse_name(other)) is strangers
    assert not (strangers and compare(one, other).same)


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ("tam orrell", "thomas alan miles orrell", True),
        ("tamo orrell", "thomas alan miles orrell", True),
        ("tab orrell", "thomas alan miles orrell", False),
        ("tam ellis", "thomas alan miles orrell", False),
        ("ta orrell", "thomas alan orrell", False),
    ],
)
def test_a_given_name_may_be_made_of_initials(one: str, other: str, called: bool) -> None:
    first, second = tuple(one.split()), tuple(other.split())
    assert is_called_by_initials(first, second) is called
    assert is_called_by_initials(second, first) is called
