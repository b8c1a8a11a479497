"""What words alone say of names."""

import pytest

from generator.article.mentions.signs import is_given_only


@pytest.mark.parametrize(
    ("word", "given"),
    [
        ("heidrun", True),
        ("lachlan", True),
        ("paris", False),
        ("grace", False),
        ("siemens", False),
        ("martin", False),
        ("norvale", False),
    ],
)
def test_a_given_name_is_no_town_no_firm_no_surname_and_no_other_word(word: str, given: bool) -> None:
    assert is_given_only(word) is given
