"""A build has nothing to do where it would read the same, and find what the last one left."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import own, pipeline
from generator.cli import cli
from generator.records import Problem
from generator.store.standing import Standing, last_build, note, what_is_read, what_is_written

PROBLEM = Problem("seeds/one.txt", 3, "No date.", "Add one.")
LONG_AGO = time.time_ns() - 3_600_000_000_000
LATELY = (time.time_ns() // 1_000_000_000 + 60) * 1_000_000_000
"""A whole second that no file here is newer than."""


def put(path: Path, text: str = "words", age: int = 0) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, ns=(LONG_AGO + age, LONG_AGO + age))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in (
        "seeds/one.txt",
        "editorial/actors.yml",
        "templates/actor.html.j2",
        "docs/by-hand.md",
        "docs/actors/quill.md",
    ):
        put(tmp_path / name)
    for name in ("briefing.yml", "mkdocs.yml", "site/index.html", ".cache/publish.json", ".cache/changes.json"):
        put(tmp_path / name)
    put(tmp_path / "docs" / ".generated.json", '["actors/quill.md"]')
    note(tmp_path, what_is_read(tmp_path, None), [PROBLEM], {"articles": 1, "actors": 2})
    return tmp_path


def test_what_stands_is_known_with_what_was_told(project: Path) -> None:
    last = last_build(project, None)
    assert isinstance(last, Standing)
    assert (last.problems, list(last.counts)) == ((PROBLEM,), ["articles", "actors"])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda root: put(root / "seeds" / "two.txt"), id="an article more"),
        pytest.param(lambda root: (root / "seeds" / "one.txt").unlink(), id="an article less"),
        pytest.param(lambda root: put(root / "seeds" / "one.txt", "other", 1), id="an article of the same size"),
        pytest.param(lambda root: put(root / "seeds" / "one.txt", "words and words"), id="an article of the same time"),
        pytest.param(lambda root: put(root / "editorial" / "actors.yml", "other", 1), id="a decision"),
        pytest.param(lambda root: put(root / "templates" / "theme" / "main.html"), id="a template"),
        pytest.param(lambda root: put(root / "briefing.yml", "other", 1), id="the configuration"),
        pytest.param(lambda root: put(root / "changes.json"), id="a ledger of the project's own"),
        pytest.param(lambda root: put(root / "docs" / "new.md"), id="a page by hand"),
        pytest.param(lambda root: put(root / "docs" / "actors" / "quill.md", "other", 1), id="a generated page"),
        pytest.param(lambda root: (root / "site" / "index.html").unlink(), id="a page of the site"),
        pytest.param(lambda root: put(root / "site" / "extra.html"), id="a page too many"),
        pytest.param(lambda root: (root / ".cache" / "changes.json").unlink(), id="the ledger"),
        pytest.param(lambda root: put(root / ".cache" / "standing.json", "{"), id="the note itself"),
    ],
)
def test_whatever_changes_is_seen(project: Path, change: Callable[[Path], None]) -> None:
    change(project)
    assert last_build(project, None) is None


def test_a_preview_looks_at_what_people_write_alone(project: Path) -> None:
    before = what_is_written(project)
    put(project / "docs" / "actors" / "quill.md", "other", 1)
    assert what_is_written(project) == before
    put(project / "editorial" / "actors.yml", "other", 1)
    assert what_is_written(project) not in ("", before)
    (project / "editorial" / "actors.yml").touch()
    assert what_is_written(project) == "", "another edit could bear the same stamp"


def test_another_address_is_a_change(project: Path) -> None:
    assert last_build(project, "https://port.example/") is None


def test_another_library_is_a_change(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path_factory.mktemp("libraries")
    (place / "harbour-1.2.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(place))
    assert last_build(project, None) is None


def test_another_package_is_a_change(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    theirs = tmp_path_factory.mktemp("templates")
    put(theirs / "home.html.j2")
    monkeypatch.setattr(own, "TEMPLATES", theirs)
    assert last_build(project, None) is None


@pytest.mark.parametrize("name", [".notes.swp", ".git/index"])
def test_files_that_no_build_reads_do_not_count(project: Path, name: str) -> None:
    put(project / "seeds" / name)
    assert last_build(project, None) is not None


def test_a_link_that_leads_round_is_followed_once(project: Path) -> None:
    before = what_is_read(project, None)
    (project / "seeds" / "again").symlink_to(project / "seeds")
    assert what_is_read(project, None) == before


@pytest.mark.parametrize(
    ("changed", "since", "noted"),
    [
        pytest.param(LATELY + 7, 10_000_000, False, id="within a tick of the clock"),
        pytest.param(LATELY + 7, 90_000_000, True, id="a tick ago"),
        pytest.param(LATELY, 1_500_000_000, False, id="within two of a file system's seconds"),
        pytest.param(LATELY, 2_500_000_000, True, id="seconds ago"),
    ],
)
def test_what_changed_just_before_leaves_the_build_unnoted(
    project: Path, monkeypatch: pytest.MonkeyPatch, changed: int, since: int, noted: bool
) -> None:
    """Another edit within the same tick of the clock, or of a file system that keeps seconds, would bear the same stamp."""
    os.utime(project / "seeds" / "one.txt", ns=(changed, changed))
    monkeypatch.setattr(time, "time_ns", lambda: changed + since)
    read = what_is_read(project, None)
    assert (read != "") is noted
    note(project, read, (), {})
    assert (last_build(project, None) is not None) is noted


def test_the_command_ends_at_once_and_tells_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[bool] = []
    monkeypatch.setattr(pipeline, "build", lambda run, *_: built.append(run.full))

    def run(*options: str) -> tuple[int, str]:
        result = CliRunner().invoke(cli, ["build", "--root", str(project), *options])
        return result.exit_code, result.output

    put(project / "briefing.yml", "title: Port\n")
    note(project, what_is_read(project, None), [PROBLEM], {"articles": 1})
    code, said = run()
    assert (code, built) == (0, [])
    assert "Nothing changed" in said
    assert "seeds/one.txt:3: No date. Add one." in said
    assert "1 article\n" in said
    assert run("--strict")[0] == 1
    run("--full")
    assert built == [True]
    put(project / "seeds" / "two.txt")
    run()
    assert built == [True, False]
