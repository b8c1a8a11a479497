"""The command line; the only module that prints or exits."""

import os
import shutil
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from generator import report as codes
from generator.errors import (
    BriefingError,
    ConfigError,
    LockedError,
    ModelError,
    PublishError,
    UsageError,
    WriteError,
)
from generator.report import Report, format_problem

if TYPE_CHECKING:
    from generator.pipeline import Run

_EXIT: dict[type[BriefingError], int] = {
    UsageError: codes.USAGE,
    ConfigError: codes.CONFIG,
    ModelError: codes.MODEL,
    PublishError: codes.OUTPUT,
    WriteError: codes.OUTPUT,
    LockedError: codes.LOCKED,
}

_STATES = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}

EPILOG = """\b
Exit codes: 0 all well; 1 Problems and --strict (with add, always); 2 wrong usage; 3 wrong configuration or editorial file;
4 the language model is missing; 5 pages or site could not be written; 6 another build is running; 130 interrupted."""

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default=True,
    help="The project's folder, with seeds/, editorial/ and briefing.yml.",
)
_jobs = click.option(
    "--jobs", type=click.IntRange(1), default=None, help="Processes to analyse with. Default: the cores."
)
_no_cache = click.option("--no-cache", is_flag=True, help="Analyse everything afresh.")
_engine = click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="Analyse on this machine, or on a Ray cluster.",
)
_address = click.option("--address", default=None, help="The Ray cluster, as host:port. Default: this machine alone.")
_strict = click.option("--strict", is_flag=True, help="Fail (exit code 1) when there is any Problem.")


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="briefing")
def cli() -> None:
    """News articles in, a searchable briefing site out."""


@cli.command(epilog="\b\nExample:\n  briefing build --strict")
@_root
@_jobs
@_no_cache
@_engine
@_address
@_strict
@click.option("--full", is_flag=True, help="Rebuild the whole site, whatever changed.")
def build(
    root: Path,
    jobs: int | None,
    no_cache: bool,
    engine: Literal["local", "ray"],
    address: str | None,
    strict: bool,
    full: bool,
) -> None:
    """Read seeds/ and editorial/, and build the site."""
    from generator import pipeline

    with _reporting(strict) as (report, progress):
        run = _run(root, jobs, no_cache, engine, address, full)
        pipeline.build(run, report, progress)
    _say(f"Open {root / pipeline.SITE / 'index.html'}, or run `briefing serve`.")


@cli.command(epilog="\b\nExample:\n  briefing serve --port 8001")
@_root
@_jobs
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
def serve(root: Path, jobs: int | None, host: str, port: int) -> None:
    """Build the site, show it, and follow changes in seeds/, editorial/ and templates/.

    What changed is told since the last `briefing build`: a preview is no build to remember.
    """
    from generator import pipeline, publish

    def rebuild() -> None:
        report = Report()
        try:
            pipeline.build(pipeline.Run(root=root, jobs=_cores(jobs), recorded=False), report)
        except BriefingError as error:
            _complain(error)
        _finish(report)

    with _exit_codes():
        rebuild()
        _say(f"Serving on http://{host}:{port}/ ; stop with Ctrl-C.")
        watched = [root / name for name in pipeline.WATCHED]
        publish.serve(root, host, port, rebuild, [path for path in watched if path.exists()])


@cli.command(epilog="\b\nExample:\n  briefing extract seeds --output out")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the records."
)
@_root
@_jobs
@_no_cache
@_engine
@_address
@_strict
def extract(
    inputs: tuple[Path, ...],
    output: Path,
    *,
    root: Path,
    jobs: int | None,
    no_cache: bool,
    engine: Literal["local", "ray"],
    address: str | None,
    strict: bool,
) -> None:
    """Write what is found in INPUTS (folders, .txt, .md, .html, .jsonl) as JSON lines."""
    from generator import pipeline

    with _reporting(strict) as (report, progress):
        pipeline.extract(inputs, output, _run(root, jobs, no_cache, engine, address), report, progress)


