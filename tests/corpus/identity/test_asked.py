"""Decisions on a name that two people bear, on ids, and on names that editors gave."""

from pathlib import Path

import pytest
from msgspec import structs

from generator.corpus import changes
from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, resolve
from generator.records import Corpus, Snapshot
from tests.corpus.helpers import analysis, decide, organisation, person

RUIZ = [
    analysis("a", person("Ana Ruiz", "Ruiz")),
    analysis("b", person("Pedro Ruiz", "Ruiz")),
    analysis("c", person("Omar Haddad", "Haddad")),
]
ORION = [analysis("c", organisation("Orion")), analysis("d", person("Orion")), analysis("e", person("Vera Brandt"))]


def remembered(resolution: Resolution) -> Snapshot:
    return changes.snapshot(Corpus(analyses=resolution.analyses, actors=resolution.actors))


@pytest.mark.parametrize(
    "text", ["hide: [Ruiz]\n", "same:\n  - [Ruiz, Omar Haddad]\n", "same:\n  - [Ruiz, Ana Ruiz]\n"]
)
def test_a_name_that_two_people_bear_asks_which(text: str, tmp_path: Path) -> None:
    r = resolve(RUIZ, decide(tmp_path, text))
    (problem,) = r.problems
    assert problem.cause == "More than one person is called 'Ruiz': Ana Ruiz (a); Pedro Ruiz (b)."
    assert "'Ruiz @ ARTICLE'" in problem.remedy
    assert problem.line == text[: text.index("Ruiz")].count("\n") + 1
    assert [(a.id, a.hidden) for a in r.actors] == [("ana-ruiz", False), ("omar-haddad", False), ("pedro-ruiz", False)]


@pytest.mark.parametrize(
    ("text", "hidden", "count"),
    [
        ("hide: [Ruiz @ a]\n", ["ana-ruiz"], 3),
        ("hide: [Haddad]\n", ["omar-haddad"], 3),
        ("hide: [Ana Ruiz, pedro-ruiz]\n", ["ana-ruiz", "pedro-ruiz"], 3),
        ("same:\n  - [Ruiz, Ana Ruiz, Pedro Ruiz]\n", [], 2),
        ("same:\n  - [Ana Ruiz, Pedro Ruiz]\nhide: [Ruiz]\n", ["ana-ruiz"], 2),
    ],
)
def test_a_name_that_means_one_person_asks_nothing(text: str, hidden: list[str], count: int, tmp_path: Path) -> None:
    r = resolve(RUIZ, decide(tmp_path, text))
    assert r.problems == ()
    assert [a.id for a in r.actors if a.hidden] == hidden
    assert len(r.actors) == count


@pytest.mark.parametrize("other", ["orion", "vera-brandt"])
def test_an_id_with_a_kind_is_that_actor_and_leads_on_after_a_merge(other: str, tmp_path: Path) -> None:
    before = resolve(ORION, ActorDecisions())
    assert [a.id for a in before.actors] == ["orion", "orion-person", "vera-brandt"]
    r = resolve(ORION, decide(tmp_path, f"same:\n  - [orion-person, {other}]\n"))
    assert r.problems == ()
    assert len(r.actors) == 2
    assert {address for a in r.actors for address in a.addresses} == {"orion", "orion-person", "vera-brandt"}
    (merged,) = changes.compare(remembered(before), remembered(r)).merged
    assert [named.id for named in merged.before] == sorted(["orion-person", other])


@pytest.mark.parametrize("name", ["Zoe Hill", "zoe-hill", "zoe hill"])
def test_a_name_that_an_editor_gave_is_known_to_other_decisions(name: str, tmp_path: Path) -> None:
    r = resolve(RUIZ, decide(tmp_path, f"name: {{Ana Ruiz: Zoe Hill}}\nhide: [{name}]\n"))
    assert r.problems == ()
    assert [a.id for a in r.actors if a.hidden] == ["ana-ruiz"]


def test_curly_and_straight_marks_are_alike_in_names(tmp_path: Path) -> None:
    articles = [analysis("a", person("Ada O’Neil")), analysis("b", person("Ada Quill"))]
    r = resolve(articles, decide(tmp_path, "same:\n  - [Ada O'Neil, Ada Quill]\n"))
    assert r.problems == ()
    assert len(r.actors) == 1


def test_the_name_that_pages_show_is_known_though_no_article_writes_it(tmp_path: Path) -> None:
    made = analysis("a", [("Jamaican", "GPE")])
    renamed = structs.replace(made, entities=(structs.replace(made.entities[0], name="Jamaica"),))
    articles = [renamed, analysis("b", person("Ana Ruiz"))]
    assert [a.name for a in resolve(articles, ActorDecisions()).actors] == ["Ana Ruiz", "Jamaica"]
    r = resolve(articles, decide(tmp_path, "note: {Jamaica: An island.}\nsame:\n  - [Jamaica, Ana Ruiz]\n"))
    assert r.problems == ()
    assert [a.note for a in r.actors] == ["An island."]
