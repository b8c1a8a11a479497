"""For and against two names: which evidence is found, and what it weighs."""

from typing import Any, get_args

import pytest

from generator.corpus.identity.evidence import DOUBT, MERGE, WEIGHTS, Evidence, Node, probability, weigh

DEFAULTS: dict[str, Any] = {
    "type": "PERSON", "articles": frozenset({1}), "roles": frozenset(), "gender": None, "company": frozenset(),
    "called": {"person leal": "Nora Leal"},
}  # fmt: skip


def node(name: str, **fields: Any) -> Node:
    return Node(key=name, name=name, **(DEFAULTS | fields))


def named(one: Node, other: Node, **bearers: int) -> list[str]:
    return [reason.name for reason in weigh(one, other, bearers)]


def roles(*stated: str) -> frozenset[str]:
    return frozenset(stated)


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        (node("Ana Ruiz"), node("Mrs. Ana Ruiz", articles=frozenset({2})), ["equal"]),
        (node("Bill Orrell"), node("William Orrell"), ["variant"]),
        (node("A. Ruiz"), node("Ana Ruiz", articles=frozenset({2})), ["partial"]),
        (node("Ana Ruiz"), node("Ana B. Ruiz", articles=frozenset({2})), ["partial", "middle_left_out"]),
        (node("A. Ruiz"), node("Ana Ruiz"), ["partial", "both_in_one_article"]),
        (
            node("Ana B. Ruiz"),
            node("Ana B. Ruiz Jr.", articles=frozenset({2})),
            ["partial", "middle_left_out", "suffix_left_out"],
        ),
        (
            node("Ana B. Ruiz", roles=roles("mayor")),
            node("Ana B. Ruiz Jr.", articles=frozenset({2}), roles=roles("mayor")),
            ["partial", "middle_left_out", "suffix_alone_left_out", "same_role"],
        ),
        (node("Ana Ruiz", roles=roles("mayor")), node("Ana Ruiz", roles=roles("judge")), ["equal", "other_role"]),
        (node("Ana Ruiz", roles=roles("mayor")), node("Ana Ruiz", roles=roles("deputy mayor")), ["equal"]),
        (
            node("Veronika Stahlberg", company=roles("person leal", "a")),
            node("Veronika Stahlbreg", company=roles("person leal", "b")),
            ["typo", "both_in_one_article", "same_company"],
        ),
        (node("Ana Ruiz", gender="f"), node("Ana Ruiz", gender="m"), []),
        (node("Ana Ruiz"), node("Omer Tal"), []),
        (node("Ana Stahlberg"), node("Ana Stalhbreg"), []),
        (
            node("Ana Stahlberg", roles=roles("mayor")),
            node("Ana Stalhbreg", roles=roles("mayor"), articles=frozenset({2})),
            ["two_slips", "same_role"],
        ),
    ],
)
def test_which_evidence_two_people_have(one: Node, other: Node, evidence: list[str]) -> None:
    assert named(one, other) == evidence


def test_a_partial_name_says_less_where_many_bear_the_family_name() -> None:
    pair = node("A. Ruiz"), node("Ana Ruiz", articles=frozenset({2}))
    assert named(*pair, ruiz=4) == ["partial", "common_family"]
    assert named(*pair, ruiz=3) == ["partial"]


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        ("Ministry of Defense", "Defense Ministry", ["same_words"]),
        ("Brenner Motor", "Brenner Motors", []),
        ("Israeli Defense Ministry", "Defense Ministry", []),
        ("Norvale Harbour Pilots Authority", "NHPA", []),
    ],
)
def test_which_evidence_two_organisations_have(one: str, other: str, evidence: list[str]) -> None:
    assert named(node(one, type="ORG"), node(other, type="ORG")) == evidence


def test_places_are_weighed_by_how_their_names_compare() -> None:
    assert named(node("Orsk", type="GPE"), node("Orsk", type="GPE")) == ["same_words"]
    assert named(node("Orsk Province", type="GPE"), node("Orsk", type="GPE")) == ["similar_words"]
    assert named(node("Orsk", type="GPE"), node("Halden", type="GPE")) == []


def test_every_kind_of_evidence_has_a_weight() -> None:
    assert set(WEIGHTS) | {"same_company"} == set(get_args(Evidence))


def test_equal_names_join_and_partial_ones_are_asked_about() -> None:
    assert probability(weigh(node("Ana Ruiz"), node("Ana Ruiz"), {})) >= MERGE
    partial = probability(weigh(node("A. Ruiz"), node("Ana Ruiz", articles=frozenset({2})), {}))
    assert DOUBT <= partial < MERGE


def test_company_is_told_as_it_is_written() -> None:
    one, other = (
        node(name, company=roles("person leal", name)) for name in ("Veronika Stahlberg", "Veronika Stahlbreg")
    )
    assert weigh(one, other, {})[-1].text == "they appear with the same names (Nora Leal)"
