"""Countries under all their names, and two written places."""

import pytest

from generator.names import compare_places, is_place_name, place_of, state_of


@pytest.mark.parametrize(
    ("written", "code", "form"),
    [
        ("Bolivia", "BO", "name"),
        ("Plurinational State of Bolivia", "BO", "name"),
        ("the Netherlands", "NL", "name"),
        ("Dutch", "NL", "adjective"),
        ("Israelis", "IL", "adjective"),
        ("U. S.", "US", "name"),
        ("Fla.", "US-FL", "name"),
        ("Georgia", "GE", "name"),
    ],
)
def test_what_a_word_stands_for(written: str, code: str, form: str) -> None:
    place = place_of(written)
    assert place is not None
    assert (place.code, place.form) == (code, form)


@pytest.mark.parametrize(
    ("short", "state"),
    [("Pa.", "Pennsylvania"), ("TX", "Texas"), ("Miss.", "Mississippi"), ("Miss", None), ("La", None)],
)
def test_which_state_an_abbreviation_stands_for(short: str, state: str | None) -> None:
    assert state_of(short) == state


@pytest.mark.parametrize("written", ["us", "Us", "In", "La", "Korea", "Congo", "Dutchs", "Chineses", "Norvale", ""])
def test_what_is_no_place(written: str) -> None:
    assert place_of(written) is None


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("America", "the United States", 0.98),
        ("Israel", "Iran", 0.02),
        ("St. Orsk", "Saint Orsk", 0.95),
        ("Norvale Province", "Norvale", 0.7),
        ("Orsk, Norvale", "Orsk", 0.75),
        ("Orsk, Norvale", "Orsk, Ostmark", 0.1),
        ("Vellhaven", "Velhaven", 0.6),
        ("Orska", "Orskb", 0.1),
        ("…", "…", 1.0),
    ],
)
def test_two_places(one: str, other: str, score: float) -> None:
    assert compare_places(one, other).score == compare_places(other, one).score == score


def test_a_people_is_no_place_name() -> None:
    assert is_place_name("Norway")
    assert not is_place_name("Norwegian")
    assert not is_place_name("Quillfen")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("New York", "New York City", False),
        ("Mexico", "Mexico City", False),
        ("New York", "New York State", True),
        ("Harlow City", "Harlow County", False),
        ("Harlow", "Harlow County", True),
    ],
)
def test_a_state_is_not_its_town(a: str, b: str, same: bool) -> None:
    assert compare_places(a, b).same == same
