"""The one writer: pages that changed are written, pages that are gone are removed, everything else is left alone.

What a build writes is listed in `docs/.generated.json`, so that a later build can tell its own pages from hand-written
ones. All checks come before the first byte is written, and all bytes are on the disk before the first page is replaced: a full
disk or a folder that may not be written leaves every page as it was. A build that is killed leaves every page either old or
new, and the list long enough to clean up after it.
"""

import errno
import json
import os
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from generator.errors import WriteError
from generator.records import Page

MANIFEST = ".generated.json"
_SCRATCH = ".generated.tmp"
_FORBIDDEN = frozenset('\\:*?"<>|#%')
"""Characters that some file system or URL gives a meaning of its own."""


class WriteResult(Struct, frozen=True):
    """Paths relative to `docs/`, sorted: what was written anew, what was the same already, and what was removed."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_pages(docs: Path, pages: Iterable[Page]) -> WriteResult:
    """Make the generated pages below `docs` exactly `pages`, touching only files whose bytes change.

    Hand-written files stay; without `pages`, everything that was generated is removed.

    Raises:
        WriteError: a path leaves `docs`, passes a symbolic link, is claimed twice (also where only case or the form of
            accents differs), or belongs to a hand-written file; or a file cannot be written. Nothing was written unless
            the last is the case.
    """
    contents = _contents(pages)
    files, links = _existing(docs)
    ours = generated_paths(docs) & files.keys()
    _check_symlinks(docs, contents, links)
    _check_clashes(docs, contents, files.keys() - ours)
    changed = [path for path, content in contents.items() if not _same(docs, path, content, files.get(path))]
    by_hand = [path for path in changed if path in files and path not in ours]
    if by_hand:
        raise WriteError(
            f"{docs / by_hand[0]} was not written by a build, and a generated page needs its place. "
            "Move the file, or delete it if it is left from an earlier build."
        )
    gone = sorted(ours - contents.keys())
    try:
        if changed or gone or ours != contents.keys() or (docs / _SCRATCH).exists():
            _apply(docs, contents, changed, gone, ours)
    except OSError as error:
        raise WriteError(
            f"{error.filename or docs} cannot be written: {error.strerror}. Free space or permit it."
        ) from error
    return WriteResult(tuple(sorted(changed)), tuple(sorted(contents.keys() - set(changed))), tuple(gone))


def generated_paths(docs: Path) -> set[str]:
    """The paths that earlier builds wrote; none where the list is missing or damaged, so that nothing is removed by it."""
    try:
        listed = json.loads((docs / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return set()
    return {path for path in listed if isinstance(path, str)} if isinstance(listed, list) else set()


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
        return path.read_bytes() == content
    except OSError:
        return False


def _contents(pages: Iterable[Page]) -> dict[str, bytes]:
    """The bytes of each page by path, once every path is known to be sound and to be claimed once."""
    contents: dict[str, bytes] = {}
    claimed: dict[str, str] = {}
    for page in pages:
        _check_path(page.path)
        key = _key(page.path)
        if key in claimed:
            raise WriteError(f"Two pages claim one path: {claimed[key]} and {page.path}. Rename one of what they show.")
        claimed[key] = page.path
        try:
            contents[page.path] = page.content if isinstance(page.content, bytes) else page.content.encode()
        except UnicodeEncodeError as error:
            raise WriteError(
                f"{page.path} holds a character that is none: {error.reason}. Repair the article that it shows."
            ) from error
    for path in contents:
        for folder in _folders(path):
            if _key(folder) in claimed:
                raise WriteError(f"{claimed[_key(folder)]} is a page, and the folder of {path}. Rename one of them.")
    return contents


def _check_path(path: str) -> None:
    """Refuse what is not a plain relative path of visible files."""
    for part in path.split("/"):
        bad = (
            not part or part.startswith(".") or part.endswith((".", " ")) or len(part.encode("utf-8", "replace")) > 200
        )
        if bad or any(char in _FORBIDDEN or not char.isprintable() for char in part):
            raise WriteError(
                f"{path!r} cannot be the path of a page. Use plain names below docs/, with / between them."
            )


def _key(path: str) -> str:
    """The same for paths that a file system may take for one another."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]


