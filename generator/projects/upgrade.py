"""A project follows a new release: its lock and workflows are renewed, what somebody changed is left alone."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from generator import own
from generator.errors import UsageError, WriteError
from generator.projects.origin import Origin, origin, version
from generator.projects.parts import LIBRARIES, followed
from generator.projects.state import FILE_NAME, State, digest, read_state, state_of
from generator.site.output.write import write_file

BESIDE = ".new"
"""What a renewed file is called where somebody changed the old one."""

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


class Step(Struct, frozen=True):
    """What became of a file: renewed, new, removed, put `beside` one that somebody changed, or `left` out as it was deleted."""

    path: str
    what: Literal["renewed", "new", "removed", "beside", "left"]


class Upgrade(Struct, frozen=True):
    """Versions before and now, what became of each file that changed, libraries that changed, and what a reader notices."""

    before: str
    now: str
    steps: tuple[Step, ...]
    libraries: tuple[str, ...]
    news: tuple[str, ...]
    caution: str = ""


def upgrade(root: Path, source: Origin | None = None) -> Upgrade:
    """Renew what follows the generator's releases in the project `root`.

    Raises:
        UsageError: `briefing new` did not make the project, or it lost the record of it.
        WriteError: a file cannot be written.
    """
    state = read_state(root)
    if not state.version:
        raise UsageError(
            f"{root / FILE_NAME} is missing or damaged, so that nobody knows what is yours. Restore it, "
            "or make a new project with `briefing new` and copy seeds/ and editorial/ there."
        )
    source = source or origin()
    files = followed(source)
    old = _content(root / LIBRARIES) or b""
    steps = tuple(sorted((*_renewed(root, state, files), *_removed(root, state, files)), key=lambda step: step.path))
    for step in steps:
        _apply(root, step, files)
    write_file(root / FILE_NAME, state_of(version(), files))
    libraries = tuple(_libraries(old.decode("utf-8", "replace"), files[LIBRARIES].decode()))
    news = () if state.version == version() else tuple(news_since(_changelog(), state.version))
    return Upgrade(state.version, version(), steps, libraries, news, source.caution)


def _renewed(root: Path, state: State, files: Mapping[str, bytes]) -> Iterator[Step]:
    for path, content in files.items():
        there, known = _content(root / path), state.files.get(path)
        if there == content or known == digest(content):
            continue  # it is as it should be, or the release brings nothing new to what somebody changed
        if there is None:
            yield Step(path, "new" if known is None else "left")
        else:
            yield Step(path, "renewed" if known == digest(there) else "beside")


def _removed(root: Path, state: State, files: Mapping[str, bytes]) -> Iterator[Step]:
    """Files of the last release that this one does not have, where nobody changed them."""
    for path, known in state.files.items():
        there = _content(root / path) if path not in files and _is_inside(path) else None
        if there is not None and digest(there) == known:
            yield Step(path, "removed")


def _is_inside(path: str) -> bool:
    """Whether a path of the record, which is a file that anybody may edit, stays in the project."""
    return not Path(path).is_absolute() and ".." not in Path(path).parts


def _apply(root: Path, step: Step, files: Mapping[str, bytes]) -> None:
    if step.what in {"renewed", "new"}:
        write_file(root / step.path, files[step.path])
    elif step.what == "beside":
        write_file(root / f"{step.path}{BESIDE}", files[step.path])
    elif step.what == "removed":
        try:
            (root / step.path).unlink()
        except OSError as error:
            raise WriteError(f"{root / step.path} cannot be removed: {error.strerror}. Remove it by hand.") from error


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _libraries(before: str, now: str) -> Iterator[str]:
    """Each library whose version is another, or that came or went."""
    old, new = dict(_PINNED.findall(before)), dict(_PINNED.findall(now))
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"{name} {old.get(name, 'none')} → {new.get(name, 'none')}"


def _changelog() -> str:
    content = _content(own.CHANGELOG)
    return "" if content is None else content.decode("utf-8")


def news_since(changelog: str, before: str) -> Iterator[str]:
    """The lines of a changelog, newest release first, that are newer than the release `before`."""
    begun = False
    for line in changelog.splitlines():
        if line.startswith("## "):
            if before in line.split():
                return
            begun = True
        if begun:
            yield line
