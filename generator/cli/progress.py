"""How far a run is, on a terminal or in a log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

_FEWEST = 20
"""A stage with fewer steps needs no lines of its own."""


@contextmanager
def shown_progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; elsewhere a plain line for each tenth of a stage."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield partial(_say_tenth, set())
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        yield partial(_advance, bars, {})


def _say_tenth(said: set[tuple[str, int]], stage: str, done: int, total: int) -> None:
    """Print a line for a tenth of a stage that none was `said` of, where it has more than a few steps."""
    tenth = 10 * done // max(total, 1)
    if total >= _FEWEST and (stage, tenth) not in said:
        said.add((stage, tenth))
        click.echo(f"{stage}: {done:,} of {total:,}", err=True)


def _advance(bars: Progress, tasks: dict[str, TaskID], stage: str, done: int, total: int) -> None:
    """Move the bar of a stage, which begins with its first step."""
    if stage not in tasks:
        tasks[stage] = bars.add_task(stage, total=total)
    bars.update(tasks[stage], completed=done, total=total)
