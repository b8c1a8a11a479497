"""Titles: from metadata, a headline, or the first sentence."""

import pytest

from generator.article.layout.blocks import find_blocks
from generator.article.layout.title import LONGEST, complete_title, shortened
from generator.records import Article, Span


def titled(text: str, sentences: tuple[Span, ...] = (), title: str | None = None) -> tuple[str | None, str | None]:
    article = Article(
        id="a", path="a.txt", sha256="0", text=text, title=title, title_source="metadata" if title else None
    )
    done = complete_title(article, find_blocks(text, title), sentences)
    return done.title, done.title_source


def test_metadata_come_first() -> None:
    assert titled("Ferry stays\n\nThe ferry stays.", title="A ferry") == ("A ferry", "metadata")


def test_a_headline_of_the_text_comes_next() -> None:
    assert titled("Ferry  stays\n\nThe ferry stays.") == ("Ferry stays", "headline")


def test_the_first_sentence_after_the_dateline_is_the_last_resort() -> None:
    text = "OSLO, May 3 (NTB) – Talks began. They went on."
    start = text.index("Talks")
    end = text.index(" They")
    assert titled(text, ((0, end), (end + 1, len(text)))) == (text[start : end - 1], "lede")


def test_a_text_without_a_story_is_called_by_its_id() -> None:
    assert titled(" ") == ("a", "lede")


@pytest.mark.parametrize("words", [1, 15, 16, 17, 18, 40])
def test_a_long_sentence_is_cut_at_a_word(words: int) -> None:
    sentence = " ".join(["ferry"] * words) + "."
    short = shortened(sentence)
    assert len(short) <= LONGEST
    assert sentence.startswith(short.removesuffix("…"))
    assert short.endswith("ferry" if words <= 16 else "ferry…")


def test_one_endless_word_is_cut_too() -> None:
    assert len(shortened("x" * 500)) == LONGEST


def test_no_piece_of_a_word_is_left() -> None:
    assert shortened("The harbour is closed.", 18) == "The harbour is…"
    assert shortened("The harbour, closed", 14) == "The harbour…"
    assert shortened("Harbourmasters", 10) == "Harbourma…"


def test_a_sentence_of_the_address_goes_before_the_first_of_the_text() -> None:
    text = "The ferry to Norvale was stopped by a storm. Nobody was hurt."
    url = "https://post.example/storm-stops-the-norvale-ferry-1204"
    article = Article(id="a", path="a.txt", sha256="0", text=text, url=url)
    done = complete_title(article, find_blocks(text), ((0, 44), (45, len(text))), {"stop"})
    assert (done.title, done.title_source) == ("Storm stops the Norvale ferry", "url")
