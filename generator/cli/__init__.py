"""The command line; the only package that prints or exits.

A command is a function under the group `cli` of `group.py`; the modules below are imported for the commands that they add.
Commands import what they run themselves, so that `--help` needs no model.
"""

from collections.abc import Iterable

import click

from generator.cli import build, changes, keep, look, published, start
from generator.cli.group import cli

__all__ = ["build", "changes", "cli", "commands", "keep", "look", "published", "start"]


def commands() -> Iterable[click.Command]:
    """Every command, for the test that each has an example in its help."""
    for command in cli.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from command.commands.values()
