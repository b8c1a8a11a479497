"""Templates that people changed or kept from before: what is wrong with one is said with its file, line and remedy."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

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
        render_site(sample.corpus(), Config(), templates)
    return str(caught.value)


def test_a_project_without_the_template_of_briefs_is_told_which_file_is_missing(templates: Path) -> None:
    (templates / "brief.html.j2").unlink()
    with pytest.raises(PublishError, match=r"templates/brief\.html\.j2 is missing\. Take this file"):
        briefs.brief(sample.corpus(), Config(), templates, "Mara Ellingsen")


def test_what_a_template_uses_and_does_not_find_is_named(templates: Path) -> None:
    (templates / "_macros.html.j2").unlink()
    assert complaint(templates).startswith("templates/_macros.html.j2 is missing.")


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
    (templates / "brief.html.j2").unlink()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text("“The ferry stays,” Mayor Ada Quill said on Monday.\n", "utf-8")
    result = CliRunner().invoke(cli, ["brief", "Ada Quill", "--root", str(tmp_path)])
    assert result.exit_code == 5, result.output
    assert "error: templates/brief.html.j2 is missing." in result.output
    assert isinstance(result.exception, SystemExit)
