"""A file that is as it was noted is not read again; any edit is noticed, whatever it does to the file's times."""

import os
import time
from pathlib import Path

import pytest

from generator.stamps import Digests, digest_of, read_digests


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("first")
    return tmp_path / "docs"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute after everything was written."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 60 * 10**9)


def noted(folder: Path) -> Path:
    """The record of a run that asked for `a.md`."""
    digests = Digests(folder)
    digests.of("a.md")
    record = folder.parent / "digests.bin"
    record.write_bytes(digests.to_note())
    return record


def unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise AssertionError

    monkeypatch.setattr(Path, "read_bytes", refuse)


@pytest.mark.usefixtures("later")
def test_what_is_as_it_was_noted_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = read_digests(noted(folder), folder)
    unreadable(monkeypatch)
    assert digests.of("a.md") == digest_of(b"first")


@pytest.mark.usefixtures("later")
def test_within_a_run_a_file_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = Digests(folder)
    digests.of("a.md")
    unreadable(monkeypatch)
    assert digests.of("a.md") == digest_of(b"first")


def test_what_changed_just_before_is_not_noted(folder: Path) -> None:
    assert not read_digests(noted(folder), folder)._noted


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("kept", [True, False])
def test_an_edit_of_the_same_length_is_noticed_whether_it_keeps_the_time_or_not(folder: Path, kept: bool) -> None:
    record = noted(folder)
    page = folder / "a.md"
    before = page.stat()
    other = folder / "b.md"
    other.write_text("other")
    other.replace(page)
    if kept:
        os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read_digests(record, folder).of("a.md") == digest_of(b"other")


@pytest.mark.usefixtures("later")
def test_an_edit_within_a_run_is_noticed(folder: Path) -> None:
    digests = Digests(folder)
    digests.of("a.md")
    (folder / "a.md").write_text("longer than it was")
    assert digests.of("a.md") == digest_of(b"longer than it was")


@pytest.mark.usefixtures("later")
def test_a_file_that_is_gone_is_no_longer_noted(folder: Path) -> None:
    digests = read_digests(noted(folder), folder)
    (folder / "a.md").unlink()
    with pytest.raises(FileNotFoundError):
        digests.of("a.md")
    (folder.parent / "digests.bin").write_bytes(digests.to_note())
    assert not read_digests(folder.parent / "digests.bin", folder)._noted


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_a_byte_of_the_record_that_changed_is_noticed(folder: Path, place: int) -> None:
    record = noted(folder)
    assert read_digests(record, folder)._noted
    content = bytearray(record.read_bytes())
    content[place] ^= 1
    record.write_bytes(content)
    assert not read_digests(record, folder)._noted
