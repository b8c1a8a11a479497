"""Who wrote a page: the persons that its markup or its byline names, an organisation only where no person is named."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import Any

from generator.data import word_set
from generator.sources.web import bylines
from generator.sources.web.days import day_in
from generator.sources.web.jsonld import listed, look_up
from generator.sources.web.page import content, labelled
from generator.sources.web.places import Markup, Stated, name_of, stated, value_of
from generator.sources.web.title import LONGEST_LINE

_LABELS = word_set("sources.byline_labels")
_LONGEST_BYLINE = 300

Written = tuple[str, Sequence[str]]
"""A place, and the bylines that stand there."""


def author(page: Markup, near: Sequence[str], outlet: Stated | None) -> Stated | None:
    """The authors, joined by commas; `near` holds the lines at the headline, the `outlet` is no person."""
    publisher = value_of(outlet)
    people, organisations = _linked(page, publisher)
    for origin, written in chain([("JSON-LD author", people)], _bylines(page, near)):
        found = bylines.joined(name for line in written for name in bylines.names(line[:_LONGEST_BYLINE], publisher))
        if found is not None:
            return Stated(found, origin)
    others = (Stated(name, "JSON-LD author") for name in organisations if name not in (publisher, ""))
    return next(chain(others, stated(page, "creator")), None)


def _bylines(page: Markup, near: Sequence[str]) -> Iterator[Written]:
    """What may name the authors besides linked data, best place first; what stands beside the article names others."""
    for origin, found in groupby(stated(page, "author"), lambda stated: stated.origin):
        yield origin, [author.value for author in found]
    for line in _at_the_headline(near):
        yield "line at the headline", [line]
    yield "rel=author", [content(a) for a in page.own.iter("a") if "author" in (a.get("rel") or "").split()]
    marked = map(content, labelled(page.own, _LABELS))
    yield from (("byline", [line]) for line in marked if len(line) <= LONGEST_LINE)


def _at_the_headline(near: Sequence[str]) -> Iterator[str]:
    """Bylines among the lines at the headline: that begin with "by", stand below it, or behind a day ("7 May 2024 by …")."""
    yield from filter(bylines.begins_with_by, near)
    yield from (name for line, name in pairwise(near) if bylines.ends_with_by(line))
    yield from filter(None, (bylines.after_by(line) for line in near if day_in(line) is not None))


def _linked(page: Markup, publisher: str | None) -> tuple[list[str], list[str]]:
    """The persons and the organisations that linked data name as authors."""
    named: tuple[list[str], list[str]] = [], []
    for value in listed(page.article.get("author") or page.article.get("creator")):
        author = look_up(page.graph, value)
        name = name_of(author) or ""
        is_person = _may_be_person(author) and bool(bylines.names(name, publisher))
        named[not is_person].append(name)
    return named


def _may_be_person(value: Any) -> bool:
    """Whether the type of a node, where it has one, is that of a person."""
    kind = value.get("@type") if isinstance(value, dict) else None
    return kind is None or "Person" in listed(kind)
