"""The command `changes`: what the next build would change on the site."""

from pathlib import Path

import click

from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import reporting, say
from generator.errors import UsageError
from generator.folders import SEEDS
from generator.records import Snapshot


@cli.command(
    epilog="\b\nExamples:\n  briefing changes\n  briefing changes --markdown --since https://example.org/briefing/"
)
@options.root
@options.jobs
@click.option(
    "--since",
    default=None,
    metavar="SITE|FILE",
    help="The published site’s address, or its downloads/changes.json as a file. Default: the last build here.",
)
@click.option(
    "--markdown", is_flag=True, help="For a pull request: with Problems, and nothing else on standard output."
)
@click.option(
    "--preview", default=None, metavar="ADDRESS", help="Where the next site can be looked at: pages are linked there."
)
def changes(root: Path, jobs: int | None, since: str | None, markdown: bool, preview: str | None) -> None:
    """Say what the articles and decisions as they are would change on the site; publish nothing."""
    from generator import pipeline
    from generator.config import load_config
    from generator.corpus.changes import compare, snapshot
    from generator.summary import change_lines, problem_lines

    with reporting(strict=False, quiet=True) as (report, progress):
        earlier, told = _earlier(root, since)
        run = pipeline.Run(root=root, jobs=options.cores(jobs))
        corpus = pipeline.examine([root / SEEDS], run, report, progress)
        change = compare(earlier, snapshot(corpus, load_config(root).hide_below))
        articles = [analysis.article for analysis in corpus.analyses]
        lines = [
            *change_lines(change, corpus, preview),
            *(problem_lines(report.problems, articles) if markdown else ()),
        ]
        for line in [*lines, *([told, ""] if told else ())]:
            say(line)


def _earlier(root: Path, since: str | None) -> tuple[Snapshot | None, str]:
    """What there was before, and what to say where there was nothing."""
    from generator.store.ledger import read_ledger

    if since is None:
        ledger, problems = read_ledger(root)
        told = problems[0].cause if problems else "" if ledger else "No earlier build is on record."
        return (ledger.snapshot if ledger else None), told
    if not since.startswith(("http://", "https://")):
        return _read(Path(since)), ""
    return _published(since)


def _read(file: Path) -> Snapshot:
    try:
        return _decoded(file.read_bytes(), str(file))
    except OSError as error:
        raise UsageError(
            f"{file} cannot be read: {error.strerror}. --since takes a site’s address or a file."
        ) from error


def _published(site: str) -> tuple[Snapshot | None, str]:
    """A site that does not answer is one that is not published yet: that is said, and hinders nothing."""
    from generator.cli.published import address_of, fetched
    from generator.intake.http import FetchError

    try:
        return _decoded(fetched(site), address_of(site)), ""
    except FetchError as error:
        return None, f"No earlier site to compare with: {error}"


def _decoded(content: bytes, name: str) -> Snapshot:
    import msgspec

    from generator.corpus.changes import decode

    try:
        return decode(content).snapshot
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{name} is no record of builds that this version reads: {error}. "
            "Give a site’s address or its downloads/changes.json."
        ) from error
