"""Put one folder in the place of another, in one step where the system can."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux; see renameat2(2)."""

_SWAP = 2
"""`RENAME_SWAP` of macOS; see renamex_np(2)."""


def put_in_place(fresh: Path, place: Path) -> None:
    """Make `fresh` what is found at `place`; what was there before is gone or, where that fails, back again.

    Where the system cannot exchange two folders at once, there is a moment with nothing at `place`; what was there is then at
    `old_place(place)`.

    Raises:
        OSError: `place` is as it was.
    """
    old = old_place(place)
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        place.rename(old)
        try:
            fresh.rename(place)
        except OSError:
            old.rename(place)
            raise
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(fresh, ignore_errors=True)


def old_place(place: Path) -> Path:
    """Where the folder at `place` waits while it is being replaced."""
    return place.with_name(f".{place.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False, with nothing done, where the system or the file system cannot."""
    library = ctypes.CDLL(None)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, ctypes.c_uint(_SWAP)) == 0)
        return bool(library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, ctypes.c_uint(_EXCHANGE)) == 0)
    except AttributeError:
        return False
