"""What stands at the edges of a name."""

import pytest

from generator.article.mentions.name_edges import after_titles, is_of_several, trim
from tests.article.mentions.parsed import parsed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the Ruiz", "Ruiz"),
        ("these Ruiz", "Ruiz"),
        ("( Ruiz )", "Ruiz"),
        ("@ruiz Ruiz", "Ruiz"),
        ("https://ruiz.example/ Ruiz", "Ruiz"),
        ("said Ruiz", "Ruiz"),
        ("van Ruiz", "van Ruiz"),
        ("Ruiz 's", "Ruiz"),
        ("Ruiz jr", "Ruiz jr"),
        ("Ruiz said", "Ruiz"),
        ("van", ""),
    ],
)
def test_marks_and_small_words_are_trimmed_but_not_particles(text: str, left: str) -> None:
    doc = parsed(text)
    first, last = trim(doc, 0, len(doc))
    assert doc[first:last].text == left


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Ruiz", "Ruiz"),
        ("former Senator Ana Ruiz", "Ana Ruiz"),
        ("Presidents Ruiz", "Ruiz"),
        ("Certainly/RB Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("Senator", "Senator"),
    ],
)
def test_titles_are_no_part_of_the_name(text: str, name: str) -> None:
    doc = parsed(text)
    assert doc[after_titles(doc, 0, len(doc)) :].text == name


def test_an_office_in_the_plural_has_several_holders() -> None:
    doc = parsed("Presidents President presidents Rivers")
    assert [is_of_several(token) for token in doc] == [True, False, False, False]
