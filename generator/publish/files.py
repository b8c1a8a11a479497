"""The files below a folder, by their paths there."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from generator.errors import PublishError

T = TypeVar("T")


def hashes(folder: Path) -> dict[str, str]:
    """A hash of the content of each file."""
    return _below(folder, lambda entry: hashlib.sha256(Path(entry.path).read_bytes()).hexdigest())


def sizes(folder: Path) -> dict[str, int]:
    """The bytes of each file."""
    return _below(folder, lambda entry: entry.stat().st_size)


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


def _below(folder: Path, of: Callable[[os.DirEntry[str]], T]) -> dict[str, T]:
    """What `of` says of each file below `folder`, by its path there, with `/`."""
    start = len(os.fspath(folder)) + 1
    found = _files(folder) if folder.is_dir() else ()
    return {entry.path[start:].replace(os.sep, "/"): of(entry) for entry in found}
