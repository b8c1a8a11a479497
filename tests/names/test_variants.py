"""How two words of names relate."""

import pytest

from generator.names.costs import COSTS
from generator.names.variants import compare_consonants, compare_tokens, is_short_form, skeleton, spelling


@pytest.mark.parametrize(
    ("one", "other", "likeness", "cost"),
    [
        ("ruiz", "ruiz", "same", 0.0),
        ("sergei", "sergey", "variant", COSTS["same_sound"]),
        ("qasemi", "qasimi", "variant", COSTS["shifted_sound"]),
        ("bill", "william", "short", COSTS["short_form"]),
        ("j", "jane", "initial", COSTS["initial"]),
        ("j", "omer", "different", COSTS["stranger"]),
        ("stahlberg", "stahlbreg", "typo", COSTS["slip"]),
        ("tveit", "tveqt", "typo", COSTS["slip"]),
        ("ibra", "ibta", "typo", COSTS["slip_in_short_word"]),
        ("ilan", "ilana", "different", COSTS["stranger"]),
        ("jack", "zack", "different", COSTS["stranger"]),
    ],
)
def test_words(one: str, other: str, likeness: str, cost: float) -> None:
    for match in (compare_tokens(one, other), compare_tokens(other, one)):
        assert (match.likeness, match.cost) == (likeness, cost)


def test_a_slip_to_another_word_of_english_is_dearer() -> None:
    assert compare_tokens("baker", "maker").cost == COSTS["slip"] + COSTS["slip_to_known_word"]


def test_words_without_vowels() -> None:
    assert compare_consonants("ntnyhw", "netanyahu").likeness == "variant"
    assert compare_consonants("ntnyhw", "haddad").likeness == "different"


def test_a_short_form_must_show_in_its_formal_name() -> None:
    assert is_short_form("bill", "william")
    assert is_short_form("peggy", "margaret")
    assert not is_short_form("dick", "melchizedek")  # the library lists it


def test_spellings_of_one_sound() -> None:
    assert spelling("shoygu") == spelling("shoigu")
    assert skeleton("qadhafi") == skeleton("gaddafi") == "ktf"
