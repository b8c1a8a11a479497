"""What commands tell: lines, Problems and errors, and the exit code that a run ends with."""

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from generator import report as codes
from generator.cli.progress import shown_progress
from generator.errors import (
    BriefingError,
    ConfigError,
    LockedError,
    ModelError,
    PublishError,
    UsageError,
    WriteError,
)
from generator.report import Report, exit_code, format_problem, summary

_EXIT: dict[type[BriefingError], int] = {
    UsageError: codes.USAGE,
    ConfigError: codes.CONFIG,
    ModelError: codes.MODEL,
    PublishError: codes.OUTPUT,
    WriteError: codes.OUTPUT,
    LockedError: codes.LOCKED,
}


_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode's categories of characters that say nothing to a reader, or something else to a terminal."""


def say(line: str, *, err: bool = False) -> None:
    r"""Print a line. What could steer a terminal, or pretend to be another line, is shown as an escape (`\x1b`, `\u202e`)."""
    click.echo("".join(_visible(char) for char in line), err=err)


def _visible(char: str) -> str:
    """A character, or its escape where a reader would not see it: controls, formats, separators of lines, surrogates."""
    if char == "\t" or unicodedata.category(char) not in _HIDDEN:
        return char
    return char.encode("unicode_escape").decode("ascii")


def complain(error: BriefingError) -> None:
    """Print what was raised on purpose; of a wrong configuration every Problem."""
    if isinstance(error, ConfigError):
        for problem in error.problems:
            say(f"error: {format_problem(problem)}", err=True)
    else:
        say(f"error: {error}", err=True)


def finish(report: Report, *, quiet: bool = False) -> None:
    """Print what a run complained about and, unless `quiet`, its figures."""
    for problem in report.problems:
        say(f"problem: {format_problem(problem)}", err=True)
    if not quiet:
        for line in summary(report):
            say(line)


def _refusal(error: OSError) -> str:
    """What to say of an operating system that refuses a file, wherever in the run that was."""
    place = "A file" if error.filename is None else os.fsdecode(error.filename)
    why = error.strerror or str(error)
    return f"{place} cannot be read or written: {why}. Check its permissions, and that the disk has room."


@contextmanager
def exit_codes() -> Iterator[None]:
    """Turn what is raised on purpose into one clear message and a documented exit code."""
    try:
        yield
    except BriefingError as error:
        complain(error)
        sys.exit(_EXIT.get(type(error), codes.USAGE))
    except BrokenPipeError:
        raise
    except OSError as error:
        say(f"error: {_refusal(error)}", err=True)
        sys.exit(codes.OUTPUT)
    except KeyboardInterrupt:
        click.echo("Interrupted; what was written before is whole.", err=True)
        sys.exit(codes.INTERRUPTED)


@contextmanager
def reporting(strict: bool, *, quiet: bool = False) -> Iterator[tuple[Report, Callable[[str, int, int], None]]]:
    """A run with its report: progress while it runs, Problems and summary at its end, its exit code."""
    report = Report()
    with exit_codes():
        try:
            with shown_progress() as progress:
                yield report, progress
        finally:
            finish(report, quiet=quiet)
    if code := exit_code(report, strict=strict):
        sys.exit(code)
