"""Add articles to `seeds/`: read them, tell what was found and where, write what is new, never over anything."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from generator.intake.fetch import Fetcher
from generator.intake.inputs import Intake, Known, read_input
from generator.intake.seed_file import article_markdown
from generator.intake.shelf import Shelf
from generator.records import Problem
from generator.sources.files import reason, shown
from generator.sources.html import STATED
from generator.sources.raw import Draft, Metadata
from generator.sources.read import read_sources

MOST_ENTRIES = 100
"""Entries of a feed that are looked at, unless told otherwise."""


class Added(Struct, frozen=True, kw_only=True):
    """An article that was asked for: its draft, and the file that holds it, which is new or was there `already`."""

    draft: Draft
    file: Path
    already: bool = False


def lines_on(added: Added, root: Path) -> Iterator[str]:
    """Lines that say what was taken and where each datum came from; files are named from `root`."""
    draft, file = added.draft, shown(added.file.absolute(), root.absolute())
    if added.already:
        yield f"{draft.metadata.url or draft.file}: already there, as {file}"
        return
    yield f"{file}: {len(draft.text):,} characters from {draft.file}"
    yield from _data(draft)


def add(
    inputs: Sequence[str], seeds: Path, root: Path, fetcher: Fetcher, *, entries: int = MOST_ENTRIES, write: bool = True
) -> Iterator[Added | Problem]:
    """Add the articles of files, folders, addresses and feeds to the folder `seeds`, each as it is read.

    An article that is there, by address or by text, is told and left as it is. Without `write` nothing is written.
    """
    shelf = Shelf(seeds, read_sources([seeds], root).articles if seeds.is_dir() else (), root)
    intake = Intake(root, fetcher, shelf, entries)
    for written in inputs:
        for part in read_input(written, intake):
            if isinstance(part, Draft):
                yield _added(part, shelf, write)
            elif isinstance(part, Known):
                draft = Draft(file=part.url, sha256="", stem="", text="", metadata=Metadata(url=part.url))
                yield Added(draft=draft, file=part.file, already=True)
            else:
                yield part


def _added(draft: Draft, shelf: Shelf, write: bool) -> Added | Problem:
    known = shelf.find(draft)
    if known is not None:
        return Added(draft=draft, file=known, already=True)
    file = shelf.place(draft)
    problem = _written(file, article_markdown(draft.metadata, draft.text)) if write else None
    return problem or Added(draft=draft, file=file)


def _data(draft: Draft) -> Iterator[str]:
    """A line for each datum of a draft: what it is, and where it came from."""
    for key in STATED:
        value = getattr(draft.metadata, key)
        origin = draft.origins.get(key, "metadata")
        yield f"  {key:<10}{'not stated' if value is None else f'{value}  ({origin})'}"


def _written(file: Path, text: str) -> Problem | None:
    """Write a new file, whole or not at all; a file that is there stays."""
    scratch = file.with_name(f".adding-{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        scratch.unlink(missing_ok=True)
        with scratch.open("xb") as stream:
            stream.write(text.encode())
        try:
            os.link(scratch, file)
        finally:
            scratch.unlink()
    except FileExistsError:
        return Problem(file.name, None, "A file of this name is there already; nothing was written.", "Rename one.")
    except OSError as error:
        return Problem(
            file.name, None, f"The file cannot be written: {reason(error)}.", "Check the folder and the disk."
        )
    return None
