"""What steps over the whole corpus found, kept for the next build by all that they found it from.

A correction by an editor changes nothing about how alike the articles are; so what was found from the same articles by the same
code is taken as it was. Each step keeps its last result, in a file of its own. A file that is damaged, of another version or of
other articles is as good as none. A step over each article by itself keeps what it found of each, so that one new article costs
its own.
"""

import platform
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, structs

from generator import versions
from generator.records import Analysis
from generator.site.output.earlier import key_of
from generator.site.output.write import write_file
from generator.statefiles import load_or_forget, sealed, unsealed

T = TypeVar("T")
G = TypeVar("G")

_CODE = ("corpus", "records", "names", "data", "values.py")
_LIBRARIES = ("anyascii", "datasketch", "msgspec", "numpy", "scipy", "simplemma", *versions.NAMES)


Held = dict[str, tuple[bytes, Any]]
"""The last result of each step by its name, in this process, with what it was made from."""


class Steps(Struct, frozen=True):
    """The steps whose results are kept in `folder`; without one nothing is kept. With `anew`, every step is done again.

    A process that runs them again and again has the last results `held`, so that it need not read them.
    """

    folder: Path | None
    anew: bool = False
    held: Held | None = None


def hashes_of(records: Iterable[object]) -> tuple[str, ...]:
    """What steps that are made from these records are found again by."""
    return tuple(map(key_of, records))


def hashes_of_articles(analyses: Iterable[Analysis]) -> tuple[str, ...]:
    """The same of articles by what is found in them, whatever file holds them: each line there changes its hash."""
    apart = (structs.replace(one, article=structs.replace(one.article, sha256="")) for one in analyses)
    return hashes_of(apart)


def result_of(steps: Steps, name: str, kind: type[T], read: Sequence[str], make: Callable[[], T]) -> T:
    """What the step called `name` finds: what it found before, if that was from the same, else what `make` returns.

    `read` has the hashes of the records from which alone the result, a `kind`, is made (`hashes_of`).

    Raises:
        WriteError: it cannot be kept.
    """
    key = b"" if steps.folder is None else _key(read)
    if steps.folder is None or not key:
        return make()
    found: T
    before, found = (steps.held or {}).get(name, (b"", None))
    if before != key or steps.anew:
        found = _kept(steps.folder / f"{name}.bin", key, kind, make, steps.anew)
    if steps.held is not None:
        steps.held[name] = key, found
    return found


def once_of(steps: Steps, of: Sequence[str], name: str, read: object, make: Callable[[], T]) -> T:
    """What the step called `name` makes of the records with the hashes `of` and of what is `read`, as `Once` has it.

    A process holds it where that was its last; no other ever sees it.
    """
    key = b"" if steps.held is None else key_of((of, read)).encode()
    if steps.held is None or not key or "" in of:
        return make()
    if steps.anew or steps.held.get(name, (b"",))[0] != key:
        steps.held.pop(name, None)  # two are never held at once
        steps.held[name] = key, make()
    made: T = steps.held[name][1]
    return made


def _kept(path: Path, key: bytes, kind: type[T], make: Callable[[], T], anew: bool) -> T:
    content = load_or_forget(path, partial(unsealed, key=key))
    if content is not None and not anew:
        return msgspec.msgpack.decode(content, type=kind)
    found = make()
    write_file(path, sealed(msgspec.msgpack.encode(found), key))
    return found


def each_of(
    steps: Steps, name: str, kind: Any, make: Callable[[G], T], given: Sequence[G], keys: Sequence[str] = ()
) -> list[T]:
    """What the step called `name` makes of each of `given`, as `Each` has it: what it made of the same before, else anew.

    Raises:
        WriteError: it cannot be kept.
    """
    if steps.folder is None:
        return list(map(make, given))
    path, seal = steps.folder / f"{name}.bin", _key(())
    kept: dict[str, T] = {} if steps.anew else _each_kept(steps, name, path, seal, dict[str, kind])
    keys = keys or hashes_of(given)
    found = [kept[key] if key in kept else make(one) for key, one in zip(keys, given, strict=True)]
    now = {key: one for key, one in zip(keys, found, strict=True) if key}
    if steps.anew or now.keys() != kept.keys():
        write_file(path, sealed(msgspec.msgpack.encode(now, order="deterministic"), seal))
    if steps.held is not None:
        steps.held[name] = seal, now
    return found


def _each_kept(steps: Steps, name: str, path: Path, seal: bytes, kind: type[G]) -> G:
    """What a process holds of a step over each article, else what its file has."""
    held, found = (steps.held or {}).get(name, (b"", None))
    content = None if held == seal else load_or_forget(path, partial(unsealed, key=seal))
    decoded: G = found or kind() if content is None else msgspec.msgpack.decode(content, type=kind)
    return decoded


def _key(read: Sequence[str]) -> bytes:
    """A hash of the code and of what is read; nothing where that holds half a character, which has no encoding."""
    made_with = platform.python_version(), versions.code(*_CODE), *map(versions.library, _LIBRARIES)
    return b"" if "" in read else key_of((made_with, read)).encode()
