"""Markdown for `seeds/` reads back as what was written."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.article.layout.paragraphs import paragraphs
from generator.intake.seed_file import article_markdown
from generator.sources.files import Source
from generator.sources.metadata import KEYS, check
from generator.sources.raw import Draft, Metadata
from generator.sources.text import read_markdown

SIGNS = "\\`*_{}[]()#+-.!|<>&~=:'\""
PIECES = (
    "1. ",
    "12) ",
    "---",
    "***",
    "&amp;",
    "<b>",
    "![a](b)",
    "[a](http://b)",
    "word",
    " ",
    "\n",
    "    ",
    "```",
    "~~a~~",
)
MORE = ("a_b", "| a |", "|---|", "===", "http://a_b.example/c_d", "é", "新", "{{ x }}", "{: .c }")
MARKS = st.sampled_from([*SIGNS, *PIECES, *MORE])


def lines(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in paragraphs(text)]


@given(st.lists(MARKS | st.text("abc. \n", max_size=4), min_size=1, max_size=20).map("".join))
@example("---\ntitle: x\n---\ntext")
@example("# no heading\n\n    no code\n\n- no list\n+ 1\n\n> no quotation\n\n1. first\n\n===\n\nTitle\n---")
@settings(deadline=None)
def test_the_text_survives(text: str) -> None:
    if not text.strip():
        return
    written = article_markdown(Metadata(title="x"), text)
    (draft,) = read_markdown(Source("a.md", Path("a.md")), written.encode())
    assert isinstance(draft, Draft)
    assert draft.text.split("\n\n") == lines(text)


VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["No", "1", "2031-01", "a: b", "- x", "'", "---", "{{"]
)


@given(VALUES, VALUES)
@example("title: x\n---\nauthor: y", "...")
@settings(deadline=None)
def test_metadata_survive(title: str, author: str) -> None:
    known = check({"title": title, "author": author, "published": "2031-03-05"}, "a", lambda _: None).metadata
    written = article_markdown(known, "Text.")
    (draft,) = read_markdown(Source("a.md", Path("a.md")), written.encode())
    assert isinstance(draft, Draft)
    # Cleaning a value twice can clean more (mojibake of mojibake), so it is compared with what a second reading makes of it.
    again = check({key: getattr(known, key) for key in KEYS}, "a", lambda _: None).metadata
    assert draft.metadata == again
