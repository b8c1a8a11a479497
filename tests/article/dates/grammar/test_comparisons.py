"""Figures held against those of another time."""

import pytest

from generator.article.dates.grammar import comparisons
from generator.article.dates.grammar.words import Words, read_words


def place(text: str, word: str) -> tuple[Words, int]:
    words = read_words(text, 0, len(text))
    return words, words.low.index(word)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("It rose from a year ago.", True),
        ("It was 12 cents a share a year ago.", True),
        ("He joined the board a year ago.", False),
        ("A year ago, it was 12 percent.", True),
        ("A year ago, it was calm; it grew 12 percent.", False),
        ("It grew 12 percent. A year ago, all was calm.", False),
    ],
)
def test_a_figure_near_by_is_held_against_that_time(text: str, compared: bool) -> None:
    words, year = place(text, "year")
    assert comparisons.compares(words, year - 1) is compared


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The half brought $3 million.", True),
        ("In the half it rained.", False),
        ("$3 million. In the half it rained.", False),
    ],
)
def test_a_sentence_gives_figures(text: str, figures: bool) -> None:
    assert comparisons.has_figures(*place(text, "half")) is figures


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("It fell from 46,899 in December.", True),
        ("It fell after a flat December.", True),
        ("It fell in December.", False),
        ("It rose more than in December.", True),
    ],
)
def test_what_a_figure_is_held_against_is_no_time_of_the_story(text: str, standard: bool) -> None:
    assert comparisons.is_standard(*place(text, "december")) is standard
