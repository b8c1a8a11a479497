"""What the site is written from."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct


class Parts(Struct, frozen=True):
    """Bytes that are made anew, a part at a time, whenever they are asked for: those of a file too large to be held."""

    make: Callable[[], Iterable[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.make())

    def __bytes__(self) -> bytes:
        return b"".join(self)


class Page(Struct, frozen=True):
    """A file of the site: `path` is relative to `docs/`, with `/` between its parts; bytes are written as they are.

    `key` is a hash of all that the content was made from; empty where none was taken. `looks` are the looks into the corpus
    that it took, by their numbers of four bytes each; empty where they were not noted.
    `given` is a hash of what else it was made from.
    Of a page that is as an earlier build wrote it, `stands` is the SHA-256 of what stands there, and the content is left out.
    """

    path: str
    content: str | bytes | Parts
    key: str = ""
    looks: bytes = b""
    stands: str = ""
    given: str = ""
