"""Where reports differ: one statement in several wordings, one count with several figures."""

import re
from collections.abc import Iterable, Iterator, Set
from difflib import SequenceMatcher
from itertools import chain, combinations

from msgspec import Struct

from generator.data import word_set
from generator.site import wording
from generator.site.brief.developments import Development
from generator.site.brief.fitness import CLAUSES, LONGEST
from generator.site.brief.positions import outlets_of
from generator.site.grouping import gathered, grouped
from generator.site.index.events import Happened
from generator.site.index.statements import Said

MOST_VARIANTS = 3
FEWEST_OTHER = 2
"""Wordings that differ in fewer words than this, and in no figure and no "not", are the same to a reader."""
MOST_OTHER = 4
"""So many words at most stand for one another; more are other parts of what was said."""
SHARED = 0.5
"""Of wordings that share less of the shorter one, each is another."""
NEGATIONS = word_set("reports.negations")
SMALL = word_set("site.leads_on")
_SENTENCE = re.compile(r"[.!?,]?[”\"’']*\s+…\s+[“\"‘']*|(?<=[.!?])[”\"’']*\s+")
_FIGURE = re.compile(r"(?<![\w$£€.,-])(\d[\d,.]*\d|\d)(?:\s+(?:million|billion|percent|per cent))?\s+([a-z]{4,})")


class Worded(Struct, frozen=True):
    """A statement whose reports have other words: one report for each wording, the fullest first."""

    wordings: tuple[tuple[Said, ...], ...]


class Counted(Struct, frozen=True):
    """What reports of one development count, and the events that give each figure."""

    what: str
    figures: tuple[tuple[str, tuple[Happened, ...]], ...]


def worded_otherwise(said: Iterable[Said]) -> Iterator[Worded]:
    """Statements of which outlets have wordings that neither shorten one another nor differ in small words alone."""
    for one in said:
        short = [report for report in one.reports if len(report.quote.text) <= LONGEST and _is_whole(report)]
        groups = gathered(short, _say_the_same)
        if len(groups) > 1 and outlets_of(short) > 1:
            yield Worded(tuple(map(tuple, groups[:MOST_VARIANTS])))


def counted_otherwise(found: Iterable[Development]) -> Iterator[Counted]:
    """Figures that articles give differently for one development: `84 people` and `80 people`."""
    for development in found:
        each = {(what, value, h.analysis.article.id): h for h in development.all for value, what in figures(h.text)}
        by_what = grouped((what, (value, h)) for (what, value, _), h in each.items())
        for what, pairs in by_what.items():
            by_value = grouped(pairs)
            if len(by_value) > 1 and _apart(by_value):
                yield Counted(what, tuple((value, tuple(of)) for value, of in by_value.items()))


def figures(text: str) -> list[tuple[str, str]]:
    """The figures of a text with the noun that each stands before: `("84", "people")`."""
    return [(m.group(1), m.group(2)) for m in _FIGURE.finditer(text)]


def _apart(by_value: dict[str, list[Happened]]) -> bool:
    """Whether no article gives two of the values: then it counts two things."""
    articles = [{h.analysis.article.id for h in found} for found in by_value.values()]
    return all(one.isdisjoint(other) for one, other in combinations(articles, 2))


def _is_whole(said: Said) -> bool:
    """Whether these are somebody's words or a whole clause: what is told as "to ban" may well be told as "to bar"."""
    clause = said.quote.kind == "direct" or any(kind in said.quote.rule for kind in CLAUSES)
    return clause and not said.quote.text.startswith("to ")


def _say_the_same(one: Said, other: Said) -> bool:
    """Whether two wordings of a statement tell a reader nothing different: one quotes more here, the other there.

    Sentences that both have are left out; what is left of each may be other parts of what was said.
    """
    sentences, others = map(_sentences, (one, other))
    both = {*sentences} & {*others}
    first, second = _left(sentences, both), _left(others, both)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    if shared < SHARED * min(len(first), len(second)):
        return bool(both)
    changes = [change for change in matcher.get_opcodes()[1:-1] if _is_short(change)]
    told = {word for _, i, j, k, m in changes for word in (*first[i:j], *second[k:m])}
    swapped = {word for way, i, j, k, m in changes if way == "replace" for word in (*first[i:j], *second[k:m])}
    return not (told & NEGATIONS or any(map(str.isdigit, told)) or len(swapped - SMALL) >= FEWEST_OTHER)


def _sentences(said: Said) -> list[tuple[str, ...]]:
    """The words of each sentence of a statement."""
    return [tuple(wording.words(sentence)) for sentence in _SENTENCE.split(said.quote.text)]


def _left(sentences: Iterable[tuple[str, ...]], both: Set[tuple[str, ...]]) -> list[str]:
    """The words of the sentences that are not in both."""
    return list(chain.from_iterable(sentence for sentence in sentences if sentence not in both))


def _is_short(change: tuple[str, int, int, int, int]) -> bool:
    """Whether a few words stand otherwise between those that two wordings share; more are left out."""
    way, i, j, k, m = change
    return way != "equal" and max(j - i, m - k) <= MOST_OTHER
