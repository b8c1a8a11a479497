"""One writer at a time: whoever writes a folder holds a lock on it, which ends with its process, however that ends.

The lock is the operating system's (`flock`), not the file: what a killed build left behind holds nobody up.
"""

import contextlib
import datetime as dt
import fcntl
import os
import platform
from collections.abc import Iterator
from pathlib import Path

from generator.errors import LockedError, WriteError
from generator.folders import CACHE

_LONGEST_NAME = 200


@contextlib.contextmanager
def locked(path: Path, holder: str) -> Iterator[None]:
    """Hold the lock whose file is `path` while the body runs; `holder` is what others are told of who holds it.

    Where the file system knows no locks, the body runs without one.

    Raises:
        LockedError: another process holds it; the message says which.
        WriteError: the file cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _take(path)
        os.truncate(descriptor, 0)
        os.write(descriptor, holder.encode("utf-8", "replace"))
    except OSError as error:
        raise WriteError(
            f"{path} cannot be written: {error.strerror}. Free space, permit writing into {path.parent}, "
            "or move away what is no lock of a run."
        ) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # a file that stays holds nobody up
            path.unlink()  # before the lock is let go, so that no other's file is removed
        os.close(descriptor)


def alone(root: Path) -> contextlib.AbstractContextManager[None]:
    """Keep other runs from writing the project in `root` meanwhile.

    Raises:
        LockedError: another run is writing it.
        WriteError: `.cache` cannot be written.
    """
    return locked(root / CACHE / "build.lock", this_run())


def this_run() -> str:
    """What others are told of who holds a lock."""
    return f"process {os.getpid()} on {platform.node() or 'this machine'}"


def _take(path: Path) -> int:
    """An open descriptor that holds the lock. The file may be removed by its last holder meanwhile: then it is made anew."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            _flock(descriptor, path)
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(descriptor), path.stat()):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _flock(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        written = os.pread(descriptor, _LONGEST_NAME, 0).decode("utf-8", "replace")
        name = "".join(char for char in written if char.isprintable()) or "one that gives no name"
        since = dt.datetime.fromtimestamp(os.fstat(descriptor).st_mtime, dt.UTC)
        raise LockedError(
            f"Another run is writing here: {name}, since {since:%Y-%m-%d %H:%M} UTC (lock {path}). "
            "Wait until it has ended, or end it; then run this again."
        ) from error
    except OSError:
        return
