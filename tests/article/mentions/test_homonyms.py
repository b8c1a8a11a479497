"""Places where somebody's family name is another word, by the tokens alone."""

import pytest

from generator.article.mentions.homonyms import without_homonyms
from tests.article.mentions.parsed import names, parsed, told, written


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Law/NN and order/NN matter", []),
        ("Law/NNP and Quill left", [("Law", "PERSON")]),
        ("LAW/NN and order/NN matter", [("LAW", "PERSON")]),
        ("then Law/NN and order/NN matter", [("Law", "PERSON")]),
    ],
)
def test_a_word_at_the_head_of_a_sentence_is_read_by_its_tag(text: str, kept: list[tuple[str, str]]) -> None:
    doc = parsed(text)
    word = next(t.text for t in doc if t.lower_ == "law")
    assert written(doc, without_homonyms(told(doc), names(doc, (word, "PERSON")))) == kept


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the king of Jordan came", "GPE"),
        ("the army of Jordan came", "GPE"),
        ("the harbours in Jordan closed", "GPE"),
        ("the speech of Jordan ended", "PERSON"),
        ("then Jordan spoke", "PERSON"),
        ("the king of Brandt came", "PERSON"),
    ],
)
def test_a_country_is_one_where_places_stand(text: str, kind: str) -> None:
    doc = parsed(text)
    name = next(t.text for t in doc if t.text in ("Jordan", "Brandt"))
    assert written(doc, without_homonyms(told(doc), names(doc, (name, "PERSON")))) == [(name, kind)]
