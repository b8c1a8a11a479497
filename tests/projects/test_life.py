"""The life of a project: made, filled, published under a sub-path, changed by a pull request, and taken to a next release."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import own
from generator.cli import cli
from generator.projects import upgrade as upgrading
from tests.project import PROJECT

pytestmark = [pytest.mark.build, pytest.mark.model, pytest.mark.xdist_group("project")]

HARBOUR = PROJECT / "tests" / "corpora" / "harbour"
ADDRESS = "https://port.example/news/"
OVERRIDE = '{% extends "briefing/actor.html.j2" %}{% block body %}<p>Our file</p>{{ super() }}{% endblock %}'


def briefing(*arguments: str | Path) -> str:
    result = CliRunner().invoke(cli, [str(a) for a in arguments], prog_name="briefing")
    assert result.exit_code == 0, result.output
    return result.stdout


def page(root: Path, path: str) -> str:
    return (root / "site" / path).read_text("utf-8")


def test_a_project_from_its_first_build_to_its_next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "port"
    briefing("new", root, "--title", "Port & news")
    for example in (root / "seeds").iterdir():
        example.unlink()
    for article in sorted((HARBOUR / "articles").glob("0[1-6]*.txt")):
        shutil.copy(article, root / "seeds")
    shutil.copy(HARBOUR / "articles" / "metadata.yml", root / "seeds")
    (root / "templates").mkdir()
    (root / "templates" / "actor.html.j2").write_text(OVERRIDE, "utf-8")

    # published: six articles, at an address with a sub-path
    briefing("build", "--root", root, "--jobs", "1", "--site-url", ADDRESS)
    actors = sorted(p.name for p in (root / "site" / "actors").glob("*.html") if p.name != "index.html")
    assert len(list((root / "site" / "articles").glob("0*.html"))) == 6
    shown = next(page(root, f"actors/{name}") for name in actors if "Our file" in page(root, f"actors/{name}"))
    assert f'<link rel="canonical" href="{ADDRESS}actors/' in shown
    assert "Port &amp; news" in shown
    assert 'href="/news/actors/index.html"' in page(root, "404.html")
    shutil.copy(root / "site" / "downloads" / "changes.json", tmp_path / "published.json")

    # a pull request: one article more
    shutil.copy(HARBOUR / "later" / "14-report.md", root / "seeds")
    summary = briefing("changes", "--root", root, "--jobs", "1", "--markdown", "--since", tmp_path / "published.json")
    assert "### New articles (1)\n\n- " in summary
    assert "(`articles/14-report.html`)" in summary
    assert "### New statements (" in summary
    assert "### Old pages that gain statements (" in summary
    assert "### Articles removed" not in summary

    # merged
    briefing("build", "--root", root, "--jobs", "1", "--site-url", ADDRESS)
    assert "14-report.html" in page(root, "changes.html")

    # a release with another template: nothing to merge, and the project's own block stays
    release = tmp_path / "release"
    shutil.copytree(own.TEMPLATES, release)
    actor = release / "actor.html.j2"
    actor.write_text(
        actor.read_text("utf-8").replace("{% block body %}", "{% block body %}<p>Released</p>", 1), "utf-8"
    )
    monkeypatch.setattr(own, "TEMPLATES", release)
    monkeypatch.setattr(upgrading, "version", lambda: "2.0")
    assert "Nothing was to be renewed." in briefing("upgrade", "--root", root)
    briefing("build", "--root", root, "--jobs", "1", "--site-url", ADDRESS)
    renewed = next(page(root, f"actors/{name}") for name in actors if "Our file" in page(root, f"actors/{name}"))
    assert "<p>Our file</p><p>Released</p>" in renewed.replace("\n", "")
    assert not list(root.rglob("*.new"))
