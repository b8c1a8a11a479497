"""From the wheel to a site in an empty folder: install it, `briefing new`, `briefing build`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import PROJECT

pytestmark = [
    pytest.mark.install,
    pytest.mark.build,
    pytest.mark.model,
    pytest.mark.skipif(
        os.environ.get("BRIEFING_REQUIRE_INSTALL") != "1",
        reason="It installs from the package index; set BRIEFING_REQUIRE_INSTALL=1 to run it.",
    ),
]

UV = (sys.executable, "-m", "uv")


NEEDED = {
    *("generator", "templates", "docs", "requirements"),
    *("mkdocs.yml", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "CHANGELOG.md", "LICENSE"),
}


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a build of the package has no use for; it would leave traces in the checkout itself."""
    return set(names) - NEEDED if Path(folder) == PROJECT else {"__pycache__"} & set(names)


def run(*command: str | Path, where: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run([str(c) for c in command], cwd=where, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that has the wheel, which was made from the source archive."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(PROJECT, folder / "checkout", ignore=_left_out)
    run(*UV, "build", "--quiet", "--out-dir", folder / "dist", folder / "checkout", where=folder)
    (wheel,) = (folder / "dist").glob("*.whl")
    run(*UV, "venv", "--quiet", "--python", sys.executable, folder / "venv", where=folder)
    python = folder / "venv" / "bin" / "python"
    lock = PROJECT / "requirements" / "base.txt"
    run(*UV, "pip", "install", "--quiet", "--python", python, "--constraint", lock, wheel, where=folder)
    return folder / "venv" / "bin" / "briefing"


def test_two_commands_make_a_site_where_nothing_was(briefing: Path, tmp_path: Path) -> None:
    run(briefing, "new", "port-dispute", where=tmp_path)
    project = tmp_path / "port-dispute"
    said = run(briefing, "build", "--strict", where=project)
    assert "Problems: 0" in said
    pages = {p.relative_to(project / "site").as_posix() for p in (project / "site").rglob("*.html")}
    assert {"index.html", "about.html", "method.html", "actors/ana-ruiz.html", "topics/harbour-dispute.html"} <= pages
    assert "The quay belongs to the town" in (project / "site" / "actors" / "ana-ruiz.html").read_text("utf-8")
    assert "Port dispute" in (project / "site" / "index.html").read_text("utf-8")
    (wheel,) = (project / "vendor").glob("*.whl")
    assert f"./vendor/{wheel.name} --hash=sha256:" in (project / "generator.txt").read_text("utf-8")


def test_a_projects_own_requirements_install_the_same(briefing: Path, tmp_path: Path) -> None:
    run(briefing, "new", "port-dispute", where=tmp_path)
    project, python = tmp_path / "port-dispute", tmp_path / "venv" / "bin" / "python"
    run(*UV, "venv", "--quiet", "--python", sys.executable, tmp_path / "venv", where=tmp_path)
    install = (*UV, "pip", "install", "--quiet", "--python", python, "--require-hashes")
    run(*install, "--requirement", "requirements.txt", where=project)
    run(*install, "--no-deps", "--requirement", "generator.txt", where=project)
    assert "ok    configuration" in run(tmp_path / "venv" / "bin" / "briefing", "doctor", where=project)
