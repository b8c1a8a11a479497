"""Read `.jsonl`: many articles, one JSON object a line."""

import hashlib
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from generator.records import Problem
from generator.sources.decode import MAX_BYTES, line_ends
from generator.sources.files import Source
from generator.sources.metadata import KEYS, check
from generator.sources.raw import Draft, Read

_MAX_PROBLEMS = 20
_DECODER = msgspec.json.Decoder(dict[str, Any])


def read_jsonl(source: Source) -> Iterator[Read]:
    """The articles of a JSON Lines file, read line by line, so that its size is no matter.

    Keys that articles do not have are reported once each; after some Problems of a file only their number is.
    """
    digest = _digest(source.path)
    unknown: set[str] = set()
    problems = itertools.count(1)
    left_out = 0
    empty = True
    for number, line in _lines(source.path):
        if line is not None and not line.strip():
            continue
        empty = False
        for part in _article(source, digest, number, line, unknown):
            if isinstance(part, Draft) or next(problems) <= _MAX_PROBLEMS:
                yield part
            else:
                left_out += 1
    if left_out:
        yield Problem(source.name, None, f"{left_out} more Problems in this file.", "Correct the ones above first.")
    if empty:
        yield Problem(source.name, None, "The file is empty.", "Put one JSON object on each line, or remove the file.")


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines without their ends; None for a line beyond the limit, which is skipped without being held."""
    with path.open("rb") as stream:
        for number in itertools.count(1):
            line = stream.readline(MAX_BYTES + 1)
            if not line:
                return
            if len(line) <= MAX_BYTES:
                yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
                continue
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield number, None


def _article(source: Source, digest: str, number: int, line: bytes | None, unknown: set[str]) -> Iterator[Read]:
    if line is None:
        yield Problem(source.name, number, f"The line has over {MAX_BYTES:,} bytes.", "Split the article.")
        return
    try:
        data = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Problem(source.name, number, f"The line is not a JSON object: {error}.", "Write one object on each line.")
        return
    text = data.pop("text", None)
    if not isinstance(text, str) or not text.strip():
        yield Problem(source.name, number, "The article has no `text`.", "Give each object a `text` that is not empty.")
        return
    foreign = {key for key in data if key not in KEYS}
    checked = check(
        {k: v for k, v in data.items() if k not in foreign or k not in unknown}, source.name, lambda _: number
    )
    unknown |= foreign
    yield from checked.problems
    text = line_ends(text)
    stem = f"{source.path.stem}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    yield Draft(file=source.name, line=number, sha256=digest, stem=stem, text=text, metadata=checked.metadata)
