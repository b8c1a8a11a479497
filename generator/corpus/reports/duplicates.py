"""Which articles are one report: exact copies, near copies and excerpts, whatever their headlines.

Texts are compared by their shingles, runs of four words of the story (Broder, "On the resemblance and containment of
documents", 1997). MinHash signatures (datasketch) and banding find the pairs worth comparing, so that the time grows with
the number of articles and not with its square; each such pair is then compared exactly. Two texts with the same wording are
still two reports where other figures or names stand in the same form: market notices, obituary forms, weekly statistics. A
correction may change what a notice may not, and what stands in the same words days later must agree in every figure.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from msgspec import Struct, structs

from generator.corpus.disjoint import Groups
from generator.corpus.each import Each, each_anew
from generator.corpus.reports.corrections import is_marked
from generator.corpus.reports.hashes import hashed, number, read, shared, shingles, told_by
from generator.records import PROSE_BLOCKS, Analysis, Cluster

RESEMBLES = 0.5
"""Share of all shingles that two texts have in common, from which on they are copies."""
CONTAINS = 0.8
"""Share of the shorter text's shingles that the longer one has, from which on it is an excerpt."""
SHORTEST = 24
"""A text with fewer shingles says too little by itself: it is a copy only word for word, its title included."""
REWRITTEN, DRAWN_ON = 0.35, 0.6
"""The same two shares for texts of one day or the next that have their names and figures in common, or for a correction."""
AGREES, ALL_AGREE = 0.75, 0.9
"""Share of the shorter text's names that the longer one must have; and where a text was rewritten."""
FEW_NAMES = 5
"""A text with fewer capitalised words cannot show that its names are the other's."""
REPLACED = 0.15
"""Share of the figures that may stand otherwise in a copy of the same day or the next; half of them in a correction."""
ALIKE = 0.8
"""Texts that resemble each other so much are one report with one figure replaced, and may be more than `SOON` days apart."""
SOON = 3
"""Days within which wires are taken up. Later, only a long text that is hardly changed is a copy."""
LONG = 100
"""Shingles of a text that is too long for a form."""
DAYS_APART = 14
"""Copies that are not the same word for word appear within so many days of each other."""
FORM = 50
"""A shingle of more texts than this (and than one in a hundred) is a form of words or a notice, and tells nothing."""
BANDS, ROWS = 64, 2
"""Pairs that share a fifth of their shingles become candidates with a probability of 0.93, half of them with 1 - 1e-8."""

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d[\d.,:/-]*")
_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_ROUND = "thirty forty fifty sixty seventy eighty ninety hundred half third quarter"
_NUMBER_WORDS = {word: str(n) for n, word in enumerate(_SMALL.split(), 2)} | {word: word for word in _ROUND.split()}
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+")


class _Text(Struct, frozen=True):
    """What is compared of one article: its words as a key, its shingles, figures, words and capitalised words, and its day.

    Words are compared as hashes, which are kept as bytes. `marked` says that it calls itself a correction or an update.
    """

    article: str
    words: bytes
    shingles: bytes
    figures: dict[str, int]
    names: bytes
    vocabulary: bytes
    published: str | None
    marked: bool


class Judged(Struct, frozen=True):
    """Two articles that share wording: the share of all shingles, that of the shorter one's, and whether they are copies."""

    one: str
    other: str
    resemblance: float
    containment: float
    copies: bool


def find_clusters(
    analyses: Sequence[Analysis], keys: Sequence[str] = (), each: Each = each_anew
) -> tuple[Cluster, ...]:
    """Groups of articles that are one report, each with two or more, in a stable order whatever the order of `analyses`.

    The first article of a cluster is its earliest (undated ones last), of one day the longest. What is compared of each
    article is asked of `each`; `keys` tell the analyses from all others, where that is known.
    """
    texts = sorted(each("wordings", _Text, _text, analyses, keys), key=lambda t: t.article)
    index = {text.article: i for i, text in enumerate(texts)}
    groups = Groups.of(len(texts))
    for pair in _judged(texts, _join_same(texts, groups), each):
        if pair.copies:
            groups.join(index[pair.one], index[pair.other])
    return tuple(_cluster([texts[i] for i in group]) for group in groups.all() if len(group) > 1)


def judge_pairs(analyses: Iterable[Analysis]) -> Iterator[Judged]:
    """Every pair of articles, not the same word for word, that was compared: for reading on both sides of the threshold."""
    texts = sorted((_text(a) for a in analyses), key=lambda t: t.article)
    return _judged(texts, _join_same(texts, Groups.of(len(texts))), each_anew)


