"""How time grows with the length of a text and the number of articles: `python -m benchmarks.growth [corpora] [NAME…]`.

Prints exponents, 1 for work in proportion, from processor times of one run: of parsing and of analysing the repetitive texts
of `tests/test_linear.py` at 32,000 and 64,000 characters; of corpora (`tests/corpus/test_growth.py`) all that a build makes of
2,000 and 4,000 analyses, and all that their pages show. The tests count steps; this measures seconds, and asserts nothing.
"""

import gc
import itertools
import math
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.records import Article
from tests.corpus.test_growth import CORPORA, corpus_of, shown
from tests.test_linear import MODEL, TEXTS

LENGTHS = 32_000, 64_000
ARTICLES = 2000, 4000
_TIMES = 3


def text_of(name: str, length: int) -> str:
    """The first `length` characters of a text of the tests."""
    parts: list[str] = []
    for part in TEXTS[name]():
        parts.append(part)
        length -= len(part)
        if length <= 0:
            break
    return "".join(parts)


def exponent(short: float, long: float) -> float:
    """By which power of the length a time grows that was measured at one length and at its double."""
    return math.log2(long / short)


def measure(name: str) -> list[tuple[float, float]]:
    """Seconds of parsing and of analysing at each of `LENGTHS`, the best of three."""
    nlp, found = load_model(MODEL), []
    for length in LENGTHS:
        article = Article(id="a", path="a.txt", sha256="", text=f"{text_of(name, length)}.")
        parsing, analysing = [], []
        for _ in range(_TIMES):
            begun = time.process_time()
            ((read, doc),) = parse(nlp, [article])
            parsing.append(time.process_time() - begun)
            analysing.append(seconds(partial(analyse, read, doc)))
        found.append((min(parsing), min(analysing)))
    return found


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that `work` takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure_corpus(name: str) -> list[tuple[float, float]]:
    """Seconds for all that is made of analyses, and for what their pages show, at each of `ARTICLES`, the best of three."""
    whole, found = tuple(itertools.islice(CORPORA[name](), ARTICLES[-1])), []
    corpus_of(whole)  # what is kept of words is kept for both
    for number in ARTICLES:
        corpus = corpus_of(whole[:number])
        resolving = min(seconds(partial(corpus_of, whole[:number])) for _ in range(_TIMES))
        found.append((resolving, min(seconds(partial(shown, corpus)) for _ in range(_TIMES))))
    return found


def print_row(name: str, steps: Sequence[tuple[float, float]]) -> None:
    """A row of the table: seconds of both stages for the whole, and the exponents of each and of both together."""
    (one, other), (twice_one, twice_other) = steps
    grown = exponent(one, twice_one), exponent(other, twice_other), exponent(one + other, twice_one + twice_other)
    told = " | ".join(f"{power:.2f}" for power in grown)
    print(f"| {name} | {twice_one:.2f} | {twice_other:.2f} | {told} |", flush=True)


def main(names: Sequence[str]) -> None:
    """Print a table of these texts, or after "corpora" of these corpora; of all without a name."""
    gc.disable()  # its passes over all objects come at other times in each run
    corpora, names = names[:1] == ["corpora"], [name for name in names if name != "corpora"]
    stages = ("actors to topics", "pages") if corpora else ("parsing", "analysing")
    head = (f"{stages[0]} s", f"{stages[1]} s", f"exponent of {stages[0]}", f"of {stages[1]}", "of both")
    print(f"| {'corpus' if corpora else 'text'} | {' | '.join(head)} |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in names or (CORPORA if corpora else TEXTS):
        print_row(name, measure_corpus(name) if corpora else measure(name))


if __name__ == "__main__":
    main(sys.argv[1:])
