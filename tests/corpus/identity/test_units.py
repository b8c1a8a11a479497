"""Entities of articles as units, and when two spellings are one name."""

from functools import partial
from pathlib import Path

import msgspec
import pytest

from generator.corpus.identity.actors import names_of
from generator.corpus.identity.units import Unit, clean_form, is_full, key_of, offices_of, units_of
from generator.store.steps import Steps, each_of
from tests.corpus.helpers import analysis, organisation, person


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("PERSON", "Ana Ruíz", "Mrs. ANA RUIZ", True),
        ("PERSON", "Ana Ruiz", "Ana Ruiz Jr.", False),
        ("GPE", "U.S.", "the United States", True),
        ("GPE", "the Orsk", "Orsk", True),
        ("NORP", "Swede", "Swedes", True),
        ("ORG", "Brenner Motors, Inc.", "the Brenner Motors", True),
        ("ORG", "Brenner Motors", "Brenner", False),
        ("EVENT", "The Orsk Fair", "Orsk Fair", True),
    ],
)
def test_keys(kind: str, one: str, other: str, same: bool) -> None:
    assert (key_of(kind, one) == key_of(kind, other)) is same


def test_keys_of_different_kinds_differ() -> None:
    assert len({key_of(kind, "Orsk") for kind in ("PERSON", "GPE", "ORG", "NORP", "EVENT")}) == 5


def test_one_word_alone_is_not_full() -> None:
    assert is_full("Ana Ruiz")
    assert not is_full("Mrs. Ruiz")


def test_a_spelling_is_cleaned() -> None:
    assert clean_form("[Ana]\nRuiz’s") == "Ana Ruiz"


def test_offices_in_one_spelling() -> None:
    assert offices_of(["then-Sen.", "senator", "billionaire"]) == {"senator"}


def test_units_hold_forms_roles_and_whether_the_story_tells_of_them() -> None:
    found = units_of([analysis("a", [("Ana Ruiz", "PERSON", "Lt. Gen."), ("Ruiz", "PERSON")], caption="Omer Tal")])
    assert [(u.name, u.forms, u.told, u.size) for u in found] == [
        ("Ana Ruiz", (("Ana Ruiz", 1), ("Ruiz", 1)), True, 2), ("Omer Tal", (("Omer Tal", 1),), False, 1),
    ]  # fmt: skip
    assert found[0].roles == {"lieutenant general"}


def test_only_institutions_have_a_country() -> None:
    named = analysis("a", organisation("Foreign Ministry"), organisation("Brenner Motors"), [("Israel", "GPE")])
    assert [u.country for u in units_of([named])] == ["Israel", None, None]
    assert units_of([analysis("b", person("Ana Ruiz"))])[0].country is None


def test_units_can_be_kept() -> None:
    units = names_of([analysis("a", person("Ana Ruiz", "Ruiz"), organisation("Senate")), analysis("b", person("Ruiz"))])
    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(units), type=list[Unit])
    assert kept == units
    assert units


def test_what_an_article_names_is_found_once_wherever_it_stands(tmp_path: Path) -> None:
    first, second = analysis("a", person("Ana Ruiz", "Ruiz")), analysis("b", organisation("Senate"))
    each = partial(each_of, Steps(tmp_path))
    assert units_of([first, second], each) == units_of([first, second])
    assert units_of([second, first], each) == units_of([second, first])
    (kept,) = tmp_path.iterdir()
    assert kept.name == "entities.bin"
