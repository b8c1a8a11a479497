"""Whom a short name means, among those whom the article names in full."""

from generator.article.mentions.forms import Naming
from generator.article.mentions.people import group_people


def owners(*namings: Naming) -> list[str | None]:
    """The name of the group that each naming is in; None where it is alone in one."""
    groups = group_people(list(enumerate(namings)))
    found = {m: g for g in groups for m in g.members}
    return [found[i].name if len(found[i].members) > 1 else None for i in range(len(namings))]


def person(text: str, sentence: int, *, subject: bool = True, kin: bool = False) -> Naming:
    return Naming(text, "PERSON", sentence=sentence, subject=subject, kin=kin)


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