def words_of(text: str) -> list[str]:
    """The words of a text without regard to case, punctuation and width, for telling whether two are the same."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _text(analysis: Analysis) -> _Text:
    article = analysis.article
    story = "\n".join(article.text[b.start : b.end] for b in analysis.blocks if b.kind in PROSE_BLOCKS) or article.text
    words = words_of(story)
    found = shingles(words)
    return _Text(
        article=article.id,
        words=told_by(words if len(found) >= SHORTEST else [*words_of(article.title or ""), *words]),
        shingles=found.tobytes(),
        figures=Counter(
            [f.rstrip(".,:/-") for f in _FIGURE.findall(story)]
            + [_NUMBER_WORDS[word] for word in words if word in _NUMBER_WORDS]
        ),
        names=np.unique(hashed(words_of(" ".join(_CAPITAL.findall(story))))).tobytes(),
        vocabulary=np.unique(hashed(words)).tobytes(),
        published=article.published,
        marked=is_marked(analysis),
    )


def _join_same(texts: Sequence[_Text], groups: Groups) -> list[int]:
    """Join texts with the same words; the first of each group is left to be compared."""
    first: dict[bytes, int] = {}
    for index, text in enumerate(texts):
        if text.words:
            groups.join(first.setdefault(text.words, index), index)
    return list(first.values())


def _without_forms(texts: Sequence[_Text]) -> list[_Text]:
    """The texts without the shingles that so many of them share that they say nothing about where one comes from."""
    found, counts = np.unique(read(b"".join(text.shingles for text in texts)), return_counts=True)
    forms = found[counts > max(FORM, len(texts) // 100)]
    if not len(forms):
        return list(texts)
    left = (np.setdiff1d(read(text.shingles), forms, assume_unique=True) for text in texts)
    return [structs.replace(text, shingles=some.tobytes()) for text, some in zip(texts, left, strict=True)]


def _candidates(texts: Sequence[_Text], each: Each) -> Iterator[tuple[int, int]]:
    """Pairs of indices that may be copies, each once and in order: those that share a band of their signatures.

    Bands are taken one after another: an index of all at once would be larger than all that is known of the articles.
    """
    numbers = np.array([i for i, text in enumerate(texts) if number(text.shingles) >= SHORTEST], dtype=np.int64)
    if not len(numbers):
        return
    made = each("signatures", bytes, _signature, [texts[i].shingles for i in numbers])
    signatures = read(b"".join(made)).reshape(len(numbers), BANDS * ROWS)
    pairs: set[tuple[int, int]] = set()
    for band in range(0, BANDS * ROWS, ROWS):
        rows = np.ascontiguousarray(signatures[:, band : band + ROWS])
        _, places, counts = np.unique(rows, axis=0, return_inverse=True, return_counts=True)
        ends = np.cumsum(counts)
        order = numbers[np.argsort(places, kind="stable")]
        for group in np.flatnonzero(counts > 1):
            pairs.update(combinations(order[ends[group] - counts[group] : ends[group]].tolist(), 2))
    yield from sorted(pairs, key=lambda pair: (pair[1], pair[0]))


@lru_cache(maxsize=1)
def _empty() -> Any:
    """The signature of no shingles; the permutations in it are the same for all."""
    from datasketch import MinHash  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, and seldom needed

    return MinHash(num_perm=BANDS * ROWS, hashfunc=int)


def _signature(shingles: bytes) -> bytes:
    made = _empty().copy()
    made.update_batch((read(shingles) & np.uint64(0xFFFFFFFF)).tolist())
    return np.asarray(made.hashvalues, dtype=np.uint64).tobytes()


def _judged(texts: Sequence[_Text], originals: Sequence[int], each: Each) -> Iterator[Judged]:
    told = _without_forms([texts[i] for i in originals])
    for first, second in _candidates(told, each):
        one, other = told[first], told[second]
        common = shared(one.shingles, other.shingles)
        shorter, longer = sorted((number(one.shingles), number(other.shingles)))
        resemblance, containment = common / (shorter + longer - common), common / shorter
        if resemblance >= RESEMBLES or containment >= CONTAINS:
            copies = _names_agree(one, other, AGREES) and _fits_in_time(one, other, resemblance)
        else:
            copies = (resemblance >= REWRITTEN or containment >= DRAWN_ON) and _is_rewritten(one, other)
        copies = copies and _figures_agree(one, other, resemblance)
        yield Judged(one.article, other.article, resemblance, containment, copies)


def _is_rewritten(one: _Text, other: _Text) -> bool:
    """Whether names and days say that texts with some wording in common are one report, told twice by its newsroom."""
    days = days_between(one.published, other.published)
    close = days is not None and days <= 1
    if one.marked or other.marked:
        return close and _names_agree(one, other, AGREES)
    return close and min(number(one.names), number(other.names)) >= FEW_NAMES and _names_agree(one, other, ALL_AGREE)


def _names_agree(one: _Text, other: _Text, share: float) -> bool:
    """Whether the longer text has this share of the shorter one's names, written in whatever case."""
    shorter, longer = sorted((one, other), key=lambda t: (len(t.shingles), t.article))
    return shared(shorter.names, longer.vocabulary) >= share * number(shorter.names)


def _fits_in_time(one: _Text, other: _Text, resemblance: float) -> bool:
    days = days_between(one.published, other.published)
    if days is None or days <= SOON:
        return True
    return days <= DAYS_APART and resemblance >= ALIKE and min(number(one.shingles), number(other.shingles)) >= LONG


def _figures_agree(one: _Text, other: _Text, resemblance: float) -> bool:
    """Whether no other figures stand in the same form; figures that only one has are cut or added, not replaced."""
    here, there = Counter(one.figures), Counter(other.figures)
    replaced, fewer = min((here - there).total(), (there - here).total()), min(here.total(), there.total())
    days = days_between(one.published, other.published)
    if one.marked or other.marked:
        return 2 * replaced <= fewer
    if days is not None and days > 1:
        return replaced == 0
    return replaced <= REPLACED * fewer or (replaced == 1 and days == 0 and resemblance >= ALIKE)


def days_between(one: str | None, other: str | None) -> int | None:
    """How many days two dates are apart; None where one of them is not known to the day."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return None
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def near_in_time(one: str | None, other: str | None) -> bool:
    """Whether nothing says that two articles are far apart: days that are known differ by two weeks at most."""
    days = days_between(one, other)
    return days is None or days <= DAYS_APART


def _cluster(texts: Sequence[_Text]) -> Cluster:
    ordered = sorted(texts, key=lambda t: (t.published is None, t.published or "", -len(t.shingles), t.article))
    same = all(text.words == ordered[0].words for text in ordered)
    return Cluster(articles=tuple(text.article for text in ordered), same=same)
