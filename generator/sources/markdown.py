"""Markdown to the text that a reader would see."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])


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
        elif token.type == "tr_close" and row is not None:
            yield "\t".join(row)
            row = None
        elif token.type == "inline":
            words = "".join(_words(token.children or ()))
            if row is None:
                yield words
            else:
                row.append(words)
        elif token.type in {"code_block", "fence"}:
            yield token.content


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