def _existing(docs: Path) -> tuple[dict[str, int], frozenset[str]]:
    """The files below `docs` with their sizes, and the symbolic links, which are not entered; dot-files are left out."""
    files: dict[str, int] = {}
    links: set[str] = set()
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(docs / folder))
        except FileNotFoundError:
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                links.add(path)
            elif entry.is_dir():
                folders.append(path)
            else:
                files[path] = entry.stat().st_size
    return files, frozenset(links)


def _check_symlinks(docs: Path, contents: Mapping[str, bytes], links: frozenset[str]) -> None:
    by_key = {_key(link): link for link in links}
    for path in contents if by_key else ():
        for place in (*_folders(path), path):
            if _key(place) in by_key:
                link = docs / by_key[_key(place)]
                raise WriteError(f"{link} is a symbolic link, and {path} would be written through it. Remove the link.")


def _check_clashes(docs: Path, contents: Mapping[str, bytes], by_hand: Iterable[str]) -> None:
    """Refuse pages that some file system takes for a hand-written file or for its folder."""
    wanted = {_key(path): path for path in contents}
    wanted_folders = {_key(folder): path for path in contents for folder in _folders(path)}
    for path in by_hand:
        if _key(path) in wanted_folders:
            inner = wanted_folders[_key(path)]
            raise WriteError(
                f"{docs / path} is hand-written, and in the place of the folder of {inner}. Rename the file."
            )
        clash = wanted.get(_key(path), path)
        if clash != path:
            raise WriteError(
                f"{docs / path} is hand-written, and {clash} would replace it on some systems. Rename the file."
            )
        for folder in _folders(path):
            if _key(folder) in wanted:
                raise WriteError(f"{docs / folder} is a folder with hand-written files, and a page. Rename the folder.")


def _same(docs: Path, path: str, content: bytes, size: int | None) -> bool:
    return size == len(content) and (docs / path).read_bytes() == content


def _apply(docs: Path, contents: Mapping[str, bytes], changed: list[str], gone: list[str], ours: set[str]) -> None:
    """Stage every new page, then remove, then move into place: a removed page may be the new one under another case."""
    docs.mkdir(parents=True, exist_ok=True)
    scratch = docs / _SCRATCH
    if scratch.is_symlink():
        scratch.unlink()
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        scratch.mkdir()
        staged = [(scratch / str(number), path) for number, path in enumerate(changed)]
        for page, path in staged:
            page.write_bytes(contents[path])
        _check_permissions(docs, (*changed, *gone))
        _write_manifest(docs, ours | contents.keys())
        for path in gone:
            (docs / path).unlink()
        _remove_empty(docs, {folder for path in gone for folder in _folders(path)})
        for page, path in staged:
            target = docs / path
            target.parent.mkdir(parents=True, exist_ok=True)
            page.replace(target)
        _write_manifest(docs, contents.keys())
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _check_permissions(docs: Path, paths: Iterable[str]) -> None:
    """Find out whether every page can be replaced before the first one is."""
    for folder in sorted({folder for path in paths for folder in _folders(path)}):
        place = docs / folder
        if place.is_dir() and not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))


def _remove_empty(docs: Path, folders: set[str]) -> None:
    for folder in sorted(folders, key=len, reverse=True):
        if (docs / folder).is_dir() and not any((docs / folder).iterdir()):
            (docs / folder).rmdir()


def _write_manifest(docs: Path, paths: Iterable[str]) -> None:
    listed = sorted(paths)
    if listed:
        scratch = docs / _SCRATCH / "list"
        scratch.write_bytes(json.dumps(listed, ensure_ascii=False, indent=0).encode() + b"\n")
        scratch.replace(docs / MANIFEST)
    else:
        (docs / MANIFEST).unlink(missing_ok=True)
