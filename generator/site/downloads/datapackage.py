"""`datapackage.json`: the CSV files as one data package (Frictionless, Data Package 1), each column described."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from generator.site.downloads.columns import KEYS, REFERENCES, columns


def datapackage(csv_files: Mapping[str, bytes], title: str) -> bytes:
    """The description of `csv_files`, which are the tables by name; `title` is the site's."""
    package = {
        "profile": "tabular-data-package",
        "name": "briefing",
        "title": title,
        "resources": [_resource(name, content) for name, content in sorted(csv_files.items())],
    }
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _resource(name: str, content: bytes) -> dict[str, Any]:
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
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }
