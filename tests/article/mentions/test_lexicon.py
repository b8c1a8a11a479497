"""Words that tell names."""

import pytest

from generator.article.mentions.lexicon import (
    GENDERED,
    GENERATIONS,
    HONORIFICS,
    PARTICLES,
    SUFFIXES,
    family_of,
    is_office,
    may_leave_out,
)
from generator.names import parse_name
from generator.names.titles import is_credential, is_suffix


@pytest.mark.parametrize(
    ("word", "office"),
    [
        ("Minister", True),
        ("Gen.", True),
        ("ex-premier", True),
        ("economist", True),
        ("farmers", False),
        ("ministers", False),
        ("singer-president", True),
        ("table", False),
    ],
)
def test_a_word_names_the_office_of_one_person(word: str, office: bool) -> None:
    assert is_office(word) == office


def test_words_beside_a_name_state_a_gender_or_none() -> None:
    assert (HONORIFICS["mr"], HONORIFICS["mrs"], HONORIFICS["dr"]) == ("m", "f", None)
    assert (GENDERED["husband"], GENDERED["aunt"], GENDERED["queen"]) == ("m", "f", "f")
    assert "minister" not in GENDERED


def test_one_table_tells_suffixes_to_running_text_and_to_names() -> None:
    assert SUFFIXES > GENERATIONS > {"jr", "iii"}
    assert "mp" in SUFFIXES - GENERATIONS
    assert is_suffix("V")
    assert "v" not in SUFFIXES
    assert is_credential("OBE")
    assert "obe" not in SUFFIXES


def test_one_table_tells_particles_to_running_text_and_to_names() -> None:
    assert {"van", "abu", "san"} <= PARTICLES
    assert "ould" not in PARTICLES
    assert parse_name("Mohamed Ould Ravik").particles == ("Ould",)
    assert parse_name("Ana San Ravik").particles == ()


def test_the_family_name_is_the_last_word_that_is_no_suffix() -> None:
    assert family_of(("Ana", "Ruiz", "Jr.")) == "Ruiz"
    assert family_of(("jr",)) == "jr"


def test_a_short_form_leaves_out_only_the_kind_of_firm() -> None:
    assert may_leave_out(["motors", "inc"])
    assert not may_leave_out(["harbour", "motors"])
