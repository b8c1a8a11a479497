"""A group of mentions while it grows."""

from generator.article.mentions.forms import Group, Naming, because


def test_a_group_goes_by_its_fullest_form_and_not_by_capitals() -> None:
    group = Group("ORG", [], [], [])
    for index, text in enumerate(("NMC", "RAVIK COUNCIL OF HARLOW", "Ravik Council", "Harlow Council")):
        group.add(index, Naming(text, "ORG"))
    assert group.name == "Harlow Council"
    assert Group("ORG", [0], ["NMC"], []).name == "NMC"


def test_a_reason_is_kept_where_the_form_is_new() -> None:
    group = Group("PERSON", [], [], [])
    group.add(0, Naming("Ana Ruiz", "PERSON", role="former President"))
    group.add(1, Naming("Ruiz", "PERSON", gender="f"), "short")
    group.add(5, Naming("Ruiz", "PERSON", gender="m"), "again")
    assert (group.why, group.gender, group.offices) == (["short"], "f", {"president"})
    assert [group.last_before(index) for index in (0, 1, 5, 9)] == [-1, 0, 1, 5]


def test_reasons_are_told() -> None:
    assert because("Ruiz", "Ana Ruiz", ()) == "Ruiz = Ana Ruiz"
    assert because("Ruiz", "Ana Ruiz", ("a", "b")) == "Ruiz = Ana Ruiz: a; b"
