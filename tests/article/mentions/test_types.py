"""One type for each way of writing a name."""

import pytest

from generator.article.mentions.story import OPEN
from generator.article.mentions.types import reasons_of, settle_types
from tests.article.mentions.parsed import names, parsed, told, written


def types(text: str, *named: tuple[str, str]) -> dict[str, str]:
    doc = parsed(text)
    return dict(written(doc, settle_types(told(doc), names(doc, *named))))


def test_a_form_has_the_type_that_most_places_give_it() -> None:
    text = "then Ravik spoke . then Ravik left . then Ravik fell"
    assert types(text, ("Ravik", "ORG"), ("Ravik", "PERSON"), ("Ravik", "PERSON")) == {"Ravik": "PERSON"}


def test_of_equal_weights_a_person_goes_first_and_capitals_count_less() -> None:
    assert types("then Ravik spoke to Ravik", ("Ravik", "ORG"), ("Ravik", "PERSON")) == {"Ravik": "PERSON"}
    doc = parsed("then RAVIKO spoke to Raviko")
    reasons = reasons_of(told(doc), names(doc, ("RAVIKO", "PERSON"), ("Raviko", "ORG")))["raviko"]
    assert [r for r in reasons if r.name.startswith("model")] == [
        ("model, in capitals", {"PERSON": 1}),
        ("model", {"ORG": 2}),
    ]


def test_what_nothing_types_goes() -> None:
    assert types("then Ravik spoke", ("Ravik", OPEN)) == {}
    assert types("then Mr. Ravik spoke", ("Ravik", OPEN)) == {"Ravik": "PERSON"}


FULL = ("Ana Ravik", "PERSON")


@pytest.mark.parametrize(
    ("text", "named", "kind"),
    [
        ("Ana Ravik spoke . the Ravik left", ("Ravik", "ORG"), "PERSON"),
        ("Ana Ravik Jr. spoke . then Ravik left", ("Ravik", "GPE"), "PERSON"),
        ("Ana Ravik spoke . then Ana left", ("Ana", OPEN), "PERSON"),
        ("Ana Ravik spoke . then Kenelm Ravik left", ("Kenelm Ravik", "ORG"), "PERSON"),
        ("Ana Ravik spoke . then Ministry Ravik left", ("Ministry Ravik", "ORG"), "ORG"),
    ],
)
def test_a_part_of_a_full_name_is_that_person(text: str, named: tuple[str, str], kind: str) -> None:
    full = "Ana Ravik Jr." if "Jr." in text else "Ana Ravik"
    assert types(text, (full, "PERSON"), named)[named[0]] == kind


@pytest.mark.parametrize(("firm", "weight"), [("Ravik Motors", 5), ("Ravik Council", 1)])
def test_a_firm_gives_its_first_word_more_than_another_body(firm: str, weight: int) -> None:
    doc = parsed(f"with {firm} today . then Ravik left")
    reasons = reasons_of(told(doc), names(doc, (firm, "ORG"), ("Ravik", OPEN)))
    assert reasons["ravik"] == [("first word of a body", {"ORG": weight})]


def test_a_family_name_that_a_firm_bears_is_what_most_places_make_it() -> None:
    text = "Ana Ravik met Ravik Motors . then Ravik left"
    for kind, settled in (("PERSON", "PERSON"), ("ORG", "ORG")):
        assert types(text, FULL, ("Ravik Motors", "ORG"), ("Ravik", kind))["Ravik"] == settled
