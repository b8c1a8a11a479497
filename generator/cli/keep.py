"""Commands that look after a project: `add`, `cache`, `doctor`."""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import exit_codes, reporting, say
from generator.folders import SEEDS

_STATES = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}


@cli.command(
    epilog="\b\nExamples:\n  briefing add saved.html notes.txt\n  briefing add --dry-run https://example.org/article\n"
    "  briefing add https://example.org/feed.xml"
)
@click.argument("inputs", metavar="FILE|ADDRESS...", nargs=-1, required=True)
@options.root
@click.option("--dry-run", is_flag=True, help="Show what would be taken; write nothing.")
@click.option("--allow-private", is_flag=True, help="Ask private and local addresses too.")
@click.option(
    "--entries", type=click.IntRange(1), default=100, show_default=True, help="A feed's most entries to look at."
)
def add(inputs: tuple[str, ...], root: Path, dry_run: bool, allow_private: bool, entries: int) -> None:
    """Add articles to seeds/: files, web pages by address, and what is new in feeds.

    Nothing is overwritten, and no article is added twice. Whatever could not be added ends the run with exit code 1.
    """
    from generator.intake.add import add as added
    from generator.intake.add import lines_on
    from generator.intake.fetch import Fetcher
    from generator.records import Problem

    with reporting(strict=True) as (report, _):
        new = known = 0
        fetcher = Fetcher(private=allow_private)
        for part in added(inputs, root / SEEDS, root, fetcher, entries=entries, write=not dry_run):
            if isinstance(part, Problem):
                report.add_problems((part,))
                continue
            known, new = known + part.already, new + (not part.already)
            for line in lines_on(part, root):
                say(line)
        report.count(**{"would_be_added" if dry_run else "added": new, "already_there": known})


@cli.group(epilog="\b\nExample:\n  briefing cache info")
def cache() -> None:
    """Look after the analyses that earlier runs kept."""


@cache.command(epilog="\b\nExample:\n  briefing cache info")
@options.root
def info(root: Path) -> None:
    """Say what is kept."""
    from generator import pipeline
    from generator.config import load_config

    with exit_codes(), pipeline.open_cache(root, load_config(root)) as kept:
        found = kept.info()
        say(
            f"{found.entries:,} analyses in {found.bytes:,} bytes, kept over {found.builds:,} builds; "
            f"the last one used {found.used:,}."
        )


@cache.command(epilog="\b\nExample:\n  briefing cache prune --keep 5")
@options.root
@click.option("--keep", type=click.IntRange(1), default=10, show_default=True, help="How many builds back to look.")
def prune(root: Path, keep: int) -> None:
    """Remove analyses that none of the last builds used."""
    from generator import pipeline
    from generator.config import load_config

    with exit_codes(), pipeline.open_cache(root, load_config(root)) as kept:
        say(f"Removed {kept.prune(keep):,} analyses.")


@cli.command(epilog="\b\nExample:\n  briefing doctor")
@options.root
def doctor(root: Path) -> None:
    """Check Python, models and their weights, Pagefind, Chromium, disk and configuration; say what to do."""
    from generator.doctor import Finding, examine, exit_code

    findings: list[Finding] = []
    with exit_codes():
        for finding in examine(root):
            findings.append(finding)
            say(f"{_STATES[finding.state]} {finding.about} {finding.text}")
    if code := exit_code(findings):
        sys.exit(code)
