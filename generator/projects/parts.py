"""The files of a new project, and which of them follow the generator's releases."""

import json
from collections.abc import Iterator
from pathlib import Path
from string import Template

from generator import own
from generator.catalogue import SOURCE
from generator.projects.origin import Origin
from generator.projects.workflows import workflows

_START = Path(__file__).parent / "start"
_DOTTED = frozenset({"gitignore", "gitlab-ci.yml"})
"""First parts of names that begin with a dot in a project."""

RENEWED = (".gitignore", ".github/", ".gitlab-ci.yml", "requirements.txt", "generator.txt", "vendor/")
"""Files and folders that `briefing upgrade` renews; everything else belongs to the project from its first day."""

LIBRARIES = "requirements.txt"
_LIBRARIES_HEAD = """\
# Every library that the generator needs, and the language model, with hashes. `briefing upgrade` renews this file.
#   pip install --require-hashes --requirement requirements.txt
"""
_GENERATOR_HEAD = """\
# The generator itself, after requirements.txt. `briefing upgrade` renews this file.
#   pip install --no-deps --requirement generator.txt
"""


def parts(title: str, origin: Origin, language: str = SOURCE) -> dict[str, bytes]:
    """The files of a new project with their contents, by path."""
    return dict(sorted({**dict(_started(title, language)), **followed(origin)}.items()))


def followed(origin: Origin) -> dict[str, bytes]:
    """The files that follow the generator's releases."""
    found = {path: content for path, content in _started("", SOURCE) if path.startswith(RENEWED)}
    found.update((path, text.encode()) for path, text in workflows(origin.release))
    found[LIBRARIES] = (_LIBRARIES_HEAD + _without_head(own.LOCK.read_text("utf-8"))).encode()
    found["generator.txt"] = f"{_GENERATOR_HEAD}{origin.line}\n".encode()
    if origin.archive is not None and origin.kept is not None:
        found[origin.kept] = origin.archive.read_bytes()
    return found


def _started(title: str, language: str) -> Iterator[tuple[str, bytes]]:
    """Titles are written as YAML reads them back whatever they hold; elsewhere as they are, in one line."""
    for file in sorted(_START.rglob("*")):
        if not file.is_file() or "__pycache__" in file.parts:
            continue
        path = file.relative_to(_START)
        dot = "." if path.parts[0] in _DOTTED else ""
        content = file.read_text("utf-8")
        if path.suffix == ".md" and path.parent == Path():
            content = Template(content).safe_substitute(title=title)
        elif path.as_posix() == "briefing.yml":
            content = Template(content).safe_substitute(title=json.dumps(title, ensure_ascii=False), language=language)
        yield dot + path.as_posix(), content.encode()


def _without_head(lock: str) -> str:
    lines = lock.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), 0)
    return "".join(lines[first:])
