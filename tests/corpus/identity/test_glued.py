"""Words glued to a well-known name."""

import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from tests.corpus.helpers import Named, analysis, organisation, person

FAMOUS = [analysis(f"a{number:02}", person("Ana Ruiz")) for number in range(20)]


@pytest.mark.parametrize(
    "named",
    [
        person("Year Ana Ruiz"),
        organisation("Year Ana Ruiz"),
        organisation("BERLIN - Ana Ruiz"),
        organisation("Ana Ruiz South Carolina"),
        person("Ana Ruiz 384"),
        person("Tycoonish Ana Ruiz"),
    ],
    ids=lambda named: " ".join(named[0]),
)
def test_a_headlines_word_a_figure_or_a_dateline_makes_nobody_of_its_own(named: list[Named]) -> None:
    r = resolve([*FAMOUS, analysis("x", named)], ActorDecisions())
    assert [(a.id, a.names[0].form, a.type) for a in r.actors] == [("ana-ruiz", "Ana Ruiz", "PERSON")]


@pytest.mark.parametrize("form", ["Ana Ruiz Jr.", "Maria Ana Ruiz", "Ana B. Ruiz"])
def test_a_suffix_an_initial_or_another_given_name_may_tell_another_person(form: str) -> None:
    r = resolve([*FAMOUS, analysis("x", person(form))], ActorDecisions())
    assert form in {n.form for a in r.actors for n in a.names}


def test_what_is_called_after_somebody_is_not_that_one() -> None:
    r = resolve([*FAMOUS, analysis("x", organisation("Ana Ruiz Campaign"))], ActorDecisions())
    assert {a.type for a in r.actors} == {"PERSON", "ORG"}


def test_nobody_is_cut_out_for_whom_few_articles_name() -> None:
    r = resolve([*FAMOUS[:5], analysis("x", person("Year Ana Ruiz"))], ActorDecisions())
    assert len(r.actors) == 2


def test_a_word_that_other_names_begin_with_is_a_given_name() -> None:
    others = [analysis("y", person("Zelimira Ruiz")), analysis("z", person("Zelimira Holm"))]
    r = resolve([*FAMOUS, *others, analysis("x", person("Zelimira Ana Ruiz"))], ActorDecisions())
    assert "Zelimira Ana Ruiz" in {n.form for a in r.actors for n in a.names}
