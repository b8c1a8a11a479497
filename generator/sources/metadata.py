"""Metadata of articles: which keys there are, what is valid in them, and `metadata.yml`."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from generator.errors import ConfigError
from generator.records import Problem
from generator.sources.files import METADATA
from generator.sources.raw import Metadata
from generator.sources.repair import clean
from generator.yamlfile import load_yaml

KEYS = tuple(field.name for field in structs.fields(Metadata))

_MAX_VALUE = 2_000
_PERHAPS = "Write one of: " + ", ".join(KEYS) + "."
_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[Tt ](?P<time>\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(?P<zone>[Zz]|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}", re.ASCII)
_URL = re.compile(r"https?://[^\s/?#\"'<>\\]+[^\s\"<>\\]*", re.IGNORECASE)

Locate = Callable[[str], int | None]
"""The line on which the value of a key is written."""


class Checked(Struct, frozen=True):
    """The valid part of some metadata, and what is wrong with the rest."""

    metadata: Metadata
    problems: tuple[Problem, ...] = ()


class FolderMetadata(Struct, frozen=True):
    """What a folder's `metadata.yml` says, by file name (NFC), and what is wrong with it."""

    entries: dict[str, Metadata]
    problems: tuple[Problem, ...] = ()


def check(data: Any, file: str, locate: Locate) -> Checked:
    """Validate `data`, a mapping as written in the file called `file`. What is invalid is left open and reported."""
    if data is None:
        return Checked(Metadata())
    if not isinstance(data, Mapping):
        remedy = "Write lines such as `published: 2018-05-31`."
        return Checked(Metadata(), (Problem(file, locate(""), "The metadata are not keys with values.", remedy),))
    problems: list[Problem] = []
    values: dict[str, str] = {}
    for key, raw in data.items():
        if key not in KEYS:
            problems.append(Problem(file, locate(key), f"The key {_short(key)} is unknown.", _PERHAPS))
            continue
        if raw is None:
            continue
        value = as_text(raw)
        if value is None:
            cause = f"The value of `{key}` is not plain text of at most {_MAX_VALUE:,} characters."
            problems.append(Problem(file, locate(key), cause, "Write it as one line of text."))
        elif value:
            cleaned = _CLEAN.get(key, _same)(value)
            if cleaned is None:
                cause = f"The value {_short(value)} of `{key}` is not valid; it is left open."
                problems.append(Problem(file, locate(key), cause, _REMEDY[key]))
            else:
                values[key] = cleaned
    return Checked(Metadata(**values), tuple(problems))


def merge(first: Metadata, second: Metadata) -> Metadata:
    """`first`, completed by `second` where it says nothing."""
    missing = {key: getattr(second, key) for key in KEYS if getattr(first, key) is None}
    return structs.replace(first, **missing)


def read_folder(folder: Path, name: str) -> FolderMetadata:
    """Read `metadata.yml` in `folder`; `name` is what Problems call it. A folder without one has no entries."""
    try:
        located = load_yaml(folder / METADATA, name, as_written=True)
        present = {_nfc(path.name) for path in folder.iterdir()}
    except ConfigError as error:
        return FolderMetadata({}, error.problems)
    except OSError:
        return FolderMetadata({})
    if located.data is None:
        return FolderMetadata({})
    if not isinstance(located.data, dict):
        cause, remedy = (
            "The file does not map file names to metadata.",
            "Write a file's name, a colon, and indented keys.",
        )
        return FolderMetadata({}, (Problem(name, 1, cause, remedy),))
    entries: dict[str, Metadata] = {}
    problems: list[Problem] = []
    for key, data in located.data.items():
        if _nfc(key) not in present:
            cause = f"There is no file {_short(key)} in this folder."
            problems.append(Problem(name, located.line(key), cause, "Correct the name, or remove the entry."))
            continue
        checked = check(data, name, lambda part, key=key: located.line(key, part))  # type: ignore[misc]
        entries[_nfc(key)] = checked.metadata
        problems += checked.problems
    return FolderMetadata(entries, tuple(problems))


def for_file(folder: FolderMetadata, path: Path) -> Metadata:
    """What the folder's metadata say about the file at `path`."""
    return folder.entries.get(_nfc(path.name), Metadata())


def as_text(raw: Any) -> str | None:
    """One line of text from a value as written, or None where it is no such thing. A list of names is joined by commas."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        raw = repr(raw)
    if isinstance(raw, list) and raw and all(isinstance(item, str) for item in raw):
        raw = ", ".join(raw)
    if not isinstance(raw, str) or len(raw) > _MAX_VALUE:
        return None
    return " ".join("".join(c if unicodedata.category(c) not in {"Cc", "Cs"} else " " for c in clean(raw)).split())


def published(value: str) -> str | None:
    """A valid day, month, year or time stamp (ISO 8601) in its usual spelling, or None.

    Time stamps get a `T` and a zone with a colon; the clock time itself stays as written.
    """
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    try:
        dt.date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
        if match["time"] is None:
            return value
        time = match["time"].replace(",", ".")
        zone = (match["zone"] or "").upper()
        if len(zone) == 5:
            zone = f"{zone[:3]}:{zone[3:]}"
        dt.time.fromisoformat(time + zone)
    except ValueError:
        return None
    return f"{value[:10]}T{time}{zone}"


def _url(value: str) -> str | None:
    return value if _URL.fullmatch(value) else None


def _language(value: str) -> str | None:
    return value.replace("_", "-") if _LANGUAGE.fullmatch(value) else None


def _same(value: str) -> str | None:
    return value


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


_CLEAN: dict[str, Callable[[str], str | None]] = {"published": published, "url": _url, "language": _language}
_REMEDY = {
    "published": "Write a day (2018-05-31), a month (2018-05), a year, or a time stamp (2018-05-31T14:30:00Z).",
    "url": "Write an address that begins with http:// or https://.",
    "language": "Write a language code such as en or pt-BR.",
}
