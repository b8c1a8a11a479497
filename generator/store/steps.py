"""What steps over the whole corpus found, kept for the next build by all that they found it from.

A correction by an editor changes nothing about how alike the articles are; so what was found from the same articles by the same
code is taken as it was. Each step keeps its last result, in a file of its own. A file that is damaged, of another version or of
other articles is as good as none.
"""

import platform
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from generator import versions
from generator.site.output.earlier import key_of
from generator.site.output.write import write_file
from generator.statefiles import load_or_forget, sealed, unsealed

T = TypeVar("T")

_CODE = ("corpus", "records", "names", "data", "values.py")
_LIBRARIES = ("anyascii", "datasketch", "msgspec", "numpy", "scipy", "simplemma", *versions.NAMES)


class Steps(Struct, frozen=True):
    """The steps whose results are kept in `folder`; without one nothing is kept. With `anew`, every step is done again."""

    folder: Path | None
    anew: bool = False


def hashes_of(records: Iterable[object]) -> tuple[str, ...]:
    """What steps that are made from these records are found again by."""
    return tuple(map(key_of, records))


def result_of(steps: Steps, name: str, kind: type[T], read: Sequence[str], make: Callable[[], T]) -> T:
    """What the step called `name` finds: what it found before, if that was from the same, else what `make` returns.

    `read` has the hashes of the records from which alone the result, a `kind`, is made (`hashes_of`).

    Raises:
        WriteError: it cannot be kept.
    """
    key = b"" if steps.folder is None else _key(read)
    if steps.folder is None or not key:
        return make()
    path = steps.folder / f"{name}.bin"
    content = load_or_forget(path, partial(unsealed, key=key))
    if content is not None and not steps.anew:
        return msgspec.msgpack.decode(content, type=kind)
    found = make()
    write_file(path, sealed(msgspec.msgpack.encode(found), key))
    return found


def _key(read: Sequence[str]) -> bytes:
    """A hash of the code and of what is read; nothing where that holds half a character, which has no encoding."""
    made_with = platform.python_version(), versions.code(*_CODE), *map(versions.library, _LIBRARIES)
    return b"" if "" in read else key_of((made_with, read)).encode()
