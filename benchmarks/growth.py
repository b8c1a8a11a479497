"""How time grows with the length of a text and the number of articles: `python -m benchmarks.growth [NAME…]`.

Prints exponents, 1 for work in proportion, from processor times of one run: of parsing and of analysing the repetitive texts
of `tests/test_linear.py` at 32,000 and 64,000 characters. The tests count steps; this measures seconds, and asserts nothing.
"""

import gc
import math
import sys
import time
from collections.abc import Sequence

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.records import Article
from tests.test_linear import MODEL, TEXTS

LENGTHS = 32_000, 64_000
_TIMES = 2


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
    """Seconds of parsing and of analysing at each of `LENGTHS`, the best of two."""
    nlp, found = load_model(MODEL), []
    for length in LENGTHS:
        article = Article(id="a", path="a.txt", sha256="", text=f"{text_of(name, length)}.")
        parsing, analysing = [], []
        for _ in range(_TIMES):
            begun = time.process_time()
            ((read, doc),) = parse(nlp, [article])
            parsing.append(time.process_time() - begun)
            begun = time.process_time()
            analyse(read, doc)
            analysing.append(time.process_time() - begun)
        found.append((min(parsing), min(analysing)))
    return found


def main(names: Sequence[str]) -> None:
    """Print a table of these texts; of all without any."""
    gc.disable()  # its passes over all objects come at other times in each run
    print("| text | parsing s | analysing s | exponent of parsing | of analysing | of both |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in names or TEXTS:
        (parsing, analysing), (twice_parsing, twice_analysing) = measure(name)
        grown = (
            exponent(parsing, twice_parsing),
            exponent(analysing, twice_analysing),
            exponent(parsing + analysing, twice_parsing + twice_analysing),
        )
        told = " | ".join(f"{one:.2f}" for one in grown)
        print(f"| {name} | {twice_parsing:.2f} | {twice_analysing:.2f} | {told} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
