"""Which articles are one report: exact copies, near copies and excerpts, whatever their headlines.

Texts are compared by their shingles, runs of four words of the story (Broder, "On the resemblance and containment of
documents", 1997). MinHash signatures and banding (datasketch) find the pairs worth comparing, so that the time grows with
the number of articles and not with its square; each such pair is then compared exactly. Two texts with the same wording are
still two reports where their figures or names differ: market notices, obituary forms, weekly statistics.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import numpy as np
from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]
from msgspec import Struct, structs
from numpy.typing import NDArray

from generator.corpus.groups import Groups
from generator.records import Analysis, Cluster

WORDS_A_SHINGLE = 4
RESEMBLES = 0.5
"""Share of all shingles that two texts have in common, from which on they are copies."""
CONTAINS = 0.8
"""Share of the shorter text's shingles that the longer one has, from which on it is an excerpt."""
SHORTEST = 24
"""A text with fewer shingles says too little by itself: it is a copy only word for word, its title included."""
AGREES = 0.75
"""Share of the figures, and of the names, of the text with fewer of them that the other must have."""
DAYS_APART = 14
"""Copies that are not the same word for word appear within so many days of each other."""
FORM = 50
"""A shingle of more texts than this (and than one in a hundred) is a form of words or a notice, and tells nothing."""
BANDS, ROWS = 64, 2
"""Pairs that share a fifth of their shingles become candidates with a probability of 0.93, half of them with 1 - 1e-8."""
STORY = frozenset({"lede", "body", "heading"})

Shingles = NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d[\d.,:/-]*")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")


class _Text(Struct, frozen=True):
    """What is compared of one article: its words as a key, its shingles, figures and capitalised words, and its day."""

    article: str
    words: str
    shingles: Shingles
    figures: frozenset[str]
    names: frozenset[str]
    published: str | None


def find_clusters(analyses: Iterable[Analysis]) -> tuple[Cluster, ...]:
    """Groups of articles that are one report, each with two or more, in a stable order whatever the order of `analyses`.

    The first article of a cluster is its earliest (undated ones last), of one day the longest.
    """
    texts = sorted((_text(a) for a in analyses), key=lambda t: t.article)
    groups = Groups.of(len(texts))
    originals = _join_same(texts, groups)
    told = _without_forms([texts[i] for i in originals])
    for one, other in _candidates(told):
        first, second = originals[one], originals[other]
        if groups.find(first) != groups.find(second) and _is_copy(told[one], told[other]):
            groups.join(first, second)
    return tuple(_cluster([texts[i] for i in group]) for group in groups.all() if len(group) > 1)


def independent(articles: Iterable[str], clusters: Iterable[Cluster]) -> int:
    """How many of `articles` are reports of their own, copies of one report counted once."""
    report = {article: cluster.articles[0] for cluster in clusters for article in cluster.articles}
    return len({report.get(article, article) for article in articles})


def shingles(words: Sequence[str]) -> Shingles:
    """The distinct runs of four words, as sorted 64-bit hashes that are the same on every machine."""
    hashed = np.array([zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    count = len(hashed) - WORDS_A_SHINGLE + 1
    if count < 1:
        return np.array([], dtype=np.uint64)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(WORDS_A_SHINGLE):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashed[place : count + place]
    mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    return np.unique(mixed ^ (mixed >> np.uint64(32)))


def words_of(text: str) -> list[str]:
    """The words of a text without regard to case, punctuation and width, for telling whether two are the same."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _text(analysis: Analysis) -> _Text:
    article = analysis.article
    story = "\n".join(article.text[b.start : b.end] for b in analysis.blocks if b.kind in STORY) or article.text
    words = words_of(story)
    found = shingles(words)
    return _Text(
        article=article.id,
        words=" ".join(words if len(found) >= SHORTEST else [*words_of(article.title or ""), *words]),
        shingles=found,
        figures=frozenset(f.rstrip(".,:/-") for f in _FIGURE.findall(story)),
        names=frozenset(n.casefold() for n in _CAPITAL.findall(story)),
        published=article.published,
    )


def _join_same(texts: Sequence[_Text], groups: Groups) -> list[int]:
    """Join texts with the same words; the first of each group is left to be compared."""
    first: dict[str, int] = {}
    for index, text in enumerate(texts):
        if text.words:
            groups.join(first.setdefault(text.words, index), index)
    return list(first.values())


def _without_forms(texts: Sequence[_Text]) -> list[_Text]:
    """The texts without the shingles that so many of them share that they say nothing about where one comes from."""
    if not texts:
        return []
    found, counts = np.unique(np.concatenate([text.shingles for text in texts]), return_counts=True)
    forms = found[counts > max(FORM, len(texts) // 100)]
    if not len(forms):
        return list(texts)
    return [structs.replace(t, shingles=np.setdiff1d(t.shingles, forms, assume_unique=True)) for t in texts]


def _candidates(texts: Sequence[_Text]) -> Iterator[tuple[int, int]]:
    """Pairs of indices that may be copies: those that share a band of their signatures."""
    empty = MinHash(num_perm=BANDS * ROWS, hashfunc=int)
    index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    for number, text in enumerate(texts):
        if len(text.shingles) < SHORTEST:
            continue
        signature = empty.copy()
        signature.update_batch((text.shingles & np.uint64(0xFFFFFFFF)).tolist())
        yield from ((earlier, number) for earlier in sorted(index.query(signature)))
        index.insert(number, signature, check_duplication=False)


def _is_copy(one: _Text, other: _Text) -> bool:
    """Whether one is an edited copy or an excerpt of the other, and keeps its figures and names."""
    shared = len(np.intersect1d(one.shingles, other.shingles, assume_unique=True))
    shorter, longer = sorted((len(one.shingles), len(other.shingles)))
    resembles = shared / (shorter + longer - shared) >= RESEMBLES
    return (
        (resembles or shared / shorter >= CONTAINS)
        and near_in_time(one.published, other.published)
        and _agree(one.figures, other.figures)
        and _agree(one.names, other.names)
    )


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return len(one & other) >= AGREES * fewer


def near_in_time(one: str | None, other: str | None) -> bool:
    """Whether nothing says that two articles are far apart: days that are known differ by two weeks at most."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return True
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= DAYS_APART


def _cluster(texts: Sequence[_Text]) -> Cluster:
    ordered = sorted(texts, key=lambda t: (t.published is None, t.published or "", -len(t.shingles), t.article))
    same = all(text.words == ordered[0].words for text in ordered)
    return Cluster(articles=tuple(text.article for text in ordered), same=same)
