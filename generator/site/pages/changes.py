"""What changed: what the last build found that was new, with each actor's new word beside the last one, and builds before."""

from collections.abc import Iterable

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.config import Config
from generator.records import Change, QuotePlace, Regrouping, Shift
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import Context, Link, Source
from generator.site.parts.head import Head, kicker, left
from generator.site.parts.news import counted
from generator.site.parts.statements import Statement, statement, statements

MOST_ARTICLES = 200
MOST_STATEMENTS = 100
MOST_ACTORS = 200
MOST_SHIFTS = 60
MOST_BEFORE = 8


class Pair(Struct, frozen=True):
    """What an actor said on a topic before, and now."""

    actor: Link
    topic: Link
    earlier: Statement
    later: Statement


class Regrouped(Struct, frozen=True):
    """Names that became one actor, or one that became several."""

    before: tuple[Link, ...]
    now: tuple[Link, ...]


class Build(Struct, frozen=True):
    """An earlier build: its digest, what it found in numbers, and its new articles."""

    name: str
    counted: str
    articles: tuple[Link, ...]
    left: int


class ChangesView(Struct, frozen=True, kw_only=True):
    """What the page shows; empty parts are left out by its template, `left` numbers say what a long list leaves out."""

    head: Head
    first: bool
    lead: str
    articles: tuple[Link, ...]
    articles_left: int
    changed: tuple[Link, ...]
    removed: tuple[Link, ...]
    shifts: tuple[Pair, ...]
    shifts_left: int
    statements: tuple[Statement, ...]
    statements_left: int
    actors: tuple[Link, ...]
    actors_left: int
    actors_removed: tuple[Link, ...]
    merged: tuple[Regrouped, ...]
    split: tuple[Regrouped, ...]
    earlier: tuple[Build, ...]
    sources: tuple[Source, ...]


def changes_view(lookup: Lookup, config: Config) -> ChangesView:
    """The page of the last change. There must be one."""
    context = Context(links.CHANGES, lookup, config, cites=True)
    last, *before = lookup.changes
    shifts = [shift for shift in last.shifts if _stands(shift, lookup)]
    paired = {shift.later for shift in shifts[:MOST_SHIFTS]}
    pairs = tuple(_pair(context, shift) for shift in shifts[:MOST_SHIFTS])
    said = _newest(lookup, (place for place in last.statements if place not in paired))
    return ChangesView(
        head=_head(context, last),
        first=last.first,
        lead=_lead(last),
        articles=tuple(map(context.named_article, last.articles[:MOST_ARTICLES])),
        articles_left=left(last.articles, MOST_ARTICLES),
        changed=tuple(map(context.named_article, last.changed[:MOST_ARTICLES])),
        removed=tuple(map(context.named_article, last.removed[:MOST_ARTICLES])),
        shifts=pairs,
        shifts_left=left(shifts, MOST_SHIFTS),
        statements=statements(context, said[:MOST_STATEMENTS]),
        statements_left=left(said, MOST_STATEMENTS),
        actors=tuple(map(context.named_actor, last.actors[:MOST_ACTORS])),
        actors_left=left(last.actors, MOST_ACTORS),
        actors_removed=tuple(map(context.named_actor, last.actors_removed[:MOST_ACTORS])),
        merged=_regrouped(context, last.merged),
        split=_regrouped(context, last.split),
        earlier=tuple(_build(context, change) for change in before),
        sources=context.sources(),
    )


def _head(context: Context, last: Change) -> Head:
    latest = last.latest and (wording.when(last.latest) or last.latest)
    up_to = gettext("articles up to {date}", date=latest) if latest else None
    return Head(
        path=context.page,
        title=gettext("What changed"),
        description=gettext("What the last build found that was new, with each statement beside the one before it."),
        kicker=kicker(gettext("Build {name}", name=last.build[:8]), up_to),
        kind="List",
    )


def _lead(change: Change) -> str:
    if not change.first:
        return f"{counted(change)}."
    articles, actors, statements = change.totals
    totals = (
        catalogue.amount(articles, "article", "articles"),
        catalogue.amount(actors, "actor", "actors"),
        catalogue.amount(statements, "statement", "statements"),
    )
    return gettext(
        "The first build that is on record: {totals}. What the next one finds beyond these will stand here.",
        totals=wording.join(list(totals)),
    )


def _stands(shift: Shift, lookup: Lookup) -> bool:
    """Whether everything that a shift tells of still has its place on the site."""
    has_pages = shift.actor in lookup.actors.by_id and shift.topic in lookup.topics
    return has_pages and {shift.earlier, shift.later} <= lookup.statements.at.keys()


def _pair(context: Context, shift: Shift) -> Pair:
    at = context.lookup.statements.at
    earlier, later = (statement(context, at[place], shift.topic) for place in (shift.earlier, shift.later))
    return Pair(context.actor(shift.actor), context.topic(shift.topic), earlier=earlier, later=later)


def _newest(lookup: Lookup, places: Iterable[QuotePlace]) -> list[Said]:
    there = [lookup.statements.at[place] for place in places if place in lookup.statements.at]
    return sorted(there, key=lambda said: said.spoken or "", reverse=True)


def _regrouped(context: Context, groups: Iterable[Regrouping]) -> tuple[Regrouped, ...]:
    return tuple(
        Regrouped(tuple(Link(actor.name) for actor in group.before), tuple(map(context.named_actor, group.now)))
        for group in groups
    )


def _build(context: Context, change: Change) -> Build:
    articles = tuple(map(context.named_article, change.articles[:MOST_BEFORE]))
    return Build(change.build[:8], counted(change), articles, left(change.articles, MOST_BEFORE))
