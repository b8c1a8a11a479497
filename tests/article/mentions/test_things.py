"""What has a name and is nobody."""

import pytest

from generator.article.mentions.story import Name, Story
from generator.article.mentions.things import without_things
from tests.article.mentions.parsed import parsed


def kept(text: str, kind: str, words: int | None = None) -> bool:
    """Whether the first words of a text stay a name of this type."""
    doc = parsed(text)
    return bool(without_things(Story(doc, ((0, len(doc)),)), [Name(0, words or len(doc), kind)]))


@pytest.mark.parametrize("name", ["Harbour Safety Act", "Brenner Prize", "Grain War", "Islam", "COVID-19"])
def test_things_are_nobody(name: str) -> None:
    assert not kept(name, "ORG")


@pytest.mark.parametrize(
    "name", ["Commission on Presidential Debates", "Board of Elections", "Islam Fund", "HIV Clinic Board"]
)
def test_bodies_for_things_are_bodies(name: str) -> None:
    assert kept(name, "ORG")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("DRM ( digital rights management )", True),
        ("DRM limits copies by digital rights management ( DRM )", True),
        ("RBA ( rural bus agency )", False),
        ("DRM ( digital copies management )", False),
        ("DRM ( Digital Rights Management )", False),
    ],
)
def test_an_acronym_of_common_nouns_is_nobody(text: str, term: bool) -> None:
    assert kept(text, "ORG", 1) is not term


def test_an_operating_system_is_nobody() -> None:
    assert not kept("Quell Linux", "PERSON")


def test_a_persons_family_name_may_be_a_word_for_a_thing() -> None:
    assert kept("Omar Prize", "PERSON")


def test_a_storms_name_is_nobodys_in_its_article() -> None:
    assert not kept("Maria weakened after Hurricane Maria passed", "PERSON", 1)
    assert kept("Maria spoke after Hurricane Omar passed", "PERSON", 1)
