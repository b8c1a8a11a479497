"""Map articles to analyses: in this process or in several, with the same result, whatever happens to one of them."""

import itertools
import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct, structs

from generator.records import Analysis, Article, Problem
from generator.sources.language import foreign_language, same_language
from generator.sources.repair import repaired, restore

CHUNK_CHARACTERS = 100_000
"""Articles are analysed, travel to a process and are kept in chunks of about this many characters, which bounds memory."""

PROCESS_CHARACTERS = 400_000
"""With less text than this for each, more processes take longer to start than they save."""


class Outcome(Struct, frozen=True):
    """What became of one article: its analysis, or the Problem that kept it from having one."""

    analysis: Analysis | None
    problem: Problem | None = None


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

Work = Callable[[Sequence[Article], str], list[Outcome]]
"""Turns some articles into an outcome each, with the model of that name; must be importable by other processes."""

_Chunk = tuple[int, ...]
_Done = tuple[_Chunk, list[Outcome]]
_ATTEMPTS = 2
_AHEAD = 2
_PACKAGE = Path(__file__).parent
_REMEDY = "This is a defect of Briefing: please report it with the article. The other articles are not affected."
_ARTICLES = msgspec.msgpack.Decoder(list[Article])
_OUTCOMES = msgspec.msgpack.Decoder(list[Outcome])
_ENCODE = msgspec.msgpack.Encoder().encode


def analyse_chunk(articles: Sequence[Article], model: str) -> list[Outcome]:
    """Analyse some articles in this process. An article that fails has a Problem; the others do not notice.

    Raises:
        ModelError: the model cannot be loaded.
    """
    # spaCy takes seconds to import; a run that finds everything in its cache does without.
    from generator.article.analyse import analyse, list_only  # noqa: PLC0415
    from generator.article.parse import load_model, parse  # noqa: PLC0415

    nlp = load_model(model)
    views = [repaired(article.text) for article in articles]
    seen = [a if v is None else structs.replace(a, text=v.text) for a, v in zip(articles, views, strict=True)]
    outcomes: dict[int, Outcome] = {}

    def settle(index: int, made: Callable[[], Analysis]) -> None:
        try:
            analysis, view = made(), views[index]
            outcomes[index] = Outcome(analysis if view is None else restore(analysis, articles[index], view))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other articles
            outcomes[index] = Outcome(None, _failure(articles[index], error))

    for index, article in enumerate(seen):
        other = _other_language(article, nlp.lang or "en")
        if other is not None:
            settle(index, partial(list_only, article, other))
    own = [index for index in range(len(articles)) if index not in outcomes]
    try:
        for index, (article, doc) in zip(own, parse(nlp, [seen[index] for index in own]), strict=True):
            settle(index, partial(analyse, article, doc))
    except Exception as error:  # noqa: BLE001
        if len(articles) == 1:
            return [Outcome(None, _failure(articles[0], error))]
        return [outcome for article in articles for outcome in analyse_chunk((article,), model)]
    return [outcomes[index] for index in range(len(articles))]


def _other_language(article: Article, expected: str) -> Problem | None:
    """A Problem where the article says, or its text leaves no doubt, that it is in another language than the model's."""
    written = article.language
    if written is None:
        found = foreign_language(article.text, expected)
    else:
        found = None if same_language(written, expected) else written
    if found is None:
        return None
    cause = (
        f"The article {article.id!r} is in another language ({found}) than the model ({expected}); it is only listed."
    )
    remedy = (
        "Name a spaCy pipeline for its language as `model` in briefing.yml, or state its `language` if this is wrong."
    )
    return Problem(article.path, None, cause, remedy)


