"""Names made whole over their particles, by the tokens alone."""

import pytest

from generator.article.mentions.particles import with_particles
from generator.article.mentions.story import OPEN
from generator.names import parse_name
from tests.article.mentions.parsed import names, parsed, told, written


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("then Johan van der Lind spoke", [("Johan", "PERSON")], [("Johan van der Lind", "PERSON")]),
        ("then Anneke ter Horst spoke", [("Horst", "ORG")], [("Anneke ter Horst", "PERSON")]),
        ("then Elena dos Reis spoke", [("Elena", "ORG"), ("Reis", "PERSON")], [("Elena dos Reis", "PERSON")]),
        ("then Omar van ' t Hof spoke", [("Omar", OPEN)], [("Omar van ' t Hof", "PERSON")]),
        ("then Omar d’Aubry spoke", [], [("Omar d’Aubry", "PERSON")]),
        ("then van der Lind spoke", [("Lind", "PERSON")], [("van der Lind", "PERSON")]),
        ("then Costa del Mar rose", [("Costa", "GPE")], [("Costa", "GPE")]),
        ("then Sharm el Norda fell", [("Sharm el Norda", "GPE")], [("Sharm el Norda", "GPE")]),
        ("the van Norvale drove", [("Norvale", "ORG")], [("Norvale", "ORG")]),
        ("then al - Norda fled", [("al - Norda", "ORG")], [("al - Norda", "ORG")]),
        ("then Mayor van der Lind spoke", [("Lind", "PERSON")], [("van der Lind", "PERSON")]),
    ],
)
def test_names_are_made_whole_over_their_particles(
    text: str, found: list[tuple[str, str]], whole: list[tuple[str, str]]
) -> None:
    doc = parsed(text)
    assert written(doc, with_particles(told(doc), names(doc, *found))) == whole


def test_a_family_name_behind_its_particle_is_whole_where_the_article_has_the_full_name() -> None:
    doc = parsed("then Ivar ten Brink spoke . Ten Brink left", ("Ivar", "PERSON"))
    found = with_particles(told(doc), names(doc, ("Ivar", "PERSON"), ("Brink", "ORG")))
    assert written(doc, found) == [("Ivar ten Brink", "PERSON"), ("Ten Brink", "PERSON")]


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Geert van 't Hof", "Geert", "van 't Hof"),
        ("Hendrik in ’t Veld", "Hendrik", "in ’t Veld"),
        ("Georg von und zu Hallberg", "Georg", "von und zu Hallberg"),
        ("Harry T Moore", "Harry", "Moore"),
    ],
)
def test_particles_open_the_family_name(written: str, given: str, family: str) -> None:
    name = parse_name(written)
    assert (name.given, name.family) == (given, family)
