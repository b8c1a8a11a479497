"""What the columns of the tables hold, and how the tables belong together."""

from functools import cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct, convert

Type = Literal["string", "integer", "number", "boolean"]


class Column(Struct, frozen=True):
    """A column: its name, the type of its values in Table Schema's terms, and what they say."""

    name: str
    type: Type
    description: str


class Reference(Struct, frozen=True):
    """A column whose values are ids of another table's rows."""

    column: str
    table: str


KEYS: dict[str, tuple[str, ...]] = {
    "articles": ("id",),
    "actors": ("id",),
    "topics": ("id",),
    "quotations": ("article", "id"),
    "positions": ("actor_id", "topic"),
}
"""The columns that tell the rows of a table apart; tables of places in texts have none."""

REFERENCES: dict[str, tuple[Reference, ...]] = {
    "quotations": (Reference("article", "articles"), Reference("actor_id", "actors")),
    "events": (Reference("article", "articles"),),
    "dates": (Reference("article", "articles"),),
    "positions": (Reference("actor_id", "actors"), Reference("topic", "topics")),
}


@cache
def columns() -> dict[str, tuple[Column, ...]]:
    """The columns of each table, in the order of `columns.tsv`."""
    found: dict[str, tuple[Column, ...]] = {}
    for line in files(__package__).joinpath("columns.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            table, name, kind, description = line.split("\t")
            found[table] = (*found.get(table, ()), Column(name, convert(kind, Type), description))
    return found
