"""What a comparison says beside yes and no."""

from typing import get_args

import pytest

from generator.names import compare
from generator.names.costs import COSTS, Cost


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        ("Jane Hartwell", "Mrs. Jane Hartwell", "equal"),
        ("Bill Hartwell", "William Hartwell", "variant"),
        ("J. Hartwell", "Jane Hartwell", "partial"),
        ("Jane Hartwell", "Jane Hartwell Jr.", "partial"),
        ("Veronika Stahlberg", "Veronkia Stahlberg", "typo"),
        ("Jane Hartwell", "Omer Tal", "different"),
    ],
)
def test_strength_is_the_weakest_evidence(one: str, other: str, strength: str) -> None:
    assert compare(one, other).strength == strength


def test_weaker_evidence_scores_lower() -> None:
    names = ("Veronika Stahlberg", "Weronika Stahlberg", "V. Stahlberg", "Veronkia Stahlbreg", "Omer Tal")
    scores = [compare("Veronika Stahlberg", name).score for name in names]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_reasons_name_the_evidence() -> None:
    assert any("short for" in reason for reason in compare("Bill Hartwell", "William Hartwell").reasons)
    assert any("titles" in reason for reason in compare("Mr. Hartwell", "Mrs. Hartwell").reasons)
    assert any("relatives" in reason for reason in compare("Glen Hartwell Jr.", "Glen Hartwell Sr.").reasons)


@pytest.mark.parametrize(
    ("one", "other", "costs"),
    [
        ("Jane Hartwell", "Jane Hartwell", []),
        ("Bill Stahlbreg", "William Stahlberg", ["short_form", "slip", "slip_beside_difference"]),
        ("Ana Ruiz Leal", "Ana Ruiz", ["end_left_out"]),
        ("Ana Leal Ruiz", "Ana Ruiz", ["middle_left_out"]),
        ("Ana L. Ruiz", "Ana Ruiz", ["initial_left_out"]),
        ("Ana Ruiz", "Ruiz", ["all_but_one_left_out"]),
        ("Ana Ruiz", "Ana Ruiz Jr.", ["suffix_left_out"]),
        ("Viktor Stahlberg", "Stahlberg Viktor", ["turned"]),
        ("Thomas James", "James Thomas", ["turned_in_doubt"]),
        ("Viktor Stahlberg", "Stahlbreg Viktor", ["slip", "turned_in_doubt"]),
        ("Ana Ruiz Leal", "Ruiz Ana Leal", ["other_order"]),
    ],
)
def test_a_score_is_what_the_differences_leave(one: str, other: str, costs: list[Cost]) -> None:
    expected = 1 - sum(COSTS[cost] for cost in costs) / COSTS["stranger"]
    assert compare(one, other).score == compare(other, one).score == pytest.approx(expected, abs=1e-4)


def test_what_says_less_costs_more() -> None:
    of_words: list[Cost] = [
        "same_sound",
        "short_form",
        "initial",
        "two_shifts",
        "slip",
        "slip_in_short_word",
        "two_slips",
    ]
    of_names: list[Cost] = [
        "initial_left_out",
        "middle_left_out",
        "end_left_out",
        "suffix_left_out",
        "all_but_one_left_out",
    ]
    for costs in (of_words, of_names):
        prices = [COSTS[cost] for cost in costs]
        assert prices == sorted(set(prices))
    assert COSTS["slip_beside_difference"] > 0


def test_every_cost_has_a_price() -> None:
    assert set(COSTS) == set(get_args(Cost))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Mr. Ruiz", "Mrs. Ruiz", "-1.0 the titles Mr. and Mrs. are not of one person"),
        ("Glen Ruiz Jr.", "Glen Ruiz Sr.", "-1.0 jr is not sr: relatives of one name"),
        ("Ana B. Ruiz", "Ana C. Ruiz", "-1.0 the middle initials B and C differ"),
        ("Ana Ruiz", "Omer Tal", "-1.0 no word in common"),
        ("Ana Ruiz", "Ana Tal", "-1.0 ruiz is not tal"),
        ("Zhou Tianlang", "Zhou Tiamling", "-1.0 other syllables make another name"),
    ],
)
def test_what_ends_a_comparison_is_the_last_reason(one: str, other: str, reason: str) -> None:
    assert compare(one, other).reasons[-1] == reason
    assert not compare(one, other).same
