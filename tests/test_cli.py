"""The command line: help with examples, exit codes, Problems and the summary."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli, commands

TEXT = "Mayor Ada Quill spoke in Lisbon on Monday. “The ferry stays,” Quill said.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_text(TEXT, "utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], prog_name="briefing")


def test_every_command_has_an_example_in_its_help() -> None:
    for command in commands():
        assert command.epilog is not None, command.name
        assert "Example" in command.epilog, command.name
        assert str(command.name) in command.epilog


def test_help_documents_the_exit_codes() -> None:
    assert "Exit codes" in run("--help").output


def test_check_accepts_a_sound_project(project: Path) -> None:
    result = run("check", "--strict", "--root", project)
    assert result.exit_code == 0, result.output
    assert "1 article," in result.output
    assert sorted(p.name for p in project.iterdir()) == ["seeds"]


def test_problems_are_printed_and_fail_a_strict_run_alone(project: Path) -> None:
    (project / "seeds" / "empty.txt").write_text("", "utf-8")
    lenient, strict = run("check", "--root", project), run("check", "--root", project, "--strict")
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert "problem: seeds/empty.txt" in lenient.output
    assert "Problems: 1" in lenient.output


def test_a_wrong_configuration_ends_the_run_with_every_error(project: Path) -> None:
    (project / "briefing.yml").write_text("titel: x\ncertain: 7\n", "utf-8")
    result = run("check", "--root", project)
    assert result.exit_code == 3
    assert "briefing.yml:1" in result.output
    assert "briefing.yml:2" in result.output


def test_a_wrong_editorial_file_ends_the_run(project: Path) -> None:
    (project / "editorial").mkdir()
    (project / "editorial" / "actors.yml").write_text("- smae: [A, B]\n", "utf-8")
    result = run("check", "--root", project)
    assert result.exit_code == 3
    assert "actors.yml:1" in result.output


def test_a_missing_model_is_its_own_exit_code(project: Path) -> None:
    (project / "briefing.yml").write_text("model: no_such_model\n", "utf-8")
    result = run("extract", project / "seeds", "--output", project / "out", "--root", project)
    assert result.exit_code == 4
    assert "no_such_model" in result.output


def test_wrong_usage_is_its_own_exit_code() -> None:
    assert run("extract").exit_code == 2


@pytest.mark.model
def test_extract_writes_the_records_and_reuses_them(project: Path) -> None:
    first = run("extract", project / "seeds", "--output", project / "out", "--root", project, "--jobs", "1")
    assert first.exit_code == 0, first.output
    written = {p.name: p.read_bytes() for p in (project / "out").iterdir()}
    assert sorted(written) == ["actors.jsonl", "articles.jsonl", "topics.jsonl"]
    (article,) = (json.loads(line) for line in written["articles.jsonl"].splitlines())
    assert article["text"] == TEXT
    assert [q["text"] for q in article["quotes"]] == ["“The ferry stays,”"]
    second = run("extract", project / "seeds", "--output", project / "out", "--root", project, "--jobs", "1")
    assert "1 reused from cache" in second.output
    assert {p.name: p.read_bytes() for p in (project / "out").iterdir()} == written


@pytest.mark.model
def test_explain_knows_articles_and_actors_and_says_what_it_does_not_know(project: Path) -> None:
    assert "ARTICLE ferry" in run("explain", "ferry", "--root", project).output
    assert "ACTOR" in run("explain", "ada quill", "--root", project).output
    unknown = run("explain", "Nobody Known", "--root", project)
    assert unknown.exit_code == 2
    assert "Nobody Known" in unknown.output


@pytest.mark.model
def test_article_text_cannot_steer_the_terminal(project: Path) -> None:
    (project / "seeds" / "ferry.txt").write_text(TEXT + "Quill said \x1b]0;owned\x07 “Go.”\n", "utf-8")
    assert "\x1b" not in run("explain", "ferry", "--root", project).output


def test_clean_keeps_the_ledger_of_builds_and_says_so(project: Path) -> None:
    cache = project / ".cache"
    cache.mkdir()
    for name in ("changes.json", "analyses.sqlite", "publish.json"):
        (cache / name).write_text("{}", "utf-8")
    result = run("clean", "--cache", "--root", project)
    assert result.exit_code == 0, result.output
    assert [p.name for p in cache.iterdir()] == ["changes.json"]
    assert "changes.json stays" in "".join(result.output.splitlines())
