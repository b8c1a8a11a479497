"""Where the model's entities are cut, and what is no name."""

import pytest

from generator.article.mentions.boundaries import model_names
from generator.article.mentions.story import OPEN
from tests.article.mentions.parsed import parsed, told, written


def found(text: str, *entities: tuple[str, str], titled: bool = False) -> list[tuple[str, str]]:
    doc = parsed(text, *entities)
    return written(doc, model_names(told(doc, titled=titled)))


@pytest.mark.parametrize(
    ("text", "entity", "names"),
    [
        ("said Ruiz – Haddad today", ("Ruiz – Haddad", "PERSON"), [("Ruiz", "PERSON"), ("Haddad", "PERSON")]),
        (
            "said Ana Ruiz , Omar Haddad",
            ("Ana Ruiz , Omar Haddad", "PERSON"),
            [("Ana Ruiz", "PERSON"), ("Omar Haddad", "PERSON")],
        ),
        (
            "said Ana Ruiz and Omar Haddad",
            ("Ana Ruiz and Omar Haddad", "PERSON"),
            [("Ana Ruiz", "PERSON"), ("Omar Haddad", "PERSON")],
        ),
        ("the Ruiz and Haddad Bank", ("Ruiz and Haddad Bank", "ORG"), [("Ruiz and Haddad Bank", "ORG")]),
        ("with Ana Ruiz , QC today", ("Ana Ruiz , QC", "PERSON"), [("Ana Ruiz , QC", "PERSON")]),
        ("with Ana Ruiz , Jr. today", ("Ana Ruiz , Jr.", "PERSON"), [("Ana Ruiz , Jr.", "PERSON")]),
        (
            "at Ruiz , Haddad , and Quill",
            ("Ruiz , Haddad , and Quill", "ORG"),
            [("Ruiz", "ORG"), ("Haddad , and Quill", "ORG")],
        ),
    ],
)
def test_an_entity_is_cut_where_two_names_meet(
    text: str, entity: tuple[str, str], names: list[tuple[str, str]]
) -> None:
    assert found(text, entity) == names


@pytest.mark.parametrize(("elsewhere", "parted"), [("Harlow Mills grew", True), ("the mills grew", False)])
def test_a_possessor_is_a_name_where_it_is_written_elsewhere(elsewhere: str, parted: bool) -> None:
    whole = "Harlow Mills 's/POS Ruiz Council"
    names = found(f"{whole} met . {elsewhere}", ("Harlow Mills 's Ruiz Council", "ORG"))
    assert (names[0] == ("Harlow Mills", "ORG")) == parted
    assert len(names) == 1 + parted


@pytest.mark.parametrize(
    ("text", "entity", "name"),
    [
        ("said the Ruiz Council", ("the Ruiz Council", "ORG"), ("Ruiz Council", "ORG")),
        ("said “ Ruiz ” today", ("“ Ruiz ”", "PERSON"), ("Ruiz", "PERSON")),
        ("saw Ruiz 's today", ("Ruiz 's", "PERSON"), ("Ruiz", "PERSON")),
        ("said Senator Ana Ruiz", ("Senator Ana Ruiz", "PERSON"), ("Ana Ruiz", "PERSON")),
        ("said Mr. Ruiz today", ("Mr. Ruiz", "PERSON"), ("Ruiz", "PERSON")),
        ("said Ana Ruiz Jr. today", ("Ana Ruiz", "PERSON"), ("Ana Ruiz Jr.", "PERSON")),
        ("said Ana Ruiz , Jr. today", ("Ana Ruiz", "PERSON"), ("Ana Ruiz , Jr.", "PERSON")),
        ("said Tim O’Hanlon today", ("Tim", "PERSON"), ("Tim O’Hanlon", "PERSON")),
        ("at Acme , Inc. today", ("Acme", "ORG"), ("Acme , Inc.", "ORG")),
        ("the Ministry of Defense met", ("Ministry", "ORG"), ("Ministry of Defense", "ORG")),
        ("said Presidents Ruiz and Haddad", ("Presidents Ruiz", "ORG"), ("Ruiz", "PERSON")),
        ("saw Deep River today", ("Deep River", "WORK_OF_ART"), ("Deep River", OPEN)),
    ],
)
def test_a_name_has_clean_edges(text: str, entity: tuple[str, str], name: tuple[str, str]) -> None:
    assert found(text, entity) == [name]


def test_a_holder_runs_on_from_an_institution() -> None:
    text = "the Ministry of Defense Ada Quill said"
    assert found(text, ("Ministry of Defense Ada Quill", "ORG")) == [
        ("Ministry of Defense", "ORG"),
        ("Ada Quill", "PERSON"),
    ]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("saw harbour today", ("harbour", "ORG")),
        ("Nationally/RB it fell", ("Nationally", "ORG")),
        ("the 2018 vote", ("2018", "ORG")),
        ("saw Deep River Under Stars", ("Deep River Under Stars", "WORK_OF_ART")),
        ("on Easter Monday it rained", ("Easter Monday", "ORG")),
        ("the Ministry met", ("Ministry", "ORG")),
        ("a super PAC paid", ("PAC", "ORG")),
        ("the Defense Minister left", ("Defense", "ORG")),
        ("the Chief of Staff left", ("Staff", "ORG")),
    ],
)
def test_what_is_no_name_goes(text: str, entity: tuple[str, str]) -> None:
    assert found(text, entity) == []


@pytest.mark.parametrize(
    ("entity", "stands"),
    [
        ("Ana Ruiz", True),
        ("Ruiz Council", True),
        ("Ruiz Wins Big Vote", False),
        ("Wins/VBZ Big", False),
        ("Israel", True),
    ],
)
def test_a_headline_in_title_case_needs_names_that_are_some_by_themselves(entity: str, stands: bool) -> None:
    label = "PERSON" if entity == "Ana Ruiz" else "ORG"
    plain = entity.replace("/VBZ", "")
    assert bool(found(f"Now {entity} Again", (plain, label), titled=True)) == stands
