"""Put what stands beside the package into the wheel: templates, theme, pages, MkDocs' settings, the lock and the changes."""

import runpy
import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

_ROOT = Path(__file__).parent
_OWN = runpy.run_path(str(_ROOT / "generator" / "own" / "__init__.py"))


class BuildWithFiles(build_py):
    """The package as it is, and in `generator/own/files` what an editable installation finds beside it."""

    def run(self) -> None:
        """Build, then copy; an editable installation has nothing to copy to."""
        super().run()
        if self.editable_mode:
            return
        for path in _beside():
            target = Path(self.build_lib) / "generator" / "own" / "files" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(_ROOT / path, target)


def _beside() -> list[Path]:
    templates = [file.relative_to(_ROOT) for file in (_ROOT / "templates").rglob("*") if file.is_file()]
    workflows = [f".github/workflows/{name}" for name in _OWN["SHARED_WORKFLOWS"]]
    others = [
        "mkdocs.yml",
        "CHANGELOG.md",
        "requirements/base.txt",
        *workflows,
        *(f"docs/{name}" for name in _OWN["PAGES"]),
    ]
    return sorted([*templates, *map(Path, others)])


setup(cmdclass={"build_py": BuildWithFiles})
