"""What an analysis depends on beside its article: code, tables, libraries and the model, each with its version."""

import hashlib
import importlib.metadata
import importlib.util
import platform
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.models import read_models

PARSING = ("spacy", "thinc", "numpy")
READING = ("anyascii", "ftfy", "langcodes", "py3langid")
NAMES = ("nicknames", "pycountry", "rapidfuzz", "wordfreq")
DATES = ("dateutil", "python-dateutil", "holidays")
"""What parses, what mends a text and tells its language, what knows names, what knows dates."""

LIBRARIES = (*PARSING, *READING, *NAMES, *DATES)
"""Libraries whose version may change an analysis; those that are not installed do not count."""

CODE = (
    "article",
    "names",
    "data",
    "models.py",
    "records",
    "engine/work.py",
    "sources/language.py",
    "sources/repair.py",
)
"""The parts of this package that an analysis depends on."""


def versions(model: str) -> dict[str, str]:
    """The version of everything that an analysis depends on, files by a hash of theirs.

    `model` names the pipelines as `Models.written` does; none is loaded for it.
    """
    found = {"Python": platform.python_version(), **{name: library(name) for name in LIBRARIES}}
    found["Briefing"] = code(*CODE)
    models = read_models(model)
    for language, name in (("", models.main), *sorted(models.others.items())):
        found[f"{language} {name}".strip()] = _hash(file for folder in model_folders(name) for file in _files(folder))
    return found


def model_folders(name: str) -> tuple[Path, ...]:
    """Where the files of an installed pipeline are; nowhere, where it is not installed."""
    spec = importlib.util.find_spec(name)
    return () if spec is None else tuple(map(Path, spec.submodule_search_locations or ()))


class Pipeline(Struct, frozen=True):
    """What an installed pipeline says of itself in its `meta.json`: its language, and its components in order."""

    lang: str = ""
    pipeline: tuple[str, ...] = ()


NEEDED = (("tagger", "morphologizer"), ("parser",), ("ner",), ("lemmatizer",))
"""The components that a pipeline must have, one of each."""


def lacking(pipeline: Pipeline) -> tuple[str, ...]:
    """The components that an analysis needs and that a pipeline has not."""
    return tuple(" or ".join(one) for one in NEEDED if not set(one).intersection(pipeline.pipeline))


def described(name: str) -> Pipeline | None:
    """What an installed pipeline says of itself; None where it says nothing that can be read."""
    for folder in model_folders(name):
        try:
            return msgspec.json.decode((folder / "meta.json").read_bytes(), type=Pipeline)
        except (OSError, msgspec.MsgspecError):
            continue
    return None


@lru_cache(maxsize=64)
def code(*parts: str) -> str:
    """A hash of files and folders of this package, as they are when this process first asks: it goes on with that code."""
    return _hash(file for part in parts for file in _files(Path(__file__).parent / part))


def files(folder: Path, pattern: str) -> str:
    """A hash of the files in `folder` whose names are like `pattern`."""
    return _hash(sorted((file.name, file) for file in folder.glob(pattern) if file.is_file()))


def _hash(files: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.sha256()
    for name, path in files:
        digest.update(name.encode() + _digest(path))
    return digest.hexdigest()


@lru_cache(maxsize=64)
def library(name: str) -> str:
    """The version of an installed library, as it is when this process first asks."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "absent"


def _files(root: Path) -> Iterable[tuple[str, Path]]:
    """The files at or below `root` with their relative names, in order, without compiled code."""
    found = [root] if root.is_file() else root.rglob("*")
    kept = (path for path in found if path.is_file() and "__pycache__" not in path.parts)
    return sorted((path.relative_to(root.parent).as_posix(), path) for path in kept)


def _digest(path: Path) -> bytes:
    found = path.stat()
    return _digest_of(path, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


@lru_cache(maxsize=4096)
def _digest_of(path: Path, *_stamp: int) -> bytes:
    """The hash of a file's content, which is read once in a process as long as its stamp is the same."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
