"""Which full names are one person's."""

import pytest

from generator.article.mentions.forms import Naming
from generator.article.mentions.people import group_people


def groups(*namings: Naming) -> list[list[int]]:
    return [sorted(g.members) for g in group_people(list(enumerate(namings)))]


def person(text: str, sentence: int = 0, **stated: object) -> Naming:
    return Naming(text, "PERSON", sentence=sentence, **stated)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (person("Omar B. Haddad", 3), True),
        (person("Omar B. Haddad", 0), False),
        (person("Omar Haddad Jr.", 3), False),
        (person("Samir Haddad", 3), False),
        (person("Omar Haddad", 3, gender="f"), False),
    ],
)
def test_full_names_are_one_persons_or_two(other: Naming, one: bool) -> None:
    assert (len(groups(person("Omar Haddad", gender="m"), other)) == 1) == one


def test_a_full_name_must_fit_every_form_and_says_why() -> None:
    found = group_people(
        list(enumerate([person("Omar Haddad", 0), person("Omar B. Haddad", 3), person("Omar C. Haddad", 6)]))
    )
    assert [g.members for g in found] == [[0, 1], [2]]
    assert [why.split(":")[0] for g in found for why in g.why] == ["Omar B. Haddad = Omar Haddad"]


def test_short_names_come_last() -> None:
    assert groups(person("Haddad", 0), person("Omar Haddad", 3), person("Quill", 4)) == [[0, 1], [2]]
