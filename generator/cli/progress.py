"""How far a run is, on a terminal or in a log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def shown_progress() -> Iterator[Callable[[str, int, int], None]]:
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
