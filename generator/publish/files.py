"""The files below a folder, by their paths there."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import PublishError
from generator.stamps import Digests


def hashes(folder: Path, digests: Digests | None = None) -> dict[str, str]:
    """A hash of the content of each file, as `digests` of the folder tells it."""
    digests = digests or Digests(folder)
    return {path: digests.of(path) for path in _below(folder)}


def paths(folder: Path) -> Iterable[str]:
    """The path of each file."""
    return _below(folder)


def sizes(folder: Path) -> dict[str, int]:
    """The bytes of each file."""
    return {path: entry.stat().st_size for path, entry in _below(folder).items()}


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """The files below `folder`, dot-files left out as MkDocs does."""
    folders = [os.fspath(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.is_file():
                    yield entry
                else:  # whoever opens a pipe waits for its other end
                    raise PublishError(f"{entry.path} is not a regular file. Remove it.")


def _below(folder: Path) -> dict[str, os.DirEntry[str]]:
    """Each file below `folder`, by its path there, with `/`."""
    start = len(os.fspath(folder)) + 1
    found = _files(folder) if folder.is_dir() else ()
    return {entry.path[start:].replace(os.sep, "/"): entry for entry in found}
