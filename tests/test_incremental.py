"""A site that grew step by step is, byte for byte, the one that a full build makes of the same input.

What a page depends on and the build forgets shows here as a difference.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import publish
from generator.folders import CACHE, LEDGER
from generator.pipeline import Run, build
from generator.report import Report
from tests.project import copy_project
from tests.publish.test_build import tree

pytestmark = [pytest.mark.model, pytest.mark.build, pytest.mark.xdist_group("seeds")]

FERRY = """\
Ferry to stay, mayor says

4 May 2031 - Mayor Ada Quill met Ben Oduya of Quay Lines in Lindborg on Monday. “The ferry stays,” Quill said.

Oduya said the company “needs a decision by June.” The two will meet again on 12 May 2031.
"""
TOLLS = """\
Tolls will rise in Lindborg

9 May 2031 - Lindborg Mayor Ada Quill said the harbour tolls would rise in October. “Nobody likes it,” she said.

A. Quill was mayor when the tolls last rose, in 2024. Cleo Brand, who leads the council, called the tolls “unlawful.”
"""
STRIKE = """\
Quay Lines crews strike

20 May 2031 - Crews of Quay Lines stopped work on Tuesday. “We were not asked,” said Ben Oduya.
"""


def seed(root: Path, name: str, text: str) -> None:
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / f"{name}.txt").write_text(text, "utf-8")


def decide(root: Path, decisions: str) -> None:
    (root / "editorial").mkdir(exist_ok=True)
    (root / "editorial" / "actors.yml").write_text(decisions, "utf-8")


def take_back_and_add(root: Path) -> None:
    (root / "editorial" / "actors.yml").unlink()
    seed(root, "strike", STRIKE)


STEPS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("first build", lambda root: seed(root, "ferry", FERRY)),
    ("an article is added", lambda root: seed(root, "tolls", TOLLS)),
    ("an editor merges two", lambda root: decide(root, "same:\n  - [Ben Oduya, Cleo Brand]\n")),
    ("an article is corrected", lambda root: seed(root, "tolls", TOLLS.replace("October", "November"))),
    ("the merge is taken back, and another is added", take_back_and_add),
    ("one is removed", lambda root: (root / "seeds" / "ferry.txt").unlink()),
)


def site_of(root: Path, full: bool = False) -> tuple[dict[str, bytes], int]:
    report = Report()
    build(Run(root=root, full=full), report)
    return tree(root / "site"), report.counts.get("pages_unchanged", 0)


def test_every_step_gives_the_bytes_of_a_full_build(tmp_path: Path) -> None:
    root = tmp_path / "grown"
    root.mkdir()
    copy_project(root)
    for number, (step, change) in enumerate(STEPS):
        change(root)
        if number == 0:
            site_of(root)
            continue
        fresh = tmp_path / "fresh"
        fresh.mkdir()
        copy_project(fresh)
        for part in ("seeds", "editorial"):
            if (root / part).is_dir():
                shutil.copytree(root / part, fresh / part)
        if (root / CACHE / LEDGER).is_file():  # what earlier builds were, which no input tells
            (fresh / CACHE).mkdir()
            shutil.copyfile(root / CACHE / LEDGER, fresh / CACHE / LEDGER)
        grown, unchanged = site_of(root)
        made, _ = site_of(fresh, full=True)
        differing = [path for path in grown.keys() | made.keys() if grown.get(path) != made.get(path)]
        assert differing == [], step
        assert unchanged > 0, step
        shutil.rmtree(fresh)


def test_a_forgotten_dependency_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison can fail: here the build takes every page for one that did not change."""
    copy_project(tmp_path)
    seed(tmp_path, "ferry", FERRY)
    site_of(tmp_path)
    seed(tmp_path, "ferry", FERRY.replace("June", "July"))
    plan = publish.build._plan
    monkeypatch.setattr(
        publish.build,
        "_plan",
        lambda root, written, state, _docs, done, ours: plan(root, written, state, state.docs, done, ours),
    )
    grown, _ = site_of(tmp_path)
    monkeypatch.undo()
    made, _ = site_of(tmp_path, full=True)
    assert grown != made
