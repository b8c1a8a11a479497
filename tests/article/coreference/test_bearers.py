"""Whom a pronoun can hardly mean, by the given name."""

import pytest

from generator.article.coreference.bearers import borne_by
from generator.data import rows
from generator.names.titles import Gender
from tests.article.coreference.story import clause, meant, story


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna Brandt", "f"),
        ("Zoë Brandt", "f"),
        ("Anne-Marie Brandt", "f"),
        ("Piotr Brandt", "m"),
        ("Zofia Brandt", "f"),
        ("Ousmane Brandt", "m"),
        ("Meirion Brandt", "m"),
        ("Delyth Brandt", "f"),
        ("Babatunde Brandt", "m"),
        ("Comfort Brandt", "f"),
        ("Park Geun-hye", None),
        ("Kim Brandt", None),
        ("Jean Brandt", None),
        ("Kovacs Anna", None),
        ("Anna", None),
        ("", None),
    ],
)
def test_who_bears_a_given_name(name: str, gender: Gender | None) -> None:
    assert borne_by(name) == gender


def test_the_table_gives_each_name_to_one_gender() -> None:
    names = [name for *_, row in rows("given_name_bearers.tsv") for name in row.split()]
    assert {gender for gender, *_ in rows("given_name_bearers.tsv")} == {"f", "m"}
    assert len(names) == len(set(names)) > 40000


def test_a_name_speaks_against_a_pronoun_and_what_is_stated_against_the_name() -> None:
    left = f"{clause('Anna-Brandt', 'left')} | {clause('He', 'said')}"
    assert meant(story(left, people="Anna-Brandt"), "He") is None
    assert meant(story(left, people="Anna-Brandt", genders={"Anna-Brandt": "m"}), "He") == "Anna-Brandt"


def test_a_name_speaks_for_nobody() -> None:
    both = "Ruiz/NNP/nsubj/3 and/CC/cc/0 Anna-Brandt/NNP/conj/0 met/VBD/ROOT/3 ././punct/3"
    assert meant(story(f"{both} | {clause('She', 'said')}", people="Ruiz Anna-Brandt"), "She") is None
    assert meant(story(f"{both} | {clause('He', 'said')}", people="Ruiz Anna-Brandt"), "He") == "Ruiz"
