"""Read every article below some inputs; what cannot be read is reported, and the rest is."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from generator.records import Article, Problem, by_place
from generator.sources.decode import MAX_BYTES
from generator.sources.files import METADATA, Source, discover, reason
from generator.sources.html import read_html
from generator.sources.ids import settle
from generator.sources.jsonl import read_jsonl
from generator.sources.metadata import FolderMetadata, for_file, merge, read_folder
from generator.sources.raw import Draft, Read
from generator.sources.repair import mojibake
from generator.sources.text import read_markdown, read_text

Reader = Callable[[Source, bytes], Iterator[Read]]

_READERS: dict[str, Reader] = {".txt": read_text, ".md": read_markdown, ".html": read_html}


LARGEST = 1_000_000
"""An article's most code points, unless told otherwise: far beyond a book. It is parsed in pieces, but joined into one `Doc`,
and its records are in memory at once, both in proportion to its length."""


class Reading(Struct, frozen=True):
    """Articles sorted by id, and the Problems found on the way, sorted by file and line."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_sources(inputs: Sequence[Path], root: Path, largest: int = LARGEST) -> Reading:
    """Read the articles of `inputs`: folders and `.txt`, `.md`, `.html` and `.jsonl` files in any mix and order.

    `root` is the folder that the records' paths are relative to, `largest` an article's most code points. Nothing that a file
    holds raises; the caller sees to it that at least one article was found.
    """
    sources, problems = discover(inputs, root)
    folders: dict[Path, FolderMetadata] = {}
    for source in sources:
        folder = source.path.parent
        if folder not in folders:
            folders[folder] = read_folder(folder, source.name.removesuffix(source.name.rpartition("/")[2]) + METADATA)
    drafts: list[Draft] = []
    found = [*problems, *(problem for folder in folders.values() for problem in folder.problems)]
    for source in sources:
        known = for_file(folders[source.path.parent], source.path)
        for part in read_source(source):
            if isinstance(part, Draft) and len(part.text) > largest:
                cause = f"The text has {len(part.text):,} characters; at most {largest:,} are read."
                found.append(Problem(part.file, part.line, cause, "Split it into several articles."))
            elif isinstance(part, Draft):
                drafts.append(structs.replace(part, metadata=merge(part.metadata, known)))
                found += _garbled(part)
            else:
                found.append(part)
    articles, clashes = settle(drafts)
    return Reading(articles, tuple(sorted({*found, *clashes}, key=by_place)))


def read_source(source: Source) -> Iterator[Read]:
    """What one source holds, without its folder's metadata.

    An error of the file system becomes a Problem, and what was read before it stays.
    """
    suffix = source.path.suffix.lower()
    try:
        if suffix == ".jsonl":
            yield from read_jsonl(source)
            return
        size = source.path.stat().st_size
        if size > MAX_BYTES:
            cause = f"The file has {size:,} bytes; at most {MAX_BYTES:,} are read."
            yield Problem(source.name, None, cause, "Split it into several articles.")
            return
        yield from _READERS[suffix](source, source.path.read_bytes())
    except OSError as error:
        yield Problem(
            source.name, None, f"The file cannot be read: {reason(error)}.", "Check that it exists and is readable."
        )


def _garbled(draft: Draft) -> Iterator[Problem]:
    """What is said of a text that was read in another encoding than it was written in, before it came here."""
    places = mojibake(draft.text)
    if not places:
        return
    start, end, meant = places[0]
    first, last = draft.text.rfind(" ", 0, start) + 1, (draft.text.find(" ", end) + 1 or len(draft.text) + 1) - 1
    written = " ".join(draft.text[max(first, start - _SHOWN) : min(last, end + _SHOWN)].split())
    places_in_words = "a place" if len(places) == 1 else f"{len(places):,} places"
    cause = (
        f"The text holds UTF-8 that was read as Windows-1252, in {places_in_words}: {written!r}, where "
        f"{draft.text[start:end]!r} stands for {meant!r}. It was analysed as what it stands for."
    )
    yield Problem(
        draft.file, draft.line, cause, "Save the article anew from its source as UTF-8, or correct the places."
    )


_SHOWN = 20
"""So many characters beside garbled ones are told of."""
