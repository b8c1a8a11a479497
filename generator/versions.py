"""What an analysis depends on beside its article: code, tables, libraries and the model, each with its version."""

import hashlib
import importlib.metadata
import importlib.util
import platform
from collections.abc import Iterable
from pathlib import Path

LIBRARIES = (
    "anyascii",
    "dateutil",
    "ftfy",
    "holidays",
    "langcodes",
    "nicknames",
    "numpy",
    "py3langid",
    "pycountry",
    "python-dateutil",
    "rapidfuzz",
    "spacy",
    "thinc",
    "wordfreq",
)
"""Libraries whose version may change an analysis; those that are not installed do not count."""

CODE = ("article", "names", "data", "records.py", "engine/work.py", "sources/language.py", "sources/repair.py")
"""The parts of this package that an analysis depends on."""


def versions(model: str) -> dict[str, str]:
    """The version of everything that an analysis depends on, files by a hash of theirs; the model is not loaded for it."""
    found = {"Python": platform.python_version(), **{library: _installed(library) for library in LIBRARIES}}
    package = Path(__file__).parent
    found["Briefing"] = _hash(file for part in CODE for file in _files(package / part))
    spec = importlib.util.find_spec(model)
    folders = (spec.submodule_search_locations or ()) if spec is not None else ()
    found[model] = _hash(file for folder in folders for file in _files(Path(folder)))
    return found


def _hash(files: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.sha256()
    for name, path in files:
        digest.update(name.encode() + _digest(path))
    return digest.hexdigest()


def _installed(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "absent"


def _files(root: Path) -> Iterable[tuple[str, Path]]:
    """The files at or below `root` with their relative names, in order, without compiled code."""
    found = [root] if root.is_file() else root.rglob("*")
    kept = (path for path in found if path.is_file() and "__pycache__" not in path.parts)
    return sorted((path.relative_to(root.parent).as_posix(), path) for path in kept)


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
