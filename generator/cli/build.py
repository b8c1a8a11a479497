"""Commands that make something of the articles: `build`, `serve`, `extract`, `check`, `clean`."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import complain, exit_codes, finish, reporting, say
from generator.errors import BriefingError
from generator.folders import CACHE, DOCS, LEDGER, SITE, WRITTEN
from generator.report import Report

if TYPE_CHECKING:
    from generator.glance import Ahead


@cli.command(epilog="\b\nExample:\n  briefing build --strict")
@options.root
@options.jobs
@options.no_cache
@options.engine
@options.address
@options.strict
@click.option("--full", is_flag=True, help="Rebuild the whole site, whatever changed.")
@click.option("--site-url", default=None, help="The site’s address, where briefing.yml has none.")
def build(
    root: Path,
    *,
    jobs: int | None,
    no_cache: bool,
    engine: Literal["local", "ray"],
    address: str | None,
    strict: bool,
    full: bool,
    site_url: str | None,
) -> None:
    """Read seeds/ and editorial/, and build the site."""
    from generator.config import load_config
    from generator.store.lock import alone
    from generator.store.standing import last_build

    with reporting(strict) as (report, progress):
        with alone(root):
            last = None if full or no_cache else last_build(root, site_url)
        if last is None:
            from msgspec import structs

            from generator import pipeline
            from generator.publish.mkdocs import without_effect

            run = structs.replace(options.run(root, jobs, no_cache, engine, address, full), site_url=site_url)
            pipeline.build(run, report, progress)
            for line in without_effect(root):
                say(f"note: {line}")
        else:
            say("Nothing changed since the last build. Build anyway with --full.")
            report.add_problems(last.problems)
            report.count(**last.counts)
        if site_url is None and load_config(root).site_url is None:
            say(
                "note: No address is set: no feeds, no canonical addresses. Once you know it, set site_url in briefing.yml."
            )
    say(f"Open {root / SITE / 'index.html'}, or run `briefing serve`.")


@cli.command(epilog="\b\nExample:\n  briefing serve --port 8001")
@options.root
@options.jobs
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
def serve(root: Path, jobs: int | None, host: str, port: int) -> None:
    """Build the site, show it, and follow changes in seeds/, editorial/ and templates/.

    What changed is told since the last `briefing build`: a preview is no build to remember.
    """
    from generator import pipeline
    from generator.glance import Glance
    from generator.publish.preview import serve as show
    from generator.store.standing import what_is_written

    glance, built = Glance(), ""

    def rebuild(ahead: "Ahead | None" = None) -> None:
        nonlocal built
        report, read = Report(), what_is_written(root)
        if read and read == built:
            say("Nothing changed since the last build.")
            return
        run = pipeline.Run(root=root, jobs=options.cores(jobs), recorded=False, glance=glance)
        built, glance.ahead = "", ahead
        try:
            pipeline.build(run, report)
            built = read
        except BriefingError as error:
            complain(error)
        finish(report)

    with exit_codes():
        rebuild()
        say(f"Serving on http://{host}:{port}/ ; stop with Ctrl-C.")
        watched = [root / name for name in WRITTEN]
        show(root, host, port, rebuild, [path for path in watched if path.exists()])


@cli.command(epilog="\b\nExample:\n  briefing extract seeds --output out")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the records."
)
@options.root
@options.jobs
@options.no_cache
@options.engine
@options.address
@options.strict
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

    with reporting(strict) as (report, progress):
        pipeline.extract(inputs, output, options.run(root, jobs, no_cache, engine, address), report, progress)


@cli.command(epilog="\b\nExample:\n  briefing check --strict")
@options.root
@options.strict
@click.option("--markdown", is_flag=True, help="Print a summary in Markdown, for a pull request.")
def check(root: Path, strict: bool, markdown: bool) -> None:
    """Validate articles, configuration and editorial files; write nothing."""
    from generator import pipeline
    from generator.summary import problem_lines

    with reporting(strict, quiet=markdown) as (report, _):
        articles = pipeline.check(pipeline.Run(root=root), report).articles
        report.count(without_a_date=sum(article.published is None for article in articles))
        for line in problem_lines(report.problems, articles) if markdown else ():
            say(line)


@cli.command(epilog="\b\nExample:\n  briefing clean --cache")
@options.root
@click.option("--cache", "with_cache", is_flag=True, help="Remove the kept analyses too.")
def clean(root: Path, with_cache: bool) -> None:
    """Remove the built site and the generated pages; articles, decisions and the ledger of builds stay."""
    from generator.site.output.write import write_pages
    from generator.store.lock import alone

    with exit_codes(), alone(root):
        done, site = write_pages(root / DOCS, ()), root / SITE
        shutil.rmtree(site, ignore_errors=True)
        stays = f"; {site} stays, since it is no folder of a build" if os.path.lexists(site) else f" and {site}"
        say(f"Removed {len(done.removed)} generated pages{stays}.")
        for path in done.kept:
            say(f"{root / DOCS / path} stays: no build wrote what it holds.")
        if with_cache:
            _clean_cache(root / CACHE, LEDGER)


def _clean_cache(cache: Path, ledger: str) -> None:
    """Remove what can be made again; the ledger of builds cannot, and stays."""
    for path in cache.iterdir() if cache.is_dir() else ():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif not path.name.startswith(ledger):
            path.unlink(missing_ok=True)
    kept = cache / ledger
    told = f"; {kept} stays. Delete it by hand to begin the list of changes anew" if kept.is_file() else ""
    say(f"Removed the kept analyses{told}.")