@cli.command(epilog="\b\nExample:\n  briefing check --strict")
@_root
@_strict
def check(root: Path, strict: bool) -> None:
    """Validate articles, configuration and editorial files; write nothing."""
    from generator import pipeline

    with _reporting(strict) as (report, _):
        pipeline.check(pipeline.Run(root=root), report)


@cli.command(
    epilog="\b\nExamples:\n  briefing add saved.html notes.txt\n  briefing add --dry-run https://example.org/article\n"
    "  briefing add https://example.org/feed.xml"
)
@click.argument("inputs", metavar="FILE|ADDRESS...", nargs=-1, required=True)
@_root
@click.option("--dry-run", is_flag=True, help="Show what would be taken; write nothing.")
@click.option("--allow-private", is_flag=True, help="Ask private and local addresses too.")
@click.option(
    "--entries", type=click.IntRange(1), default=100, show_default=True, help="A feed's most entries to look at."
)
def add(inputs: tuple[str, ...], root: Path, dry_run: bool, allow_private: bool, entries: int) -> None:
    """Add articles to seeds/: files, web pages by address, and what is new in feeds.

    Nothing is overwritten, and no article is added twice. Whatever could not be added ends the run with exit code 1.
    """
    from generator import pipeline
    from generator.intake.add import add as added
    from generator.intake.fetch import Fetcher
    from generator.records import Problem

    with _reporting(strict=True) as (report, _):
        new = known = 0
        fetcher = Fetcher(private=allow_private)
        for part in added(inputs, root / pipeline.SEEDS, root, fetcher, entries=entries, write=not dry_run):
            if isinstance(part, Problem):
                report.add_problems((part,))
                continue
            known, new = known + part.already, new + (not part.already)
            for line in part.told(root):
                _say(line)
        report.count(**{"would_be_added" if dry_run else "added": new, "already_there": known})


@cli.command(epilog='\b\nExamples:\n  briefing explain 000_f2025b3a8d1395be\n  briefing explain "Avigdor Lieberman"')
@click.argument("wanted", metavar="ARTICLE|ACTOR")
@_root
@_jobs
def explain(wanted: str, root: Path, jobs: int | None) -> None:
    """Print what was extracted of an article or an actor, and why."""
    from generator import pipeline
    from generator.explain import explain as explained

    with _reporting(strict=False, quiet=True) as (report, progress):
        corpus = pipeline.examine([root / pipeline.SEEDS], pipeline.Run(root=root, jobs=_cores(jobs)), report, progress)
        lines = explained(corpus, wanted)
        if lines is None:
            raise UsageError(
                f"No article or actor is known as {wanted!r}. `briefing explain` takes an id, a file or a name."
            )
        for line in lines:
            _say(line)


@cli.command(
    epilog='\b\nExamples:\n  briefing brief "Avigdor Lieberman" --pdf\n  briefing brief sergei-shoigu --output shoigu.html'
)
@click.argument("wanted", metavar="ACTOR|TOPIC")
@_root
@_jobs
@click.option("--pdf", is_flag=True, help="Print to PDF with Chromium, where it is installed; else write HTML.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write. Default: the id, in this folder."
)
def brief(wanted: str, root: Path, jobs: int | None, pdf: bool, output: Path | None) -> None:
    """Write a printable brief of an actor or topic, each statement with its source's address."""
    from generator import brief as briefs
    from generator import pipeline
    from generator.config import load_config
    from generator.site.links import slug
    from generator.site.output.write import write_file

    with _reporting(strict=False, quiet=True) as (report, progress):
        corpus = pipeline.examine([root / pipeline.SEEDS], pipeline.Run(root=root, jobs=_cores(jobs)), report, progress)
        name, html = briefs.brief(corpus, load_config(root), root / pipeline.TEMPLATES, wanted)
        browser = briefs.find_browser() if pdf else None
        path = output or Path(f"{slug(name)}.pdf")
        if browser is None:
            path = path if output and not pdf else path.with_suffix(".html")
        write_file(path, briefs.print_pdf(html, browser) if browser else html.encode())
        if pdf and browser is None:
            _say(f"There is no Chromium on the PATH to print with. Open {path} in a browser and print it from there.")
        _say(f"Wrote {path}.")


