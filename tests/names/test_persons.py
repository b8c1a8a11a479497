"""When two full names are joined for good."""

import pytest

from generator.names import compare, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paul W.", "Paul Wallin"),
        ("Ana Berg", "Berg Anna"),
        ("Orel Danna", "Orrell Anna"),
    ],
)
def test_the_family_names_must_agree(one: str, other: str) -> None:
    assert compare(one, other).same
    assert not same_person(one, other).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oskar W. Lind", "Oskar Lind"),
        ("Veronika Stahlberg", "Veronika Stahlbreg"),
        ("Kim Tae-jun", "Tae-jun Kim"),
        ("Sergei Shulgin", "Sergey Shul'gin"),
    ],
)
def test_variants_and_one_slip_are_accepted(one: str, other: str) -> None:
    assert same_person(one, other) == compare(one, other)
    assert same_person(one, other).strength != "different"


def test_a_title_and_a_family_name_alone_are_not_joined_for_good() -> None:
    assert compare("Dr. Brandt", "Vera Brandt").same
    assert not same_person("Dr. Brandt", "Vera Brandt").same
    assert same_person("Dr. Vera Brandt", "Vera Brandt").same
