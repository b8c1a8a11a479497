"""Run MkDocs in a process of its own: its memory is gone afterwards, and its warnings are errors."""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils.yaml import yaml_load

from generator import own
from generator.errors import PublishError
from generator.publish.hooks import PACKAGED as HOOKS
from generator.publish.hooks import hooks
from generator.publish.programs import last_words, run_program
from generator.site.output.write import write_file

PACKAGED = ".cache/mkdocs.yml"
"""The package's settings, as a project's `mkdocs.yml` inherits them; written before MkDocs runs."""

_ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONHASHSEED": "0",
    "SOURCE_DATE_EPOCH": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""The clock and the order of sets are fixed, so that the same pages give the same bytes; notices of themes are kept back."""

_DIRTY_WARNING = "A 'dirty' build is being performed"


def settings_file(root: Path) -> str:
    """The file of `root` that MkDocs begins with: the package's where the project has none."""
    return "mkdocs.yml" if (root / "mkdocs.yml").exists() else PACKAGED


def write_packaged(root: Path, options: Mapping[str, Any]) -> None:
    """Write the package's settings to `root`, with `options`, the project's theme before the package's, and the hooks."""
    theme = root / "templates" / "theme"
    settings = {
        "INHERIT": str(own.SETTINGS),
        **options,
        "theme": {**options.get("theme", {}), "custom_dir": str(theme.resolve() if theme.is_dir() else own.THEME)},
        "hooks": list(HOOKS),
        "extra": {**options.get("extra", {}), "packaged": True},
    }
    write_file(root / PACKAGED, json.dumps(settings, indent=1).encode() + b"\n")


def read_settings(root: Path) -> dict[str, Any]:
    """What `root/mkdocs.yml` says, with what it inherits; MkDocs itself tells what is wrong with a value.

    Raises:
        PublishError: it is not YAML.
    """
    try:
        with (root / settings_file(root)).open("rb") as file:
            return yaml_load(file) or {}
    except (yaml.YAMLError, ConfigurationError) as error:
        raise PublishError(f"mkdocs.yml cannot be read: {' '.join(str(error).split())} Correct it.") from error


def check_settings(root: Path) -> None:
    """Look at `mkdocs.yml` as MkDocs will; before a first build wrote what it inherits, only at its form.

    Raises:
        PublishError: MkDocs would refuse it, or warn of it; the message holds what it said.
    """
    file = root / "mkdocs.yml"
    if not file.exists():
        return
    if not (root / PACKAGED).is_file():
        try:
            yaml.compose(file.read_text("utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise PublishError(f"mkdocs.yml cannot be read: {' '.join(str(error).split())} Correct it.") from error
        return
    read_settings(root)
    said: list[str] = []
    listener, log = _Listener(said), logging.getLogger("mkdocs")
    log.addHandler(listener)
    log.propagate = False
    try:
        load_config(str(file))
    except (Abort, ConfigurationError) as error:
        said.append(str(error))
    finally:
        log.removeHandler(listener)
        log.propagate = True
    if said:
        raise PublishError(f"MkDocs cannot use mkdocs.yml: {' '.join(' '.join(said).split())} Correct it.")


class _Listener(logging.Handler):
    """Keeps what is warned of."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


def without_effect(root: Path) -> tuple[str, ...]:
    """What `mkdocs.yml` says to no effect, and why: lines for whoever builds."""
    theme = read_settings(root).get("theme") if (root / "mkdocs.yml").exists() else None
    if not isinstance(theme, dict) or "palette" not in theme:
        return ()
    return (
        "theme.palette in mkdocs.yml has no effect: light and dark are in the styles, and follow the reader's system.",
    )


def run_mkdocs(root: Path, into: Path, options: Mapping[str, Any], keep: bool, docs: Path | None = None) -> None:
    """Build the pages of `root` into the folder `into`; `options` go before those of `mkdocs.yml`.

    With `keep`, pages that are already in `into`, and not older than their source, stay as they are. `docs` holds the
    pages that are to be looked at, where these are not all of `root/docs`.

    Raises:
        PublishError: MkDocs failed or warned; the message holds what it said.
    """
    arguments = ["mkdocs", "build", "--config-file", "-", "--site-dir", str(into), "--dirty" if keep else "--clean"]
    settings = {"INHERIT": settings_file(root), "hooks": hooks(read_settings(root)), **options}
    settings |= {} if docs is None else {"docs_dir": str(docs)}
    ours = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
    done = run_program(arguments, root, {**_ENVIRONMENT, "PYTHONPATH": ours}, json.dumps(settings))
    said = [line.strip() for line in done.stderr.splitlines()]
    warnings = [
        line for line in said if line.startswith(("WARNING", "ERROR", "CRITICAL")) and _DIRTY_WARNING not in line
    ]
    if done.returncode != 0 or warnings:
        what = " ".join([*dict.fromkeys(warnings)][:5]) or last_words(done)
        raise PublishError(
            f"MkDocs could not build the site: {what} Correct the page or mkdocs.yml; the site is as it was before."
        )