@cli.command(epilog="\b\nExample:\n  briefing review --limit 20")
@_root
@_jobs
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many to print.")
def review(root: Path, jobs: int | None, limit: int) -> None:
    """List what an editor should decide, most consequential first, with the lines to paste."""
    from generator import pipeline

    with _reporting(strict=False, quiet=True) as (report, progress):
        corpus = pipeline.examine([root / pipeline.SEEDS], pipeline.Run(root=root, jobs=_cores(jobs)), report, progress)
        for item in corpus.reviews[:limit]:
            _say(f"{item.kind}: {item.title}")
            for evidence in item.evidence:
                _say(f"  {evidence}")
            for line in item.paste.splitlines():
                _say(f"    {line}")
        _say(f"{min(limit, len(corpus.reviews))} of {len(corpus.reviews)} doubts.")


@cli.group(epilog="\b\nExample:\n  briefing topic suggest")
def topic() -> None:
    """Work on topics."""


@topic.command(epilog="\b\nExample:\n  briefing topic suggest")
@_root
@_jobs
def suggest(root: Path, jobs: int | None) -> None:
    """Print the discovered topics as entries for editorial/topics.yml."""
    from generator import pipeline
    from generator.corpus.topics.find import topic_suggestions

    with _reporting(strict=False, quiet=True) as (report, progress):
        corpus = pipeline.examine([root / pipeline.SEEDS], pipeline.Run(root=root, jobs=_cores(jobs)), report, progress)
        _say(topic_suggestions(corpus.topics))


@cli.group(epilog="\b\nExample:\n  briefing cache info")
def cache() -> None:
    """Look after the analyses that earlier runs kept."""


@cache.command(epilog="\b\nExample:\n  briefing cache info")
@_root
def info(root: Path) -> None:
    """Say what is kept."""
    from generator import pipeline
    from generator.config import load_config

    with _exit_codes(), pipeline.open_cache(root, load_config(root)) as kept:
        found = kept.info()
        _say(
            f"{found.entries:,} analyses in {found.bytes:,} bytes, kept over {found.builds:,} builds; "
            f"the last one used {found.used:,}."
        )


@cache.command(epilog="\b\nExample:\n  briefing cache prune --keep 5")
@_root
@click.option("--keep", type=click.IntRange(1), default=10, show_default=True, help="How many builds back to look.")
def prune(root: Path, keep: int) -> None:
    """Remove analyses that none of the last builds used."""
    from generator import pipeline
    from generator.config import load_config

    with _exit_codes(), pipeline.open_cache(root, load_config(root)) as kept:
        _say(f"Removed {kept.prune(keep):,} analyses.")


@cli.command(epilog="\b\nExample:\n  briefing clean --cache")
@_root
@click.option("--cache", "with_cache", is_flag=True, help="Remove the kept analyses too.")
def clean(root: Path, with_cache: bool) -> None:
    """Remove the built site and the generated pages; articles, decisions and the ledger of builds stay."""
    from generator import pipeline
    from generator.site.output.write import write_pages
    from generator.store.ledger import FILE_NAME as LEDGER

    with _exit_codes(), pipeline.alone(root):
        removed = write_pages(root / pipeline.DOCS, ()).removed
        shutil.rmtree(root / pipeline.SITE, ignore_errors=True)
        _say(f"Removed {len(removed)} generated pages and {root / pipeline.SITE}.")
        if with_cache:
            _clean_cache(root / pipeline.CACHE, LEDGER)


def _clean_cache(cache: Path, ledger: str) -> None:
    """Remove what can be made again; the ledger of builds cannot, and stays."""
    for path in cache.iterdir() if cache.is_dir() else ():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != ledger:
            path.unlink(missing_ok=True)
    kept = cache / ledger
    told = f"; {kept} stays. Delete it by hand to begin the list of changes anew" if kept.is_file() else ""
    _say(f"Removed the kept analyses{told}.")


