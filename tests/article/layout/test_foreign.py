"""Paragraphs in another language: blanked for the analysis, then put back as blocks of their own."""

from generator.article.layout.foreign import in_language, with_passed, without
from generator.records import Analysis, Article, Block, Phrase

TEXT = "One is here.\n\nZwei ist da.\n\nThree is here."
SECOND = (14, 26)


def test_blanks_keep_every_offset() -> None:
    masked = without(TEXT, [SECOND])
    assert masked == "One is here.\n\n            \n\nThree is here."
    assert without(TEXT, []) == TEXT


def test_what_was_left_out_is_a_block_and_a_sentence() -> None:
    masked = without(TEXT, [SECOND])
    first, last = (0, 28), (28, 42)
    analysis = Analysis(
        article=Article(id="a", path="a.txt", sha256="", text=masked),
        blocks=(Block("lede", 0, 12), Block("body", *last)),
        sentences=(first, last),
        phrases=(Phrase(28, 33, "Three", "three", 1),),
    )
    found = with_passed(analysis, [(SECOND, "de")])
    assert found.sentences == ((0, 12), SECOND, last)
    assert found.blocks == (Block("lede", 0, 12), Block("foreign", *SECOND, "de"), Block("body", *last))
    assert [phrase.sentence for phrase in found.phrases] == [2]


def test_each_block_of_a_listed_article_states_its_language() -> None:
    blocks = (Block("headline", 0, 12), Block("lede", *SECOND), Block("body", 28, 42))
    found = in_language(blocks, "es", [((10, 27), "de")])
    assert [block.language for block in found] == ["de", "de", "es"]
