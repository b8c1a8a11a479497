"""The one writer: pages that changed are written, pages that are gone are removed, everything else is left alone.

What a build writes is listed in `docs/.generated.json`, so that a later build can tell its own pages from hand-written
ones; hashes of their content stand behind the list, and only what has one of them is ever removed. Pages are taken one by one
and those that changed are set aside on the disk, so that they are never held together. All checks are made and all bytes set
aside before the first page is replaced: a full disk or a folder that may not be written leaves every page as it was. A build
that is killed leaves every page either old or new, and the list long enough to clean up after it.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.errors import WriteError
from generator.records import Page, Parts
from generator.site.output.paths import check_clashes, check_symlinks, checked, folders_of
from generator.stamps import Digests, digest_of, digest_of_file
from generator.statefiles import load_or_forget

MANIFEST = ".generated.json"
_SCRATCH = ".generated.tmp"
_MARK = 16
"""Hexadecimal digits of a hash, enough to tell a file from all others of a site."""


class WriteResult(Struct, frozen=True):
    """Paths relative to `docs/`, sorted: what was written anew, what was the same already, and what was removed.

    `kept` was listed as generated and is of no use, but it is not what a build wrote.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...] = ()


class _Generated(Struct, frozen=True):
    """The paths that builds wrote, and the hashes of what they wrote there: two while a page is being replaced."""

    paths: frozenset[str] = frozenset()
    marks: dict[str, tuple[str, ...]] = {}


def write_pages(docs: Path, pages: Iterable[Page], digests: Digests | None = None) -> WriteResult:
    """Make the generated pages below `docs` exactly `pages`, touching only files whose bytes change.

    Hand-written files stay; without `pages`, everything that was generated is removed. `digests` tells what stands in `docs`.

    Raises:
        WriteError: a path leaves `docs`, passes a symbolic link, is claimed twice (also where only case or the form of
            accents differs), or belongs to a hand-written file; or a file cannot be written. Nothing was written unless
            the last is the case.
    """
    digests = digests or Digests(docs)
    files, links = _existing(docs)
    listed = _generated(docs)
    ours = listed.paths & files.keys()
    marks: dict[str, tuple[str, ...]] = {}
    staged: dict[str, Path] = {}
    scratch = docs / _SCRATCH
    with _told(docs):
        _clear(scratch)
    try:
        for page, content in checked(pages):
            aside = scratch / str(len(staged))
            with _told(docs):
                size, digest = _told_apart(aside, page, content)
                marks[page.path] = (digest[:_MARK],)
                if not page.stands and not (files.get(page.path) == size and digests.of(page.path) == digest):
                    staged[page.path] = _staged(aside, content)
        check_symlinks(docs, marks, links)
        check_clashes(docs, marks, files.keys() - ours)
        _check_hands(docs, [path for path in staged if path in files and path not in ours])
        useless = sorted(ours - marks.keys())
        with _told(docs):
            gone = [path for path in useless if digests.of(path)[:_MARK] in listed.marks.get(path, ())]
            if staged or useless or ours != marks.keys():
                _apply(docs, staged, gone, listed, marks)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    kept = tuple(sorted(set(useless) - set(gone)))
    return WriteResult(tuple(sorted(staged)), tuple(sorted(marks.keys() - staged.keys())), tuple(gone), kept)


@contextmanager
def _told(docs: Path) -> Iterator[None]:
    """Say which file cannot be written, and why."""
    try:
        yield
    except OSError as error:
        raise WriteError(
            f"{error.filename or docs} cannot be written: {error.strerror}. Free space or permit it."
        ) from error


def _check_hands(docs: Path, by_hand: Sequence[str]) -> None:
    """Refuse to write over pages that people wrote."""
    if by_hand:
        raise WriteError(
            f"{docs / by_hand[0]} was not written by a build, and a generated page needs its place. "
            f"Move the file, or delete it if it is left from an earlier build.{_others(by_hand[1:])}"
        )


def _others(paths: Sequence[str]) -> str:
    """How many more files are in the way, and in which folders."""
    folders = sorted({path.rpartition("/")[0] or "." for path in paths})
    return f" The same holds for {len(paths)} more, in {', '.join(folders)}." if paths else ""


def generated_paths(docs: Path) -> set[str]:
    """The paths that earlier builds wrote; none where the list is missing or damaged, so that nothing is removed by it."""
    return set(_generated(docs).paths)


