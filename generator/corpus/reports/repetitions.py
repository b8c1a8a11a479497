"""Which quotations of several reports are the same words of one actor, so that they are shown once with all their sources.

Desks shorten what was said, correct its grammar and translate it again; such wordings are one statement too, and stay apart
in what readers see: each source has its own. Other figures, or a "not" that only one has, are another statement, unless the
articles are copies of one report.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain, combinations, pairwise

import numpy as np
from msgspec import Struct
from rapidfuzz.distance import LCSseq

from generator.corpus.disjoint import Groups
from generator.corpus.reports.duplicates import days_between, near_in_time, words_of
from generator.data import word_set
from generator.records import Analysis, Cluster, QuotePlace, Repetition

SHORTEST = 4
"""Fewer words than this are said again rather than quoted again."""
TELLING = 8
"""Fewer words than this are taken for the same statement only in reports of the same days."""
PART = 6
"""A quotation of so many words is a part of a longer one that has them in a row."""
NEARLY = 0.8
"""Share of the longer wording's words that another has in the same order, from which on they are one statement."""
SOON = 3
"""Reports of so many days may put one statement in other words."""
RUN = 4
"""Other wordings of a statement have so many words in a row in common."""
COMMON = 24
"""A run of words that more statements of one actor have is a saying, and tells nothing."""
NEGATIONS = word_set("reports.negations")
"""What turns a statement round; "t" is what is left of "n’t"."""


class _Quoted(Struct, frozen=True):
    place: QuotePlace
    actor: str | None
    report: str
    words: tuple[str, ...]
    published: str | None


_Spoken = Sequence[tuple[int, _Quoted]]
"""The quotations whose actor is known, each with its index."""


def find_repetitions(analyses: Iterable[Analysis], clusters: Iterable[Cluster]) -> tuple[Repetition, ...]:
    """Groups of two or more quotations with the same words by the same actor, in a stable order.

    Case and punctuation do not count, nor do a few other words in reports of the same days. A quotation that is part of a
    longer one by the same actor belongs to it. Where the speaker is not known, only copies of one report are compared.
    Within an article nothing is grouped with itself alone.
    """
    report = {article: cluster.articles[0] for cluster in clusters for article in cluster.articles}
    quoted = sorted(_quoted(analyses, report), key=lambda q: q.place)
    groups = Groups.of(len(quoted))
    spoken = [(index, one) for index, one in enumerate(quoted) if one.actor is not None]
    pairs = chain(_said_alike(spoken), _printed_alike(quoted), _parts(quoted, spoken), _reworded(quoted, spoken))
    for one, other in pairs:
        groups.join(one, other)
    found = []
    for group in groups.all():
        members = [quoted[i] for i in group]
        if len({m.place.article for m in members}) > 1:
            members.sort(key=lambda m: (-len(m.words), m.published is None, m.published or "", m.place))
            found.append(Repetition(tuple(m.place for m in members)))
    return tuple(found)


def _quoted(analyses: Iterable[Analysis], report: dict[str, str]) -> Iterator[_Quoted]:
    for analysis in analyses:
        article = analysis.article
        for quote in analysis.quotes:
            words = tuple(words_of(quote.text))
            if len(words) >= SHORTEST:
                place = QuotePlace(article.id, quote.id)
                yield _Quoted(place, quote.actor, report.get(article.id, article.id), words, article.published)


def _said_alike(spoken: _Spoken) -> Iterator[tuple[int, int]]:
    """Pairs of one actor with the same words."""
    alike: dict[tuple[str | None, tuple[str, ...]], list[tuple[int, _Quoted]]] = defaultdict(list)
    for index, one in spoken:
        alike[one.actor, one.words].append((index, one))
    for same in alike.values():
        same.sort(key=lambda item: (item[1].published or "", item[1].place))
        for (first, one), (second, other) in pairwise(same):
            if _one_occasion(one, other):
                yield first, second


def _printed_alike(quoted: Sequence[_Quoted]) -> Iterator[tuple[int, int]]:
    """Pairs with the same words in copies of one report that do not name two different speakers."""
    alike: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, one in enumerate(quoted):
        alike[one.report, one.words].append(index)
    for same in alike.values():
        if len({quoted[i].actor for i in same} - {None}) <= 1:
            yield from pairwise(same)


def _parts(quoted: Sequence[_Quoted], spoken: _Spoken) -> Iterator[tuple[int, int]]:
    """Pairs of one actor where the first has all words of the second in a row, and more."""
    beginnings: dict[tuple[str | None, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, one in spoken:
        beginnings[one.actor, one.words[:PART]].append(index)
    for index, one in spoken:
        for start in range(len(one.words) - PART + 1):
            for other in beginnings.get((one.actor, one.words[start : start + PART]), ()):
                part = quoted[other].words
                whole = one.words[start : start + len(part)]
                if len(part) < len(one.words) and whole == part and _one_occasion(quoted[other], one):
                    yield index, other


def _reworded(quoted: Sequence[_Quoted], spoken: _Spoken) -> Iterator[tuple[int, int]]:
    """Pairs of one actor in other articles of the same days whose words are nearly the same.

    They are looked for by hashes of their runs of words, of which there are many; what is found is then compared exactly.
    """
    runs, owners = array("Q"), array("q")
    often = Counter(actor for actor, _ in {(one.actor, one.place.article) for _, one in spoken})
    for index, one in spoken:
        if len(one.words) >= TELLING and often[one.actor] > 1:
            starts = range(len(one.words) - RUN + 1)
            found = {_hashed(one.actor or "", one.words[start : start + RUN]) for start in starts}
            runs.extend(found)
            owners.extend([index] * len(found))
    order = np.lexsort((owners, runs))
    _, firsts, counts = np.unique(np.array(runs)[order], return_index=True, return_counts=True)
    telling = (counts > 1) & (counts <= COMMON)
    in_order = np.array(owners)[order]
    pairs = {
        pair
        for first, count in zip(firsts[telling].tolist(), counts[telling].tolist(), strict=True)
        for pair in combinations(in_order[first : first + count].tolist(), 2)
    }
    return ((first, second) for first, second in sorted(pairs) if _is_reworded(quoted[first], quoted[second]))


def _hashed(actor: str, words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join((actor, *words)).encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _is_reworded(one: _Quoted, other: _Quoted) -> bool:
    if one.place.article == other.place.article or one.words == other.words:
        return False
    days = days_between(one.published, other.published)
    copies = one.report == other.report
    if not copies and (days is None or days > SOON or _turning(one.words) != _turning(other.words)):
        return False
    return LCSseq.normalized_similarity(one.words, other.words) >= NEARLY


def _turning(words: Sequence[str]) -> list[str]:
    """The figures and negations among `words`, which make another statement of the same sentence."""
    return sorted(word for word in words if word in NEGATIONS or word[0].isdigit())


def _one_occasion(one: _Quoted, other: _Quoted) -> bool:
    return len(one.words) >= TELLING or near_in_time(one.published, other.published)
