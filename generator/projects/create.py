"""A content repository of one's own: articles, decisions, settings, and no code."""

from pathlib import Path

import msgspec

from generator.catalogue import SOURCE
from generator.config import Config
from generator.errors import UsageError
from generator.projects.origin import Origin, origin, version
from generator.projects.parts import followed, parts
from generator.projects.state import FILE_NAME, state_of
from generator.site.output.write import write_file


def new(
    folder: Path, title: str | None = None, source: Origin | None = None, language: str = SOURCE
) -> tuple[tuple[str, ...], Origin]:
    """Make a project in `folder`; the paths that were written, and where its generator comes from.

    Without a `title`, the folder's name is one. `language` is one of the interface's.

    Raises:
        UsageError: there is something in the folder already, or the title cannot be one.
        WriteError: a file cannot be written.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise UsageError(f"{folder} exists and is not empty. Name a new folder, or an empty one.")
    source = source or origin()
    files = parts(_title(title if title is not None else _from_name(folder)), source, language)
    files[FILE_NAME] = state_of(version(), followed(source))
    for path, content in files.items():
        write_file(folder / path, content)
    return tuple(files), source


def _title(title: str) -> str:
    line = " ".join(title.split())
    try:
        msgspec.convert({"title": line}, Config)
    except msgspec.ValidationError as error:
        raise UsageError(f"{title!r} cannot be a title: {error}. Give --title between 1 and 200 characters.") from error
    return line


def _from_name(folder: Path) -> str:
    name = " ".join(folder.resolve().name.replace("-", " ").replace("_", " ").split())
    return name[:1].upper() + name[1:] or Config().title
