"""The checkout's own templates, settings and hand-written pages, for tests that build a whole site somewhere else."""

import shutil
from pathlib import Path

from generator.site.output.write import generated_paths

PROJECT = Path(__file__).parents[1]
FERRIES = PROJECT / "tests" / "corpora" / "ferries"
"""A project of two articles, written for tests: what stands in the checkout's `seeds/` and `editorial/` is the editors'."""


def copy_project(root: Path) -> None:
    """Copy what a build needs besides articles to `root`; what earlier builds left in `docs/` is not copied."""
    shutil.copytree(PROJECT / "templates", root / "templates")
    shutil.copyfile(PROJECT / "mkdocs.yml", root / "mkdocs.yml")
    docs, left = PROJECT / "docs", generated_paths(PROJECT / "docs")
    for file in docs.rglob("*"):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and path not in left and not path.startswith("."):
            target = root / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)


def copy_ferries(root: Path) -> None:
    """Make `root` the project of the tests' own two articles."""
    copy_project(root)
    shutil.copytree(FERRIES, root, dirs_exist_ok=True)
