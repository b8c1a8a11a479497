"""Where the ledger of builds is read from, and what happens when it is damaged."""

from pathlib import Path

import msgspec

from generator.records import Change, Ledger, Snapshot
from generator.store.ledger import read_ledger


def ledger(build: str) -> Ledger:
    return Ledger(Snapshot(), (Change(build=build, first=True),))


def put(path: Path, build: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(ledger(build)))


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert read_ledger(tmp_path) == (None, ())


def test_a_committed_ledger_comes_before_the_cached_one(tmp_path: Path) -> None:
    put(tmp_path / ".cache" / "changes.json", "cached")
    assert read_ledger(tmp_path) == (ledger("cached"), ())
    put(tmp_path / "changes.json", "committed")
    assert read_ledger(tmp_path) == (ledger("committed"), ())


def test_a_damaged_ledger_is_a_problem_and_the_build_goes_on(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "changes.json").write_text("{", "utf-8")
    found, (problem,) = read_ledger(tmp_path)
    assert found is None
    assert problem.file == ".cache/changes.json"
    assert "delete" in problem.remedy
