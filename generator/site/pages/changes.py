"""What changed: what the last build found that was new, with each actor's new word beside the last one, and builds before."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from generator.config import Config
from generator.records import Change, Named, QuotePlace, Regrouping, Shift
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.pages.common import (
    Cites,
    Head,
    Link,
    Source,
    Statement,
    about_article,
    actor_link,
    article_link,
    statement,
    topic_link,
)

MOST_ARTICLES = 200
MOST_STATEMENTS = 100
MOST_ACTORS = 200
MOST_SHIFTS = 60
MOST_ON_HOME = 5
MOST_BEFORE = 8
MOST_MOVED = 8


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


class News(Struct, frozen=True):
    """What the home page says of the last change; `actors` and `topics` are those that moved, with their new statements."""

    counted: str
    articles: tuple[Link, ...]
    href: str
    actors: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()


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
    page = links.CHANGES
    last, *before = lookup.changes
    cites = Cites(page, lookup)
    shifts = [s for s in last.shifts if _stands(s, lookup)]
    paired = {s.later for s in shifts[:MOST_SHIFTS]}
    said = _newest(lookup, (p for p in last.statements if p not in paired))
    pairs = tuple(_pair(page, s, lookup, config, cites) for s in shifts[:MOST_SHIFTS])
    title = "What changed"
    return ChangesView(
        head=Head(
            path=page,
            title=title,
            description="What the last build found that was new, with each statement beside the one before it.",
            kicker=(Link(f"Build {last.build[:8]}"), *([Link(_up_to(last))] if last.latest else [])),
            kind="List",
        ),
        first=last.first,
        lead=_lead(last),
        articles=tuple(_article(page, a, lookup) for a in last.articles[:MOST_ARTICLES]),
        articles_left=max(len(last.articles) - MOST_ARTICLES, 0),
        changed=tuple(_article(page, a, lookup) for a in last.changed[:MOST_ARTICLES]),
        removed=tuple(_article(page, a, lookup) for a in last.removed[:MOST_ARTICLES]),
        shifts=pairs,
        shifts_left=max(len(shifts) - MOST_SHIFTS, 0),
        statements=tuple(statement(page, lookup, lookup.said_at[p], config, cites) for p in said[:MOST_STATEMENTS]),
        statements_left=max(len(said) - MOST_STATEMENTS, 0),
        actors=tuple(_actor(page, a, lookup) for a in last.actors[:MOST_ACTORS]),
        actors_left=max(len(last.actors) - MOST_ACTORS, 0),
        actors_removed=tuple(_actor(page, a, lookup) for a in last.actors_removed[:MOST_ACTORS]),
        merged=tuple(_regrouped(page, r, lookup) for r in last.merged),
        split=tuple(_regrouped(page, r, lookup) for r in last.split),
        earlier=tuple(_build(page, change, lookup) for change in before),
        sources=cites.sources(),
    )


def news(page: str, lookup: Lookup) -> News | None:
    """What `page` says of the last change, or None where there is none to tell."""
    if not lookup.changes or lookup.changes[0].first:
        return None
    last = lookup.changes[0]
    articles = tuple(_article(page, a, lookup) for a in last.articles[:MOST_ON_HOME])
    said = [lookup.said_at[place] for place in last.statements if place in lookup.said_at]
    spoke = Counter(s.speaker for s in said if s.speaker is not None and s.speaker in lookup.actors)
    on = Counter(t for s in said for t in s.quote.topics if t in lookup.topics)
    return News(
        _counted(last),
        articles,
        links.href(page, links.CHANGES),
        tuple(actor_link(page, lookup, a, f"+{n}") for a, n in _most(spoke)),
        tuple(topic_link(page, lookup, t, f"+{n}") for t, n in _most(on)),
    )


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:MOST_MOVED]


def _lead(change: Change) -> str:
    if change.first:
        articles, actors, statements = change.totals
        counted = wording.join(
            [
                wording.count(articles, "article"),
                wording.count(actors, "actor"),
                wording.count(statements, "statement"),
            ]
        )
        return f"The first build that is on record: {counted}. What the next one finds beyond these will stand here."
    return f"{_counted(change)}."


def _counted(change: Change) -> str:
    """What a change holds, in numbers: `2 new articles, 14 new statements and 1 merge`."""
    if change.first:
        return f"First build on record: {wording.count(change.totals[0], 'article')}"
    counts = (
        (len(change.articles), "new article", "new articles"),
        (len(change.changed), "edited article", "edited articles"),
        (len(change.removed), "article removed", "articles removed"),
        (len(change.statements), "new statement", "new statements"),
        (change.statements_removed, "statement gone", "statements gone"),
        (len(change.actors), "new actor", "new actors"),
        (len(change.actors_removed), "actor gone", "actors gone"),
        (len(change.merged), "merge of actors", "merges of actors"),
        (len(change.split), "split of an actor", "splits of actors"),
    )
    return wording.join([wording.count(number, one, many) for number, one, many in counts if number])


def _up_to(change: Change) -> str:
    return f"articles up to {wording.when(change.latest or '') or change.latest}"


def _stands(shift: Shift, lookup: Lookup) -> bool:
    return (
        shift.actor in lookup.actors
        and shift.topic in lookup.topics
        and {shift.earlier, shift.later} <= lookup.said_at.keys()
    )


def _pair(page: str, shift: Shift, lookup: Lookup, config: Config, cites: Cites) -> Pair:
    earlier, later = (
        statement(page, lookup, lookup.said_at[place], config, cites, shift.topic)
        for place in (shift.earlier, shift.later)
    )
    return Pair(
        actor_link(page, lookup, shift.actor), topic_link(page, lookup, shift.topic), earlier=earlier, later=later
    )


def _newest(lookup: Lookup, places: Iterable[QuotePlace]) -> list[QuotePlace]:
    there = [place for place in places if place in lookup.said_at]
    return sorted(there, key=lambda p: lookup.said_at[p].spoken or "", reverse=True)


def _article(page: str, article: Named, lookup: Lookup) -> Link:
    found = lookup.by_article.get(article.id)
    return Link(article.name) if found is None else article_link(page, found, about_article(found))


def _actor(page: str, actor: Named, lookup: Lookup) -> Link:
    return Link(actor.name) if actor.id not in lookup.actors else actor_link(page, lookup, actor.id)


def _regrouped(page: str, group: Regrouping, lookup: Lookup) -> Regrouped:
    now = tuple(_actor(page, actor, lookup) for actor in group.now)
    return Regrouped(tuple(Link(actor.name) for actor in group.before), now)


def _build(page: str, change: Change, lookup: Lookup) -> Build:
    articles = tuple(_article(page, a, lookup) for a in change.articles[:MOST_BEFORE])
    return Build(change.build[:8], _counted(change), articles, max(len(change.articles) - MOST_BEFORE, 0))
