"""Which names of different articles are one node."""

from generator.corpus.identity.nodes import build, nodes_of
from generator.corpus.identity.state import OPEN
from generator.corpus.identity.units import Unit


def unit(name: str, article: int = 0, kind: str = "PERSON", **fields: object) -> Unit:
    return Unit(article=article, entity=0, name=name, type=kind, forms=((name, 1),), **fields)  # type: ignore[arg-type]


def count(*units: Unit, scopes: dict[int, str] | None = None) -> int:
    return len(build(units, scopes or {}).keys)


def test_case_titles_and_accents_make_no_other_name() -> None:
    assert count(unit("Ana Ruiz"), unit("ANA RUÍZ", 1), unit("Mrs. Ana Ruiz", 2)) == 1
    assert count(unit("Ana Ruiz"), unit("Ana Ruiz Jr.", 1)) == 2


def test_a_lone_surname_is_told_apart_by_article_office_and_gender() -> None:
    assert count(unit("Ruiz"), unit("Ruiz")) == 1
    assert count(unit("Ruiz"), unit("Ruiz", 1)) == 2
    assert count(unit("Ruiz", roles=frozenset({"president"})), unit("Ruiz", gender="f")) == 2
    assert count(*(unit("Ruiz", roles=frozenset({office})) for office in ("president", "senator"))) == 2
    assert count(unit("Ruiz", roles=frozenset({"billionaire"})), unit("Ruiz")) == 1


def test_a_surname_that_two_people_of_an_article_bear_is_that_articles_own() -> None:
    two = [unit("Ana Ruiz"), unit("Pedro Ruiz")]
    assert count(*two, unit("Ruiz"), unit("Ruiz", 1)) == 4
    [own] = [key for key in build([*two, unit("Ruiz")], {}).keys if "ana" not in key and "pedro" not in key]
    assert OPEN in own
    assert OPEN not in build([two[0], unit("Ruiz")], {}).keys[-1]


def test_an_institution_is_its_countrys() -> None:
    here, there = (unit("Foreign Ministry", n, "ORG", country=c) for n, c in enumerate(["Norvale", "Ostmark"]))
    state = build([here, there], {})
    assert sorted(state.names) == ["Norvale Foreign Ministry", "Ostmark Foreign Ministry"]
    assert count(unit("Foreign Ministry", 0, "ORG"), unit("Foreign Ministry", 1, "ORG")) == 2
    assert count(unit("Harbour Board", 0, "ORG"), unit("Harbour Board", 1, "ORG")) == 1


def test_an_editor_gives_a_unit_a_node_of_its_own() -> None:
    assert count(unit("Ana Ruiz"), unit("Ana Ruiz", 1), scopes={1: "b"}) == 2


def test_the_name_is_the_most_frequent_spelling_that_is_not_shouted() -> None:
    units = [unit("ANA RUIZ", n) for n in range(3)] + [unit("Ana Ruíz", 3), unit("Ana Ruiz", 4), unit("Ana Ruiz", 5)]
    assert build(units, {}).names == ["Ana Ruiz"]


def test_what_evidence_sees_of_a_node() -> None:
    units = [
        unit("Ana Ruiz", n, gender=g, roles=frozenset({r}))
        for n, (g, r) in enumerate([("f", "mayor"), (None, "judge")])
    ]
    state = build([*units, unit("Omer Tal", 1)], {})
    node = nodes_of(state)(state.unit_node[0])
    assert node.articles == {0, 1}
    assert node.roles == {"mayor", "judge"}
    assert node.gender == "f"
    assert node.company == {node.key, state.keys[state.unit_node[2]]}
