"""What the last build read and left behind, by size and time stamp: a build that would read the same has nothing to do.

Files are told apart as Git's index tells them: by path, size and time of last change. What was read is looked at before a build
reads it, and what was written after it was written, so that an edit made meanwhile is never missed. A file that changed so
shortly before the build that a later edit could bear the same stamp leaves the build unnoted, and the next one does its work.
"""

import hashlib
import os
import platform
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator import own
from generator.folders import CACHE, DOCS, LEDGER, MADE, PUBLISHED, SITE, STANDING, WRITTEN
from generator.records import Problem
from generator.site.output.write import generated_paths, write_file
from generator.stamps import is_too_new
from generator.statefiles import load_or_forget, make_room

File = tuple[str, os.stat_result]
"""A file's path and stamp."""


class Standing(Struct, frozen=True):
    """What a build read and what it left, as hashes, and what it told: Problems, and the figures of its summary."""

    read: str
    left: str
    problems: tuple[Problem, ...] = ()
    counts: dict[str, int] = {}


_DECODE = msgspec.json.Decoder(Standing).decode


def last_build(root: Path, site_url: str | None) -> Standing | None:
    """The last build of the project in `root`, where one would read the same and find what that one left; else None."""
    last = load_or_forget(root / CACHE / STANDING, _DECODE)
    if last is None:
        return None
    by_hand, generated = _pages(root)
    stands = _hash_of_read(root, site_url, by_hand) == last.read and _hash_of_left(root, generated) == last.left
    return last if stands else None


def what_is_read(root: Path, site_url: str | None) -> str:
    """A hash of all that a build reads: the project's files, the package's, and which libraries are installed.

    Nothing ("") where a file is so new that a later edit could bear the same stamp.
    """
    return _hash_of_read(root, site_url, _pages(root)[0])


def what_is_written(root: Path) -> str:
    """The same of what a live preview follows: what people write, but their pages in `docs`."""
    return _told((), _stamps(root / name for name in WRITTEN))


def note(root: Path, read: str, problems: Iterable[Problem], counts: dict[str, int]) -> None:
    """Keep what a build read, as `what_is_read` told before it, with what it leaves now and what it told.

    Only its lasting Problems are told again.
    """
    make_room(root / CACHE / STANDING)
    if read:
        standing = Standing(read, _hash_of_left(root, _pages(root)[1]), lasting(problems), counts)
        write_file(root / CACHE / STANDING, msgspec.json.encode(standing))


def lasting(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The Problems that another build would find too: what is wrong with files that builds leave behind was mended."""
    return tuple(problem for problem in problems if not problem.file.startswith((f"{CACHE}/", f"{DOCS}/")))


def _hash_of_read(root: Path, site_url: str | None, by_hand: Iterable[File]) -> str:
    pages = (own.DOCS / name for name in own.PAGES)
    package = (Path(__file__).parents[1], own.TEMPLATES, own.SETTINGS, own.LOCK, *pages)
    read = (*by_hand, *_stamps(root / name for name in (*WRITTEN, LEDGER)), *_stamps(package))
    return _told((site_url or "", platform.python_version(), *_installed()), read)


def _told(words: Iterable[str], files: Iterable[File]) -> str:
    """A hash of words and files that are read; nothing ("") where a file is too new."""
    files, now = [*files], time.time_ns()
    return "" if any(is_too_new(found.st_mtime_ns, now) for _, found in files) else _digest(words, files)


def _hash_of_left(root: Path, generated: Iterable[File]) -> str:
    outputs = (root / SITE, *(root / CACHE / name for name in (MADE, PUBLISHED, LEDGER)))
    return _digest((), [*generated, *_stamps(outputs)])


def _pages(root: Path) -> tuple[list[File], list[File]]:
    """The pages that people wrote, and those that a build did."""
    docs = root / DOCS
    ours = {os.fspath(docs / path) for path in generated_paths(docs)}
    pages = list(_stamps([docs]))
    return [page for page in pages if page[0] not in ours], [page for page in pages if page[0] in ours]


def _installed() -> list[str]:
    """The installed distributions with their versions, by the names of their folders."""
    found: set[str] = set()
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        found.update(path.name for path in folder.iterdir() if path.suffix in (".dist-info", ".egg-info"))
    return sorted(found)


def _stamps(paths: Iterable[Path]) -> Iterator[File]:
    """Every file at and below the paths, links followed, with its stamp; nothing of what is missing or cannot be seen.

    Files whose names begin with a dot are no input of a build, nor an output.
    """
    seen: set[tuple[int, int]] = set()
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        try:
            found = path.stat()
            inside = list(path.iterdir()) if stat.S_ISDIR(found.st_mode) else None
        except OSError:
            continue
        if inside is None:
            yield os.fspath(path), found
        elif (found.st_dev, found.st_ino) not in seen:
            seen.add((found.st_dev, found.st_ino))
            waiting += (file for file in inside if not file.name.startswith((".", "__pycache__")))


def _digest(words: Iterable[str], files: Iterable[File]) -> str:
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "surrogateescape"))
    for path, found in sorted(files, key=lambda file: file[0]):
        digest.update(f"\0{path}\0{found.st_size}\0{found.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
