"""What a comparison says beside yes and no."""

import pytest

from generator.names import acronym_of, compare, compare_organisations, parse_name, place_of
from generator.names.strangers import are_strangers


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


def test_country_of_a_ministry() -> None:
    stated = compare_organisations("Israeli Defense Ministry", "Defense Ministry")
    assert 0.5 <= stated.score < compare_organisations("Ministry of Defense", "Defense Ministry").score


def test_acronyms() -> None:
    assert acronym_of("Israel Defense Forces", "IDF")
    assert acronym_of("United States Department of Justice", "DoJ")
    assert not acronym_of("Israel Defense Forces", "Idf")
    assert not acronym_of("Israel Defense Forces", "ID")
    assert not compare_organisations("Harbor Programme", "HP").same


def test_places() -> None:
    for word in ("Israeli", "Israelis", "Israel's", "State of Israel"):
        place = place_of(word)
        assert place is not None
        assert place.name == "Israel"
    america = place_of("America")
    assert america == place_of("U.S.") == place_of("the United States")
    for word in ("us", "In", "Korea", "Congo", "Whitlock", ""):
        assert place_of(word) is None


@pytest.mark.parametrize(
    ("one", "other", "strangers"),
    [
        ("Ana Ruiz", "Pedro Ruiz", True),
        ("Ana Ruiz", "Pedro K. Ruis", True),
        ("Ana Ruiz", "Ana Ruis", False),
        ("Ana Ruiz", "Ana Maria Ruiz", False),
        ("Omar Abu Bakr", "Omar Aboubakr", False),
        ("A. Ruiz", "Ana Ruiz", False),
        ("Tom Holmberg", "Tomholm Berg", False),
        ("Ana “Pilar” Ruiz", "Pilar Ruiz", False),
    ],
)
def test_strangers_are_told_without_a_full_comparison(one: str, other: str, strangers: bool) -> None:
    assert are_strangers(parse_name(one), parse_name(other)) is strangers
    assert not (strangers and compare(one, other).same)
