"""Strike a build at a chosen operation on the file system: end its process, or let the system refuse.

CPython tells an audit hook of every file that is opened, renamed or removed, before it is. A build runs in a forked process
with such a hook, so that any operation can be the last.
"""

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, NoReturn

from msgspec import Struct

from generator.cli import cli

How = Literal["kill", "torn", "full", "readonly"]
"""End the process before the operation; end it with a file half written; from then on refuse what needs room; refuse all."""

_CHANGES = frozenset(
    {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.utime"}
)
_NEED_ROOM = frozenset({"open", "os.mkdir", "os.link", "os.symlink"})
_DEFECT = 99


class Outcome(Struct, frozen=True):
    """How a run ended: its exit code (negative: the signal), what it said, and the operations that it began."""

    code: int
    said: str
    operations: tuple[tuple[str, str], ...]


def run(
    root: Path, arguments: Sequence[str], notes: Path, at: int | None = None, how: How = "kill",
    prepare: Callable[[], None] = lambda: None,
) -> Outcome:  # fmt: skip
    """Run `briefing ARGUMENTS --root ROOT` in a forked process and strike operation number `at` below `root`.

    `prepare` is called in the process first; `notes` is a folder for what the process has to say.
    """
    notes.mkdir(exist_ok=True)
    process = os.fork()
    if process == 0:
        _child(root, [*arguments, "--root", str(root)], notes, at, how, prepare)
    _, status = os.waitpid(process, 0)
    operations = [tuple(line.split("\t", 1)) for line in (notes / "operations").read_text("utf-8").splitlines()]
    return Outcome(
        os.waitstatus_to_exitcode(status), (notes / "said").read_text("utf-8"),
        tuple(operations),  # type: ignore[arg-type]
    )  # fmt: skip


def chosen(operations: Sequence[tuple[str, str]], how: How) -> list[int]:
    """The first, middle and last operation of each kind in one folder, where striking in this way is a way of its own.

    Only a file can be half written, and where room is wanting the next operation that needs some is refused. In the cache
    each file is of its own kind. With the environment variable `MOMENTS=all` all operations are chosen, as at night.
    """
    events = {"torn": {"open"}, "full": _NEED_ROOM}.get(how, _CHANGES)
    kinds: dict[tuple[str, ...], list[int]] = {}
    for number, (event, path) in enumerate(operations):
        first, *rest = Path(path).parts
        kind = (event, path) if first == ".cache" or not rest else (event, first, Path(path).suffix)
        if event in events:
            kinds.setdefault(kind, []).append(number)
    if os.environ.get("MOMENTS") == "all":
        return sorted(number for numbers in kinds.values() for number in numbers)
    return sorted({one for numbers in kinds.values() for one in (numbers[0], numbers[len(numbers) // 2], numbers[-1])})


def _child(
    root: Path, arguments: list[str], notes: Path, at: int | None, how: How, prepare: Callable[[], None]
) -> NoReturn:
    code = _DEFECT
    try:
        said = os.open(notes / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        operations = os.open(notes / "operations", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w", encoding="utf-8"), os.fdopen(2, "w", encoding="utf-8")
        prepare()
        sys.addaudithook(_Hook(root, operations, at, how))
        try:
            cli(arguments, prog_name="briefing")
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
    except BaseException:  # noqa: BLE001 - nothing may go on in the tests' own process
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class _Hook:
    def __init__(self, root: Path, operations: int, at: int | None, how: How) -> None:
        self._root = os.fspath(root)
        self._operations = operations
        self._at = at
        self._how = how
        self._count = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _CHANGES or not arguments or not isinstance(arguments[0], (str, bytes, os.PathLike)):
            return
        path = os.fsdecode(arguments[0])
        if not path.startswith(self._root + os.sep) or (event == "open" and not _writes(arguments[2])):
            return
        number, self._count = self._count, self._count + 1
        os.write(self._operations, f"{event}\t{path[len(self._root) + 1 :]}\n".encode())
        if self._at is None or number < self._at:
            return
        if self._how in {"kill", "torn"}:
            if self._how == "torn" and event == "open":
                self._at = None
                Path(path).write_bytes(b"half of wha")
            os.kill(os.getpid(), signal.SIGKILL)
        if self._how == "readonly":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        if event in _NEED_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)


def _writes(flags: int) -> bool:
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
