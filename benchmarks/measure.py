"""Run a command and say what it took: processor and wall time, the peak of its memory, and what it printed as JSON."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

_WRAPPER = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss, done.stdout]))
"""


class Measurement(NamedTuple):
    """CPU and wall seconds of a command and its children, the resident megabytes of its largest process, and its output."""

    cpu: float
    wall: float
    peak: float
    said: str

    @property
    def found(self) -> dict[str, Any]:
        """The last line of the output, which is JSON."""
        result: dict[str, Any] = json.loads(self.said.strip().splitlines()[-1])
        return result


def measure(command: Sequence[str], where: Path | None = None) -> Measurement:
    """Run `command` and its children to their end, in the folder `where`.

    Raises:
        RuntimeError: it failed.
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    wrapper = [sys.executable, "-c", _WRAPPER, *command]
    done = subprocess.run(wrapper, capture_output=True, text=True, check=True, cwd=where, env=environment)
    wall = time.perf_counter() - start
    code, cpu, peak, said = json.loads(done.stdout.splitlines()[-1])
    if code != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{said}{done.stderr}")
    return Measurement(cpu, wall, peak / (1024 if sys.platform != "darwin" else 1024 * 1024), said)
