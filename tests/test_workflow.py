"""The publishing workflow's own steps in local clones: what it restores and saves, and what one push after another gives."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.folders import CACHE, LEDGER
from generator.pipeline import Run, build
from generator.report import Report
from generator.yamlfile import load_yaml
from tests.project import FERRIES, PROJECT
from tests.publish.test_build import tree
from tests.test_incremental import TOLLS

pytestmark = [pytest.mark.model, pytest.mark.build, pytest.mark.xdist_group("seeds")]

MERGE = "same:\n  - [Ada Quill, Cleo Brand]\n"


IGNORED = {".ci", ".gitlab-ci.yml", "benchmarks", "contributing", "CONTRIBUTING.md", "fuzz", "LICENSE", "README.md",
           "SECURITY.md", "tests"}  # fmt: skip
"""What of the checkout no page is made from, beside some files of `.github`."""


def workflow(name: str) -> dict[Any, Any]:
    found = load_yaml(PROJECT / ".github" / "workflows" / name, name).data
    assert isinstance(found, dict)
    return found


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workflow("publish.yml")["jobs"]["build"]["steps"]
    return found


def run(*command: str | Path, where: Path, told: dict[str, str] | None = None) -> str:
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t", "GIT_COMMITTER_NAME": "t",
             "GIT_COMMITTER_EMAIL": "t"}  # fmt: skip
    done = subprocess.run(
        [str(c) for c in command],
        cwd=where,
        env={**os.environ, **quiet, **(told or {})},
        capture_output=True,
        text=True,
        check=False,
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
    """What runs the workflow: each time a clone, what was saved last time, the commands, and what is saved again.

    What is uploaded is published at `address`.
    """

    def __init__(self, tmp: Path, address: str) -> None:
        self.tmp = tmp
        self.address = address
        self.origin = tmp / "origin"
        self.saved = tmp / "saved"
        self.ledgers: list[bytes] = []
        self.number = 0
        shutil.copytree(PROJECT, self.origin, ignore=_left_out)
        shutil.copytree(FERRIES, self.origin, dirs_exist_ok=True)
        (self.origin / "editorial").mkdir()
        run("git", "init", "-q", where=self.origin)
        # The environment stands in for the one that the workflow would install.
        self.tool = tmp / "venv" / "bin" / "briefing"
        self.tool.parent.mkdir(parents=True)
        self.tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
        self.tool.chmod(0o755)

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
            elif step.get("name") == "Install":
                pass  # the environment is there
            elif "run" in step:
                said += run("bash", "-e", "-c", step["run"], where=clone, told=self._environment(step))
            elif "upload-pages-artifact" in step.get("uses", ""):
                uploaded = tree(clone / step["with"]["path"])
                shutil.rmtree(self.tmp / "published")
                shutil.copytree(clone / step["with"]["path"], self.tmp / "published")
        shutil.rmtree(self.saved, ignore_errors=True)
        self._copy(paths, clone, self.saved)
        self.ledgers.append((clone / CACHE / LEDGER).read_bytes())
        return uploaded, said

    def _environment(self, step: dict[str, Any]) -> dict[str, str]:
        """What the step is told, where Pages gives the site's address and the variables are not set."""
        stated = {
            name: value.replace("${{ steps.pages.outputs.base_url }}/", self.address)
            for name, value in step["env"].items()
        }
        return {
            **{name: "" if "vars." in value else value for name, value in stated.items()},
            "PATH": f"{self.tool.parent}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_STEP_SUMMARY": str(self.tmp / "summary.md"),
        }

    def from_nothing(self) -> dict[str, bytes]:
        """The site of what was pushed last, with nothing restored but what tells of the builds before."""
        clone = self._clone()
        (clone / CACHE).mkdir()
        (clone / CACHE / LEDGER).write_bytes(self.ledgers[-2])
        build(Run(root=clone, full=True, site_url=self.address), Report())
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


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def runner(tmp_path: Path) -> Iterator[Runner]:
    (tmp_path / "published").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "published")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Runner(tmp_path, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    server.server_close()


def test_push_after_push_publishes_what_a_build_from_nothing_would(runner: Runner) -> None:
    first, said = runner.push()
    assert "index.html" in first
    assert "No earlier site at" in said

    (runner.origin / "seeds" / "tolls.txt").write_text(TOLLS, "utf-8")
    added, said = runner.push()
    assert "articles/tolls.html" in added
    assert "The record of earlier builds is here." in said
    assert added == runner.from_nothing()

    with (runner.origin / "editorial" / "actors.yml").open("w", encoding="utf-8") as file:
        file.write(MERGE)
    merged, said = runner.push()
    assert b"-quill.html" in merged["actors/cleo-brand.html"]  # now a way to the other
    assert "The record of earlier builds is here." in said

    shutil.rmtree(runner.saved)  # the cache is lost, and what earlier builds found comes from the site
    (runner.origin / "seeds" / "tolls.txt").unlink()
    (runner.origin / "editorial" / "actors.yml").write_text("", "utf-8")
    removed, said = runner.push()
    assert "taken over from http://127.0.0.1:" in said
    assert "articles/tolls.html" not in removed
    assert removed == runner.from_nothing()
    told = (runner.tmp / "summary.md").read_text("utf-8")
    assert "- Tolls will rise in Lindborg (`articles/tolls.html`)" in told
    assert "### Actors merged (1)" in told
    assert told.count("## What changes") == 4


@pytest.mark.parametrize("name", ["publish.yml", "pull-request.yml"])
def test_whatever_a_page_is_made_from_starts_the_workflow(name: str) -> None:
    (events,) = (value for key, value in workflow(name).items() if key in {"on", True})
    paths = (events["push"] if "push" in events else events["pull_request"])["paths-ignore"]
    assert {path.split("/")[0] for path in paths} == IGNORED | {".github"}
    tracked = {path.split("/")[0] for path in run("git", "ls-files", where=PROJECT).splitlines()}
    made_from = {
        "briefing.yml",
        "docs",
        "editorial",
        "generator",
        "Makefile",
        "mkdocs.yml",
        "requirements",
        "seeds",
        "templates",
    }
    assert tracked >= made_from
    assert not IGNORED & made_from
    assert f".github/workflows/{name}" not in paths
