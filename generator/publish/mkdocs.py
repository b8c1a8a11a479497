"""Run MkDocs in a process of its own: its memory is gone afterwards, and its warnings are errors."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from generator.errors import PublishError
from generator.publish import ready
from generator.publish.programs import last_words, run_program

_ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "0",
    "SOURCE_DATE_EPOCH": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""The clock and the order of sets are fixed, so that the same pages give the same bytes."""

_DIRTY_WARNING = "A 'dirty' build is being performed"


def read_settings(root: Path) -> dict[str, Any]:
    """What `root/mkdocs.yml` says, with what it inherits; MkDocs itself tells what is wrong with a value.

    Raises:
        PublishError: it is not YAML.
    """
    try:
        with (root / "mkdocs.yml").open("rb") as file:
            return yaml_load(file) or {}
    except (YAMLError, ConfigurationError) as error:
        raise PublishError(f"mkdocs.yml cannot be read: {' '.join(str(error).split())} Correct it.") from error


def run_mkdocs(root: Path, into: Path, options: Mapping[str, str], keep: bool) -> None:
    """Build the pages of `root` into the folder `into`; `options` go before those of `mkdocs.yml`.

    With `keep`, pages that are already in `into`, and not older than their source, stay as they are.

    Raises:
        PublishError: MkDocs failed or warned; the message holds what it said.
    """
    arguments = ["mkdocs", "build", "--config-file", "-", "--site-dir", str(into), "--dirty" if keep else "--clean"]
    hooks = [*(read_settings(root).get("hooks") or ()), ready.__file__]
    settings = {"INHERIT": "mkdocs.yml", "hooks": hooks, **options}
    done = run_program(arguments, root, _ENVIRONMENT, json.dumps(settings))
    said = [line.strip() for line in done.stderr.splitlines()]
    warnings = [
        line for line in said if line.startswith(("WARNING", "ERROR", "CRITICAL")) and _DIRTY_WARNING not in line
    ]
    if done.returncode != 0 or warnings:
        what = " ".join(warnings[:5]) or last_words(done)
        raise PublishError(
            f"MkDocs could not build the site: {what} Correct the page or mkdocs.yml; the site is as it was before."
        )
