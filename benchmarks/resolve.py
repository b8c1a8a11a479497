"""How resolving grows with the number of name forms: `python benchmarks/resolve.py [FORMS ...]`.

Invented people are named in articles of ten names each, in several spellings; time and its growth are printed. Nothing is
asserted: machines differ. What matters is the ratio, which stays near 1 while resolving is near-linear.
"""

import itertools
import sys
import time
from collections.abc import Iterator

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.records import Analysis, Article, Block, Entity, Mention

_PER_ARTICLE = 10
_ONSETS = tuple("b br d dr f g gr h j k kr l m n p pr r s st t tr v w z".split())  # noqa: SIM905
_RIMES = tuple("an ar el en er ic il in is od ol on or ov um un ur us ay ow".split())  # noqa: SIM905
_GIVEN = tuple(
    "Ana Ben Carl Dora Elena Frank Greta Hugo Irene Jonas Karin Luis Marta Nils Olga Pedro Ruth Samir Tara Viktor".split()  # noqa: SIM905
)


def family_names() -> Iterator[str]:
    """Different family names without end."""
    for length in itertools.count(2):
        for parts in itertools.product(_ONSETS, _RIMES, repeat=length):
            yield "".join(parts).capitalize()


def forms(count: int) -> list[str]:
    """`count` written names: families of five people each, every other one of them with a middle initial too."""
    found: list[str] = []
    for number, family in enumerate(itertools.islice(family_names(), 0, None, 7)):
        for k in range(5):
            given = _GIVEN[(number + 3 * k) % len(_GIVEN)]
            found.append(f"{given} {family}")
            if k % 2:
                found.append(f"{given} {'ABCDEF'[number % 6]}. {family}")
        if len(found) >= count:
            return found[:count]
    return found


def article(number: int, names: list[str]) -> Analysis:
    """One article that names each of `names` once."""
    text = ". ".join(names)
    mentions, entities, start = [], [], 0
    for i, name in enumerate(names):
        mentions.append(Mention(start=start, end=start + len(name), text=name, type="PERSON", kind="name", entity=i))
        entities.append(Entity(name=name, type="PERSON", mentions=(i,)))
        start += len(name) + 2
    return Analysis(
        article=Article(id=f"a{number}", path=f"a{number}.txt", sha256="", text=text),
        blocks=(Block("body", 0, len(text)),),
        sentences=((0, len(text)),),
        mentions=tuple(mentions),
        entities=tuple(entities),
    )


def main(sizes: list[int]) -> None:
    """Print a line for each size: forms, actors, seconds of processor time, and seconds a form against the first size."""
    first: float | None = None
    for size in sizes:
        names = forms(size)
        step = len(names) // _PER_ARTICLE
        analyses = [article(n, names[n::step][:_PER_ARTICLE]) for n in range(step)]
        begun = time.process_time()
        resolution = resolve(analyses, ActorDecisions())
        spent = time.process_time() - begun
        first = spent / size if first is None else first
        ratio = spent / size / first
        print(
            f"{size:>8} forms {len(resolution.actors):>8} actors {spent:>8.1f} s   {ratio:.2f} times the first, a form"
        )


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [1_000, 10_000, 100_000])
