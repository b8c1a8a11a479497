"""How finding subjects grows with the number of reports: `python -m benchmarks.topics [REPORTS ...]`.

Invented reports of stories of different sizes are compared, without counts 1,000, 5,000 and 20,000 of them; processor time and
its growth are printed. Nothing is asserted: machines differ. What matters is the growth for a report, which stays near 1 while
finding is near-linear.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence

from generator.corpus.topics.find import find_topics
from generator.records import Analysis, Article, Block, Phrase
from generator.records.vocabulary import Word, write_vocabulary

_COUNTS = (1000, 5000, 20000)
_PER_STORY = 25
_WORDS = 12
_SHARED = 3000
_NOISE = 40


def invented(count: int) -> Iterator[Analysis]:
    """Reports of stories, each with words of its story, of its field of ten stories, and of all."""
    rng = random.Random(21)
    for number in range(count):
        story = int(rng.expovariate(1) * count / _PER_STORY)
        own = [f"story{story}w{word}" for word in sorted(rng.sample(range(_WORDS), _WORDS // 2))]
        field = [f"field{story // 10}w{word}" for word in sorted(rng.sample(range(_WORDS), _WORDS // 3))]
        other = [f"word{int(rng.paretovariate(0.6)) % _SHARED}" for _ in range(_NOISE)]
        yield _report(f"r{number:06}", [*own, *field], sorted(set(other)))


def _report(id_: str, leads: Sequence[str], others: Sequence[str]) -> Analysis:
    text = " ".join((*leads, *others))
    phrases, at = [], 0
    for word in (*leads, *others):
        phrases.append(Phrase(start=at, end=at + len(word), text=word, key=word, sentence=0))
        at += len(word) + 1
    words = (*(Word(word, True, 2, 1) for word in leads), *(Word(word, True, 1, 0) for word in others))
    return Analysis(
        article=Article(id=id_, path=f"{id_}.txt", sha256="", text=text, title=" ".join(leads[:3])),
        blocks=(Block("body", 0, len(text)),),
        sentences=((0, len(text)),),
        phrases=tuple(phrases),
        vocabulary=write_vocabulary(words),
    )


def main(counts: Sequence[int]) -> None:
    """Print the time that finding the topics of so many reports takes, each with its growth over the one before."""
    before: tuple[int, float] | None = None
    for count in counts:
        reports = list(invented(count))
        start = time.process_time()
        found = find_topics(reports, ())
        took = time.process_time() - start
        grown = "" if before is None else f", {took / before[1] / (count / before[0]):.2f} times as much a report"
        sys.stdout.write(f"{count:>7,} reports: {len(found.topics)} topics in {took:.1f} s{grown}\n")
        before = count, took


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or _COUNTS)
