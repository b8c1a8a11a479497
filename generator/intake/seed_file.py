"""An article as a Markdown file with front matter, such that reading the file gives the same text and metadata."""

import re

import yaml

from generator.article.layout.paragraphs import paragraphs
from generator.sources.metadata import KEYS
from generator.sources.raw import Metadata

_INLINE = re.compile(r"[\\`*\[\]~|]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=[#\w])|!(?=\[)")
_START = re.compile(r"(?:[#>+=-]|:(?=-))|(\d{1,9})([.)])")


def article_markdown(metadata: Metadata, text: str) -> str:
    """Front matter, a blank line, and a paragraph for each of the text's, with a blank line between."""
    known = {key: value for key in KEYS if (value := getattr(metadata, key)) is not None}
    head = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=10_000) if known else ""
    body = "\n\n".join(escaped(" ".join(text[start:end].split())) for start, end in paragraphs(text))
    return f"---\n{head}---\n\n{body}\n" if head else f"{body}\n"


def escaped(line: str) -> str:
    """A line of text as Markdown that shows exactly that."""
    line = _INLINE.sub(lambda m: f"\\{m.group()}", line)
    start = _START.match(line)
    if start is None:
        return line
    if start[1] is not None:
        return f"{start[1]}\\{line[start.start(2) :]}"
    return f"\\{line}"
