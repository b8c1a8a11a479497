"""Names of which only a part was found."""

import pytest

from generator.article.mentions.compounds import joined, named_after, without_works
from generator.article.mentions.story import OPEN, Name
from tests.article.mentions.parsed import names as placed
from tests.article.mentions.parsed import parsed, told, written


def found(text: str, *names: tuple[str, str], titled: bool = False) -> list[tuple[str, str]]:
    doc = parsed(text)
    return written(doc, named_after(told(doc, titled=titled), placed(doc, *names)))


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
    doc = parsed("the Harbour Front met . the Harbour Front left")
    names = [Name(1, 3, "ORG"), Name(6, 7, "FAC"), Name(7, 8, "ORG")]
    assert joined(told(doc), names) == [Name(1, 3, "ORG"), Name(6, 8, "ORG")]


def test_names_that_are_never_one_stay_two() -> None:
    doc = parsed("the Harbour Front met")
    assert joined(told(doc), [Name(1, 2, "FAC"), Name(2, 3, "ORG")]) == [
        Name(1, 2, "FAC"),
        Name(2, 3, "ORG"),
    ]


@pytest.mark.parametrize(
    ("text", "times"), [("Ivar Ruiz met . Ivar Ruiz", 1), ("Ivar Ruiz met Ivar Ruiz . Ivar Ruiz", 2)]
)
def test_what_nothing_tells_the_kind_of_must_be_written_twice(text: str, times: int) -> None:
    doc = parsed(text)
    last = len(doc)
    wholes = placed(doc, *(("Ivar Ruiz", OPEN),) * times)
    parts = [Name(last - 2, last - 1, "ORG"), Name(last - 1, last, "PERSON")]
    assert joined(told(doc), [*wholes, *parts])[times:] == (parts if times == 1 else [Name(last - 2, last, OPEN)])


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
    doc = parsed("not Tom [ Ruiz ] nor Ruiz")
    names = [Name(1, 2, "PERSON"), Name(3, 4, "PERSON"), Name(6, 7, "PERSON")]
    assert joined(told(doc), names) == [Name(1, 4, "PERSON"), Name(6, 7, "PERSON")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("her book Ruiz Money sold , and Ruiz Money won , Ruiz said", [12]),
        ("her plan Ruiz Money sold , and Ruiz Money won , Ruiz said", [2, 7, 12]),
    ],
)
def test_the_title_of_a_work_is_nobody(text: str, left: list[int]) -> None:
    doc = parsed(text)
    names = [Name(i, i + 1, "PERSON") for i in (2, 7, 12)]
    story = told(doc)
    assert [n.start for n in without_works(story, names)] == left


def test_a_body_that_a_word_for_a_work_stands_before_stays() -> None:
    doc = parsed("the film Ruiz Pictures made")
    names = [Name(2, 4, "ORG")]
    assert without_works(told(doc), names) == names


@pytest.mark.parametrize(
    ("word", "whole"), [("foundation", True), ("campaign", False), ("organization", False), ("money", False)]
)
def test_a_body_in_small_letters_is_the_body(word: str, whole: bool) -> None:
    doc = parsed(f"the Ruiz {word.title()} gave . the Ruiz {word} took")
    names = [Name(1, 3, "ORG"), Name(6, 7, "PERSON")]
    assert joined(told(doc), names)[1] == (Name(6, 8, "ORG") if whole else Name(6, 7, "PERSON"))


@pytest.mark.parametrize(
    ("text", "left"),
    [("then Morning Ana aired", []), ("then Senator Ana spoke", ["Ana"]), ("then both Ana spoke", ["Ana"])],
)
def test_a_given_name_that_ends_a_programme_is_nobody(text: str, left: list[str]) -> None:
    doc = parsed(text)
    kept = without_works(told(doc), placed(doc, ("Ana", "PERSON")))
    assert [doc[n.start].text for n in kept] == left
