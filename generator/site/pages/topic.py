"""A topic's page: what it is about, who takes which position in their words, when what happened, and where it is written."""

from collections import Counter

from msgspec import Struct

from generator.catalogue import gettext
from generator.config import Config
from generator.records import Topic
from generator.site import links, wording
from generator.site.brief.topic import TopicBrief, topic_brief
from generator.site.grouping import grouped
from generator.site.index.articles import dates_of
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.appearances import Appearance, appearance, telling_place
from generator.site.parts.charts import Figure, share
from generator.site.parts.context import Context, Link, Source
from generator.site.parts.events import Happening, happenings
from generator.site.parts.head import Head, kicker, left
from generator.site.parts.milestones import of_its_own
from generator.site.parts.statements import Statement, statements

MOST_SPEAKERS = 20
MOST_EACH = 3
MOST_UNNAMED = 10
MOST_EVENTS = 20
MOST_ARTICLES = 25
MOST_RELATED = 8
MOST_ACTORS = 12
MAIN_ACTORS = 12
"""Of each article, so many of those named most count as appearing in what is written on the topic."""


class Position(Struct, frozen=True):
    """What one actor said on a topic, newest first; `left` counts what only the actor's page shows."""

    actor: Link
    id: str
    statements: tuple[Statement, ...]
    left: int


class TopicView(Struct, frozen=True, kw_only=True):
    """What a topic's page shows: the briefing, which cites the first `cited` of the sources, then the archive."""

    head: Head
    description: str | None
    brief: TopicBrief
    cited: int
    terms: tuple[str, ...]
    curated: bool
    parent: Link | None
    children: tuple[Link, ...]
    positions: tuple[Position, ...]
    positions_left: int
    unnamed: tuple[Statement, ...]
    unnamed_left: int
    strip: str
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
    context = Context(links.topic_path(topic.id), lookup, config, cites=True)
    said = lookup.statements.on.get(topic.id, [])
    by_actor = grouped((one.speaker or "", one) for one in said)
    unnamed = by_actor.pop("", [])
    events = lookup.events.on.get(topic.id, [])
    # What is cited first has the lowest number: the briefing, positions, then events.
    brief = topic_brief(context, topic)
    cited = len(context.sources())
    positions = _positions(context, by_actor)
    return TopicView(
        head=_head(context, topic, len(said)),
        description=topic.description,
        brief=brief,
        cited=cited,
        terms=topic.terms,
        curated=topic.kind == "curated",
        parent=None if topic.parent is None or topic.parent not in lookup.topics else context.topic(topic.parent),
        children=context.topics(lookup.narrower.get(topic.id, ())),
        positions=positions,
        positions_left=left(by_actor, MOST_SPEAKERS),
        unnamed=statements(context, unnamed[:MOST_UNNAMED]),
        unnamed_left=left(unnamed, MOST_UNNAMED),
        strip=of_its_own(context, events, topic.articles),
        events=happenings(context, events[:MOST_EVENTS]),
        events_left=left(events, MOST_EVENTS),
        actors=_actors(context, topic),
        related=_related(context, topic),
        articles=_articles(context, topic),
        articles_left=left(topic.articles, MOST_ARTICLES),
        sources=context.sources(),
        share=share(context, topic),
    )


def _head(context: Context, topic: Topic, said: int) -> Head:
    articles = context.lookup.articles
    dates = dates_of(articles.of(topic.articles))
    counted = [articles.reports(topic.articles), *wording.amounts(said, "statement", "statements")]
    return Head(
        path=context.page,
        title=topic.name,
        description=topic.description
        or gettext("{name}: {counts}, each with its source.", name=topic.name, counts=wording.join(counted)),
        kicker=kicker(gettext("Topic"), *counted, wording.span_of_time(dates)),
        kind="Topic",
        topics=(topic.name,),
        date=max(dates, default=None),
        names=(topic.name,),
        about=topic.description or " · ".join(counted),
        articles=len(topic.articles),
    )


def _positions(context: Context, by_actor: dict[str, list[Said]]) -> tuple[Position, ...]:
    """What each actor said, those first who said most."""
    order = sorted(by_actor, key=lambda actor: (-len(by_actor[actor]), actor))
    return tuple(_position(context, actor, by_actor[actor]) for actor in order[:MOST_SPEAKERS])


def _position(context: Context, actor: str, said: list[Said]) -> Position:
    shown = statements(context, said[:MOST_EACH])
    return Position(context.actor(actor), f"by-{links.slug(actor)}", shown, left(said, MOST_EACH))


def _actors(context: Context, topic: Topic) -> tuple[Link, ...]:
    """Who appears in most of its articles, peoples and creeds left out."""
    actors_in, types = context.lookup.articles.actors_in, context.lookup.actors.types
    named = (actor for article in topic.articles for actor in actors_in.get(article, ())[:MAIN_ACTORS])
    return context.counted_actors(Counter(actor for actor in named if types[actor] != "NORP"), MOST_ACTORS)


def _related(context: Context, topic: Topic) -> tuple[Link, ...]:
    """Other topics of its articles, those of most first; wider and narrower ones stand by themselves."""
    topics_in = context.lookup.articles.topics_in
    others = (other for article in topic.articles for other in topics_in.get(article, ()))
    near = {topic.id, topic.parent, *context.lookup.narrower.get(topic.id, ())}
    return context.counted_topics(Counter(other for other in others if other not in near), MOST_RELATED)


def _articles(context: Context, topic: Topic) -> tuple[Appearance, ...]:
    """Its articles, newest first, each with the sentence that the topic was found in."""
    starts = grouped((place.article, place.start) for place in topic.places)
    articles = context.lookup.articles.of(topic.articles)[:MOST_ARTICLES]
    return tuple(appearance(context, a, telling_place(a, starts.get(a.article.id, ()))) for a in articles)
