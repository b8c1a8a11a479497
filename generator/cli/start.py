"""Commands that begin a project: `new`."""

from pathlib import Path

import click

from generator.cli.group import cli
from generator.cli.reporting import exit_codes, say


@cli.command(epilog='\b\nExample:\n  briefing new port-dispute --title "The port dispute"')
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default=None, help="What the site is called. Default: made from the folder's name.")
def new(folder: Path, title: str | None) -> None:
    """Make a project of your own in FOLDER: an example article, settings, workflows, and no code."""
    from generator.projects.create import new as made

    with exit_codes():
        paths, source = made(folder, title)
        say(f"Wrote {len(paths)} files to {folder}.")
        if source.caution:
            say(f"note: {source.caution}")
        say(f"Next: cd {folder}, then briefing build.")