@cli.command(epilog="\b\nExample:\n  briefing doctor")
@_root
def doctor(root: Path) -> None:
    """Check Python, models and their weights, Pagefind, Chromium, disk and configuration; say what to do."""
    from generator.doctor import Finding, examine, exit_code

    findings: list[Finding] = []
    with _exit_codes():
        for finding in examine(root):
            findings.append(finding)
            _say(f"{_STATES[finding.state]} {finding.about} {finding.text}")
    if code := exit_code(findings):
        sys.exit(code)


def main() -> NoReturn:
    """Run the command line. A request to end (SIGTERM, as CI sends it) is answered like Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    cli(prog_name="briefing")
    sys.exit(codes.OK)


def _run(
    root: Path,
    jobs: int | None,
    no_cache: bool,
    engine: Literal["local", "ray"],
    address: str | None,
    full: bool = False,
) -> "Run":
    """How the options say to run."""
    from generator.pipeline import Run

    if address is not None and engine != "ray":
        raise UsageError("--address names a Ray cluster; say --engine ray too.")
    workers = jobs or 0 if engine == "ray" and address is not None else _cores(jobs)
    return Run(root=root, jobs=workers, engine=engine, address=address, cached=not no_cache, full=full)


def _cores(jobs: int | None) -> int:
    if jobs is not None:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _say(line: str) -> None:
    """Print a line without the control characters that article text could smuggle into a terminal."""
    click.echo("".join(c for c in line if c in "\n\t" or not unicodedata.category(c).startswith("C")))


def _complain(error: BriefingError) -> None:
    if isinstance(error, ConfigError):
        for problem in error.problems:
            click.echo(f"error: {format_problem(problem)}", err=True)
    else:
        click.echo(f"error: {error}", err=True)


def _finish(report: Report, *, quiet: bool = False) -> None:
    for problem in report.problems:
        click.echo(f"problem: {format_problem(problem)}", err=True)
    if not quiet:
        for line in report.summary():
            _say(line)


def _refusal(error: OSError) -> str:
    """What to say of an operating system that refuses a file, wherever in the run that was."""
    place = "A file" if error.filename is None else os.fsdecode(error.filename)
    why = error.strerror or str(error)
    return f"{place} cannot be read or written: {why}. Check its permissions, and that the disk has room."


@contextmanager
def _exit_codes() -> Iterator[None]:
    """Turn what is raised on purpose into one clear message and a documented exit code."""
    try:
        yield
    except BriefingError as error:
        _complain(error)
        sys.exit(_EXIT.get(type(error), codes.USAGE))
    except BrokenPipeError:
        raise
    except OSError as error:
        click.echo(f"error: {_refusal(error)}", err=True)
        sys.exit(codes.OUTPUT)
    except KeyboardInterrupt:
        click.echo("Interrupted; what was written before is whole.", err=True)
        sys.exit(codes.INTERRUPTED)


@contextmanager
def _reporting(strict: bool, *, quiet: bool = False) -> Iterator[tuple[Report, Callable[[str, int, int], None]]]:
    """A run with its report: progress while it runs, Problems and summary at its end, its exit code."""
    report = Report()
    with _exit_codes():
        try:
            with _progress() as progress:
                yield report, progress
        finally:
            _finish(report, quiet=quiet)
    if code := report.exit_code(strict=strict):
        sys.exit(code)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; elsewhere a plain line for each tenth of a stage."""
    console = Console(stderr=True)
    if not console.is_terminal:
        said: set[tuple[str, int]] = set()

        def plain(stage: str, done: int, total: int) -> None:
            tenth = 10 * done // max(total, 1)
            if total >= 20 and (stage, tenth) not in said:
                said.add((stage, tenth))
                click.echo(f"{stage}: {done:,} of {total:,}", err=True)

        yield plain
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, object] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)  # type: ignore[arg-type]

        yield show


def commands() -> Iterable[click.Command]:
    """Every command, for the test that each has an example in its help."""
    for command in cli.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from command.commands.values()
