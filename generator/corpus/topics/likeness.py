"""How alike reports are, as far as their words tell: the groups that may be subjects, and the desks that they would go to.

It is the dearest part of finding topics, and reads nothing but the words of each report: not who is who, nor what editors
decide.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from generator.corpus.each import Each, each_anew
from generator.corpus.topics.desks import Desks, desks_of, shares
from generator.corpus.topics.sizes import fewest_of
from generator.records.vocabulary import read_vocabulary

_STRONG = 1.6
"""A subject is at least this strong (`forest`)."""


class Ranked(Struct, frozen=True, array_like=True):
    """A group of reports, by their numbers in order, and how strong it is."""

    reports: tuple[int, ...]
    rank: float


class Likeness(Struct, frozen=True):
    """The groups that are strong enough to be subjects, the strongest first, and how far each report is on desks' subjects."""

    groups: tuple[Ranked, ...]
    desks: Desks


Liken = Callable[[Sequence[str]], Likeness]
"""From the vocabularies of reports (`write_vocabulary`) to how alike these are."""


def likeness(vocabularies: Sequence[str], keys: Sequence[str] = (), each: Each = each_anew) -> Likeness:
    """How alike reports are, of which these are the words; there is at least one.

    What each is by itself is asked of `each`; `keys` tell the words from all others, where that is known.
    """
    # SciPy is slow to import, and of use only where the articles are others than in the last build.
    from generator.corpus.topics.forest import groups  # noqa: PLC0415
    from generator.corpus.topics.similarity import vectors  # noqa: PLC0415

    found = groups(vectors(map(read_vocabulary, vocabularies)), fewest_of(len(vocabularies)))
    strong = (Ranked(tuple(sorted(reports)), rank) for reports, rank in found.items() if rank >= _STRONG)
    desks = desks_of(each("desks", dict[str, float], _shares, vocabularies, keys))
    return Likeness(tuple(sorted(strong, key=lambda group: (-group.rank, group.reports))), desks)


def _shares(vocabulary: str) -> dict[str, float]:
    return shares(read_vocabulary(vocabulary))
