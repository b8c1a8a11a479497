"""Languages: certain only where they are, and silence in doubt."""

import re

import pytest

from generator.sources.language import foreign_language, foreign_paragraphs, same_language

ENGLISH = (
    "The mayor of Lindborg said on Monday that the new bridge across the river will open in the spring of next year. Work had "
    "been held up for a long time because there was no money, and the firm that won the contract could not deliver."
)
GERMAN = (
    "Der Bürgermeister von Lindborg sagte am Montag, dass die neue Brücke über den Fluss im Frühjahr des nächsten Jahres "
    "eröffnet wird. Die Bauarbeiten hatten sich lange verzögert, weil das Geld fehlte und die Firma nicht liefern konnte."
)
FRENCH = (
    "Le maire de Lindborg a déclaré lundi que le nouveau pont sur la rivière ouvrira au printemps de l'année prochaine. Les "
    "travaux avaient longtemps été retardés parce que l'argent manquait et que l'entreprise ne pouvait pas livrer à temps."
)


@pytest.mark.parametrize(
    ("text", "language"), [(GERMAN, "de"), (FRENCH, "fr"), (ENGLISH, None), (ENGLISH.upper(), None)]
)
def test_a_text_of_some_length_shows_its_language(text: str, language: str | None) -> None:
    assert foreign_language(text, "en") == language


def test_what_is_expected_is_not_foreign() -> None:
    assert foreign_language(GERMAN, "de") is None
    assert foreign_language(ENGLISH, "de") == "en"


@pytest.mark.parametrize(
    "text", ["", "12 345 678", "Guten Morgen, Lindborg!", "Ja. Nein. Vielleicht." * 3, ENGLISH + GERMAN[:120]]
)
def test_in_doubt_and_for_short_texts_nothing_is_said(text: str) -> None:
    assert foreign_language(text, "en") is None


def test_codes_are_compared_by_language() -> None:
    assert same_language("en-GB", "en")
    assert not same_language("de-AT", "en")


def test_paragraphs_in_another_language_are_told_with_their_places() -> None:
    text = f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}\n\n{FRENCH}\n"
    spans = tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    found = foreign_paragraphs(text, spans, "en")
    assert [(text[start:end], language) for (start, end), language in found] == [(GERMAN, "de"), (FRENCH, "fr")]


@pytest.mark.parametrize(
    "line",
    [
        "Lisboa, Porto, Coimbra, Braga, Funchal, Setúbal, Almada, Aveiro, Évora, Faro, Leiria, Viseu, Guarda, Sintra, Amadora.",
        "Müller, Schmidt und Schneider gewannen gegen Fischer, Weber und Meyer",
        "1. Holm 2:03.4 2. Ruiz 2:03.9 3. Vondrak 2:04.1 4. Haddad 2:04.8 5. Quill 2:05.0 6. Nand 2:05.5 7. Balca 2:06.1.",
    ],
)
def test_lists_of_names_are_in_no_language(line: str) -> None:
    text = f"{ENGLISH}\n{line}"
    assert foreign_paragraphs(text, ((0, len(ENGLISH)), (len(ENGLISH) + 1, len(text))), "en") == ()


def test_an_article_that_is_foreign_throughout_has_no_foreign_paragraphs() -> None:
    assert foreign_paragraphs(GERMAN, ((0, len(GERMAN)),), "en") == ()
