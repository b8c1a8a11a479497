"""The article of a page, a line a paragraph."""

import pytest

from generator.sources.web import body as bodies
from generator.sources.web.body import article_text, separated
from tests.sources.web.build import tree

SENTENCES = [
    f"The ferry of Lindborg stopped on Monday for the {n} time, and nobody said when it would sail." for n in "abcdef"
]


def test_two_breaks_begin_a_paragraph_and_one_does_not() -> None:
    assert separated("a<br>b<br /> <BR>c") == "a<br>b<p>c"


def test_paragraphs_of_a_table_that_lays_out_the_page_are_kept() -> None:
    rows = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    body = f"<h1>Ferry stops</h1><table><tr><td>{rows}</td></tr></table>"
    assert article_text(tree(body), "Ferry stops", None).split("\n") == SENTENCES


def test_lines_of_inline_text_alone_are_paragraphs() -> None:
    body = "<article><h1>Ferry stops</h1>" + "".join(f"<div><span>{s}</span></div>" for s in SENTENCES) + "</article>"
    assert article_text(tree(body), "Ferry stops", None).split("\n") == SENTENCES


def test_a_page_without_text_has_no_article() -> None:
    assert article_text(tree("<p></p>"), None, None) == ""


def test_a_page_with_more_elements_than_any_article_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "<article><h1>Ferry stops</h1>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES) + "</article>"
    monkeypatch.setattr(bodies, "MOST_ELEMENTS", 9)  # body, article, headline and six paragraphs
    assert article_text(tree(body), "Ferry stops", None).split("\n") == SENTENCES
    monkeypatch.setattr(bodies, "MOST_ELEMENTS", 8)
    assert article_text(tree(body), "Ferry stops", None) == ""
