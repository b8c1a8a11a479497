"""Chunks of articles, and how they come through whatever happens to the workers."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Protocol

from generator.engine.work import Outcome, Work, decode_outcomes, encode_articles, killed
from generator.records import Article

CHUNK_CHARACTERS = 100_000
"""Articles are analysed, travel to a worker and are kept in chunks of about this many characters, which bounds memory."""

Chunk = tuple[int, ...]
"""Indexes of articles that travel together."""

Done = tuple[Chunk, list[Outcome]]
AHEAD = 2
"""How many chunks a worker is given at once, so that it never waits for the next."""

_ATTEMPTS = 2


class Pool(Protocol):
    """Workers in other processes, here or elsewhere."""

    def attempt(
        self, chunks: Iterable[tuple[Chunk, bytes]], work: Work, model: str, alone: bool
    ) -> Iterator[tuple[Chunk, bytes]]:
        """Every chunk as it is done, articles and outcomes encoded; those whose worker was lost are left out.

        With `alone`, one worker does it.
        """


def chunks_of(indexes: Iterable[int], articles: Sequence[Article]) -> Iterator[Chunk]:
    """`indexes` of `articles` in chunks, in order."""
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


def map_surviving(
    pool: Pool, chunks: Sequence[Chunk], articles: Sequence[Article], work: Work, model: str
) -> Iterator[Done]:
    """Every chunk, as it is done. What lost workers leave is tried again, at last article by article."""
    attempt = partial(_attempt, pool, articles, work, model)
    left = dict.fromkeys(chunks)
    for _ in range(_ATTEMPTS):
        for chunk, outcomes in attempt(tuple(left)):
            del left[chunk]
            yield chunk, outcomes
        if not left:
            return
    if not list(attempt(((),), alone=True)):
        # Not even a worker with nothing to do survives, so it is not the articles.
        yield from ((chunk, work([articles[i] for i in chunk], model)) for chunk in left)
        return
    for index in chain.from_iterable(left):
        single = (index,)
        yield from list(attempt((single,), alone=True)) or [(single, [killed(articles[index])])]


def _attempt(
    pool: Pool, articles: Sequence[Article], work: Work, model: str, wanted: Iterable[Chunk], *, alone: bool = False
) -> Iterator[Done]:
    """The chunks that come back from the pool, as they are done."""
    encoded = ((chunk, encode_articles([articles[index] for index in chunk])) for chunk in wanted)
    for chunk, outcomes in pool.attempt(encoded, work, model, alone):
        yield chunk, decode_outcomes(outcomes)
