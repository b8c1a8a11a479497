"""Run `build` or `extract` and print what each stage took as one line of JSON; for `benchmarks.speed`, in a process of its own.

    python -m benchmarks.stages {build,full,extract} ROOT [JOBS]

Stages are told in seconds of processor time, children included, so that other work on the machine counts little.
"""

import json
import os
import resource
import sys
from pathlib import Path
from types import SimpleNamespace

from generator import pipeline
from generator.report import Report


def main(what: str, root: Path, jobs: int = 1) -> None:
    """Do `what` in `root` and print what it took."""
    pipeline.time = SimpleNamespace(perf_counter=lambda: sum(os.times()[:4]))  # type: ignore[assignment]
    report = Report()
    run = pipeline.Run(root=root, jobs=jobs, full=what == "full")
    if what == "extract":
        pipeline.extract([root / pipeline.SEEDS], root / "out", run, report)
    else:
        pipeline.build(run, report)
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(
        json.dumps({"stages": report.stages, "counts": report.counts, "peak": peaks[0], "peak of children": peaks[1]})
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))
