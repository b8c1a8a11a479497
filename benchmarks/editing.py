"""What an editor waits for: nothing new, one new article, one correction, each against a full build with cached analyses.

    python -m benchmarks.editing ARTICLES.jsonl [--first N] [--work FOLDER] [--write]

Every build runs in a process of its own, in one run; what is told is processor time, children included. The table goes into
`benchmarks/speed.md` with `--write`.
"""

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import Measurement, measure
from benchmarks.speed import machine, put, root_of, stages

_SAID = re.compile(r'"[^"]{20,80}," (?:[a-z]+ )?([A-Z][a-z]+) said')


def main() -> None:
    """Measure, print Markdown, and put it into `benchmarks/speed.md` with `--write`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path, help="a .jsonl file of articles")
    parser.add_argument("--first", type=int, help="only so many articles")
    parser.add_argument(
        "--work", type=Path, help="a folder to keep the project in, with its cache (default: a temporary one)"
    )
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/speed.md")
    asked = parser.parse_args()
    lines = asked.articles.read_text("utf-8").splitlines()[: asked.first]
    with tempfile.TemporaryDirectory() as scratch:
        folder = (asked.work or Path(scratch)).resolve()
        table = "\n".join([machine(lines), "", *editing(folder, lines)])
        print(table, flush=True)
        if asked.write:
            put("editing", table)


def editing(folder: Path, lines: list[str]) -> Iterator[str]:
    """A full build of all articles but the last, then one edit after another."""
    root = root_of(folder / f"editing-{len(lines)}", lines)
    measure(stages("extract", root))  # fills the cache, the last article's analysis included
    (root / "seeds" / "articles.jsonl").write_text("\n".join(lines[:-1]) + "\n", "utf-8")
    full = measure(stages("full", root))
    yield "| | CPU s | against the full build | " + " | ".join(full.found["stages"]) + " | pages written |"
    yield "| --- " * (len(full.found["stages"]) + 4) + "|"
    yield _row("full build, analyses cached", full, full)
    build = [sys.executable, "-m", "generator", "build", "--root", str(root), "--jobs", "1"]
    measure(build)  # notes what it read, as those that measure stages do not
    nothing = measure(build)
    yield f"| nothing new | {nothing.cpu:.1f} | {nothing.cpu / full.cpu:.3f} |" + " |" * (len(full.found["stages"]) + 1)
    for what, edit in EDITS.items():
        edit(root, lines)
        yield _row(what, measure(stages("build", root)), full)


def _row(what: str, one: Measurement, full: Measurement) -> str:
    took = " | ".join(f"{seconds:.1f}" for seconds in one.found["stages"].values())
    written = one.found["counts"]["pages_written"]
    return f"| {what} | {one.cpu:.1f} | {one.cpu / full.cpu:.2f} | {took} | {written:,} |"


def _add(root: Path, lines: list[str]) -> None:
    (root / "seeds" / "articles.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def _merge(root: Path, _lines: list[str]) -> None:
    one, other = _people(root)[:2]
    _decide(root, f"same:\n  - [{json.dumps(one)}, {json.dumps(other)}]\n")


def _rename(root: Path, _lines: list[str]) -> None:
    _decide(root, f"name:\n  {json.dumps(_people(root)[2])}: Somebody Else\n")


def _mean(root: Path, lines: list[str]) -> None:
    for article in map(json.loads, lines):
        said = _SAID.search(article["text"])
        if said is not None and article["text"].count(said[0]) == 1:
            who, person = json.dumps(said[1]), json.dumps(_people(root)[3])
            words = json.dumps(said[0])
            _decide(
                root, f"means:\n  - article: {article['id']}\n    words: {words}\n    who: {who}\n    is: {person}\n"
            )
            return


EDITS: dict[str, Callable[[Path, list[str]], None]] = {
    "one new article": _add,
    "two actors merged": _merge,
    "one renamed instead": _rename,
    "one place decided with `means` instead": _mean,
}


def _decide(root: Path, decisions: str) -> None:
    (root / "editorial").mkdir(exist_ok=True)
    (root / "editorial" / "actors.yml").write_text(decisions, "utf-8")


def _people(root: Path) -> list[str]:
    """People of a middling number of articles, by their names."""
    actors = map(json.loads, (root / "docs" / "downloads" / "actors.jsonl").read_text("utf-8").splitlines())
    return sorted(
        a["name"] for a in actors if a["type"] == "PERSON" and 3 <= len(a["articles"]) <= 10 and " " in a["name"]
    )


if __name__ == "__main__":
    main()
