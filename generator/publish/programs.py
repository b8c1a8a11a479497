"""Run MkDocs and Pagefind as programs of our own interpreter, and say what became of them."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def run_program(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python -m ARGUMENTS` in `folder` with `given` on its standard input, and `environment` added to ours."""
    return subprocess.run(  # noqa: S603 - our own interpreter, and arguments that come from us
        [sys.executable, "-m", *arguments], cwd=folder, input=given, env={**os.environ, **(environment or {})},
        capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


def last_words(done: subprocess.CompletedProcess[str]) -> str:
    """What a program that failed said at its end, or which signal ended it."""
    if done.returncode < 0:
        number = -done.returncode
        known = {int(one): one.name for one in signal.Signals}
        return f"It was ended by {known.get(number, f'signal {number}')}, perhaps for want of memory."
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip(" ^~")]
    return " ".join(lines[-3:])[-500:] or "It said nothing."
