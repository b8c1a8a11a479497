"""Names that the model left out."""

import pytest

from generator.article.mentions.overlooked import capital_runs, known_forms
from generator.article.mentions.story import OPEN
from tests.article.mentions.parsed import names, parsed, told, written


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("then Ivar Ruiz spoke", "Ivar Ruiz"),
        ("then Ivar van Ruiz spoke", "Ivar van Ruiz"),
        ("then Quill - Ruiz spoke", "Quill - Ruiz"),
        ("then Senator Ivar Ruiz spoke", "Ivar Ruiz"),
        ("then Chief of Military Intelligence Ivar Ruiz spoke", "Ivar Ruiz"),
    ],
)
def test_a_run_of_capitals_is_a_name(text: str, run: str) -> None:
    doc = parsed(text)
    assert written(doc, capital_runs(told(doc), [])) == [(run, OPEN)]


@pytest.mark.parametrize(
    "text",
    [
        "then Monday came",
        "Rivers rose",
        "then Senator spoke",
        "the Council met",
        "then A came",
        "a super PAC paid",
        "then Ivar/JJ spoke",
        "then van spoke",
    ],
)
def test_capitals_that_spelling_explains_make_no_name(text: str) -> None:
    doc = parsed(text)
    assert capital_runs(told(doc), []) == []


def test_neither_a_headline_nor_what_is_named_already_gives_a_run() -> None:
    doc = parsed("then Ivar Ruiz spoke")
    assert capital_runs(told(doc, titled=True), []) == []
    known = names(doc, ("Ruiz", "PERSON"))
    assert written(doc, capital_runs(told(doc), known)) == [("Ivar", OPEN), ("Ruiz", "PERSON")]


@pytest.mark.parametrize(
    ("again", "kind", "found"),
    [
        ("Ivar Ruiz", "PERSON", "Ivar Ruiz"),
        ("IVAR RUIZ", "PERSON", "IVAR RUIZ"),
        ("Ruiz", "PERSON", "Ruiz"),
        ("Ruiz", "ORG", None),
        ("ruiz", "PERSON", None),
        ("Ivar", "PERSON", None),
    ],
)
def test_a_known_name_is_one_wherever_it_is_written(again: str, kind: str, found: str | None) -> None:
    doc = parsed(f"Ivar Ruiz spoke . then {again} left")
    places = known_forms(told(doc), names(doc, ("Ivar Ruiz", kind)))
    assert written(doc, places) == [("Ivar Ruiz", kind), *([] if found is None else [(found, kind)])]


def test_a_short_word_alone_keeps_its_capitals_and_an_open_name_is_not_spread() -> None:
    for word, spread in (("Ora", 0), ("Orav", 1)):
        doc = parsed(f"{word} met . {word.upper()} met")
        assert len(known_forms(told(doc), names(doc, (word, "ORG")))) == 1 + spread
    doc = parsed("Ruiz met . Ruiz met")
    assert len(known_forms(told(doc), names(doc, ("Ruiz", OPEN)))) == 1


@pytest.mark.parametrize(("family", "spread"), [("Li", 0), ("RUIZ", 0), ("Ruiz", 1), ("Ruiz Jr.", 1)])
def test_a_family_name_alone_is_told_by_its_letters(family: str, spread: int) -> None:
    doc = parsed(f"Ivar {family} spoke . {family.split(maxsplit=1)[0]} left")
    assert len(known_forms(told(doc), names(doc, (f"Ivar {family}", "PERSON")))) == 1 + spread
