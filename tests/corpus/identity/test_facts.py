"""What the articles that name an actor say of it together."""

from msgspec import structs

from generator.corpus.identity.facts import facts_of, told_apart
from generator.corpus.identity.units import Unit, units_of
from generator.records import Analysis
from tests.corpus.helpers import Named, analysis, organisation, person


def names(*analyses: Analysis) -> tuple[str, str]:
    """The name that is shown, and the one that the id is made of."""
    units = units_of(analyses)
    found = facts_of(range(len(units)), units, analyses, ())
    return found.name, found.claim.name


def test_a_full_name_is_shown_however_often_the_surname_stands_alone() -> None:
    assert names(analysis("a", person("Ana Ruiz", "Ruiz", "Ruiz"))) == ("Ana Ruiz", "Ana Ruiz")


def test_capitals_are_shown_only_where_nothing_else_is_written() -> None:
    assert names(analysis("a", person("ANA RUIZ", "ANA RUIZ", "Ana Ruiz")))[0] == "Ana Ruiz"


def test_the_id_is_what_the_oldest_article_calls_the_actor() -> None:
    old = analysis("b", person("Ana B. Ruiz"), published="2031-05-01")
    new = [analysis(f"a{n}", person("Ana Ruiz"), published="2031-05-02") for n in range(3)]
    assert names(old, *new) == ("Ana Ruiz", "Ana B. Ruiz")


def test_a_form_of_an_organisation_that_is_hardly_used_is_not_shown() -> None:
    usual = organisation(*["NHA"] * 11)
    assert names(analysis("a", [*usual, *organisation("Norvale Harbour Authority")]))[0] == "NHA"
    assert (
        names(analysis("a", [*usual[:8], *organisation("Norvale Harbour Authority")]))[0] == "Norvale Harbour Authority"
    )


def test_a_country_bears_its_own_name() -> None:
    named: list[Named] = [("U.S.", "GPE"), ("America", "GPE")]
    assert names(analysis("a", named))[0] == "United States"


def test_offices_of_replaced_articles_count_no_more() -> None:
    told = [analysis(a, [("Ana Ruiz", "PERSON", role)]) for a, role in (("a", "Mayor"), ("b", "Senator"))]
    units = units_of(told)
    assert [r.role for r in facts_of(range(2), units, told, {"a"}).roles] == ["Senator"]


def test_a_unit_without_a_name_of_its_own_claims_its_form() -> None:
    told = [analysis("a", person("Ruiz"))]
    unit: Unit = units_of(told)[0]
    assert list(facts_of([0], [unit], told, ()).claim.forms) == ["Ruiz"]


def test_a_name_that_another_actor_is_shown_by_is_nobody_elses() -> None:
    told = [
        analysis("a", person("Ivan Cray")),
        analysis("b", person("Ivan T. Cray", "Ivan T. Cray", "Ivan Cray", "Cray")),
    ]
    told.append(analysis("c", organisation("Supreme Court")))
    units = units_of(told)
    facts = [facts_of([number], units, told, ()) for number in range(3)]
    court = structs.replace(facts[2], name="Supreme Court (Norway)")
    plain = structs.replace(facts[2], name="Supreme Court")
    found = [list(names) for names in told_apart([*facts[:2], court, plain])]
    assert found == [["Ivan Cray"], ["Ivan T. Cray", "Cray"], ["Supreme Court"], ["Supreme Court"]]
