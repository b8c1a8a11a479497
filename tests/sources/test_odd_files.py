"""Pipes, devices and folders under the names of files are Problems; none of them is waited for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import versions
from generator.cli import cli
from generator.errors import PublishError
from generator.publish import publish
from generator.sources import read_sources

TEXT = "The mayor of Lindborg said on Monday that the bridge will open.\n"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


KINDS = [pipe, folder, device, terminal]


@pytest.mark.parametrize("make", KINDS)
def test_metadata_that_are_no_file(tmp_path: Path, make: Callable[[Path], None]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    make(tmp_path / "metadata.yml")
    reading = read_sources([tmp_path], tmp_path)
    assert [article.id for article in reading.articles] == ["a"]
    assert [problem.file for problem in reading.problems] == ["metadata.yml"]


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("name", ["briefing.yml", "editorial/actors.yml", "editorial/topics.yml"])
def test_settings_that_are_no_file(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    make(tmp_path / name)
    result = CliRunner().invoke(cli, ["check", "--root", str(tmp_path)])
    assert result.exit_code == 3, result.output
    assert Path(name).name in result.output
    assert "regular file" in result.output


@pytest.mark.parametrize("make", [pipe, device])
@pytest.mark.parametrize("name", ["docs/about.md", "templates/theme/main.html"])
def test_pages_and_theme_that_are_no_file(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    for folder_name in ("docs", "templates/theme"):
        (tmp_path / folder_name).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    make(tmp_path / name)
    with pytest.raises(PublishError, match="regular file"):
        publish(tmp_path)


def test_a_template_that_is_a_pipe_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("x")
    before = versions.files(tmp_path, "*.j2")
    pipe(tmp_path / "b.j2")
    assert versions.files(tmp_path, "*.j2") == before
