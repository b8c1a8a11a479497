"""Run tests again and again without loading their libraries each time: a list of tests comes in a line, an exit code goes out.

`python benchmarks/nursery.py` loads what is slow to load and no part of the project; each line of its input, a JSON list, is
then given to pytest in a fork, which imports the project as it stands in the working directory at that moment.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import hypothesis.strategies
import pytest
import spacy

LOADED = (hypothesis.strategies, spacy)
LONGEST = 300
"""Seconds after which tests that do not end count as failed: many a broken rule loops."""


def run(tests: Sequence[str], longest: float = LONGEST) -> int:
    """The exit code of pytest over these tests; 1, as for a failure, where they do not end."""
    child = os.fork()
    if child == 0:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        code = 3
        try:
            code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
        finally:
            os._exit(code)
    until = time.monotonic() + longest
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 1


if __name__ == "__main__":
    sys.path[0] = str(Path.cwd())
    for line in sys.stdin:
        print(run(json.loads(line)), flush=True)
