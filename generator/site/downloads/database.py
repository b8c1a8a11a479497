"""`briefing.sqlite`: the tables as one database, with keys between them and full-text search over what was said and done."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing

from generator.site.downloads.columns import KEYS, REFERENCES, columns
from generator.site.downloads.tables import Table

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_SEARCHED = {
    "quotations": ("quotation", "speaker", "actor"),
    "events": ("sentence",),
    "articles": ("title",),
    "actors": ("name", "spellings"),
}
_ORDER = ("articles", "actors", "topics", "quotations", "events", "dates", "positions")
"""What is referred to comes before what refers to it."""


def database(tables: Mapping[str, Table]) -> bytes:
    """The bytes of an SQLite file with `tables`, by name, and where the library has FTS5 `NAME_fts` beside what is searched."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        for name in _ORDER:
            connection.execute(_create(name))
            marks = ", ".join("?" for _ in tables[name].header)
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", tables[name].rows)  # noqa: S608 - our own names
        for name, searched in _SEARCHED.items():
            _index(connection, name, searched)
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()


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
