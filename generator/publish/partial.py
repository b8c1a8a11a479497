"""A folder of pages that are to be built, so that MkDocs need not look at those that stay.

A generated page depends on its own file and on the settings of the site alone: its body is ready, and the navigation names few
pages. Where a project's settings let pages depend on others (plugins, hooks, a navigation made of all), MkDocs is given all.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.publish import sitemap
from generator.publish.hooks import is_ours

_FRONT = b"---\n"
_GENERATED = b"\ngenerated: true\n"


def is_enough(root: Path, settings: Mapping[str, Any], changed: Iterable[str]) -> bool:
    """Whether MkDocs may be given the `changed` pages of `root/docs` with those in the navigation and those of people."""
    hooks = all(map(is_ours, settings.get("hooks") or ()))
    plain = settings.get("plugins") == [] and settings.get("use_directory_urls") is False and hooks
    own = any(name in settings for name in ("exclude_docs", "draft_docs", "docs_dir"))
    theirs = (root / "templates" / "theme" / sitemap.NAME).exists()
    if not plain or own or theirs or not isinstance(settings.get("nav"), list):
        return False
    return all(_is_ready(root / "docs" / path) for path in changed if path.endswith(".md"))


def in_navigation(settings: Mapping[str, Any]) -> frozenset[str]:
    """The pages that the navigation names."""
    return frozenset(_names(settings.get("nav")))


def lay_out(docs: Path, into: Path, paths: Iterable[str]) -> None:
    """Fill the folder `into` with the files of `docs` at `paths`, times included."""
    for path in paths:
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(docs / path, target)
        except OSError:
            shutil.copy2(docs / path, target)


def _names(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, Mapping):
        for inner in entry.values():
            yield from _names(inner)
    elif isinstance(entry, list):
        for inner in entry:
            yield from _names(inner)


def _is_ready(page: Path) -> bool:
    """Whether Markdown passes the body of a page by, as `ready` does."""
    front, end, _ = page.read_bytes().removeprefix(_FRONT).partition(b"\n" + _FRONT)
    return bool(end) and _GENERATED in b"\n" + front + b"\n"
