"""Workers on a Ray cluster, or on a Ray of this machine alone. Ray is an extra: `pip install .[ray]`.

Each worker is a Ray actor, one process on one core, which loads the model once. Ray starts a lost one again, here or on another
machine; what it was given is tried again.
"""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from generator.engine.chunks import AHEAD, Chunk
from generator.engine.work import Work, work_encoded
from generator.errors import UsageError
from generator.values import Share, Spread

Versions = Callable[[str], Mapping[str, str]]
"""What analyses by the model of that name depend on, with the version of each; must be importable by other processes."""


class Cluster:
    """`jobs` Ray actors at `address`, or on this machine where that is None; use it as a context manager.

    With 0 `jobs`, as many as there are cores. Every worker must have the same `versions` as this process, so that it makes no
    difference which of them analyses an article.
    """

    def __init__(self, address: str | None, jobs: int, model: str, versions: Versions) -> None:
        self._address = address
        self._jobs = jobs
        self._model = model
        self._versions = versions
        self._ray: Any = None
        self._actors: list[Any] = []

    @property
    def is_elsewhere(self) -> bool:
        """Whether its workers may be on other machines."""
        return self._address is not None

    def __enter__(self) -> Self:
        """Connect and start the workers.

        Raises:
            UsageError: Ray is not installed, nothing answers at the address, or a worker has other versions.
        """
        self._ray = _connected(self._address, self._jobs)
        cores = int(self._ray.cluster_resources().get("CPU", 1))
        remote = self._ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=1)(Worker)
        self._actors = [remote.remote() for _ in range(min(self._jobs or cores, cores))]
        own = dict(self._versions(self._model))
        for actor in self._actors:
            _check_versions(own, self._ray.get(actor.versions.remote(self._versions, self._model)))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ray.shutdown()

    def attempt(
        self, chunks: Iterable[tuple[Chunk, bytes]], work: Work, model: str, alone: bool
    ) -> Iterator[tuple[Chunk, bytes]]:
        """Chunks as they are done; those whose worker was lost twice are left out."""
        waiting = iter(chunks)
        free = deque((self._actors[:1] if alone else self._actors) * AHEAD)
        running: dict[Any, tuple[Chunk, Any]] = {}
        lost = _losses(self._ray)
        while True:
            while free and (item := next(waiting, None)) is not None:
                actor = free.popleft()
                running[actor.work.remote(work, item[1], model)] = (item[0], actor)
            if not running:
                return
            (reference,), _ = self._ray.wait(list(running))
            chunk, actor = running.pop(reference)
            free.append(actor)
            try:
                outcomes = self._ray.get(reference)
            except lost:
                continue
            yield chunk, outcomes

    def spread(self, make: Callable[[bytes], Share], given: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
        """What `make(given)` does with each of `parts`, in their order; every worker is given parts in this order too.

        `make` must be importable by other processes. What was lost twice is done in this one.
        """
        held, lost, own = [self._ray.put(given)], _losses(self._ray), cache(make)
        running: deque[tuple[Any, bytes]] = deque()

        def next_done() -> bytes:
            reference, part = running.popleft()
            try:
                return bytes(self._ray.get(reference))
            except lost:
                return own(given)(part)

        for number, part in enumerate(parts):
            if len(running) == len(self._actors) * AHEAD:
                yield next_done()
            actor = self._actors[number % len(self._actors)]
            running.append((actor.share.remote(make, held, part), part))
        while running:
            yield next_done()


@contextmanager
def spreading(cluster: Cluster | None, files: bool = False) -> Iterator[Spread | None]:
    """What has the workers of a cluster do parts of a work; nothing without one.

    Nothing either where they need `files` of this machine and may be on others.
    """
    if cluster is None or (files and cluster.is_elsewhere):
        yield None
    else:
        with cluster as workers:
            yield workers.spread


def _losses(ray: Any) -> tuple[type[Exception], ...]:
    """What Ray raises where a worker or its machine is gone, rather than the work having failed."""
    errors = ray.exceptions
    return (errors.RayActorError, errors.WorkerCrashedError, errors.ObjectLostError, errors.OutOfMemoryError)


def _check_versions(own: Mapping[str, str], other: Mapping[str, str]) -> None:
    differing = [f"{part} is {other.get(part)}, here {own[part]}" for part in own if other.get(part) != own[part]]
    if differing:
        raise UsageError(
            f"A machine of the Ray cluster would analyse differently: {'; '.join(differing[:3])}. "
            "Install the locked requirements there, as on this machine."
        )


class Worker:
    """What runs as a Ray actor."""

    def __init__(self) -> None:
        self._share: tuple[object, Share] | None = None

    def versions(self, versions: Versions, model: str) -> dict[str, str]:
        """What analyses made here depend on."""
        return dict(versions(model))

    def work(self, work: Work, articles: bytes, model: str) -> bytes:
        """Analyse a chunk; the model is loaded with the first."""
        return work_encoded(work, articles, model)

    def share(self, make: Callable[[bytes], Share], held: list[Any], part: bytes) -> bytes:
        """Do a part of a work; what all parts are made from is fetched once, from where it is `held`."""
        import ray  # noqa: PLC0415 - an extra

        (given,) = held
        if self._share is None or self._share[0] != given:
            self._share = given, make(ray.get(given))
        return self._share[1](part)


def _connected(address: str | None, jobs: int) -> Any:
    """The module `ray`, connected."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # no request to a host that nobody named
    try:
        import ray  # noqa: PLC0415 - an extra, which takes seconds to import
    except ImportError as error:
        raise UsageError(f"Ray is not installed ({error}). Install it with `pip install '.[ray]'`.") from error
    quiet = {"log_to_driver": False, "configure_logging": False, "ignore_reinit_error": True}
    try:
        if address is None:
            paths = os.pathsep.join(path for path in sys.path if path)
            environment: dict[str, Any] = {"env_vars": {"PYTHONPATH": paths}}
            ray.init(num_cpus=jobs or None, include_dashboard=False, runtime_env=environment, **quiet)
        else:
            # The cluster's machines have the libraries and the model; the code is the one that runs here.
            ray.init(address, runtime_env={"py_modules": [str(Path(__file__).parents[1])]}, **quiet)
    except (ConnectionError, OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"Ray cannot be reached at {address or 'this machine'} ({error}). "
            "Name a running cluster, such as 10.0.0.5:6379, or leave --address out to use this machine."
        ) from error
    return ray
