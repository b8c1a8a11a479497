"""Whom a surname means that stands alone in its article."""

import msgspec
import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.records import Analysis
from tests.corpus.helpers import COMPANY, Named, analysis, organisation, person


def actors_in(article: str, *analyses: Analysis) -> list[str | None]:
    """The actors of an article's mentions."""
    found = {a.article.id: a for a in resolve(analyses, ActorDecisions()).analyses}
    return [m.actor for m in found[article].mentions]


def often(name: str, times: int, *role: str) -> list[Analysis]:
    """So many articles that name somebody in full, perhaps with an office."""
    named: list[Named] = [(name, "PERSON", role[0]) if role else (name, "PERSON")]
    return [analysis(f"{name[0].lower()}{n}", named) for n in range(times)]


LONE = analysis("x", person("Ruiz"))
NEAR = analysis("x", person("Ruiz"), *COMPANY)


def near(name: str, times: int, **fields: str) -> list[Analysis]:
    """So many articles that name somebody in full in the same company."""
    return [analysis(f"{name[0].lower()}{n}", person(name), *COMPANY, **fields) for n in range(times)]


def test_the_only_bearer_is_meant_where_the_articles_have_company_in_common() -> None:
    assert actors_in("x", NEAR, *near("Ana Ruiz", 1))[0] == "ana-ruiz"
    assert actors_in("x", LONE, *often("Ana Ruiz", 1)) == ["ruiz"]


@pytest.mark.parametrize(("times", "actor"), [(4, "ana-ruiz"), (3, None)])
def test_of_two_in_the_same_company_the_one_named_four_times_as_often_is_meant(times: int, actor: str | None) -> None:
    assert actors_in("x", NEAR, *near("Ana Ruiz", times), *near("Pedro Ruiz", 1))[0] == actor


def test_frequency_alone_makes_no_surname_somebodys() -> None:
    assert actors_in("x", LONE, *often("Ana Ruiz", 40)) == ["ruiz"]


def test_another_time_is_another_person() -> None:
    told = analysis("x", person("Ruiz"), *COMPANY, published="2024-05-06")
    assert actors_in("x", told, *near("Ana Ruiz", 1, published="2024-04-06"))[0] == "ana-ruiz"
    assert actors_in("x", told, *near("Ana Ruiz", 1, published="2019-05-06"))[0] == "ruiz"


def test_who_is_introduced_is_nobody_known() -> None:
    told = analysis("x", [("Ruiz", "PERSON", "A farmer named")], *COMPANY)
    assert actors_in("x", told, *near("Ana Ruiz", 3))[0] == "ruiz"


def test_two_who_are_named_alone_are_one_in_the_same_company() -> None:
    found = {
        a.article.id: a for a in resolve([NEAR, analysis("y", person("Ruiz"), *COMPANY)], ActorDecisions()).analyses
    }
    assert found["x"].mentions[0].actor == found["y"].mentions[0].actor
    apart = {a.article.id: a for a in resolve([NEAR, analysis("y", person("Ruiz"))], ActorDecisions()).analyses}
    assert apart["x"].mentions[0].actor != apart["y"].mentions[0].actor


def test_an_office_tells_namesakes_apart() -> None:
    mayor = analysis("x", [("Ruiz", "PERSON", "Mayor")])
    assert actors_in("x", mayor, *often("Ana Ruiz", 3), *often("Pedro Ruiz", 3, "mayor")) == ["pedro-ruiz"]


def test_another_office_of_the_same_article_is_another_person() -> None:
    both = analysis("x", [("Ana Ruiz", "PERSON", "Senator")], [("Ruiz", "PERSON", "Mayor")])
    assert actors_in("x", both, *often("Ana Ruiz", 3))[1] == "ruiz"


@pytest.mark.parametrize(("gender", "actor"), [("f", "ana-ruiz"), ("m", "ruiz")])
def test_a_title_of_the_other_gender_is_another_person(gender: str, actor: str) -> None:
    known = [with_gender(a, "f") for a in near("Ana Ruiz", 3)]
    assert actors_in("x", with_gender(NEAR, gender), *known)[0] == actor


def with_gender(told: Analysis, gender: str) -> Analysis:
    entities = tuple(msgspec.structs.replace(e, gender=gender) for e in told.entities)
    return msgspec.structs.replace(told, entities=entities)


def test_a_given_name_alone_is_nobody_of_another_article() -> None:
    ana = analysis("x", person("Ana"), *COMPANY)
    assert actors_in("x", ana, *near("Ana Ruiz", 9))[0] is None


def test_an_acronym_is_what_articles_use_it_for() -> None:
    spelt = analysis("a", organisation("Norvale Harbour Authority", "NHA"))
    assert actors_in("x", spelt, analysis("x", organisation("NHA"))) == ["norvale-harbour-authority"]
