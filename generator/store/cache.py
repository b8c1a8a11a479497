"""Analyses kept by content: what was analysed once is not analysed again until something that matters has changed.

One SQLite file. An entry's key covers the article with its metadata, the code and tables that analyse it, the model's files
and the versions of the libraries involved; so an entry is right or is not found. Every value carries a checksum. Whatever
happens to the file, a run loses time and nothing else.
"""

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec
from msgspec import Struct, structs

from generator.records import Analysis, Article, Problem
from generator.statefiles import set_aside
from generator.versions import versions

_APPLICATION = 0x42524946
_FORMAT = 1
_CHUNK = 500
_BUSY_MS = 30_000
_CHECK = 16
_SCHEMA = """
CREATE TABLE entry (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL);
CREATE TABLE used (id INTEGER PRIMARY KEY REFERENCES entry, build INTEGER NOT NULL);
CREATE TABLE build (number INTEGER NOT NULL);
INSERT INTO build VALUES (0);
"""
T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Analysis)


class CacheInfo(Struct, frozen=True, kw_only=True):
    """What a cache holds: `builds` that used it, `entries`, those that the last build used, and the file's bytes."""

    builds: int
    entries: int
    used: int
    bytes: int


_REFUSALS = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}
    | {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_NOMEM}
)
"""What the system refuses, of SQLite's primary result codes; everything else is damage of the file."""


