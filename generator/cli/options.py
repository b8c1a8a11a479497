"""The options that several commands have, and how they say to run."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from generator.errors import UsageError

if TYPE_CHECKING:
    from generator.pipeline import Run

root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default=True,
    help="The project's folder, with seeds/, editorial/ and briefing.yml.",
)
jobs = click.option(
    "--jobs", type=click.IntRange(1), default=None, help="Processes to analyse with. Default: the cores."
)
no_cache = click.option("--no-cache", is_flag=True, help="Analyse everything afresh.")
engine = click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="Analyse on this machine, or on a Ray cluster.",
)
address = click.option("--address", default=None, help="The Ray cluster, as host:port. Default: this machine alone.")
strict = click.option("--strict", is_flag=True, help="Fail (exit code 1) when there is any Problem.")


def run(
    root: Path,
    jobs: int | None,
    no_cache: bool,
    engine: Literal["local", "ray"],
    address: str | None,
    full: bool = False,
) -> "Run":
    """How the options say to run."""
    from generator.pipeline import Run

    if address is not None and engine != "ray":
        raise UsageError("--address names a Ray cluster; say --engine ray too.")
    workers = jobs or 0 if engine == "ray" and address is not None else cores(jobs)
    return Run(root=root, jobs=workers, engine=engine, address=address, cached=not no_cache, full=full)


def cores(jobs: int | None) -> int:
    """How many processes: as many as were asked for, else one for each core that this one may use."""
    if jobs is not None:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