def analyse_all(
    articles: Sequence[Article],
    model: str,
    jobs: int = 1,
    cache: Cache | None = None,
    progress: Progress = lambda _done: None,
    *,
    work: Work = analyse_chunk,
) -> Extraction:
    """Analyse `articles` with the spaCy pipeline called `model` in up to `jobs` processes, or take them from `cache`.

    The result does not depend on `jobs` or `cache`. `work` is what analyses a chunk.

    Raises:
        ModelError: the model cannot be loaded. It is not loaded where the cache has everything.
    """
    outcomes: dict[int, Outcome] = {}
    if cache is not None:
        kept = cache.get_many(articles)
        outcomes = {index: Outcome(analysis) for index, analysis in enumerate(kept) if analysis is not None}
    reused = len(outcomes)
    progress(reused)
    missing = [index for index in range(len(articles)) if index not in outcomes]
    for chunk, results in _map(missing, articles, model, jobs, work):
        done = list(zip(chunk, results, strict=True))
        outcomes.update(done)
        if cache is not None:
            cache.put_many([(articles[index], o.analysis) for index, o in done if o.analysis is not None])
        progress(len(outcomes))
    ordered = [outcomes[index] for index in range(len(articles))]
    return Extraction(
        analyses=tuple(outcome.analysis for outcome in ordered if outcome.analysis is not None),
        problems=tuple(o.problem for o in ordered if o.problem is not None)
        + (cache.problems if cache is not None else ()),
        reused=reused,
    )


def _map(missing: Sequence[int], articles: Sequence[Article], model: str, jobs: int, work: Work) -> Iterator[_Done]:
    chunks = tuple(_chunks(missing, articles))
    jobs = min(jobs, len(chunks), sum(len(articles[index].text) for index in missing) // PROCESS_CHARACTERS)
    if jobs > 1:
        return _Pool(articles, model, jobs, work).map(chunks)
    return ((chunk, work([articles[index] for index in chunk], model)) for chunk in chunks)


def _chunks(indexes: Iterable[int], articles: Sequence[Article]) -> Iterator[_Chunk]:
    chunk: list[int] = []
    size = 0
    for index in indexes:
        chunk.append(index)
        size += len(articles[index].text)
        if size >= CHUNK_CHARACTERS:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


class _Pool:
    """Processes that each load the model once."""

    def __init__(self, articles: Sequence[Article], model: str, jobs: int, work: Work) -> None:
        self._articles = articles
        self._model = model
        self._jobs = jobs
        self._work = work

    def map(self, chunks: Sequence[_Chunk]) -> Iterator[_Done]:
        """Every chunk, as it is done. What a broken pool leaves is tried in a new one, at last article by article."""
        left = dict.fromkeys(chunks)
        for _ in range(_ATTEMPTS):
            for chunk, results in self._try(tuple(left), self._jobs):
                del left[chunk]
                yield chunk, results
            if not left:
                return
        if not list(self._try(((),), 1)):
            # Not even a process with nothing to do survives, so it is not the articles.
            yield from ((chunk, self._work([self._articles[i] for i in chunk], self._model)) for chunk in left)
            return
        for index in (index for chunk in left for index in chunk):
            alone = ((index,),)
            yield from list(self._try(alone, 1)) or [(alone[0], [Outcome(None, _killed(self._articles[index]))])]

    def _try(self, chunks: Sequence[_Chunk], jobs: int) -> Iterator[_Done]:
        """Chunks as they are done, in a new pool, until all are or the pool breaks."""
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        pool = ProcessPoolExecutor(jobs, context, initializer=_ignore_interrupt)
        waiting = iter(chunks)
        running: dict[Future[bytes], _Chunk] = {}
        try:
            while True:
                for chunk in itertools.islice(waiting, jobs * _AHEAD - len(running)):
                    payload = _ENCODE([self._articles[index] for index in chunk])
                    running[pool.submit(_remote, self._work, payload, self._model)] = chunk
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    yield running.pop(future), _OUTCOMES.decode(future.result())
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(cancel_futures=True)


def _remote(work: Work, payload: bytes, model: str) -> bytes:
    """Runs in another process: bytes in and out, which is quicker than pickling records."""
    return _ENCODE(work(_ARTICLES.decode(payload), model))


def _ignore_interrupt() -> None:
    """Ctrl-C reaches every process of the terminal; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _failure(article: Article, error: Exception) -> Problem:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(_PACKAGE)]
    place = f" in {Path(frames[-1].filename).relative_to(_PACKAGE.parent)}:{frames[-1].lineno}" if frames else ""
    cause = f"The article {article.id!r} could not be analysed ({type(error).__name__}: {error}{place})."
    return Problem(article.path, None, cause, _REMEDY)


def _killed(article: Article) -> Problem:
    cause = f"The article {article.id!r} could not be analysed: it ended its process, perhaps for want of memory."
    return Problem(article.path, None, cause, _REMEDY)
