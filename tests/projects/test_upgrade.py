"""`briefing upgrade`: what follows the releases is renewed, what somebody changed or deleted stays so."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.errors import UsageError
from generator.projects import parts
from generator.projects import upgrade as upgrading
from generator.projects.create import new
from generator.projects.origin import Origin, version
from generator.projects.state import FILE_NAME
from generator.projects.state import digest as digest_of
from generator.projects.upgrade import Step, news_since, upgrade

OLD = Origin("briefing @ https://forge.example/briefing-1.0-py3-none-any.whl")
NEXT = Origin("briefing @ https://forge.example/briefing-2.0-py3-none-any.whl")
WORKFLOW = ".github/workflows/publish.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    new(tmp_path / "port", source=OLD)
    return tmp_path / "port"


def release(monkeypatch: pytest.MonkeyPatch, **changed: bytes | None) -> None:
    """The next release, with another workflow and whatever else it has."""
    real = parts.followed

    def followed(source: Origin) -> dict[str, bytes]:
        files = {**real(source), WORKFLOW: b"name: publish anew\n", **changed}
        return {path: content for path, content in files.items() if content is not None}

    monkeypatch.setattr(upgrading, "followed", followed)
    monkeypatch.setattr(upgrading, "version", lambda: "2.0")


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_what_nobody_touched_is_renewed_and_the_rest_is_the_projects(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "seeds" / "mine.txt").write_text("Mine.", "utf-8")
    before = tree(project)
    release(monkeypatch)
    done = upgrade(project, NEXT)
    assert done.steps == (Step(WORKFLOW, "renewed"), Step("generator.txt", "renewed"))
    after = tree(project)
    assert {path for path in after if after[path] != before.get(path)} == {WORKFLOW, "generator.txt", FILE_NAME}
    assert after.keys() == before.keys()
    assert b"briefing-2.0" in after["generator.txt"]
    assert upgrade(project, NEXT).steps == ()
    assert tree(project) == after


def test_what_somebody_changed_is_left_alone_with_the_new_one_beside(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / WORKFLOW).write_text("name: mine\n", "utf-8")
    release(monkeypatch)
    assert Step(WORKFLOW, "beside") in upgrade(project, NEXT).steps
    assert (project / WORKFLOW).read_text("utf-8") == "name: mine\n"
    assert (project / f"{WORKFLOW}.new").read_text("utf-8") == "name: publish anew\n"
    (project / f"{WORKFLOW}.new").unlink()
    assert upgrade(project, NEXT).steps == ()  # the release has been told; it brings nothing new


def test_what_somebody_deleted_stays_deleted_and_what_is_new_comes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / WORKFLOW).unlink()
    release(monkeypatch, **{".github/workflows/more.yml": b"name: more\n", ".github/workflows/pull-request.yml": None})
    steps = upgrade(project, NEXT).steps
    assert {Step(WORKFLOW, "left"), Step(".github/workflows/more.yml", "new")} <= set(steps)
    assert Step(".github/workflows/pull-request.yml", "removed") in steps
    assert not (project / WORKFLOW).exists()
    assert (project / ".github" / "workflows" / "more.yml").exists()
    assert not (project / ".github" / "workflows" / "pull-request.yml").exists()


def test_an_old_wheel_goes_with_its_release(tmp_path: Path) -> None:
    for number in ("1", "2"):
        (tmp_path / f"briefing-{number}-py3-none-any.whl").write_bytes(number.encode())
    first, second = (
        Origin(f"./vendor/briefing-{n}-py3-none-any.whl --hash=sha256:0", tmp_path / f"briefing-{n}-py3-none-any.whl")
        for n in ("1", "2")
    )
    new(tmp_path / "port", source=first)
    upgrade(tmp_path / "port", second)
    assert [p.name for p in (tmp_path / "port" / "vendor").iterdir()] == ["briefing-2-py3-none-any.whl"]


def test_a_record_that_leads_out_of_the_project_removes_nothing(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"mine")
    state = json.loads((project / FILE_NAME).read_bytes())
    digest = digest_of(b"mine")
    state["files"].update({"../outside.txt": digest, str(outside): digest})
    (project / FILE_NAME).write_text(json.dumps(state), "utf-8")
    upgrade(project, OLD)
    assert outside.read_bytes() == b"mine"


def test_libraries_that_changed_are_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = (project / "requirements.txt").read_text("utf-8")
    release(
        monkeypatch, **{"requirements.txt": (lock.replace("click==8.5.1", "click==8.6.0") + "quay==1.0 \\\n").encode()}
    )
    assert upgrade(project, NEXT).libraries == ("click 8.5.1 → 8.6.0", "quay none → 1.0")


def test_the_news_are_those_of_newer_releases() -> None:
    changelog = "# Changelog\n\n## 2.0 (2031-04-01)\n\n- New.\n\n## 1.0 (2031-01-01)\n\n- Old.\n"
    assert list(news_since(changelog, "1.0")) == ["## 2.0 (2031-04-01)", "", "- New.", ""]
    assert list(news_since(changelog, "2.0")) == []


@pytest.mark.parametrize("record", [None, b"{", b"\xff"])
def test_what_briefing_new_did_not_make_is_left_alone(project: Path, record: bytes | None) -> None:
    (project / FILE_NAME).unlink()
    if record is not None:
        (project / FILE_NAME).write_bytes(record)
    before = tree(project)
    with pytest.raises(UsageError, match="missing or damaged"):
        upgrade(project, NEXT)
    assert tree(project) == before


def test_the_command_says_what_it_did(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / ".gitignore").write_text("mine\n", "utf-8")
    release(monkeypatch, **{".gitignore": b"theirs\n"})
    monkeypatch.setattr(upgrading, "origin", lambda: NEXT)
    result = CliRunner().invoke(cli, ["upgrade", "--root", str(project)])
    assert result.exit_code == 0, result.output
    assert f"From {version()} to 2.0." in result.output
    assert f"{WORKFLOW}: renewed" in result.output
    assert ".gitignore: changed by you, and left alone" in result.output
    assert "Nothing was to be renewed." in CliRunner().invoke(cli, ["upgrade", "--root", str(project)]).output
