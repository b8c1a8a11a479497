"""What the readers of each kind of file hand on: metadata and text before ids are settled."""

from msgspec import Struct

from generator.records import Problem


class Metadata(Struct, frozen=True, kw_only=True):
    """What is known about an article besides its text. Every value is valid or None; the names are `Article`'s."""

    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None


class Draft(Struct, frozen=True, kw_only=True):
    """An article as one file, or one line of a file, gave it.

    `file` is the source's relative name, `line` its line there where several articles share the file. `sha256` is that of
    the file's bytes. `stem` is what an id is made from where the metadata have none. `origins` says for each datum that a web
    page states where on the page it stands.
    """

    file: str
    line: int | None = None
    sha256: str
    stem: str
    text: str
    metadata: Metadata
    origins: dict[str, str] = {}


Read = Draft | Problem
"""A reader yields, in the order of the file, what it could read and what it could not."""
