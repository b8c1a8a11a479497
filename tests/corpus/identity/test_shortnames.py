"""Whom a surname means that stands alone in its article."""

import msgspec
import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.records import Analysis
from tests.corpus.helpers import Named, analysis, organisation, person


def actors_in(article: str, *analyses: Analysis) -> list[str | None]:
    """The actors of an article's mentions."""
    found = {a.article.id: a for a in resolve(analyses, ActorDecisions()).analyses}
    return [m.actor for m in found[article].mentions]


def often(name: str, times: int, *role: str) -> list[Analysis]:
    """So many articles that name somebody in full, perhaps with an office."""
    named: list[Named] = [(name, "PERSON", role[0]) if role else (name, "PERSON")]
    return [analysis(f"{name[0].lower()}{n}", named) for n in range(times)]


LONE = analysis("x", person("Ruiz"))


def test_the_only_bearer_is_meant() -> None:
    assert actors_in("x", LONE, *often("Ana Ruiz", 1)) == ["ana-ruiz"]


@pytest.mark.parametrize(("times", "actor"), [(4, "ana-ruiz"), (3, None)])
def test_one_who_is_named_four_times_as_often_is_meant(times: int, actor: str | None) -> None:
    assert actors_in("x", LONE, *often("Ana Ruiz", times), *often("Pedro Ruiz", 1)) == [actor]


def test_an_office_tells_namesakes_apart() -> None:
    mayor = analysis("x", [("Ruiz", "PERSON", "Mayor")])
    assert actors_in("x", mayor, *often("Ana Ruiz", 3), *often("Pedro Ruiz", 3, "mayor")) == ["pedro-ruiz"]


def test_another_office_of_the_same_article_is_another_person() -> None:
    both = analysis("x", [("Ana Ruiz", "PERSON", "Senator")], [("Ruiz", "PERSON", "Mayor")])
    assert actors_in("x", both, *often("Ana Ruiz", 3))[1] == "ruiz"


@pytest.mark.parametrize(("gender", "actor"), [("f", "ana-ruiz"), ("m", "ruiz")])
def test_a_title_of_the_other_gender_is_another_person(gender: str, actor: str) -> None:
    known = [with_gender(a, "f") for a in often("Ana Ruiz", 3)]
    assert actors_in("x", with_gender(LONE, gender), *known) == [actor]


def with_gender(told: Analysis, gender: str) -> Analysis:
    entities = tuple(msgspec.structs.replace(e, gender=gender) for e in told.entities)
    return msgspec.structs.replace(told, entities=entities)


def test_a_given_name_alone_means_only_somebody_in_the_news() -> None:
    ana = analysis("x", person("Ana"))
    assert actors_in("x", ana, *often("Ana Ruiz", 3)) == ["ana-ruiz"]
    assert actors_in("x", ana, *often("Ana Ruiz", 2)) == ["ana"]


def test_an_acronym_is_what_articles_use_it_for() -> None:
    spelt = analysis("a", organisation("Norvale Harbour Authority", "NHA"))
    assert actors_in("x", spelt, analysis("x", organisation("NHA"))) == ["norvale-harbour-authority"]
