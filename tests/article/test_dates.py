"""Dates: what the cases of `tests/cases/dates` say of each expression, and what must hold of all."""

import spacy

from generator.article.blocks import find_blocks
from generator.article.dates import find_dates
from generator.records import DateMention

NLP = spacy.blank("en")


def dates(text: str, published: str | None = "2018-05-31") -> tuple[DateMention, ...]:
    return find_dates(NLP(text), published, find_blocks(text))


def values(text: str, published: str | None = "2018-05-31") -> dict[str, str]:
    return {d.text: d.value for d in dates(text, published)}


def test_offsets_slice_to_the_text() -> None:
    text = "The council met on Thursday, May 3, 2018, and again two days later."
    assert [text[d.start : d.end] for d in dates(text)] == [d.text for d in dates(text)]


def test_an_undated_article_keeps_what_the_words_say() -> None:
    found = dates("The council met on Thursday and in October.", None)
    assert [(d.value, d.from_, d.anchor) for d in found] == [("XXXX-WXX-4", None, None), ("XXXX-10", None, None)]


def test_counting_starts_at_the_date_named_before() -> None:
    found = dates("The minister resigned yesterday. Two days earlier, he had denied it.")
    assert [(d.value, d.anchor) for d in found] == [("2018-05-30", "published"), ("2018-05-28", "date:0")]
