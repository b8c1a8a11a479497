"""The lock on a project: who holds it, who is told, and that no dead process keeps it."""

import errno
import fcntl
import os
import signal
from pathlib import Path

import pytest

from generator.errors import LockedError, WriteError
from generator.store.lock import locked


def test_a_second_holder_is_told_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / ".cache" / "build.lock"
    told = pytest.raises(LockedError, match=r"process 7 on anvil, since 20\d\d-")
    with locked(path, "process 7 on anvil"), told, locked(path, "process 8 on anvil"):
        pass
    assert not path.exists()


def test_the_lock_ends_with_an_error(tmp_path: Path) -> None:
    path = tmp_path / "build.lock"
    with pytest.raises(ValueError, match="odd"), locked(path, "one"):
        raise ValueError("odd")
    with locked(path, "two"):
        assert path.read_text() == "two"


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "build.lock"
    process = os.fork()
    if process == 0:
        with locked(path, "a process with a name that is longer than the next"):
            os.kill(os.getpid(), signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL
    assert path.exists()
    with locked(path, "next"):
        assert path.read_text() == "next"


def test_a_holder_that_leaves_between_the_two_steps_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "build.lock", fcntl.flock
    left = [path]

    def leave(descriptor: int, operation: int) -> None:
        for file in left:
            file.unlink()
        left.clear()
        real(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", leave)
    with locked(path, "one"):
        assert path.read_text() == "one"


def test_where_the_file_system_knows_no_locks_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with locked(tmp_path / "build.lock", "one"):
        pass


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file in its place")
    with (
        pytest.raises(WriteError, match=r"build\.lock cannot be written"),
        locked(tmp_path / ".cache" / "build.lock", ""),
    ):
        pass


def test_the_lock_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("dear reader")
    (tmp_path / "build.lock").symlink_to(tmp_path / "letter")
    with pytest.raises(WriteError), locked(tmp_path / "build.lock", "one"):
        pass
    assert (tmp_path / "letter").read_text() == "dear reader"
