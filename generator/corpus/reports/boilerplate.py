"""Paragraphs that recur across a publisher's articles whatever these are about: notices, from which nothing is taken.

One pass counts paragraphs by their words, a second looks at those that recur. A paragraph is a notice where it stands in
several articles that otherwise have their own words, and shares neither a name nor a noun with what stands around it: the
background of a running story recurs too, but is bound to the story by its words. One that quotes a speaker is never a notice.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct, structs

from generator.corpus.each import Each, each_anew
from generator.corpus.reports.duplicates import words_of
from generator.corpus.reports.hashes import told_by
from generator.records import PROSE_BLOCKS, Analysis, Block, Recurring

LEAST = 3
"""In so many articles a paragraph must stand."""
SHORTEST = 3
"""A paragraph with fewer words of three letters states nothing: a time of day in a live report, a rule of signs."""
OWN = 0.25
"""An article with less of its words to itself is a copy or a version of another, and shows no paragraph to be a notice."""
BOUND = 0.5
"""A paragraph that shares words with so many of the articles around it is part of their story."""
_DIGITS = re.compile(r"\d+")
_Key = tuple[str, bytes]
_Written = tuple[bytes, int, int]
"""What tells the words of a block from others, the number of the block, and how many words it has."""


class _Paragraph(Struct, frozen=True):
    """A block of an article (indices) and how many words it has."""

    article: int
    block: int
    words: int


def find_recurring(
    analyses: Sequence[Analysis], keys: Sequence[str] = (), each: Each = each_anew
) -> tuple[Recurring, ...]:
    """Every place of every notice, by article and offset, whatever the order of `analyses`.

    Articles without a publisher are taken as one publisher's. The paragraphs of each article are asked of `each`; `keys` are
    as `relate` has them.
    """
    told = each("paragraphs", list[_Written], _paragraphs, analyses, keys)
    order = sorted(range(len(analyses)), key=lambda number: analyses[number].article.id)
    ordered = [analyses[number] for number in order]
    seen: defaultdict[_Key, list[_Paragraph]] = defaultdict(list)
    for number, (analysis, here) in enumerate(zip(ordered, map(told.__getitem__, order), strict=True)):
        publisher = " ".join((analysis.article.publisher or "").split())
        for wording, block, words in here:
            seen[publisher, wording].append(_Paragraph(number, block, words))
    total = _lengths(seen)
    often = {key: places for key, places in seen.items() if _articles(places) >= LEAST}
    shared = _lengths(often)
    found = []
    for (publisher, _), places in often.items():
        telling = [p for p in places if shared[p.article] <= (1 - OWN) * total[p.article]]
        articles = _articles(telling)
        if articles >= LEAST and _is_notice(telling, ordered):
            found += [_recurring(ordered[p.article], p.block, publisher, articles) for p in telling]
    return tuple(sorted(found))


def _articles(paragraphs: Iterable[_Paragraph]) -> int:
    """In how many articles they stand."""
    return len({paragraph.article for paragraph in paragraphs})


def _lengths(seen: Mapping[_Key, Iterable[_Paragraph]]) -> Counter[int]:
    """How many words of each article stand in paragraphs."""
    found: Counter[int] = Counter()
    for paragraph in chain.from_iterable(seen.values()):
        found[paragraph.article] += paragraph.words
    return found


def without_recurring(analyses: Iterable[Analysis], recurring: Iterable[Recurring]) -> tuple[Analysis, ...]:
    """The analyses with notices marked as such, and without what was read from them; names in them are still names."""
    places: defaultdict[str, list[Recurring]] = defaultdict(list)
    for one in recurring:
        places[one.article].append(one)
    return tuple(_without(a, places[a.article.id]) if a.article.id in places else a for a in analyses)


def _paragraphs(analysis: Analysis) -> list[_Written]:
    """The paragraphs of an article that state anything."""
    found = []
    for index, block in enumerate(analysis.blocks):
        if block.kind in PROSE_BLOCKS:
            words = words_of(_DIGITS.sub("0", analysis.article.text[block.start : block.end]))
            if sum(len(word) > 2 for word in words) >= SHORTEST:
                found.append((told_by(words), index, len(words)))
    return found


def _recurring(analysis: Analysis, block: int, publisher: str, articles: int) -> Recurring:
    place = analysis.blocks[block]
    return Recurring(analysis.article.id, place.start, place.end, publisher or None, articles)


def _is_notice(places: Sequence[_Paragraph], analyses: Sequence[Analysis]) -> bool:
    bound = 0
    for place in places:
        analysis = analyses[place.article]
        block = analysis.blocks[place.block]
        if any(
            q.speaker is not None and q.kind != "indirect" and _inside(q.spans[0][0], block) for q in analysis.quotes
        ):
            return False
        bound += _is_bound(analysis, block)
    return bound < BOUND * len(places)


def _is_bound(analysis: Analysis, block: Block) -> bool:
    """Whether a name or a noun of the paragraph stands elsewhere in its article; the publisher's name says nothing."""
    own = set(words_of(analysis.article.publisher or ""))
    named = [(m.start, word) for m in analysis.mentions if m.kind == "name" for word in words_of(m.text)]
    nouns = [(p.start, p.key.split()[-1]) for p in analysis.phrases]
    here, elsewhere = set[str](), set[str]()
    for start, word in (*named, *nouns):
        (here if _inside(start, block) else elsewhere).add(word)
    return not (here - own).isdisjoint(elsewhere)


def _inside(offset: int, block: Block) -> bool:
    return block.start <= offset < block.end


def _without(analysis: Analysis, notices: Sequence[Recurring]) -> Analysis:
    starts, ends = sorted(n.start for n in notices), sorted(n.end for n in notices)

    def told(offset: int) -> bool:
        return bisect_right(starts, offset) == bisect_left(ends, offset + 1)

    return structs.replace(
        analysis,
        blocks=tuple(b if told(b.start) else structs.replace(b, kind="notice") for b in analysis.blocks),
        mentions=tuple(
            m if told(m.start) else structs.replace(m, role=None, role_span=None) for m in analysis.mentions
        ),
        quotes=tuple(q for q in analysis.quotes if told(q.spans[0][0])),
        events=tuple(e for e in analysis.events if told(e.start)),
        phrases=tuple(p for p in analysis.phrases if told(p.start)),
    )
