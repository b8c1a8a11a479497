"""Run MkDocs and Pagefind as programs of our own interpreter, and say what became of them."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, NamedTuple

_AT_ONCE = 1 << 20


def run_program(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python -m ARGUMENTS` in `folder` with `given` on its standard input, and `environment` added to ours."""
    return subprocess.run(  # noqa: S603 - our own interpreter, and arguments that come from us
        [sys.executable, "-m", *arguments], cwd=folder, input=given, env={**os.environ, **(environment or {})},
        capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


class Conversation(NamedTuple):
    """What a program answered, and what became of it."""

    answers: list[bytes]
    returncode: int
    stderr: str
    stdout: str = ""


def converse(arguments: Sequence[str], folder: Path, messages: Iterable[bytes]) -> Conversation:
    """Run `python -m ARGUMENTS` in `folder` until it has answered each of `messages`; a comma ends each, and each answer."""
    given = list(messages)
    with subprocess.Popen(  # noqa: S603 - our own interpreter, and arguments that come from us
        [sys.executable, "-m", *arguments], cwd=folder,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stderr is not None
        with ThreadPoolExecutor(2) as others:
            others.submit(_tell, program.stdin, given)
            stderr = others.submit(program.stderr.read)
            said: list[bytes] = []
            answered = 0
            while answered < len(given) and (some := os.read(program.stdout.fileno(), _AT_ONCE)):
                said.append(some)
                answered += some.count(b",")
            if answered < len(given):
                program.wait()
            else:
                program.terminate()
        return Conversation(b"".join(said).split(b",")[:-1], program.wait(), stderr.result().decode("utf-8", "replace"))


def _tell(into: IO[bytes], messages: Iterable[bytes]) -> None:
    try:
        for message in messages:
            into.write(message + b",")
        into.flush()
    except BrokenPipeError:  # it has ended; what it was still to be told goes with the pipe
        with contextlib.suppress(BrokenPipeError):
            into.close()


def last_words(done: subprocess.CompletedProcess[str] | Conversation) -> str:
    """What a program that failed said at its end, or which signal ended it."""
    if done.returncode < 0:
        number = -done.returncode
        known = {int(one): one.name for one in signal.Signals}
        return f"It was ended by {known.get(number, f'signal {number}')}, perhaps for want of memory."
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip(" ^~")]
    return " ".join(lines[-3:])[-500:] or "It said nothing."
