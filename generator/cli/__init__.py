"""The command line; the only package that prints or exits.

A command is a function under the group `cli` of `group.py`; the modules below are imported for the commands that they add.
Commands import what they run themselves, so that `--help` needs no model.
"""

import signal
import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from generator import report as codes
from generator.cli import build, changes, keep, look, start
from generator.cli.group import cli

__all__ = ["build", "changes", "cli", "commands", "keep", "look", "main", "start"]


def main() -> NoReturn:
    """Run the command line. A request to end (SIGTERM, as CI sends it) is answered like Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    cli(prog_name="briefing")
    sys.exit(codes.OK)


def commands() -> Iterable[click.Command]:
    """Every command, for the test that each has an example in its help."""
    for command in cli.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from command.commands.values()
