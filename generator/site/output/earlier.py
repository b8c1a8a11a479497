"""Pages as the last build wrote them, by a hash of all that they are made from.

To render a page takes longer than to find that it would be the same.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.records import Page
from generator.statefiles import load_or_forget


class Made(Struct, frozen=True, array_like=True):
    """What a page was made from, and what came of it; both as hashes."""

    key: str
    content: str


_DECODE = msgspec.json.Decoder(dict[str, Made]).decode


class Earlier(Struct, frozen=True):
    """The pages of an earlier build; without any, every page is rendered."""

    docs: Path = Path()
    made: dict[str, Made] = {}

    def content(self, path: str, key: str) -> str | None:
        """What stands at `path` if it was made from the same and is as it was written, else None."""
        made = self.made.get(path)
        if made is None or made.key != key:
            return None
        try:
            content = (self.docs / path).read_bytes()
        except OSError:
            return None
        return content.decode() if _digest(content) == made.content else None


def read_earlier(record: Path, docs: Path) -> Earlier:
    """The pages that the last build wrote below `docs`, as `record` has them; none where it cannot be read."""
    made = load_or_forget(record, _DECODE)
    return Earlier() if made is None else Earlier(docs, made)


def noted(pages: Iterable[Page], made: dict[str, Made]) -> Iterator[Page]:
    """The pages as they come; of those that say what they were made from, that is put into `made`."""
    for page in pages:
        if page.key:
            made[page.path] = Made(page.key, _digest(str(page.content).encode()))
        yield page


def record_of(made: dict[str, Made]) -> bytes:
    """What `read_earlier` reads: of each page what it was made from and what came of it."""
    return msgspec.json.encode(made, order="sorted")


def key_of(values: object) -> str:
    """A hash of values that msgspec can encode; nothing where they hold half a character, which has no encoding."""
    try:
        return _digest(msgspec.msgpack.encode(values))
    except UnicodeEncodeError:
        return ""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
