"""Titles before names, offices and what they say of gender."""

import pytest

from generator.names import canonical_role, is_role_head, is_title, strip_title, title_gender, title_office


@pytest.mark.parametrize(
    ("written", "title", "name"),
    [
        ("Defense Minister Omer Tal", "Defense Minister", "Omer Tal"),
        ("IDF Chief of Military Intelligence Omer Tal", "IDF Chief of Military Intelligence", "Omer Tal"),
        ("Norwegian Foreign Minister Nora Feldt", "Norwegian Foreign Minister", "Nora Feldt"),
        ("U.S. Secretary of State Dana Whitlock", "U.S. Secretary of State", "Dana Whitlock"),
        ("Mayor of Mirel Dana Whitlock", "Mayor of Mirel", "Dana Whitlock"),
        (
            "chairman of the Joint Chiefs of Staff Gen. Dana Whitlock",
            "chairman of the Joint Chiefs of Staff Gen.",
            "Dana Whitlock",
        ),
        ("Director of General Intelligence Dana Whitlock", "Director of General Intelligence", "Dana Whitlock"),
        ("Brightwater CEO Dana Whitlock", "Brightwater CEO", "Dana Whitlock"),
        ("Texas Sen. Dana Whitlock", "Texas Sen.", "Dana Whitlock"),
        ("President of the United States Dana Whitlock", "President of the United States", "Dana Whitlock"),
        ("Prime Minister of New Zealand Dana Whitlock", "Prime Minister of New Zealand", "Dana Whitlock"),
        ("former President Whitlock", "former President", "Whitlock"),
        ("Dr. Whitlock", "Dr.", "Whitlock"),
        ("Dana Whitlock", "", "Dana Whitlock"),
        ("Virginia Whitlock", "", "Virginia Whitlock"),
        ("Dana King", "", "Dana King"),
        ("Minister", "", "Minister"),
        ("JAMAL SULTAN AL-HARBI", "", "JAMAL SULTAN AL-HARBI"),
        ("", "", ""),
    ],
)
def test_titles_are_parted_from_names(written: str, title: str, name: str) -> None:
    assert strip_title(written) == (title, name)


def test_gender_is_what_the_title_states() -> None:
    assert title_gender("Mrs.") == "f"
    assert title_gender("Congressman") == "m"
    assert title_gender("Prime Minister") is None
    assert title_gender("Mr. and Mrs.") is None


def test_one_office_has_one_form() -> None:
    assert canonical_role("PM") == canonical_role("the premier") == canonical_role("former Prime Minister")
    assert canonical_role("Lt. Gen.") == "lieutenant general"
    assert canonical_role("defence minister") == canonical_role("Defense Minister")
    assert canonical_role("finance minister") != canonical_role("Defense Minister")


def test_a_public_office_in_one_spelling() -> None:
    assert title_office("then-Sen.") == title_office("senior senator") == "senator"
    assert title_office("vice president") == title_office("deputy president") == "deputy president"
    assert title_office("billionaire") is None


def test_title_words() -> None:
    assert is_title("Gen.")
    assert is_title("Prime")
    assert not is_title("Whitlock")
    assert is_role_head("spokesmen") is False
    assert is_role_head("ministers")
    assert not is_role_head("Mr.")