class AnalysisCache:
    """The analyses in the file at `path`, for the model called `model`. Use it as a context manager.

    Nothing raises for what is wrong with the file: `problems` says it, and the cache is empty or keeps nothing from then on.
    """

    def __init__(self, path: Path, model: str) -> None:
        self._path, self._name = path, f"{path.parent.name}/{path.name}"
        self._version = fingerprint(model)
        self._problems: list[Problem] = []
        self._build: int | None = None
        self._connection = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the file so far."""
        return tuple(self._problems)

    def get_many(self, articles: Sequence[Article]) -> list[Analysis | None]:
        """The analysis of each article, or None where there is none."""
        found = self._guard(lambda db: self._get(db, articles))
        return [None] * len(articles) if found is None else found

    def put_many(self, pairs: Sequence[tuple[Article, Analysis]]) -> None:
        """Keep the analyses of some articles, all of them or, where that fails, none."""
        self._guard(lambda db: self._put(db, pairs))

    def prune(self, keep: int) -> int:
        """Remove entries that none of the last `keep` builds used; how many there were."""

        def remove(db: sqlite3.Connection) -> int:
            with db:
                oldest = db.execute("SELECT number FROM build").fetchone()[0] - keep
                db.execute("DELETE FROM used WHERE build <= ?", (oldest,))
                removed = db.execute("DELETE FROM entry WHERE id NOT IN (SELECT id FROM used)").rowcount
            db.execute("VACUUM")
            return removed

        return self._guard(remove) or 0

    def info(self) -> CacheInfo:
        """What the file holds now."""

        def count(db: sqlite3.Connection) -> CacheInfo:
            builds = db.execute("SELECT number FROM build").fetchone()[0]
            entries = db.execute("SELECT count(*) FROM entry").fetchone()[0]
            used = db.execute("SELECT count(*) FROM used WHERE build = ?", (builds,)).fetchone()[0]
            pages = db.execute("PRAGMA page_count").fetchone()[0] * db.execute("PRAGMA page_size").fetchone()[0]
            return CacheInfo(builds=builds, entries=entries, used=used, bytes=pages)

        return self._guard(count) or CacheInfo(builds=0, entries=0, used=0, bytes=0)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(self._path) and not self._path.is_file():
                return self._set_aside("no regular file")
            return _connect(self._path)
        except (sqlite3.Error, _ForeignError, OSError) as error:
            return self._answered(error)

    def _guard(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do `work`; on a full disk or a lock go on without the cache, on damage begin a new file."""
        if self._connection is None:
            return None
        try:
            return work(self._connection)
        except (sqlite3.Error, TypeError, ValueError, IndexError) as error:
            self.close()
            self._connection = self._answered(error)
        return None

    def _answered(self, error: Exception) -> sqlite3.Connection | None:
        """What goes on after an error: a new file where this one is damaged, nothing where the system refuses."""
        refused = isinstance(error, OSError) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _REFUSALS
        if refused:
            self._give_up(error)
            return None
        return self._set_aside(error)

    def _set_aside(self, why: object) -> sqlite3.Connection | None:
        """Move the file out of the way, where it can be looked at, and begin a new one."""
        try:
            aside = set_aside(self._path)
            cause = f"The cache is damaged or not a cache of Briefing ({why}); it was set aside as {aside.name}."
            self._problems.append(Problem(self._name, None, cause, "Nothing is lost; remove it when you like."))
            for suffix in ("-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            return _connect(self._path)
        except (OSError, sqlite3.Error, _ForeignError) as again:
            self._give_up(again)
            return None

    def _give_up(self, error: Exception) -> None:
        cause = f"The cache cannot be used ({error}); the run goes on without it."
        remedy = "Make room on the disk, and check that the folder can be written."
        self._problems.append(Problem(self._name, None, cause, remedy))

    def _get(self, db: sqlite3.Connection, articles: Sequence[Article]) -> list[Analysis | None]:
        found: list[Analysis | None] = []
        used: list[tuple[int, int]] = []
        bad: list[tuple[int]] = []
        build = self._this_build(db)
        for chunk in _chunks(articles):
            keys = [self._key(article) for article in chunk]
            marks = ",".join("?" * len(keys))
            # The statement holds only question marks; the keys are bound.
            rows = db.execute(f"SELECT key, id, value FROM entry WHERE key IN ({marks})", keys)  # noqa: S608
            values = {key: (number, value) for key, number, value in rows}
            for key, article in zip(keys, chunk, strict=True):
                number, value = values.get(key, (None, None))
                analysis = None if number is None else _decoded(value, key, article)
                found.append(analysis)
                if number is not None:
                    (bad.append((number,)) if analysis is None else used.append((number, build)))
        with db:
            db.executemany("INSERT OR REPLACE INTO used VALUES (?, ?)", used)
            db.executemany("DELETE FROM entry WHERE id = ?", bad)
        if bad:
            cause = f"{len(bad)} damaged entries of the cache were dropped."
            self._problems.append(Problem(self._name, None, cause, "Nothing is lost; check the disk if it recurs."))
        return found

    def _put(self, db: sqlite3.Connection, pairs: Sequence[tuple[Article, Analysis]]) -> None:
        build = self._this_build(db)
        with db:
            for article, analysis in pairs:
                key = self._key(article)
                row = db.execute(
                    "INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?) RETURNING id",
                    (key, _encoded(analysis, key)),
                ).fetchone()
                db.execute("INSERT OR REPLACE INTO used VALUES (?, ?)", (row[0], build))

    def _this_build(self, db: sqlite3.Connection) -> int:
        if self._build is None:
            with db:
                self._build = int(db.execute("UPDATE build SET number = number + 1 RETURNING number").fetchone()[0])
        return self._build

    def _key(self, article: Article) -> bytes:
        # The hash of the file's bytes is left out: in a file of many articles, one that is added changes it for all.
        return hashlib.sha256(self._version + _ENCODER.encode(structs.replace(article, sha256=""))).digest()


def fingerprint(model: str) -> bytes:
    """A hash over everything but the article that an analysis depends on: code, tables, libraries, and the model's files."""
    return hashlib.sha256(f"{_FORMAT} {versions(model)}".encode()).digest()


class _ForeignError(Exception):
    """The file is a sound database, but not a cache."""


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_BUSY_MS / 1000)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if (application, version) != (_APPLICATION, _FORMAT):
            _create(db)
    except BaseException:
        db.close()
        raise
    return db


def _create(db: sqlite3.Connection) -> None:
    """Lay out an empty file; another process may be doing the same, so look again once the lock is held."""
    db.execute("BEGIN IMMEDIATE")
    try:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if application == 0 and tables:
            raise _ForeignError("it holds other tables")
        if not tables:
            for statement in _SCHEMA.strip().split("\n"):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {_APPLICATION}")
            db.execute(f"PRAGMA user_version = {_FORMAT}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _encoded(analysis: Analysis, key: bytes) -> bytes:
    """The value of an entry: its checksum, then the analysis without the text, which the article brings along."""
    bare = structs.replace(analysis, article=structs.replace(analysis.article, text=""))
    payload = zlib.compress(_ENCODER.encode(bare), 1)
    return _checksum(key, payload) + payload


def _decoded(value: bytes, key: bytes, article: Article) -> Analysis | None:
    payload = value[_CHECK:]
    if value[:_CHECK] != _checksum(key, payload):
        return None
    try:
        analysis = _DECODER.decode(zlib.decompress(payload))
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    whole = structs.replace(analysis.article, text=article.text, sha256=article.sha256)
    return structs.replace(analysis, article=whole)


def _checksum(key: bytes, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_CHECK, key=key).digest()


def _chunks(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    for start in range(0, len(articles), _CHUNK):
        yield articles[start : start + _CHUNK]
