"""One type for a name, where most of its mentions in all articles agree."""

import pytest

from generator.corpus.identity.units import Unit
from generator.corpus.identity.votes import settled


def unit(name: str, kind: str, times: int = 1, *, article: int = 0, located: bool = False) -> Unit:
    return Unit(article=article, entity=0, name=name, type=kind, forms=((name, times),), located=located)


def types(*units: Unit) -> list[str]:
    return [found.type for found in settled(units)]


def test_a_name_of_several_words_is_what_most_of_its_mentions_are() -> None:
    assert types(unit("Halden Ferries", "ORG", 2), unit("Halden Ferries", "FAC")) == ["ORG", "ORG"]
    assert types(unit("Halden Ferries", "ORG", 3), unit("Halden Ferries", "FAC", 2)) == ["ORG", "ORG"]
    assert types(unit("Orvo Ferrand", "PERSON", 2), unit("Orvo Ferrand", "ORG")) == ["PERSON", "PERSON"]


@pytest.mark.parametrize(
    ("name", "other", "right"),
    [
        ("Nicola Ferrand", "ORG", "PERSON"),
        ("Judge Ferrand", "ORG", "PERSON"),
        ("Orsk Pipeline", "ORG", "ORG"),
        ("Little Orsk", "GPE", "GPE"),
        ("Fort Halden", "GPE", "GPE"),
        ("Anna Foundation", "ORG", "ORG"),
    ],
)
def test_where_types_are_even_the_words_decide(name: str, other: str, right: str) -> None:
    assert types(unit(name, "PERSON"), unit(name, other)) == [right, right]


def test_an_organisation_of_the_tables_is_one() -> None:
    assert types(unit("European Central Bank", "FAC")) == ["ORG"]


def test_what_the_text_puts_into_its_state_has_three_votes() -> None:
    assert types(unit("Port Ferrand", "GPE", located=True), unit("Port Ferrand", "PERSON", 2)) == ["GPE", "GPE"]


def test_what_ends_in_the_word_of_a_body_is_no_person() -> None:
    assert types(unit("Orsk Council", "PERSON", 2)) == ["ORG"]
    assert types(unit("Frank Church", "PERSON")) == ["PERSON"]
    assert types(unit("Senator Post", "PERSON")) == ["PERSON"]


def test_a_single_word_needs_three_quarters_and_three_articles() -> None:
    orsk = [unit("Orsk", "GPE", article=n) for n in range(3)]
    assert types(*orsk, unit("Orsk", "ORG")) == ["GPE"] * 4
    assert types(*orsk, unit("Orsk", "ORG", 2))[-1] == "ORG"
    assert types(unit("Orsk", "GPE", 3), unit("Orsk", "GPE", 3), unit("Orsk", "ORG"))[-1] == "ORG"


def test_a_surname_of_two_full_names_is_a_person() -> None:
    full = [unit("Ana Ruiz", "PERSON"), unit("Pedro Ruiz", "PERSON")]
    assert types(*full, unit("Ruiz", "ORG"))[-1] == "PERSON"
    assert types(*full, unit("Ruiz", "GPE"))[-1] == "GPE"
    assert types(full[0], unit("Ruiz", "ORG"))[-1] == "ORG"


def test_what_nobody_is_called_in_full_is_no_person() -> None:
    alone = [unit("Vellhaven", "PERSON", 4), unit("Vellhaven", "PERSON")]
    towns = [unit("Vellhaven", "GPE", article=n) for n in range(3)]
    assert types(*alone, *towns)[0] == "GPE"
    assert types(*alone, *towns[:2])[0] == "PERSON"
    assert types(*alone, *towns, unit("Ana Vellhaven", "PERSON"))[0] == "PERSON"


def test_one_long_article_does_not_outvote_three_that_name_a_person() -> None:
    family = unit("Pedro Ruiz", "PERSON")
    people = [unit("Ana Ruiz", "PERSON", article=n) for n in range(3)]
    assert types(family, *people, unit("Ana Ruiz", "ORG", 40))[-1] == "PERSON"


def test_a_place_that_the_text_puts_into_its_state_stays_one() -> None:
    assert types(unit("Halden Ferries", "ORG", 5), unit("Halden Ferries", "GPE", located=True)) == ["ORG", "GPE"]


def test_a_name_that_no_mention_writes_keeps_its_type() -> None:
    odd = Unit(article=0, entity=0, name="Ruiz Leal", type="ORG", forms=(("R. Leal", 1),))
    assert types(odd) == ["ORG"]


def test_what_few_articles_call_a_person_is_what_twice_as_many_call_it() -> None:
    papers = [unit("Northnews", "ORG", article=n) for n in range(4)]
    alone = [unit("Northnews", "PERSON", article=n) for n in range(4, 6)]
    assert types(*papers, *alone) == ["ORG"] * 6
    assert types(*papers[:3], *alone)[-1] == "PERSON"


@pytest.mark.parametrize(
    ("name", "mistaken", "right"),
    [
        ("Europe", "GPE", "LOC"),
        ("South America", "GPE", "LOC"),
        ("Northern Mariana Islands", "LOC", "GPE"),
        ("South Sudan", "LOC", "GPE"),
        ("Ohio", "FAC", "GPE"),
        ("West Bank", "LOC", "LOC"),
        ("Orsk", "LOC", "LOC"),
        ("Africa", "PERSON", "PERSON"),
    ],
)
def test_a_place_of_the_tables_has_a_government_or_none(name: str, mistaken: str, right: str) -> None:
    assert types(unit(name, mistaken)) == [right]
