"""What belongs to an office."""

import pytest

from generator.article.mentions.office_edges import after_apposition, inside_of, is_office, left_edge, trim_role
from tests.article.mentions.parsed import parsed


def test_the_plural_is_nobodys_office() -> None:
    doc = parsed("Minister ministers/NNS table")
    assert [is_office(token) for token in doc] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("quickly/RB Defense Minister", "Defense Minister"),
        ("said former Minister", "former Minister"),
        ("said president and Minister", "president and Minister"),
        ("said Quill and Minister", "Minister"),
        ("said secretary - Minister", "secretary - Minister"),
        ("said Prime / Minister", "Prime / Minister"),
        ("old/JJ Minister", "Minister"),
    ],
)
def test_an_office_reaches_left_over_modifiers_and_other_offices(text: str, edge: str) -> None:
    doc = parsed(text)
    assert doc[left_edge(doc, 0, len(doc) - 1) :].text == edge


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the Minister", "Minister"),
        ("her Minister", "Minister"),
        ("Mr. Minister", "Minister"),
        ("of Minister", "Minister"),
        ("rival Minister", "Minister"),
        ("Northmoor 's Minister", "Minister"),
        ("embattled/JJ Minister", "Minister"),
        ("economic/JJ Minister", "economic Minister"),
        ("acting/JJ Minister", "acting Minister"),
        ("Minister of", "Minister"),
        ("Minister ,", "Minister"),
        ("Northmoor council", None),
        ("Minister | Chief", None),
        ("-Minister Chief", None),
    ],
)
def test_an_office_is_trimmed(text: str, left: str | None) -> None:
    doc = parsed(text)
    role = trim_role(doc, 0, len(doc))
    assert (None if role is None else doc[role[0] : role[1]].text) == left


def test_the_country_is_no_part_of_an_office() -> None:
    for label, left in (("GPE", "Minister"), ("NORP", "Minister"), ("ORG", "Ravik Minister")):
        doc = parsed("Ravik Minister", ("Ravik", label))
        role = trim_role(doc, 0, 2)
        assert role is not None
        assert doc[role[0] : role[1]].text == left


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("challenger former Senator", "former Senator"),
        ("farmer Senator", "Senator"),
        ("candidate Senator", "Senator"),
        ("candidate senator", "candidate senator"),
        ("former Senator", "former Senator"),
        ("Farmer Senator", "Farmer Senator"),
    ],
)
def test_an_occupation_only_introduces_a_title(text: str, title: str) -> None:
    doc = parsed(text)
    assert doc[after_apposition(doc, 0, len(doc)) :].text == title


def test_quotation_marks_accounts_numbers_and_people_stand_in_no_office() -> None:
    doc = parsed("Minister of “ @ruiz five Quill U.S. ran/VBD")
    assert [inside_of(frozenset({5}))(token) for token in doc] == [True, True, False, False, False, False, True, False]
