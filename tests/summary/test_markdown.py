"""Text of articles in a summary: it is shown, and nothing else comes of it."""

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.summary import escaped

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
LINES = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=80)


@given(LINES)
@example("<script>alert(1)</script>")
@example("[a](javascript:alert(1)) ![b](https://spy.example/x.gif)")
@example("- - x")
@example("1. x")
@example("| a | b |")
@example("&lt;b&gt; &#60;")
@example("`code` **bold** ~~gone~~ \\*")
@example("=== x")
def test_whatever_it_holds_is_shown_as_it_is(text: str) -> None:
    shown = READER.render(f"- {escaped(text)}\n")
    plain = " ".join(text.split())
    assert shown.count("<") == 4 if plain else True
    assert html.unescape(shown.removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>\n")) == plain


@pytest.mark.parametrize("live", ["@somebody", "#12", "https://spy.example", "www.spy.example", "a@b.example"])
def test_a_forge_makes_neither_mention_nor_link_of_it(live: str) -> None:
    assert live not in escaped(f"see {live} there")


def test_long_text_is_cut_at_a_word() -> None:
    assert escaped("quay " * 100, 20) == "quay quay quay quay …"
    assert escaped("“The quay is full,”\nsaid he") == "“The quay is full,” said he"
