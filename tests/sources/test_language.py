"""Languages: what is probably not English is told, paragraph by paragraph; English with foreign words is not."""

import re

import pytest

from generator.records import Span
from generator.sources.language import foreign_paragraphs, main_language, same_language
from tests.casefile import Case, read_cases

CASES = read_cases("languages", columns=("text", "language", "why"))
SINGLE = [case for case in CASES if case.cells]
FOREIGN = [case for case in SINGLE if case.cells["language"] != "none"]
ENGLISH = [case for case in SINGLE if case.cells["language"] == "none"]
BEFORE = "The harbour board met on Monday for the third time this month, and it could not agree on a budget."
BEHIND = "A spokeswoman for the ministry said that it would look into what the towns had asked for."
GERMAN = (
    "Der Bürgermeister von Lindborg sagte am Montag, dass die neue Brücke über den Fluss im Frühjahr des nächsten Jahres "
    "eröffnet wird. Die Bauarbeiten hatten sich lange verzögert, weil das Geld fehlte und die Firma nicht liefern konnte."
)


def spans(text: str) -> tuple[Span, ...]:
    return tuple((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))


def told(*lines: str, expected: str = "en", stated: bool = False) -> list[tuple[str, str]]:
    """The foreign lines of a text, each with its language."""
    text = "\n\n".join(lines)
    found = foreign_paragraphs(text, spans(text), expected, stated=stated)
    return [(text[start:end], language) for (start, end), language in found]


def ids(cases: list[Case]) -> list[str]:
    return [case.id for case in cases]


@pytest.mark.parametrize("case", FOREIGN, ids=ids(FOREIGN))
def test_a_foreign_paragraph_is_told_alone_and_between_english_ones(case: Case) -> None:
    line, language = case.cells["text"], case.cells["language"]
    assert told(line) == [(line, language)]
    assert told(BEFORE, line, BEHIND) == [(line, language)]


@pytest.mark.parametrize("case", ENGLISH, ids=ids(ENGLISH))
def test_english_with_foreign_words_is_not_foreign(case: Case) -> None:
    line = case.cells["text"]
    assert told(line) == []
    assert told(BEFORE, line, BEHIND) == []


@pytest.mark.parametrize("case", [c for c in CASES if c.texts], ids=ids([c for c in CASES if c.texts]))
def test_articles_of_several_languages(case: Case) -> None:
    lines = case.text.split("\n\n")
    wanted = [(lines[int(number) - 1], language) for number, language in map(str.split, case.findings)]
    assert told(*lines) == wanted


def test_thirty_paragraphs_of_ten_languages_and_sixty_english_ones_are_tried() -> None:
    assert len(FOREIGN) >= 30
    assert len({case.cells["language"] for case in FOREIGN}) >= 10
    assert len(ENGLISH) >= 60


def test_another_language_may_be_expected() -> None:
    assert told(GERMAN, expected="de") == []
    assert told(GERMAN, BEFORE, GERMAN, expected="de") == [(BEFORE, "en")]
    assert told("Мост откроют весной.", expected="ru") == []
    assert told(BEFORE, expected="ru") == [(BEFORE, "en")]


def test_what_an_article_states_of_itself_counts_in_doubt_only() -> None:
    doubtful = "Vota la isla."
    assert [line for line, _ in told(doubtful)] == [doubtful]
    assert told(doubtful, stated=True) == []
    assert told(GERMAN, stated=True) == [(GERMAN, "de")]


@pytest.mark.parametrize("text", ["", "12 345 678", "…", "2:03.4 2:03.9"])
def test_without_words_nothing_is_said(text: str) -> None:
    assert told(text) == []


def test_the_main_language_is_that_of_most_letters() -> None:
    assert main_language("aaaa bb", [((0, 4), "es"), ((5, 7), "fr")], "en") == "es"
    assert main_language("aaaa bb", [((5, 7), "fr")], "en") == "en"
    assert main_language("12", [], "en") == "en"


def test_codes_are_compared_by_language() -> None:
    assert same_language("en-GB", "en")
    assert not same_language("de-AT", "en")


@pytest.mark.parametrize(
    "line",
    [
        "Lisboa, Porto, Coimbra, Braga, Funchal, Setúbal, Almada, Aveiro, Évora, Faro, Leiria, Viseu, Guarda, Sintra, Amadora.",
        "1. Holm 2:03.4 2. Ruiz 2:03.9 3. Vondrak 2:04.1 4. Haddad 2:04.8 5. Quill 2:05.0 6. Nand 2:05.5 7. Balca 2:06.1.",
    ],
)
def test_lists_of_names_are_in_no_language(line: str) -> None:
    assert told(BEFORE, line) == []
    assert told(line) == []
