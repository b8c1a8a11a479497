"""Whom a short name means, among those whom the article names in full."""

from typing import Any

import pytest

from generator.article.mentions.forms import Naming
from generator.article.mentions.people import group_people


def owners(*namings: Naming) -> list[str | None]:
    """The name of the group that each naming is in; None where it is alone in one, or in none."""
    groups = group_people(list(enumerate(namings)))
    found = {m: g.name for g in groups for m in g.members if len(g.members) > 1}
    return [found.get(i) for i in range(len(namings))]


def person(text: str, sentence: int, *, subject: bool = True, kin: bool = False, **stated: Any) -> Naming:
    return Naming(text, "PERSON", sentence=sentence, subject=subject, kin=kin, **stated)


OMAR = (person("Omar Haddad", 0), person("Haddad", 1))


def test_the_subject_may_be_whom_the_sentence_before_names_in_full() -> None:
    assert owners(*OMAR, person("Samir Haddad", 5), person("Haddad", 6))[-1] is None


def test_a_story_goes_on_with_whom_it_is_about() -> None:
    for other, then in (
        (person("Samir Haddad", 5), person("Haddad", 6, subject=False)),
        (person("Samir Haddad", 5), person("Haddad", 7)),
        (person("Samir Haddad", 5, kin=True), person("Haddad", 6)),
    ):
        assert owners(*OMAR, other, then)[-1] == "Omar Haddad"
    back = (person("Samir Haddad", 5), person("Omar Haddad", 5), person("Haddad", 6))
    assert owners(*OMAR, *back)[-1] == "Omar Haddad"


def test_a_family_name_beats_a_given_name() -> None:
    jacks = (person("Jack Arden", 0), person("Jack", 1), person("Brian Jack", 4), person("Jack", 6))
    assert owners(*jacks)[-1] == "Brian Jack"


def test_a_relative_is_not_who_was_named_last() -> None:
    assert owners(*OMAR, person("Haddad", 5, kin=True))[-1] is None
    assert owners(*OMAR, person("Ana Quill", 4), person("Haddad", 5, kin=True))[-1] == "Omar Haddad"
    others = (person("Samir Haddad", 2), person("Ana Haddad", 3))
    assert owners(*others, person("Haddad", 5, subject=False, kin=True))[-1] == "Samir Haddad"


@pytest.mark.parametrize(
    ("full", "short", "one"),
    [
        ({"gender": "m"}, {"gender": "f"}, False),
        ({"gender": "m"}, {"gender": "m"}, True),
        ({"gender": "m"}, {}, True),
        ({"role": "governor"}, {"role": "president"}, False),
        ({"role": "president"}, {"role": "President"}, True),
        ({}, {"role": "president"}, True),
        ({"role": "governor"}, {"use": "rule"}, False),
        ({"role": "president"}, {"use": "rule"}, True),
        ({}, {"use": "rule"}, True),
    ],
)
def test_gender_and_office_tell_people_apart(full: dict[str, Any], short: dict[str, Any], one: bool) -> None:
    assert (owners(person("Omar Haddad", 0, **full), person("Haddad", 5, **short))[-1] == "Omar Haddad") == one


def test_who_holds_the_office_bears_the_short_name() -> None:
    brothers = (person("Omar Haddad", 0, role="mayor"), person("Samir Haddad", 1, role="senator"))
    assert owners(*brothers, person("Haddad", 5, role="senator"))[-1] == "Samir Haddad"
    assert owners(*brothers, person("Haddad", 5, role="clerk"))[-1] is None
    untold = (person("Omar Haddad", 0), person("Samir Haddad", 1))
    assert owners(*untold, person("Haddad", 5, subject=False, role="president"))[-1] is None


def test_who_bore_a_name_alone_first_keeps_it() -> None:
    later = (person("Samir Haddad", 3), person("Haddad", 5))
    assert owners(*OMAR, *later)[-1] == "Omar Haddad"
    assert owners(person("Omar Haddad", 0), *later)[-1] is None
    headline = person("Haddad", 6, headline=True)
    assert owners(*OMAR, *later, headline)[-1] == "Omar Haddad"


def test_a_spelling_or_a_slip_in_a_long_name_is_the_same_and_its_plural_is_not() -> None:
    for short, one in (("Haddadd", True), ("Haddads", False), ("Quill", False)):
        assert (owners(person("Omar Haddad", 0), person(short, 2))[-1] == "Omar Haddad") == one


def test_each_office_use_and_gender_keeps_a_name_apart() -> None:
    namings = (
        person("Quill", 0, role="president"),
        person("Quill", 1, role="governor"),
        person("Quill", 2, use="rule"),
        person("Quill", 3, gender="m"),
        person("Quill", 4, gender="f"),
        person("Quill", 5),
    )
    found = group_people(list(enumerate(namings)))
    assert [g.members for g in found] == [[0], [1], [2], [3, 5], [4]]
    assert [g.governs for g in found] == [False, False, True, False, False]
