"""`datapackage.json`: the CSV files as one data package (Frictionless, Data Package 1), each column described."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from generator.site.downloads.columns import KEYS, REFERENCES, columns


class Measured(Struct, frozen=True):
    """How many bytes a file has, and their SHA-256."""

    size: int
    digest: str


def measured(content: bytes) -> Measured:
    """Measure a file."""
    return Measured(len(content), hashlib.sha256(content).hexdigest())


def datapackage(csv_files: Mapping[str, Measured], title: str) -> bytes:
    """The description of `csv_files`, which are the tables by name; `title` is the site's."""
    package = {
        "profile": "tabular-data-package",
        "name": "briefing",
        "title": title,
        "resources": [_resource(name, csv_files[name]) for name in sorted(csv_files)],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _resource(name: str, file: Measured) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in columns()[name]]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if name in KEYS:
        schema["primaryKey"] = list(KEYS[name])
    if name in REFERENCES:
        schema["foreignKeys"] = [
            {"fields": [r.column], "reference": {"resource": r.table, "fields": ["id"]}} for r in REFERENCES[name]
        ]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
        "schema": schema,
    }
