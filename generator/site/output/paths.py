"""Paths of pages: which are sound, and which a file system may take for one another."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.errors import WriteError
from generator.records import Page, Parts

_NAME = re.compile(r'(?!\.)[^\\:*?"<>|#%]*[^\\:*?"<>|#%. ]')
"""A visible name, without characters that some file system or URL gives a meaning of its own, and no full stop at its end."""
_LONGEST = 200
"""Bytes of a name that every file system takes, with room for an ending."""


def checked(pages: Iterable[Page]) -> Iterator[tuple[Page, bytes | Parts]]:
    """Each page as it comes, with its bytes or the parts of them, once its path is known to be sound and to be claimed once.

    Raises:
        WriteError: a path is not sound, or claimed twice; or a page holds a character that is none. Where a page is the folder
            of another, that is known when all have come.
    """
    claimed: dict[str, str] = {}
    for page in pages:
        _check_path(page.path)
        key = key_of_path(page.path)
        if key in claimed:
            raise WriteError(f"Two pages claim one path: {claimed[key]} and {page.path}. Rename one of what they show.")
        claimed[key] = page.path
        yield page, _bytes(page)
    for path in claimed.values():
        for page_path in _found(claimed, folders_of(path)):
            raise WriteError(f"{page_path} is a page, and the folder of {path}. Rename one of them.")


def check_symlinks(docs: Path, paths: Iterable[str], links: Iterable[str]) -> None:
    """Refuse to write through symbolic links.

    Raises:
        WriteError: a path passes one of `links`.
    """
    by_key = {key_of_path(link): link for link in links}
    for path in paths if by_key else ():
        for link in _found(by_key, (*folders_of(path), path)):
            raise WriteError(
                f"{docs / link} is a symbolic link, and {path} would be written through it. Remove the link."
            )


def check_clashes(docs: Path, paths: Iterable[str], by_hand: Iterable[str]) -> None:
    """Refuse pages that some file system takes for a hand-written file or for its folder.

    Raises:
        WriteError: one of `paths` clashes with one of `by_hand`.
    """
    wanted = {key_of_path(path): path for path in paths}
    wanted_folders = {key_of_path(folder): path for path in wanted.values() for folder in folders_of(path)}
    for path in by_hand:
        for inner in _found(wanted_folders, (path,)):
            raise WriteError(
                f"{docs / path} is hand-written, and in the place of the folder of {inner}. Rename the file."
            )
        clash = wanted.get(key_of_path(path), path)
        if clash != path:
            raise WriteError(
                f"{docs / path} is hand-written, and {clash} would replace it on some systems. Rename the file."
            )
        for folder in folders_of(path):
            if key_of_path(folder) in wanted:
                raise WriteError(f"{docs / folder} is a folder with hand-written files, and a page. Rename the folder.")


def folders_of(path: str) -> list[str]:
    """The folders that a path leads through, the outermost first."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]


def key_of_path(path: str) -> str:
    """The same for paths that a file system may take for one another."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _found(by_key: Mapping[str, str], paths: Iterable[str]) -> list[str]:
    """What stands under the keys of `paths`."""
    return [by_key[key] for key in map(key_of_path, paths) if key in by_key]


def _check_path(path: str) -> None:
    """Refuse what is not a plain relative path of visible files."""
    if not all(map(_is_sound, path.split("/"))):
        raise WriteError(f"{path!r} cannot be the path of a page. Use plain names below docs/, with / between them.")


def _is_sound(name: str) -> bool:
    short = len(name.encode("utf-8", "replace")) <= _LONGEST
    return short and name.isprintable() and _NAME.fullmatch(name) is not None


def _bytes(page: Page) -> bytes | Parts:
    try:
        return page.content.encode() if isinstance(page.content, str) else page.content
    except UnicodeEncodeError as error:
        raise WriteError(
            f"{page.path} holds a character that is none: {error.reason}. Repair the article that it shows."
        ) from error
