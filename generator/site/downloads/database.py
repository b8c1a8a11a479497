"""`briefing.sqlite`: the tables as one database, with keys between them and full-text search over what was said and done."""

import sqlite3
from typing import Self

from generator.site.downloads.columns import KEYS, REFERENCES, columns
from generator.site.downloads.tables import Table

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_SEARCHED = {
    "quotations": ("quotation", "speaker", "actor"),
    "events": ("sentence",),
    "articles": ("title",),
    "actors": ("name", "spellings"),
}


class Database:
    """An SQLite file that tables are added to, what is referred to before what refers to it. Use it as a context manager."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("PRAGMA page_size = 4096")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def add(self, name: str, table: Table) -> None:
        """Add a table under its name."""
        self._connection.execute(_create(name))
        marks = ", ".join("?" for _ in table.header)
        self._connection.executemany(f"INSERT INTO {name} VALUES ({marks})", table.rows)  # noqa: S608 - our own names

    def content(self) -> bytes:
        """The bytes of the file; where the library has FTS5, with `NAME_fts` beside what is searched."""
        for name, searched in _SEARCHED.items():
            _index(self._connection, name, searched)
        self._connection.commit()
        self._connection.execute("VACUUM")
        return self._connection.serialize()


def _create(name: str) -> str:
    parts = [f'"{column.name}" {_TYPES[column.type]}' for column in columns()[name]]
    if name in KEYS:
        parts.append(f"PRIMARY KEY ({', '.join(KEYS[name])})")
    parts += (f"FOREIGN KEY ({r.column}) REFERENCES {r.table} (id)" for r in REFERENCES.get(name, ()))
    return f"CREATE TABLE {name} ({', '.join(parts)})"


def _index(connection: sqlite3.Connection, name: str, searched: tuple[str, ...]) -> None:
    listed = ", ".join(searched)
    try:
        connection.execute(
            f"CREATE VIRTUAL TABLE {name}_fts USING fts5({listed}, content='{name}', tokenize='unicode61 remove_diacritics 2')"
        )
    except sqlite3.OperationalError:  # a library without FTS5: the tables are whole without it
        return
    connection.execute(f"INSERT INTO {name}_fts({name}_fts) VALUES ('rebuild')")  # noqa: S608 - our own names
