"""The publishing workflow's own steps in local clones: what it restores and saves, and what one push after another gives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.folders import LEDGER
from generator.yamlfile import load_yaml
from tests.project import FERRIES, PROJECT
from tests.publish.test_build import tree
from tests.test_incremental import TOLLS

pytestmark = [pytest.mark.model, pytest.mark.build, pytest.mark.xdist_group("seeds")]

MERGE = "same:\n  - [Ada Quill, Cleo Brand]\n"


def steps() -> list[dict[str, Any]]:
    workflow = load_yaml(PROJECT / ".github" / "workflows" / "publish.yml", "publish.yml").data
    assert isinstance(workflow, dict)
    found: list[dict[str, Any]] = workflow["jobs"]["build"]["steps"]
    return found


def run(*command: str | Path, where: Path) -> str:
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t", "GIT_COMMITTER_NAME": "t",
             "GIT_COMMITTER_EMAIL": "t"}  # fmt: skip
    done = subprocess.run(
        [str(c) for c in command], cwd=where, env={**os.environ, **quiet}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a checkout does not have: results and tools at the top, compiled code everywhere."""
    made = (
        {".git", ".venv", ".cache", "site", "out", ".site.new", "seeds", "editorial"}
        if Path(folder) == PROJECT
        else set()
    )
    return {name for name in names if name in made or name.endswith(("_cache", "__pycache__"))}


class Runner:
    """What runs the workflow: each time a clone, what was saved last time, the commands, and what is saved again."""

    def __init__(self, tmp: Path) -> None:
        self.tmp = tmp
        self.origin = tmp / "origin"
        self.saved = tmp / "saved"
        self.number = 0
        shutil.copytree(PROJECT, self.origin, ignore=_left_out)
        shutil.copytree(FERRIES, self.origin, dirs_exist_ok=True)
        (self.origin / "editorial").mkdir()
        run("git", "init", "-q", where=self.origin)
        # The environment stands in for the one that the workflow would install.
        tool = tmp / "venv" / "bin" / "briefing"
        tool.parent.mkdir(parents=True)
        tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
        tool.chmod(0o755)

    def push(self) -> tuple[dict[str, bytes], str]:
        """The published site after what changed was pushed, and what the commands said."""
        run("git", "add", "-A", where=self.origin)
        run("git", "commit", "-q", "-m", "change", where=self.origin)
        clone, said = self._clone(), ""
        uploaded: dict[str, bytes] = {}
        paths: list[str] = []
        for step in steps():
            if step.get("uses", "").startswith("actions/cache@"):
                paths = step["with"]["path"].split()
                self._copy(paths, self.saved, clone)
            elif "run" in step:
                command, *rest = step["run"].split()
                assert command == "make"
                said += run("make", *rest, f"VENV={self.tmp / 'venv'}", "-o", f"{self.tmp / 'venv'}/.base", where=clone)
            elif "upload-pages-artifact" in step.get("uses", ""):
                uploaded = tree(clone / step["with"]["path"])
        shutil.rmtree(self.saved, ignore_errors=True)
        self._copy(paths, clone, self.saved)
        return uploaded, said

    def from_nothing(self) -> dict[str, bytes]:
        """The site of what was pushed last, with nothing restored but what tells of earlier builds."""
        clone = self._clone()
        ledger = self.tmp / "ledger"
        if ledger.is_file():
            (clone / ".cache").mkdir()
            shutil.copyfile(ledger, clone / ".cache" / LEDGER)
        run(sys.executable, "-m", "generator", "build", "--full", where=clone)
        shutil.copyfile(clone / ".cache" / LEDGER, ledger)
        return tree(clone / "site")

    def _clone(self) -> Path:
        self.number += 1
        clone = self.tmp / f"clone{self.number}"
        run("git", "clone", "-q", self.origin, clone, where=self.tmp)
        return clone

    def _copy(self, paths: list[str], source: Path, target: Path) -> None:
        """Without time stamps, as a cache that was unpacked elsewhere."""
        for path in paths:
            if (source / path).is_dir():
                shutil.copytree(source / path, target / path, copy_function=shutil.copyfile)
            elif (source / path).is_file():
                (target / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source / path, target / path)


def test_push_after_push_publishes_what_a_build_from_nothing_would(tmp_path: Path) -> None:
    runner = Runner(tmp_path)
    first, said = runner.push()
    assert "index.html" in first
    assert " 0 reused" in said
    assert first == runner.from_nothing()

    (runner.origin / "seeds" / "tolls.txt").write_text(TOLLS, "utf-8")
    added, said = runner.push()
    assert "articles/tolls.html" in added
    assert " 2 reused" in said
    assert added == runner.from_nothing()

    with (runner.origin / "editorial" / "actors.yml").open("w", encoding="utf-8") as file:
        file.write(MERGE)
    merged, said = runner.push()
    assert b"-quill.html" in merged["actors/cleo-brand.html"]  # now a way to the other
    assert " 3 reused" in said
    assert merged == runner.from_nothing()

    (runner.origin / "seeds" / "tolls.txt").unlink()
    (runner.origin / "editorial" / "actors.yml").write_text("", "utf-8")
    removed, _ = runner.push()
    assert "articles/tolls.html" not in removed
    assert removed == runner.from_nothing()
