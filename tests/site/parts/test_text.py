"""An article's text: statements marked, each anchor once, and only as much as may be shown."""

from typing import Any

from msgspec import structs

from generator.records import Analysis, Block, Corpus
from generator.site.parts.text import Paragraph, Piece, headline, paragraphs
from tests.site import sample

PAGE = "articles/harbour.html"


def shown(corpus: Corpus | None = None, **options: Any) -> tuple[Paragraph, ...]:
    corpus = corpus or sample.corpus()
    return paragraphs(sample.context(corpus, PAGE, **options), corpus.analyses[0])


def pieces(found: tuple[Paragraph, ...]) -> list[Piece]:
    return [piece for paragraph in found for sentence in paragraph.sentences for piece in sentence.pieces]


def text(piece: Piece) -> str:
    return "".join(run.text for run in piece.runs)


def changed(**changes: Any) -> Corpus:
    corpus = sample.corpus()
    return structs.replace(corpus, analyses=(structs.replace(corpus.analyses[0], **changes), *corpus.analyses[1:]))


def test_all_of_the_text_is_shown_with_each_statement_marked_and_its_anchor_once() -> None:
    found = shown()
    assert "".join("".join(map(text, pieces(found))).split()) == "".join(sample.HARBOUR.split())
    marked = [p for p in pieces(found) if p.key]
    assert [text(p) for p in marked][:2] == [
        "“The quay stays open to every flag,”",
        "“Nobody gains from a closed port.”",
    ]
    anchors = [p.id for p in marked if p.id]
    assert len(anchors) == len(set(anchors)) == 4
    assert marked[0].note == "Mara Ellingsen"
    assert not any(paragraph.gap for paragraph in found)


def test_of_statements_that_overlap_the_shorter_is_marked_and_the_other_keeps_its_place() -> None:
    first = sample.harbour()
    inner = first.quotes[0]
    outer = structs.replace(inner, id="q-outer", spans=((inner.spans[0][0], inner.spans[0][1] + 15),))
    marked = next(p for p in pieces(shown(changed(quotes=(outer, inner)))) if p.key)
    assert text(marked) == "“The quay stays open to every flag,”"
    assert marked.id.endswith(inner.id.removeprefix("q-"))
    assert marked.others == ("q-outer",)


def test_excerpts_are_the_sentences_that_other_pages_lead_to() -> None:
    found = shown(article_text="excerpts")
    assert any(paragraph.gap for paragraph in found)
    words = " ".join(text(p) for p in pieces(found))
    assert "Photo: Norvale Press" not in words
    assert "every flag" in words
    assert "meet again in October" in words


def test_an_article_that_may_not_be_republished_shows_numbers_at_the_places_of_its_statements() -> None:
    found = pieces(shown(article_text="none"))
    assert all(text(p).startswith("[sentence ") for p in found)
    assert len({key for p in found for key in p.others}) == 4


def with_headline(title: str) -> Corpus:
    words = "Ministers meet. Tolls stay.\n\n"
    first = sample.harbour()
    article = structs.replace(first.article, text=words + first.article.text, title=title)
    blocks = (Block("headline", 0, 27), Block("body", 29, len(article.text)))
    bare: Analysis = structs.replace(
        first, article=article, blocks=blocks, sentences=((0, 15), (16, 27), (29, len(article.text))),
        quotes=(), dates=(), events=(), mentions=(),
    )  # fmt: skip
    return structs.replace(sample.corpus(), analyses=(bare,), topics=())


def test_a_title_that_the_text_has_is_told_once_without_its_full_stop() -> None:
    corpus = with_headline("Ministers meet. Tolls stay")
    title = headline(sample.context(corpus, PAGE), corpus.analyses[0])
    assert [line.text for line in title] == ["Ministers meet.", "Tolls stay"]
    assert all(line.id for line in title)
    assert [paragraph.kind for paragraph in shown(corpus)] == ["body"]


def test_another_title_leaves_the_headline_in_the_text() -> None:
    corpus = with_headline("Something else")
    assert headline(sample.context(corpus, PAGE), corpus.analyses[0]) == ()
    assert [paragraph.kind for paragraph in shown(corpus)] == ["headline", "body"]


def test_a_sentence_has_its_anchor_in_the_block_that_holds_most_of_it() -> None:
    blocks = (Block("dateline", 0, 7), Block("lede", 8, 86))
    found = shown(changed(blocks=blocks, quotes=()))
    assert [bool(paragraph.sentences[0].id) for paragraph in found] == [False, True]
