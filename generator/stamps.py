"""What files hold, as hashes; a file whose size and times are as they were noted is not read again.

Files are told apart as Git's index tells them. A stamp is taken before its file is read, and is noted only where no later edit
could bear the same one, so that an edit is never missed.
"""

import hashlib
import os
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.statefiles import load_or_forget, sealed, unsealed

_TICK = 50_000_000
"""Nanoseconds within which two edits may bear one stamp."""

_SECOND = 1_000_000_000
_COARSE = 2 * _SECOND
"""The same where a file system keeps whole seconds, or every other one."""


class Stamped(Struct, frozen=True, array_like=True, gc=False):
    """A file's size, when its content and when anything about it changed (nanoseconds), and the SHA-256 of its content."""

    size: int
    changed: int
    touched: int
    digest: str


_NOTED = msgspec.msgpack.Decoder(dict[str, Stamped])


class Digests:
    """Hashes of the files below `folder`; those that are as `noted` has them are not read."""

    def __init__(self, folder: Path, noted: Mapping[str, Stamped] = {}) -> None:
        self._folder = os.fspath(folder)
        self._noted = noted
        self._seen: dict[str, Stamped] = {}

    def of(self, path: str) -> str:
        """The SHA-256 of the file at `path` below the folder.

        Raises:
            OSError: there is none, or it cannot be read.
        """
        file = f"{self._folder}/{path}"  # no `Path`: a build asks for each file of a site several times
        found, now = os.stat(file), time.time_ns()  # noqa: PTH116
        stamp = found.st_size, found.st_mtime_ns, found.st_ctime_ns
        for known in (self._seen.get(path), self._noted.get(path)):
            if known is not None and (known.size, known.changed, known.touched) == stamp:
                self._seen[path] = known
                return known.digest
        digest = digest_of_file(Path(file))
        self._seen.pop(path, None)
        if not any(is_too_new(changed, now) for changed in stamp[1:]):
            self._seen[path] = Stamped(*stamp, digest)
        return digest

    def to_note(self) -> bytes:
        """What `read_digests` reads: the stamps and hashes of all files that were asked for."""
        return sealed(msgspec.msgpack.encode(self._seen, order="deterministic"))


def read_digests(record: Path, folder: Path) -> Digests:
    """The hashes of the files below `folder`, with what an earlier run put into `record`; without that where it is damaged."""
    return Digests(folder, load_or_forget(record, lambda written: _NOTED.decode(unsealed(written))) or {})


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file, which may be larger than what can be held."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_too_new(changed: int, now: int) -> bool:
    """Whether a later edit could bear the stamp of a file that changed so shortly before."""
    return changed > now - (_TICK if changed % _SECOND else _COARSE)
