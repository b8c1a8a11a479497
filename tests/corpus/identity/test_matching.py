"""What joins two names, within an article and across all."""

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.corpus.identity.matching import agree, ambiguous
from generator.corpus.identity.nodes import build
from generator.corpus.identity.units import Unit
from generator.records import Analysis
from tests.corpus.helpers import analysis, organisation, person


def unit(name: str, article: int = 0, kind: str = "PERSON") -> Unit:
    return Unit(article=article, entity=0, name=name, type=kind, forms=((name, 1),))


def actors(*analyses: Analysis) -> set[str]:
    return {actor.id for actor in resolve(analyses, ActorDecisions()).actors}


def test_a_bare_name_is_ambiguous_where_fuller_ones_differ_in_between() -> None:
    state = build([unit("Ivan Cray"), unit("Ivan B. Cray", 1), unit("Ivan T. Cray", 2)], {})
    assert {state.names[n] for n in ambiguous(state)} == {"Ivan Cray"}
    assert ambiguous(build([unit("Ivan Cray"), unit("Ivan B. Cray", 1), unit("Ivan B. Cray", 2)], {})) == set()


def test_groups_agree_unless_two_of_their_names_differ() -> None:
    state = build([unit("Ana Ruiz"), unit("Ana B. Ruiz", 1), unit("Ada Ruiz", 2), unit("Ruiz", 3)], {})
    ana, full, ada, lone = (state.unit_node[n] for n in range(4))
    assert agree(state, ana, full)
    assert agree(state, ada, lone)
    state.join(ana, full, "")
    assert not agree(state, full, ada)


def test_organisations_of_two_countries_do_not_agree() -> None:
    state = build([unit("Israeli Harbour Board", 0, "ORG"), unit("Iranian Harbour Board", 1, "ORG")], {})
    assert not agree(state, 0, 1)


def test_a_name_that_fits_two_rivals_is_joined_to_neither() -> None:
    rivals = [analysis("a", person("Ivan B. Cray")), analysis("b", person("Ivan T. Cray"))]
    assert actors(*rivals, analysis("c", person("Ivan Cray"))) == {"ivan-b-cray", "ivan-t-cray", "ivan-cray"}
    assert actors(rivals[0], analysis("c", person("Ivan Cray"))) == {"ivan-b-cray"}


def test_an_article_that_names_a_bare_name_too_does_not_say_which_of_two_it_is() -> None:
    both, bare = analysis("a", person("Ivan B. Cray", "Ivan Cray")), analysis("c", person("Ivan Cray"))
    assert len(actors(both, bare)) == 1
    assert len(actors(both, bare, analysis("b", person("Ivan T. Cray")))) == 3


def test_a_shortened_organisation_of_one_article_is_not_joined_by_it() -> None:
    told = analysis("a", organisation("Norvale Harbour Lights", "Harbour Lights"))
    others = [
        analysis("b", organisation("Harbour Lights")),
        analysis("c", organisation("Ostmark Harbour Lights", "Harbour Lights")),
    ]
    assert len(actors(told, *others)) == 3
