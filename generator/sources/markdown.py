"""Markdown to the text that a reader would see."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])
_CODE = frozenset({"code_block", "fence"})
_TEXT = frozenset({"text", "code_inline", "text_special"})
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def plain_text(source: str) -> str:
    """The readable text of Markdown: a line a paragraph, heading, list item or table row, with blank lines between.

    Links keep their words, pictures go, and raw HTML is text like any other.
    """
    lines = (line.strip() for line in _lines(_MARKDOWN.parse(source)))
    return "\n\n".join(line for line in lines if line)


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield "\t".join(row or ())
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token.children))
        elif token.type == "inline":
            yield _words(token.children)
        elif token.type in _CODE:
            yield token.content


def _words(tokens: Sequence[Token] | None) -> str:
    return "".join(_BREAKS.get(token.type, token.content if token.type in _TEXT else "") for token in tokens or ())
