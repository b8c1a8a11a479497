"""Bodies of state and parties by what news calls them."""

import pytest

from generator.names import body_of, compare_organisations, institution_of, party_of


@pytest.mark.parametrize("name", ["Congress", "the Senate", "The Commons", "Pentagon", "Department of Justice", "DOJ"])
def test_a_body_of_state_is_named_plainly(name: str) -> None:
    assert institution_of(name) is not None


@pytest.mark.parametrize(
    "name", ["the house", "pentagon", "House of Brenner", "Norvale Congress", "Library of Congress"]
)
def test_other_names_and_common_words_are_no_body_of_state(name: str) -> None:
    assert institution_of(name) is None


def test_a_seat_stands_for_the_body_of_its_country() -> None:
    assert compare_organisations("Pentagon", "U.S. Department of Defense").score > 0.9
    assert not compare_organisations("Pentagon", "Australian Department of Defence").same
    assert compare_organisations("Justice Department", "DOJ").score > 0.9


def test_a_country_beside_the_word_makes_the_body_its_own() -> None:
    stated = body_of("U.S. Senate")
    plain = body_of("Senate")
    assert stated is not None
    assert stated.home == "US"
    assert plain is not None
    assert plain.home is None
    assert body_of("senate") is None


def test_a_party_is_known_by_its_people() -> None:
    party = party_of("Republicans")
    assert party is not None
    assert party == party_of("the GOP")
    assert party == party_of("U.S. Republicans") == party_of("the United States Republican Party")
    assert party_of("Norwegian Republicans") is None
    assert party.country == "US"
    assert party_of("democratic") is None
