"""A topic's page: what it is about, who takes which position in their words, when what happened, and where it is written."""

from collections import Counter

from msgspec import Struct

from generator.config import Config
from generator.records import Topic
from generator.site import links, wording
from generator.site.index.lookup import Lookup, Said, newest_first
from generator.site.pages.charts import Figure, share
from generator.site.pages.common import (
    Appearance,
    Cites,
    Happening,
    Head,
    Link,
    Source,
    Statement,
    actor_link,
    appearance,
    happening,
    statement,
    telling_place,
    topic_link,
)
from generator.site.pages.summary import Clause, topic_summary

MOST_SPEAKERS = 40
MOST_EACH = 6
MOST_UNNAMED = 20
MOST_EVENTS = 60
MOST_ARTICLES = 60
MOST_RELATED = 8


class Position(Struct, frozen=True):
    """What one actor said on a topic, newest first; `left` counts what only the actor's page shows."""

    actor: Link
    id: str
    statements: tuple[Statement, ...]
    left: int


class TopicView(Struct, frozen=True, kw_only=True):
    """What a topic's page shows."""

    head: Head
    description: str | None
    summary: tuple[Clause, ...]
    terms: tuple[str, ...]
    curated: bool
    parent: Link | None
    children: tuple[Link, ...]
    positions: tuple[Position, ...]
    positions_left: int
    unnamed: tuple[Statement, ...]
    unnamed_left: int
    events: tuple[Happening, ...]
    events_left: int
    actors: tuple[Link, ...]
    related: tuple[Link, ...]
    articles: tuple[Appearance, ...]
    articles_left: int
    sources: tuple[Source, ...]
    share: Figure | None


def topic_view(topic: Topic, lookup: Lookup, config: Config) -> TopicView:
    """The page of one topic."""
    page = links.topic_path(topic.id)
    cites = Cites(page, lookup)
    first_lines = topic_summary(page, topic, lookup, cites, config)
    said = lookup.said_on.get(topic.id, [])
    happened = lookup.happened_on.get(topic.id, [])
    by_actor: dict[str, list[Said]] = {}
    for one in said:
        by_actor.setdefault(one.speaker if one.speaker in lookup.actors and one.speaker else "", []).append(one)
    unnamed = by_actor.pop("", [])
    order = sorted(by_actor, key=lambda a: (-len(by_actor[a]), a))
    positions = tuple(_position(page, lookup, a, by_actor[a], cites, config) for a in order[:MOST_SPEAKERS])
    articles = newest_first(lookup.by_article[a] for a in topic.articles)
    dates = [a.article.published for a in articles if a.article.published]
    starts: dict[str, list[int]] = {}
    for place in topic.places:
        starts.setdefault(place.article, []).append(place.start)
    counted = [lookup.reports(topic.articles)]
    if said:
        counted.append(wording.count(len(said), "statement"))
    parent = topic.parent if topic.parent in lookup.topics else None
    return TopicView(
        head=Head(
            path=page,
            title=topic.name,
            description=topic.description or f"{topic.name}: {wording.join(counted)}, each with its source.",
            kicker=tuple(Link(w) for w in ("Topic", *counted, wording.span_of_time(dates)) if w),
            kind="Topic",
            topics=(topic.name,),
            date=max(dates, default=None),
            names=(topic.name,),
            about=topic.description or " · ".join(counted),
            articles=len(topic.articles),
        ),
        description=topic.description,
        summary=first_lines,
        terms=topic.terms,
        curated=topic.kind == "curated",
        parent=topic_link(page, lookup, parent) if parent else None,
        children=tuple(topic_link(page, lookup, t.id) for t in lookup.topics.values() if t.parent == topic.id),
        positions=positions,
        positions_left=max(len(order) - MOST_SPEAKERS, 0),
        unnamed=tuple(statement(page, lookup, s, config, cites) for s in unnamed[:MOST_UNNAMED]),
        unnamed_left=max(len(unnamed) - MOST_UNNAMED, 0),
        events=tuple(happening(page, lookup, h, cites) for h in happened[:MOST_EVENTS]),
        events_left=max(len(happened) - MOST_EVENTS, 0),
        actors=_actors(page, lookup, topic),
        related=_related(page, lookup, topic),
        articles=tuple(
            appearance(page, lookup, a, telling_place(a, starts.get(a.article.id, ())))
            for a in articles[:MOST_ARTICLES]
        ),
        articles_left=max(len(articles) - MOST_ARTICLES, 0),
        sources=cites.sources(),
        share=share(page, topic, lookup),
    )


def _position(page: str, lookup: Lookup, actor: str, said: list[Said], cites: Cites, config: Config) -> Position:
    shown = tuple(statement(page, lookup, s, config, cites) for s in said[:MOST_EACH])
    return Position(actor_link(page, lookup, actor), f"by-{links.slug(actor)}", shown, max(len(said) - MOST_EACH, 0))


def _actors(page: str, lookup: Lookup, topic: Topic) -> tuple[Link, ...]:
    named = (a for article in topic.articles for a in lookup.actors_in.get(article, ())[:12])
    counts = Counter(a for a in named if lookup.actors[a].type != "NORP")
    ranked = sorted(counts, key=lambda a: (-counts[a], a))
    return tuple(actor_link(page, lookup, a, f"{counts[a]:,}") for a in ranked[:12])


def _related(page: str, lookup: Lookup, topic: Topic) -> tuple[Link, ...]:
    counts = Counter(t for article in topic.articles for t in lookup.topics_in.get(article, ()) if t != topic.id)
    ranked = sorted(counts, key=lambda t: (-counts[t], t))
    return tuple(topic_link(page, lookup, t, f"{counts[t]:,}") for t in ranked[:MOST_RELATED])
