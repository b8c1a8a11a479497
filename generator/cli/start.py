"""Commands that begin a project and keep it up to date: `new`, `upgrade`."""

from pathlib import Path

import click

from generator.catalogue import LANGUAGES, SOURCE
from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import exit_codes, say

_BECAME = {
    "renewed": "renewed",
    "new": "new",
    "removed": "removed, as nothing needs it any more",
    "beside": "changed by you, and left alone; the new one is beside it with .new at its end: compare, then delete that",
    "left": "deleted by you, and left out",
}


@cli.command(epilog='\b\nExample:\n  briefing new port-dispute --title "The port dispute"')
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default=None, help="What the site is called. Default: made from the folder's name.")
@click.option("--language", type=click.Choice(LANGUAGES), default=SOURCE, help="What its pages' own words are in.")
def new(folder: Path, title: str | None, language: str) -> None:
    """Make a project of your own in FOLDER: an example article, settings, workflows, and no code."""
    from generator.projects.create import new as made

    with exit_codes():
        paths, source = made(folder, title, language=language)
        say(f"Wrote {len(paths)} files to {folder}.")
        if source.caution:
            say(f"note: {source.caution}")
        say(f"Next: cd {folder}, then briefing build.")


@cli.command(epilog="\b\nExample:\n  briefing upgrade")
@options.root
def upgrade(root: Path) -> None:
    """Renew lock and workflows of a project to the installed release, and say what changed.

    Articles, decisions, settings, templates and pages are yours and stay; so does every file that you changed.
    """
    from generator.projects.upgrade import upgrade as upgraded

    with exit_codes():
        done = upgraded(root)
        say(f"From {done.before} to {done.now}." if done.before != done.now else f"At {done.now}, as before.")
        for step in done.steps:
            say(f"{step.path}: {_BECAME[step.what]}")
        for line in (*done.libraries, *done.news):
            say(line)
        if done.caution:
            say(f"note: {done.caution}")
        if not (done.steps or done.libraries):
            say("Nothing was to be renewed.")
