"""Workers as processes of this machine, each of which loads the model once."""

import itertools
import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from generator.engine.chunks import AHEAD, Chunk
from generator.engine.work import Work, work_encoded


class Processes:
    """A pool of `jobs` processes."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def attempt(
        self, chunks: Iterable[tuple[Chunk, bytes]], work: Work, model: str, alone: bool
    ) -> Iterator[tuple[Chunk, bytes]]:
        """Chunks as they are done, in new processes, until all are or one of the processes dies."""
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        jobs = 1 if alone else self._jobs
        pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=_ignore_interrupt)
        try:
            yield from _done(chunks, lambda articles: pool.submit(work_encoded, work, articles, model), jobs * AHEAD)
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(cancel_futures=True)


def _done(
    chunks: Iterable[tuple[Chunk, bytes]], submit: Callable[[bytes], Future[bytes]], most: int
) -> Iterator[tuple[Chunk, bytes]]:
    """Chunks as they are done, with at most that many given away at a time."""
    waiting = iter(chunks)
    running: dict[Future[bytes], Chunk] = {}
    while True:
        for chunk, articles in itertools.islice(waiting, most - len(running)):
            running[submit(articles)] = chunk
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            yield running.pop(future), future.result()


def _ignore_interrupt() -> None:
    """Ctrl-C reaches every process of the terminal; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
