"""A title that belongs to another actor of the same family name."""

import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.records import Analysis
from tests.corpus.helpers import analysis, goes_on

PRESIDENTS = [analysis(f"p{n}", [("Pedro Ruiz", "PERSON", "President")]) for n in range(5)]


def actors_of(found: Analysis, form: str) -> list[str | None]:
    return [m.actor for m in found.mentions if m.text == form]


def last(*analyses: Analysis) -> Analysis:
    return resolve(analyses, ActorDecisions()).analyses[-1]


def test_the_title_of_a_relative_leads_to_nobody() -> None:
    told = analysis("x", [("Ana Ruiz", "PERSON", "Mayor"), ("Ruiz", "PERSON", "President"), ("Ruiz", "PERSON")])
    assert actors_of(last(*PRESIDENTS, told), "Ruiz") == [None, "ana-ruiz"]


def test_the_count_of_mentions_leaves_it_out() -> None:
    told = analysis("x", [("Ana Ruiz", "PERSON"), ("Ruiz", "PERSON", "President")])
    found = resolve([*PRESIDENTS, told], ActorDecisions())
    assert {a.id: a.mentions for a in found.actors} == {"ana-ruiz": 1, "pedro-ruiz": 5}


@pytest.mark.parametrize(
    ("presidents", "role"),
    [(PRESIDENTS[:4], "President"), (PRESIDENTS, "Mayor"), ([], "President")],
    ids=["too few know it", "an office of hers", "nobody else"],
)
def test_otherwise_the_title_may_be_the_bearers(presidents: list[Analysis], role: str) -> None:
    told = analysis("x", [("Ana Ruiz", "PERSON"), ("Ruiz", "PERSON", role)])
    assert actors_of(last(*presidents, told), "Ruiz") == ["ana-ruiz"]


@pytest.mark.parametrize(("words", "actor"), [("Presidents Haddad and", None), ("Mayors Haddad and", "ana-ruiz")])
def test_a_title_that_two_share_is_the_seconds_too(words: str, actor: str | None) -> None:
    told = analysis("x", [("Ana Ruiz", "PERSON")], [(words, "ORG")], [("Ruiz", "PERSON")])
    told = goes_on(told, told.article.text.replace("and. ", "and   "), 2)
    assert actors_of(last(*PRESIDENTS, told), "Ruiz") == [actor]


@pytest.mark.parametrize(
    ("before", "after", "actor"),
    [
        ("the former", " White House aide", None),
        ("a", " appointee", None),
        ("a", " White House", "ana-ruiz"),
        ("the", "'s White House days", "ana-ruiz"),
    ],
)
def test_who_governed_is_not_the_relative(before: str, after: str, actor: str | None) -> None:
    told = analysis("x", [("Ana Ruiz", "PERSON")], [(before, "ORG")], [("Ruiz", "PERSON")])
    text = told.article.text.replace(f"{before}. Ruiz. ", f"{before}  Ruiz") + after
    told = goes_on(told, text, 2)
    assert actors_of(last(*PRESIDENTS, told), "Ruiz") == [actor]
