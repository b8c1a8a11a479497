"""Read `.txt` and `.md`: one article a file, with optional YAML front matter."""

import hashlib
import re
from collections.abc import Callable, Iterator

from generator.errors import ConfigError
from generator.records import Problem
from generator.sources.decode import decode
from generator.sources.files import Source
from generator.sources.markdown import plain_text
from generator.sources.metadata import check
from generator.sources.raw import Draft, Metadata, Read
from generator.yamlfile import parse_yaml

_FENCE = re.compile(r"-{3}[ \t]*")
_CLOSE = re.compile(r"^(?:-{3}|\.{3})[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_]+:(?:\s|$)")
_MAX_HEAD = 20_000


def read_text(source: Source, data: bytes) -> Iterator[Read]:
    """The article in a `.txt` file: its text as written, below the front matter."""
    return _read(source, data, lambda body: body)


def read_markdown(source: Source, data: bytes) -> Iterator[Read]:
    """The article in a `.md` file: its readable text, without markup."""
    return _read(source, data, plain_text)


def front_matter(text: str) -> tuple[str | None, str, bool]:
    """Split `text` into YAML front matter (None where there is none), the body, and whether the front matter was closed.

    Where the closing line is missing, the front matter ends at the first blank line.
    """
    first, _, rest = text.partition("\n")
    if not _FENCE.fullmatch(first) or not _KEY.match(rest):
        return None, text, True
    close = _CLOSE.search(rest, 0, _MAX_HEAD)
    if close is not None:
        return rest[: close.start()], rest[close.end() + 1 :], True
    blank = re.search(r"^[ \t]*$", rest, re.MULTILINE)
    end = len(rest) if blank is None else blank.end()
    return rest[:end], rest[end + 1 :], False


def _read(source: Source, data: bytes, render: Callable[[str], str]) -> Iterator[Read]:
    decoded = decode(data, source.name)
    if decoded.problem is not None:
        yield decoded.problem
    if decoded.text is None:
        return
    head, body, closed = front_matter(decoded.text)
    metadata = Metadata()
    if not closed:
        yield Problem(
            source.name, 1, "The front matter has no closing line.", "End it with a line that holds only ---."
        )
    elif head is not None:
        metadata, problems = _metadata(head, source.name)
        yield from problems
    text = render(body)
    if not text.strip():
        yield Problem(source.name, None, "The file has metadata but no text.", "Put the article below the second ---.")
        return
    digest = hashlib.sha256(data).hexdigest()
    yield Draft(file=source.name, sha256=digest, stem=source.path.stem, text=text, metadata=metadata)


def _metadata(head: str, file: str) -> tuple[Metadata, tuple[Problem, ...]]:
    try:
        located = parse_yaml(head, file, first_line=2, as_written=True)
    except ConfigError as error:
        return Metadata(), error.problems
    checked = check(located.data, file, located.line)
    return checked.metadata, checked.problems
