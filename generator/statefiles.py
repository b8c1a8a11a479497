"""Files in which one run notes something for the next: read whatever became of them, and set aside where they are damaged."""

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")

_SEAL = 32
"""Bytes of a hash, by which damage shows."""


class DamagedError(Exception):
    """What is in the place of a state file is none, or cannot be read; the message says why."""


def load(path: Path, decode: Callable[[bytes], T]) -> T | None:
    """What a state file holds, as `decode` reads it; None where there is no such file.

    Raises:
        DamagedError: it is no regular file (whoever opens a pipe waits for its other end), or cannot be read or decoded.
    """
    if not os.path.lexists(path):
        return None
    if not path.is_file():
        raise DamagedError("it is not a regular file")
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise DamagedError(error.strerror or "it cannot be read") from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise DamagedError(str(error)) from error
    except RecursionError as error:
        raise DamagedError("it is nested too deeply") from error


def load_or_forget(path: Path, decode: Callable[[bytes], T]) -> T | None:
    """As `load`, of what can be made again: None where it is damaged. What is no file is moved out of the next one's way.

    Raises:
        OSError: it cannot be moved.
    """
    try:
        return load(path, decode)
    except DamagedError:
        make_room(path)
        return None


def sealed(content: bytes, key: bytes = b"") -> bytes:
    """What stands in a state file: a hash of `key` and content, by which damage shows, and the content."""
    return blake2b(content, key=key, digest_size=_SEAL).digest() + content


def sealed_parts(parts: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
    """As `sealed`, of a content that is made in parts, twice, and never held together."""
    digest = blake2b(digest_size=_SEAL)
    for part in parts():
        digest.update(part)
    yield digest.digest()
    yield from parts()


def unsealed(written: bytes, key: bytes = b"") -> bytes:
    """The content of a state file.

    Raises:
        ValueError: it was sealed with another key, or is not what was written.
    """
    content = written[_SEAL:]
    if blake2b(content, key=key, digest_size=_SEAL).digest() != written[:_SEAL]:
        raise ValueError("its checksum is another")
    return content


def make_room(path: Path) -> None:
    """Move away what is no file, where a file will be written.

    Raises:
        OSError: it cannot be moved.
    """
    if os.path.lexists(path) and not path.is_file():
        set_aside(path)


def set_aside(path: Path) -> Path:
    """Give what is at `path` another name beside it, where it can be looked at, and over nothing; returns that.

    Raises:
        OSError: it cannot be moved.
    """
    names = (f"{path.name}.damaged" + (f"-{number}" if number > 1 else "") for number in count(1))
    free = next(place for place in map(path.with_name, names) if not os.path.lexists(place))
    path.rename(free)
    return free
