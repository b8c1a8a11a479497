"""A party's people and adjective."""

from generator.article.mentions.parties import is_of_party, is_people_of


def test_a_known_partys_people_are_of_it() -> None:
    assert is_of_party("Republicans", "NORP", frozenset())
    assert not is_of_party("Republican", "PERSON", frozenset())
    assert not is_of_party("Harbours", "NORP", frozenset())


def test_a_party_that_the_article_names_lends_its_name() -> None:
    assert is_of_party("Harbours", "NORP", frozenset({"harbour"}))
    assert is_people_of("Harbours", "the Harbour Party")
    assert not is_people_of("Harbours", "Harbour Board")
    assert not is_people_of("Harbour", "Harbour Party")
