"""Which names of organisations and places are one."""

import pytest

from generator.article.mentions.entities import group_names
from generator.article.mentions.forms import Naming


def groups(kind: str, *names: str) -> list[list[str]]:
    return [g.forms for g in group_names([Naming(name, kind) for name in names])]


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (("Northmoor Medical Council", "NMC"), True),
        (("Acme Motor Company", "Acme Motor"), True),
        (("Acme Harbour Works", "Acme"), False),
        (("the Ravik Council", "Ravik Council"), True),
        (("Ravik Council", "Harlow Council"), False),
    ],
)
def test_a_short_name_is_the_longer_ones(names: tuple[str, ...], one: bool) -> None:
    assert (len(groups("ORG", *names)) == 1) == one


def test_a_short_name_of_two_is_neithers() -> None:
    assert len(groups("ORG", "Northmoor Medical Council", "National Media Centre", "NMC")) == 3


def test_reasons_stand_with_the_group() -> None:
    found = group_names([Naming("Northmoor Medical Council", "ORG"), Naming("NMC", "ORG")])
    assert [g.why for g in found] == [["NMC: acronym of Northmoor Medical Council"]]


def test_a_country_is_one_under_all_its_names_and_its_people_another() -> None:
    found = group_names([Naming("Israel", "GPE"), Naming("Israeli", "GPE"), Naming("Israelis", "NORP")])
    assert [g.members for g in found] == [[0, 1], [2]]


def test_the_name_of_a_family_is_nobodys() -> None:
    assert group_names([Naming("Ravik", "PERSON", use="family")]) == []


def test_entities_stand_in_order_of_their_first_mention() -> None:
    found = group_names([Naming("Harlow", "GPE"), Naming("Ana Ruiz", "PERSON"), Naming("Ravik Council", "ORG")])
    assert [g.name for g in found] == ["Harlow", "Ana Ruiz", "Ravik Council"]
