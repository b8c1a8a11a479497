"""`python -m fuzz TARGET…`: give made-up bytes to targets, by atheris where it is installed, else by a seeded loop.

A run ends with the number of inputs of each target. The first input that breaks a property, crashes or hangs is written to
a file and ends the run with exit code 1. With `--growth` the loop keeps the inputs that took longest for their length, and
tells at the end how the time of each grows when it is repeated: the exponent, 1 for work in proportion.
"""

import argparse
import contextlib
import heapq
import math
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SECONDS = 20
"""An input that takes longer hangs."""

_LONGEST = 600
_SLOWEST = 5
_GROWN = 8_000
"""Bytes that an input is repeated to; the second measure takes twice as many."""
_START = Path(__file__).parents[1] / "tests"


def main() -> int:
    """Run what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", help="names of targets; without any, all")
    parser.add_argument("--inputs", type=int, default=10_000, help="for each target (default 10,000)")
    parser.add_argument("--seconds", type=int, default=3600, help="for each target at most (default 3,600)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--loop", action="store_true", help="the seeded loop, also where atheris is installed")
    parser.add_argument("--growth", action="store_true", help="measure how the slowest inputs of the loop grow")
    parser.add_argument(
        "--keep", type=Path, default=Path("fuzz-findings"), help="folder for inputs that break something"
    )
    options = parser.parse_args()
    from fuzz.targets import TARGETS

    failed = False
    for name in options.targets or TARGETS:
        if options.loop:
            failed |= _loop(name, options)
        else:  # libFuzzer ends its process
            limits = [f"-runs={options.inputs}", f"-max_total_time={options.seconds}", f"-seed={options.seed}"]
            command = [sys.executable, "-m", "fuzz.guided", name, str(options.keep), *limits]
            failed |= subprocess.run(command, check=False).returncode != 0
    return int(failed)


def _loop(name: str, options: argparse.Namespace) -> bool:
    from fuzz.targets import TARGETS

    chance, corpus, started, number = random.Random(f"{name} {options.seed}"), list(starts()), time.monotonic(), 0
    slowest: list[tuple[float, bytes]] = []
    while number < options.inputs and time.monotonic() - started < options.seconds:
        number += 1
        data = mutated(chance, corpus)
        try:
            took = _timed(TARGETS[name], data)
        except Exception as error:
            path = _kept(options.keep, f"{name}-{number}", data)
            print(f"{name}: input {number:,} raised {type(error).__name__}: {error}; see {path}", flush=True)
            return True
        heapq.heappush(slowest, (took / (len(data) + 50), data))
        if len(slowest) > _SLOWEST:
            heapq.heappop(slowest)
    seconds = time.monotonic() - started
    print(f"{name}: {number:,} inputs in {seconds:.0f} s, seed {options.seed}, none broke anything", flush=True)
    if options.growth:
        for place, (_, data) in enumerate(sorted(slowest, reverse=True), 1):
            path = _kept(options.keep, f"{name}-slow-{place}", data)
            print(f"{name}: repeated, {path} grows with exponent {growth(TARGETS[name], data):.2f}", flush=True)
    return False


def growth(target: Callable[[bytes], None], data: bytes) -> float:
    """The exponent by which a target's time grows from one length of `data` repeated to twice that; infinite if it hangs."""
    once = data * (_GROWN // max(len(data), 1))
    try:
        target(once)
        short, long = (min(_timed(target, repeated) for _ in range(3)) for repeated in (once, once * 2))
    except TimeoutError:
        return math.inf
    return math.log2(long / short)


def _timed(target: Callable[[bytes], None], data: bytes) -> float:
    """Seconds of processor time that a target takes, which `limited` ends."""
    begun = time.process_time()
    with limited():
        target(data)
    return time.process_time() - begun


def _kept(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """Raise TimeoutError in the body when it hangs."""

    def end(_number: int, _frame: object) -> None:
        raise TimeoutError(f"over {SECONDS} s")

    signal.signal(signal.SIGALRM, end)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)


def starts() -> Iterator[bytes]:
    """What mutation begins with: the paragraphs of the tests' cases, and their hostile payloads."""
    for path in sorted(_START.glob("cases/**/*.md")):
        yield from path.read_bytes().split(b"\n\n")
    for path in sorted(_START.glob("hostile/*.yml")):
        yield path.read_bytes()
        yield from path.read_bytes().split(b"\n- ")


def mutated(chance: random.Random, corpus: list[bytes]) -> bytes:
    """An input: pieces of the corpus, bytes of chance, pieces repeated and cut."""
    parts = []
    for _ in range(chance.randint(1, 4)):
        piece = chance.choice(corpus) if chance.random() < 0.6 else chance.randbytes(chance.randint(0, 60))
        start = chance.randint(0, max(len(piece) - 1, 0))
        piece = piece[start : start + chance.randint(1, 160)]
        parts.append(piece * (chance.randint(2, 12) if chance.random() < 0.1 else 1))
    data = bytearray(b"".join(parts)[:_LONGEST])
    for _ in range(chance.randint(0, 4)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


if __name__ == "__main__":
    sys.exit(main())
