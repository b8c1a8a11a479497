"""All articles to their analyses: from the cache, and what it lacks in this process or by a pool of workers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from msgspec import Struct

from generator.engine.chunks import Done, Pool, chunks_of, map_surviving
from generator.engine.processes import Processes
from generator.engine.work import Outcome, Work, analyse_chunk
from generator.records import Analysis, Article, Problem
from generator.values import known

PROCESS_CHARACTERS = 400_000
"""With less text than this for each, more processes take longer to start than they save."""


class Extraction(Struct, frozen=True, kw_only=True):
    """Analyses in the order of their articles, without those that failed, which `problems` names.

    `reused` is how many came from the cache.
    """

    analyses: tuple[Analysis, ...]
    problems: tuple[Problem, ...] = ()
    reused: int = 0


class Cache(Protocol):
    """What keeps analyses between runs, such as `generator.cache.AnalysisCache`."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with what was kept."""

    def get_many(self, articles: Sequence[Article]) -> list[Analysis | None]:
        """The analysis of each article, or None where there is none."""

    def put_many(self, pairs: Sequence[tuple[Article, Analysis]]) -> None:
        """Keep some analyses."""


Progress = Callable[[int], None]
"""Called with the number of articles done so far."""


def analyse_all(
    articles: Sequence[Article],
    model: str,
    jobs: int = 1,
    cache: Cache | None = None,
    progress: Progress = lambda _done: None,
    *,
    work: Work = analyse_chunk,
    cluster: AbstractContextManager[Pool] | None = None,
) -> Extraction:
    """Analyse `articles` with the spaCy pipeline called `model`, or take them from `cache`.

    Up to `jobs` processes of this machine do it, or the workers of `cluster`, which is entered only when there is something to
    do. The result depends on none of these. `work` is what analyses a chunk.

    Raises:
        ModelError: the model cannot be loaded. It is not loaded where the cache has everything.
    """
    outcomes = {} if cache is None else _kept(articles, cache)
    reused = len(outcomes)
    progress(reused)
    missing = sorted({*range(len(articles))} - outcomes.keys())
    for chunk, results in _map(missing, articles, model, jobs, work, cluster):
        done = dict(zip(chunk, results, strict=True))
        outcomes |= done
        if cache is not None:
            cache.put_many([(articles[index], o.analysis) for index, o in done.items() if o.analysis is not None])
        progress(len(outcomes))
    ordered = [outcomes[index] for index in range(len(articles))]
    problems = tuple(known(outcome.problem for outcome in ordered))
    return Extraction(
        analyses=tuple(known(outcome.analysis for outcome in ordered)),
        problems=problems if cache is None else problems + cache.problems,
        reused=reused,
    )


def _kept(articles: Sequence[Article], cache: Cache) -> dict[int, Outcome]:
    """What the cache has, by the article's index."""
    kept = enumerate(cache.get_many(articles))
    return {index: Outcome(analysis) for index, analysis in kept if analysis is not None}


def _map(
    missing: Sequence[int],
    articles: Sequence[Article],
    model: str,
    jobs: int,
    work: Work,
    cluster: AbstractContextManager[Pool] | None,
) -> Iterator[Done]:
    chunks = tuple(chunks_of(missing, articles))
    if cluster is None:
        jobs = min(jobs, len(chunks), sum(len(articles[index].text) for index in missing) // PROCESS_CHARACTERS)
        if jobs < 2:
            yield from ((chunk, work([articles[index] for index in chunk], model)) for chunk in chunks)
            return
        cluster = nullcontext(Processes(jobs))
    if chunks:
        with cluster as pool:
            yield from map_surviving(pool, chunks, articles, work, model)
