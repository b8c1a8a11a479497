"""Names of which only a part was found."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from generator.article.mentions.compounds import joined, named_after, without_works
from generator.article.mentions.story import OPEN, Name, Story


def doc_of(text: str) -> Doc:
    words = text.split()
    return Doc(English().vocab, words=words, tags=["NNP" if word[:1].isupper() else "NN" for word in words])


def story_in(doc: Doc) -> Story:
    return Story(doc, ((0, len(doc)),))


def found(text: str, *names: tuple[str, str], titled: bool = False) -> list[tuple[str, str]]:
    doc = doc_of(text)
    story = Story(doc, ((0, len(doc)),), frozenset({0} if titled else ()))
    return [(doc[n.start : n.end].text, n.type) for n in named_after(story, placed(doc, names))]


def placed(doc: Doc, names: tuple[tuple[str, str], ...]) -> list[Name]:
    """The names in order, each at its first place behind the one before."""
    words = [t.text for t in doc]
    at = 0
    places = []
    for text, kind in names:
        own = text.split()
        start = next(i for i in range(at, len(words)) if words[i : i + len(own)] == own)
        at = start + len(own)
        places.append(Name(start, at, kind))
    return places


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("at the Ruiz Global Initiative today", [("Ruiz", "PERSON")], ("Ruiz Global Initiative", "ORG")),
        ("in the Ruiz Public Library today", [("Ruiz", "PERSON"), ("Library", "ORG")], ("Ruiz Public Library", "ORG")),
        (
            "landed at Ana Ruiz Northmoor Airport today",
            [("Ana Ruiz", "PERSON"), ("Northmoor Airport", "FAC")],
            ("Ana Ruiz Northmoor Airport", "FAC"),
        ),
    ],
)
def test_what_is_named_after_somebody_is_not_that_person(
    text: str, names: list[tuple[str, str]], whole: tuple[str, str]
) -> None:
    assert found(text, *names) == [whole]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Ruiz Justice Department said", "Ruiz"),
        ("voters called Ruiz Democrats said", "Ruiz"),
        ("on Ada Quill Radio they said", "Ada Quill"),
        ("the Ruiz campaign said", "Ruiz"),
        ("the Ruiz Northmoor plan said", "Ruiz"),
    ],
)
def test_what_somebody_leads_hosts_or_plans_leaves_the_name_alone(text: str, name: str) -> None:
    assert found(text, (name, "PERSON")) == [(name, "PERSON")]


def test_a_headline_in_title_case_joins_nothing() -> None:
    text = "Council Asks Ruiz Open Library Doors"
    assert found(text, ("Ruiz", "PERSON"), titled=True) == [("Ruiz", "PERSON")]
    assert found("the Ruiz Open Library", ("Ruiz", "PERSON")) == [("Ruiz Open Library", "ORG")]


def test_two_names_are_one_where_the_article_writes_them_so() -> None:
    doc = doc_of("the Harbour Front met . the Harbour Front left")
    names = [Name(1, 3, "ORG"), Name(6, 7, "FAC"), Name(7, 8, "ORG")]
    assert joined(story_in(doc), names) == [Name(1, 3, "ORG"), Name(6, 8, "ORG")]


def test_names_that_are_never_one_stay_two() -> None:
    doc = doc_of("the Harbour Front met")
    assert joined(story_in(doc), [Name(1, 2, "FAC"), Name(2, 3, "ORG")]) == [
        Name(1, 2, "FAC"),
        Name(2, 3, "ORG"),
    ]


@pytest.mark.parametrize(
    ("text", "times"), [("Ivar Ruiz met . Ivar Ruiz", 1), ("Ivar Ruiz met Ivar Ruiz . Ivar Ruiz", 2)]
)
def test_what_nothing_tells_the_kind_of_must_be_written_twice(text: str, times: int) -> None:
    doc = doc_of(text)
    last = len(doc)
    wholes = placed(doc, (("Ivar Ruiz", OPEN),) * times)
    parts = [Name(last - 2, last - 1, "ORG"), Name(last - 1, last, "PERSON")]
    assert joined(story_in(doc), [*wholes, *parts])[times:] == (parts if times == 1 else [Name(last - 2, last, OPEN)])


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("she led Ruiz for America well", [("Ruiz", "PERSON")], ("Ruiz for America", "ORG")),
        (
            "the Tom , Anna and Mary Ruiz Foundation gave",
            [("Tom", "PERSON"), ("Anna", "PERSON"), ("Mary Ruiz Foundation", "ORG")],
            ("Tom , Anna and Mary Ruiz Foundation", "ORG"),
        ),
    ],
)
def test_a_committee_or_fund_that_bears_names_is_not_one_of_them(
    text: str, names: list[tuple[str, str]], whole: tuple[str, str]
) -> None:
    assert found(text, *names) == [whole]


def test_two_who_meet_a_fund_are_no_part_of_its_name() -> None:
    names = [("Tom", "PERSON"), ("Mary Ruiz Foundation", "ORG")]
    assert found("then Tom met the Mary Ruiz Foundation", *names) == names


def test_brackets_add_the_family_name() -> None:
    doc = doc_of("not Tom [ Ruiz ] nor Ruiz")
    names = [Name(1, 2, "PERSON"), Name(3, 4, "PERSON"), Name(6, 7, "PERSON")]
    assert joined(story_in(doc), names) == [Name(1, 4, "PERSON"), Name(6, 7, "PERSON")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("her book Ruiz Money sold , and Ruiz Money won , Ruiz said", [12]),
        ("her plan Ruiz Money sold , and Ruiz Money won , Ruiz said", [2, 7, 12]),
    ],
)
def test_the_title_of_a_work_is_nobody(text: str, left: list[int]) -> None:
    doc = doc_of(text)
    names = [Name(i, i + 1, "PERSON") for i in (2, 7, 12)]
    story = story_in(doc)
    assert [n.start for n in without_works(story, names)] == left


def test_a_body_that_a_word_for_a_work_stands_before_stays() -> None:
    doc = doc_of("the film Ruiz Pictures made")
    names = [Name(2, 4, "ORG")]
    assert without_works(story_in(doc), names) == names


@pytest.mark.parametrize(
    ("word", "whole"), [("foundation", True), ("campaign", False), ("organization", False), ("money", False)]
)
def test_a_body_in_small_letters_is_the_body(word: str, whole: bool) -> None:
    doc = doc_of(f"the Ruiz {word.title()} gave . the Ruiz {word} took")
    names = [Name(1, 3, "ORG"), Name(6, 7, "PERSON")]
    assert joined(story_in(doc), names)[1] == (Name(6, 8, "ORG") if whole else Name(6, 7, "PERSON"))


def test_only_tokens_of_a_headline_in_title_case_are_titled() -> None:
    story = Story(doc_of("a b c d e f g h i"), ((0, 3), (4, 9)), frozenset({4}))
    assert [story.is_titled(token) for token in (0, 2, 3, 4, 8, 9)] == [False, False, False, True, True, False]
