"""Where reports differ: one statement in several wordings, one count with several figures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from generator.data import word_set
from generator.site import wording
from generator.site.brief.developments import Development
from generator.site.brief.fitness import LONGEST
from generator.site.grouping import grouped
from generator.site.index.events import Happened
from generator.site.index.statements import Said

MOST_VARIANTS = 3
FEWEST_OTHER = 2
"""Wordings that differ in fewer words than this, and in no figure and no "not", are the same to a reader."""
NEGATIONS = word_set("reports.negations")
SMALL = word_set("site.leads_on")
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
        groups: list[list[Said]] = []
        for report in (r for r in one.reports if len(r.quote.text) <= LONGEST):
            near = next((g for g in groups if not _differ(g[0].quote.text, report.quote.text)), None)
            if near is None:
                groups.append([report])
            else:
                near.append(report)
        if len(groups) > 1 and _of_several(r for group in groups for r in group):
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


def _of_several(reports: Iterable[Said]) -> bool:
    """Whether the reports are of several articles' outlets."""
    return len({r.analysis.article.publisher or r.analysis.article.id for r in reports}) > 1


def _differ(one: str, other: str) -> bool:
    """Whether two wordings of a statement tell a reader different things."""
    first, second = wording.words(one), wording.words(other)
    if _contains(first, second) or _contains(second, first):
        return False
    apart = set(first) ^ set(second)
    telling = {word for word in apart if word not in SMALL}
    return bool(apart & NEGATIONS) or any(word.isdigit() for word in apart) or len(telling) >= FEWEST_OTHER


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether one wording is the other with words left out at its ends or in between."""
    rest = iter(longer)
    return all(word in rest for word in shorter)
