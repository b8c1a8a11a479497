"""Templates that people changed or kept from before: what is wrong with one is said with its file, line and remedy."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import structs

from generator import brief as briefs
from generator.cli import cli
from generator.config import Config
from generator.errors import PublishError
from generator.site import render_site
from tests.project import PROJECT
from tests.site import sample


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    return tmp_path / "templates"


def complaint(templates: Path) -> str:
    with pytest.raises(PublishError) as caught:
        tuple(render_site(sample.corpus(), Config(), templates))
    return str(caught.value)


def page(templates: Path, path: str) -> str:
    return next(str(p.content) for p in render_site(sample.corpus(), Config(), templates) if p.path == path)


def test_what_a_project_does_not_have_comes_with_the_package(templates: Path, tmp_path: Path) -> None:
    whole = page(templates, "actors/mara-ellingsen.md")
    assert page(tmp_path / "none", "actors/mara-ellingsen.md") == whole
    (templates / "brief.html.j2").unlink()
    assert "Ellingsen" in briefs.brief(sample.corpus(), Config(), templates, "Mara Ellingsen")[1]


def test_a_template_of_the_project_goes_first_and_may_extend_the_packages(tmp_path: Path) -> None:
    (tmp_path / "actor.html.j2").write_text(
        '{% extends "briefing/actor.html.j2" %}{% block body %}<p>Ours: {{ head.title }}</p>{{ super() }}{% endblock %}',
        "utf-8",
    )
    packaged = page(tmp_path / "none", "actors/mara-ellingsen.md")
    changed = page(tmp_path, "actors/mara-ellingsen.md")
    assert changed.replace("<p>Ours: Mara Ellingsen</p>", "") == packaged


def test_what_a_template_of_the_project_shows_is_escaped(tmp_path: Path) -> None:
    hostile = structs.replace(sample.corpus().actors[0], name="<script>alert(1)</script>")
    corpus = structs.replace(sample.corpus(), actors=(hostile, *sample.corpus().actors[1:]))
    (tmp_path / "actor.html.j2").write_text(
        '{% extends "briefing/actor.html.j2" %}{% block body %}<p class="ours">{{ head.title }}</p>{% endblock %}',
        "utf-8",
    )
    shown = [str(p.content) for p in render_site(corpus, Config(), tmp_path) if 'class="ours"' in str(p.content)]
    assert any("&lt;script&gt;" in content for content in shown)
    assert not any("<script>alert" in content for content in shown)


def test_what_a_template_uses_and_does_not_find_is_named(templates: Path) -> None:
    (templates / "topic.html.j2").write_text('{% extends "own.html.j2" %}', "utf-8")
    assert complaint(templates).startswith("templates/own.html.j2 is missing.")


def test_a_template_that_cannot_be_read_is_named_with_its_line(templates: Path) -> None:
    file = templates / "topic.html.j2"
    lines = len(file.read_text("utf-8").splitlines())
    file.write_text(f"{file.read_text('utf-8')}{{% if %}}\n", "utf-8")
    assert complaint(templates).startswith(f"templates/topic.html.j2, line {lines + 1}: ")


def test_a_name_that_the_view_does_not_have_is_named_with_its_line(templates: Path) -> None:
    file = templates / "home.html.j2"
    lines = file.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "view.description" in line)
    file.write_text("\n".join(lines).replace("view.description", "view.descripton"), "utf-8")
    said = complaint(templates)
    assert said.startswith(f"templates/home.html.j2, line {at}: ")
    assert "descripton" in said


@pytest.mark.model
def test_the_command_line_shows_it_without_a_traceback(tmp_path: Path, templates: Path) -> None:
    (templates / "sheet.html.j2").write_text('{% include "own.html.j2" %}', "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text("“The ferry stays,” Mayor Ada Quill said on Monday.\n", "utf-8")
    result = CliRunner().invoke(cli, ["brief", "Ada Quill", "--root", str(tmp_path)])
    assert result.exit_code == 5, result.output
    assert "error: templates/own.html.j2 is missing." in result.output
    assert isinstance(result.exception, SystemExit)
