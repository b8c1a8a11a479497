"""Where the ledger of builds is read from, and what happens when it is damaged."""

from pathlib import Path

import msgspec
import pytest

from generator.errors import WriteError
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


DAMAGES = [b"", b"{", b"[" * 100_000, b"7", b"[]", b"null", b"\xff\xfe", b"\x00" * 99, b'{"snapshot": 7}', b"{} {}"]


@pytest.mark.parametrize("damage", DAMAGES, ids=range(len(DAMAGES)))
def test_a_damaged_ledger_is_set_aside_and_the_build_goes_on(tmp_path: Path, damage: bytes) -> None:
    kept = tmp_path / ".cache" / "changes.json"
    kept.parent.mkdir()
    for number in ("", "-2", "-3"):
        kept.write_bytes(damage + number.encode() if damage else b"")
        for mend in (False, True):  # who only reads moves nothing
            assert kept.exists()
            found, (problem,) = read_ledger(tmp_path, mend=mend)
            assert found is None
            assert problem.file == ".cache/changes.json"
        assert f"changes.json.damaged{number}:" in problem.remedy
        assert (kept.parent / f"changes.json.damaged{number}").read_bytes().startswith(damage)
        assert not kept.exists()
    assert read_ledger(tmp_path) == (None, ())


def test_a_damaged_ledger_that_is_committed_stays_where_it_is_and_the_cached_one_serves(tmp_path: Path) -> None:
    (tmp_path / "changes.json").write_text("{")
    put(tmp_path / ".cache" / "changes.json", "cached")
    found, (problem,) = read_ledger(tmp_path, mend=True)
    assert (found, problem.file) == (ledger("cached"), "changes.json")
    assert (tmp_path / "changes.json").read_text() == "{"
    assert (tmp_path / ".cache" / "changes.json").exists()


def test_a_damaged_ledger_beside_a_committed_one_is_set_aside_too(tmp_path: Path) -> None:
    put(tmp_path / "changes.json", "committed")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "changes.json").write_text("{")
    found, (problem,) = read_ledger(tmp_path, mend=True)
    assert (found, problem.file) == (ledger("committed"), ".cache/changes.json")
    assert (tmp_path / ".cache" / "changes.json.damaged").read_text() == "{"


def test_a_ledger_that_cannot_be_set_aside_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / ".cache" / "changes.json"
    kept.parent.mkdir()
    kept.write_text("{")

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(WriteError, match="cannot be set aside"):
        read_ledger(tmp_path, mend=True)
    assert kept.read_text() == "{"
