"""Find the files that hold articles below the inputs, in an order that does not depend on how they were given."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from generator.data import word_set
from generator.records import Problem

SUFFIXES = frozenset({".txt", ".md", ".html", ".jsonl"})
METADATA = "metadata.yml"

_DOCUMENTS = word_set("sources.unread_suffixes")
_CONVERT = "Save the article as .txt, .md, .html or .jsonl."


class Source(Struct, frozen=True, order=True):
    """A file that may hold articles. `name` is what Problems and records call it: relative, with `/`."""

    name: str
    path: Path


def discover(inputs: Sequence[Path], root: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources among and below `inputs`, each once, sorted by name; and what is wrong with the inputs themselves.

    Names are relative to `root`; what lies outside of it is named from the input's own last part on, so that no name tells
    where a machine keeps its files. Links are followed where they stay inside the folder that was given.
    """
    found: list[Source] = []
    problems: list[Problem] = []
    for given in inputs:
        base = _base(given, root)
        try:
            if given.is_dir():
                parts: Iterator[Source | Problem] = _below(given, base)
            else:
                parts = iter((_single(given, base),))
            for part in parts:
                (found.append if isinstance(part, Source) else problems.append)(part)  # type: ignore[arg-type]
        except (OSError, ValueError) as error:
            problems.append(
                Problem(shown(given, base), None, f"The input cannot be read: {reason(error)}.", "Check the path.")
            )
    return _once(found), tuple(sorted(set(problems), key=str))


def shown(path: Path, base: Path) -> str:
    """`path` relative to `base` with `/`, as text that can be written whatever the file system allows."""
    name = os.path.relpath(path, base).replace(os.sep, "/")
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def reason(error: Exception) -> str:
    """Why the operating system refused, without the path that it adds."""
    return (error.strerror or "unknown error") if isinstance(error, OSError) else str(error)


def _base(given: Path, root: Path) -> Path:
    absolute = Path(os.path.abspath(given))  # noqa: PTH100 - resolve() would follow links
    top = Path(os.path.abspath(root))  # noqa: PTH100
    return top if absolute.is_relative_to(top) else absolute.parent


def _single(path: Path, base: Path) -> Source | Problem:
    name = shown(path.absolute(), base)
    if not path.exists():
        return Problem(name, None, "The input does not exist.", "Check the path.")
    if path.name == METADATA:
        return Problem(name, None, "This is metadata, not an article.", "Name the folder or the articles instead.")
    if path.suffix.lower() not in SUFFIXES:
        return Problem(name, None, "This kind of file is not read.", _CONVERT)
    if not path.is_file():
        return Problem(name, None, "This is not a regular file.", "Name a file or a folder.")
    return Source(name, path)


def _below(folder: Path, base: Path) -> Iterator[Source | Problem]:
    inside = folder.resolve()
    failed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in (*folders, *sorted(names)):
            path = Path(parent, name)
            part = None if name.startswith(".") or name == METADATA else _entry(path, base, inside)
            if part is not None:
                yield part
    for error in failed:
        cause = f"The folder cannot be read: {reason(error)}."
        yield Problem(shown(Path(error.filename).absolute(), base), None, cause, "Check its permissions.")


def _entry(path: Path, base: Path, inside: Path) -> Source | Problem | None:
    suffix = path.suffix.lower()
    bad = _bad_link(path, inside) if path.is_symlink() else None
    if bad is None and (path.is_dir() or suffix not in _DOCUMENTS | SUFFIXES):
        return None
    name = shown(path.absolute(), base)
    if bad is None and suffix in _DOCUMENTS:
        bad = f"Files of the kind {suffix} are not read.", _CONVERT
    elif bad is None and not path.is_file():
        bad = "This is not a regular file.", "Remove it."
    return Source(name, path) if bad is None else Problem(name, None, *bad)


def _bad_link(path: Path, inside: Path) -> tuple[str, str] | None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "This link leads nowhere.", "Remove it."
    if target.is_relative_to(inside):
        return None
    return "This link leads out of the folder; it is not followed.", "Copy what it leads to instead."


def _once(found: list[Source]) -> tuple[Source, ...]:
    """Each file once: a link gives way to its target, a longer name to a shorter one."""
    kept: dict[Path, Source] = {}
    for source in sorted(found, key=lambda s: (s.path.is_symlink(), s.name)):
        kept.setdefault(source.path.resolve(), source)
    return tuple(sorted(kept.values()))
