"""Whose words stand in a briefing: not one member's for a party, nor several people's for one of them."""

from typing import Literal

import pytest
from msgspec import structs

from generator.records import Mention
from generator.site.brief.voices import is_of_others, is_one_of_many
from generator.site.index.statements import Said
from tests.site.brief.press import Story, lookup

WORDS = "the harbour tolls would fall in May"
Type = Literal["NORP", "ORG", "PERSON"]


def by(speaker: str, type_: Type, before: str = "", behind: str = " said", name: str = "", words: str = WORDS) -> Said:
    """A statement of `speaker`, whose actor is named `name` where the speaker's own words are no name."""
    text = f"{before}{speaker}{behind} {words}. {name} met."
    (said,) = lookup(Story(text=text, said=words, who=speaker, kind="indirect")).statements.newest
    at = text.index(name or speaker)
    mention = Mention(
        start=at, end=at + len(name or speaker), text=name or speaker, type=type_, kind="name", actor=said.speaker
    )
    return structs.replace(said, analysis=structs.replace(said.analysis, mentions=(mention,)))


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", " who saw the plan said"),
        ("", " involved in the talks said"),
        ("Some ", " said"),
        ("Three ", " said"),
        ("Several of ", " said"),
        ("", ", who had read it, said"),
        ("", " familiar with the talks said"),
    ],
)
def test_some_of_a_party_do_not_speak_for_it(before: str, behind: str) -> None:
    assert is_one_of_many(by("Democrats", "NORP", before, behind))


@pytest.mark.parametrize("before", ["", "On Monday, ", "In Norvale the "])
def test_a_party_speaks_for_itself(before: str) -> None:
    assert not is_one_of_many(by("Democrats", "NORP", before))
    assert not is_one_of_many(by("Harbour Board", "ORG", before))
    assert not is_one_of_many(by("Ada Quill", "PERSON", before))


@pytest.mark.parametrize("speaker", ["The nurse", "A docker of four years", "The clerk", "Her neighbour"])
def test_somebody_who_is_only_told_to_belong_to_a_people_does_not_speak_for_it(speaker: str) -> None:
    assert is_one_of_many(by(speaker, "NORP", behind=", a Norvalian, said", name="Norvalian"))


@pytest.mark.parametrize("speaker", ["They", "they", "both"])
def test_what_several_say_is_no_mans(speaker: str) -> None:
    assert is_of_others(by(speaker, "PERSON", name="Ada Quill"))
    assert not is_of_others(by(speaker, "ORG", name="Harbour Board"))


@pytest.mark.parametrize(
    "words",
    [
        "the minister was “losing the harbour,” part of a scolding they have given to her",
        "the plan was one that they had already rejected",
        "nothing was known of their offer",
        "the quay would suit them well",
    ],
)
def test_reported_words_about_them_say_who_they_are(words: str) -> None:
    assert is_of_others(by("Ada Quill", "PERSON", words=words))


@pytest.mark.parametrize(
    "words",
    [
        "the dockers would get what they were owed",
        "people know that they must pay for the quay",
        "Lunde and Brandt had said what they wanted",
        "the council had never said “they will pay” to anybody",
        "the committee had lost their way",
    ],
)
def test_they_who_are_named_before_may_stand(words: str) -> None:
    assert not is_of_others(by("Ada Quill", "PERSON", words=words))


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("“Sen. Ada Quill took the stage in Norvale.”", True),
        ("“Ada Quill (R-Norvale) took the stage.”", True),
        ("“Harbour Minister Ada Quill took the stage.”", False),
        ("“Ada Quill never gives up.”", False),
        ("“Nobody beats Ada Quill (yet).”", False),
    ],
)
def test_words_that_introduce_who_is_taken_to_speak_are_an_articles(words: str, others: bool) -> None:
    (said,) = lookup(Story(text=f"{words} It went on.", said=words)).statements.newest
    assert is_of_others(said) is others


@pytest.mark.parametrize(
    "speaker", ["The employee of nearly four years", "A nurse", "a spokesman for committee Democrats"]
)
def test_somebody_told_of_by_what_they_do_does_not_speak_for_a_party(speaker: str) -> None:
    assert is_one_of_many(by(speaker, "ORG", name="Republican Party"))
    assert not is_one_of_many(by(speaker, "ORG", name="Harbour Board"))


def test_what_two_agree_on_is_neithers_alone() -> None:
    assert is_of_others(by("Ada Quill and Karl Brandt", "PERSON", name="Ada Quill"))
    assert not is_of_others(by("Ada Quill and her office", "PERSON", name="Ada Quill"))