def _generated(docs: Path) -> _Generated:
    return load_or_forget(docs / MANIFEST, _decoded) or _Generated()


def _decoded(content: bytes) -> _Generated:
    """Read the list: paths, and behind them the hashes by path."""
    listed = msgspec.json.decode(content)
    if not isinstance(listed, list):
        raise ValueError("it is no list")
    marks = [part for part in listed if isinstance(part, dict)]
    return _Generated(
        frozenset(path for path in listed if isinstance(path, str)),
        msgspec.convert(marks[0], dict[str, tuple[str, ...]]) if marks else {},
    )


def write_file(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write one file atomically, its folders included; `content` may come in parts, which are never held together.

    A file that has the same bytes already is left alone.

    Raises:
        WriteError: the file cannot be written; an earlier one is as it was.
    """
    if isinstance(content, bytes) and _has(path, content):
        return
    scratch = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with scratch.open("wb") as file:
                file.writelines((content,) if isinstance(content, bytes) else content)
            scratch.replace(path)
        finally:
            scratch.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(
            f"{path} cannot be written: {error.strerror}. Free space, or choose another folder."
        ) from error


def _has(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def _existing(docs: Path) -> tuple[dict[str, int], frozenset[str]]:
    """The files below `docs` with their sizes, and the symbolic links, which are not entered; dot-files are left out."""
    files: dict[str, int] = {}
    links: set[str] = set()
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in _visible(docs / folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_symlink():
                links.add(path)
            elif entry.is_dir():
                folders.append(path)
            else:
                files[path] = entry.stat().st_size
    return files, frozenset(links)


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, dot-files left out; nothing where it is gone."""
    try:
        return [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except FileNotFoundError:
        return []


def _clear(scratch: Path) -> None:
    """Remove what a build that was killed set aside."""
    if scratch.is_symlink():
        scratch.unlink()
    shutil.rmtree(scratch, ignore_errors=True)


def _told_apart(aside: Path, page: Page, content: bytes | Parts) -> tuple[int, str]:
    """The size and hash of what a page holds; what comes in parts is at `aside` then, as they are not kept."""
    if isinstance(content, bytes):
        return len(content), page.stands or digest_of(content)
    aside.parent.mkdir(parents=True, exist_ok=True)
    with aside.open("wb") as file:
        file.writelines(content)
    return aside.stat().st_size, digest_of_file(aside)


def _staged(aside: Path, content: bytes | Parts) -> Path:
    """Set a page aside, on the disk that it will stand on."""
    aside.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        aside.write_bytes(content)
    return aside


def _apply(
    docs: Path, staged: Mapping[str, Path], gone: list[str], listed: _Generated, marks: Mapping[str, tuple[str, ...]]
) -> None:
    """Remove, then move what is staged into place: a removed page may be the new one under another case."""
    (docs / _SCRATCH).mkdir(parents=True, exist_ok=True)
    _check_permissions(docs, (*staged, *gone))
    both = {path: (*listed.marks.get(path, ()), *marks.get(path, ())) for path in listed.paths | marks.keys()}
    _write_manifest(docs, both)
    for path in gone:
        (docs / path).unlink()
    _remove_empty(docs, {folder for path in gone for folder in folders_of(path)})
    for path, page in staged.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        page.replace(target)
    _write_manifest(docs, marks)


def _check_permissions(docs: Path, paths: Iterable[str]) -> None:
    """Find out whether every page can be replaced before the first one is."""
    for folder in sorted({folder for path in paths for folder in folders_of(path)}):
        place = docs / folder
        if place.is_dir() and not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))


def _remove_empty(docs: Path, folders: set[str]) -> None:
    for folder in sorted(folders, key=len, reverse=True):
        if (docs / folder).is_dir() and not any((docs / folder).iterdir()):
            (docs / folder).rmdir()


def _write_manifest(docs: Path, marks: Mapping[str, tuple[str, ...]]) -> None:
    if marks:
        scratch = docs / _SCRATCH / "list"
        listed = [*sorted(marks), {path: marks[path] for path in sorted(marks)}]
        scratch.write_bytes(msgspec.json.encode(listed) + b"\n")
        scratch.replace(docs / MANIFEST)
    else:
        (docs / MANIFEST).unlink(missing_ok=True)
