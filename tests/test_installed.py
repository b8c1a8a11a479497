"""From the wheel to a site in an empty folder, and on to the next release: with pip and pipx, and nothing of the checkout."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.installing import marks
from tests.intake.server import Server, serving
from tests.project import PROJECT

pytestmark = marks("installed")

UV = (sys.executable, "-m", "uv")
LOCK = PROJECT / "requirements" / "base.txt"
HARBOUR = PROJECT / "tests" / "corpora" / "harbour"
OVERRIDE = '{% extends "briefing/actor.html.j2" %}{% block body %}<p>Our file</p>{{ super() }}{% endblock %}'

NEEDED = {
    *("generator", "templates", "docs", "requirements", ".github"),
    *("mkdocs.yml", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "CHANGELOG.md", "LICENSE"),
}


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a build of the package has no use for; it would leave traces in the checkout itself."""
    return set(names) - NEEDED if Path(folder) == PROJECT else {"__pycache__"} & set(names)


def run(*command: str | Path, where: Path, told: Mapping[str, str] | None = None) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    env = {**clean, **(told or {})}
    done = subprocess.run([str(c) for c in command], cwd=where, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "checkout"
    shutil.copytree(PROJECT, folder, ignore=_left_out)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> Path:
    """The wheel, which was made from the source archive."""
    run(*UV, "build", "--quiet", "--out-dir", checkout.parent / "dist", checkout, where=checkout.parent)
    (made,) = (checkout.parent / "dist").glob("*.whl")
    return made


def environment(folder: Path, wheel: Path) -> Path:
    """The command of a new environment that has the wheel."""
    run(*UV, "venv", "--quiet", "--python", sys.executable, folder, where=folder.parent)
    install(folder / "bin" / "python", "--constraint", LOCK, wheel)
    return folder / "bin" / "briefing"


def install(python: Path, *what: str | Path) -> None:
    run(*UV, "pip", "install", "--quiet", "--python", python, *what, where=python.parent)


@pytest.fixture(scope="module")
def briefing(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that has the wheel."""
    return environment(tmp_path_factory.mktemp("installed") / "venv", wheel)


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


def test_pipx_gives_the_same_two_commands(wheel: Path, tmp_path: Path) -> None:
    run(*UV, "venv", "--quiet", "--python", sys.executable, tmp_path / "pipx", where=tmp_path)
    install(tmp_path / "pipx" / "bin" / "python", "pipx")
    homes = {name: str(tmp_path / name.lower()) for name in ("PIPX_HOME", "PIPX_BIN_DIR", "PIPX_MAN_DIR")}
    pipx = tmp_path / "pipx" / "bin" / "pipx"
    run(pipx, "install", "--quiet", "--python", sys.executable, wheel, where=tmp_path, told=homes)
    briefing = tmp_path / "pipx_bin_dir" / "briefing"
    run(briefing, "new", "port-dispute", where=tmp_path)
    assert "Problems: 0" in run(briefing, "build", "--strict", where=tmp_path / "port-dispute")
    assert (tmp_path / "port-dispute" / "vendor" / wheel.name).read_bytes() == wheel.read_bytes()


def put(articles: str, project: Path) -> None:
    for article in sorted((HARBOUR / "articles").glob(articles)):
        shutil.copy(article, project / "seeds")


def publish(server: Server, project: Path) -> None:
    """Put what was built where the server shows it, below a path of its own."""
    record = project / "site" / "downloads" / "changes.json"
    server.page("/news/downloads/changes.json", record.read_bytes(), "application/json")


def test_a_project_lives_from_its_first_build_to_the_next_release(checkout: Path, wheel: Path, tmp_path: Path) -> None:
    briefing = environment(tmp_path / "venv", wheel)
    project = tmp_path / "port"
    run(briefing, "new", "port", "--title", "Port & news", where=tmp_path)
    for example in (project / "seeds").iterdir():
        example.unlink()
    put("0[1-6]*.txt", project)
    put("metadata.yml", project)
    (project / "templates").mkdir()
    (project / "templates" / "actor.html.j2").write_text(OVERRIDE, "utf-8")

    with serving() as server:
        address = f"{server.address}/news/"

        # published: six articles, below a path
        assert "No earlier site" in run(briefing, "restore", address, where=project)
        run(briefing, "build", "--site-url", address, where=project)
        publish(server, project)
        assert len(list((project / "site" / "articles").glob("0*.html"))) == 6
        shown = page(project)
        assert f'<link rel="canonical" href="{address}actors/' in shown
        assert "Port &amp; news" in shown
        assert 'href="/news/actors/index.html"' in (project / "site" / "404.html").read_text("utf-8")

        # a pull request, on a machine that has nothing of the build
        branch = tmp_path / "branch"
        shutil.copytree(project, branch, ignore=shutil.ignore_patterns(".cache", "site"))
        shutil.copy(HARBOUR / "later" / "14-report.md", branch / "seeds")
        assert "was taken over from" in run(briefing, "restore", address, where=branch)
        summary = run(briefing, "changes", "--markdown", "--since", address, where=branch)
        assert "### New articles (1)\n\n- " in summary
        assert "(`articles/14-report.html`)" in summary
        assert "### New statements (" in summary
        assert "### Old pages that gain statements (" in summary
        assert "## Check" in summary
        assert "### Articles removed" not in summary

        # merged
        shutil.copy(HARBOUR / "later" / "14-report.md", project / "seeds")
        run(briefing, "build", "--site-url", address, where=project)
        assert "14-report.html" in (project / "site" / "changes.html").read_text("utf-8")

    # a release with another template: nothing to merge, and the project's own block stays
    install(briefing.parent / "python", "--no-deps", next_release(checkout, tmp_path))
    said = run(briefing, "upgrade", where=project)
    assert "From 0.1.0 to 9.0.0." in said
    assert ".new" not in said
    run(briefing, "build", "--site-url", address, where=project)
    assert "<p>Our file</p><p>Released</p>" in page(project).replace("\n", "")
    assert not list(project.rglob("*.new"))
    assert [kept.name for kept in (project / "vendor").iterdir()] == ["briefing-9.0.0-py3-none-any.whl"]


def page(project: Path) -> str:
    """The page of an actor, with the project's own block."""
    pages = (path.read_text("utf-8") for path in sorted((project / "site" / "actors").glob("*.html")))
    return next(text for text in pages if "Our file" in text)


def next_release(checkout: Path, tmp: Path) -> Path:
    """A wheel of a later version, whose page of an actor has a line more."""
    later = tmp / "later"
    shutil.copytree(checkout, later)
    for path, old, new in (
        ("pyproject.toml", 'version = "0.1.0"', 'version = "9.0.0"'),
        ("templates/actor.html.j2", "{% block body %}", "{% block body %}<p>Released</p>"),
    ):
        text = (later / path).read_text("utf-8")
        assert old in text
        (later / path).write_text(text.replace(old, new, 1), "utf-8")
    run(*UV, "build", "--quiet", "--wheel", "--out-dir", tmp / "dist", later, where=tmp)
    (made,) = (tmp / "dist").glob("*.whl")
    return made
