"""Every kind of page: its view, and the template of that name. A new kind is a module of `pages/`, a template, a line here."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Protocol

from msgspec import Struct

from generator.config import Config
from generator.records import Corpus
from generator.site import links
from generator.site.brief.daily import Day
from generator.site.brief.occurrences import Occurrence
from generator.site.downloads import linked
from generator.site.index.lookup import Lookup
from generator.site.pages.actor import actor_view
from generator.site.pages.actors import actors_views
from generator.site.pages.article import article_view
from generator.site.pages.articles import articles_views
from generator.site.pages.changes import changes_view
from generator.site.pages.compare import compare_view, comparing_view, pairs_to_compare
from generator.site.pages.day import day_views, days_views
from generator.site.pages.home import home_view
from generator.site.pages.names import names_views
from generator.site.pages.period import period_views
from generator.site.pages.positions import matrix_view
from generator.site.pages.quotations import quotations_views
from generator.site.pages.review import review_view
from generator.site.pages.timeline import timeline_views
from generator.site.pages.topic import topic_view
from generator.site.pages.topics import topics_view
from generator.site.parts.head import Head
from generator.site.parts.later import Later


class Shown(Protocol):
    """What a page shows, as its template asks for it."""

    @property
    def head(self) -> Head:
        """What every page has."""


Made = tuple[Shown, dict[str, Any] | None]
"""What a page shows, and what it says of itself to programs."""


class Planned(Struct, frozen=True):
    """A page before it is made: the name of its template, and what makes it.

    `path` is where it will stand, where that is known and what it takes to make it is worth a note; `read` is what it is made
    from beside what is looked up.
    """

    template: str
    make: Callable[[], Made]
    path: str = ""
    read: tuple[object, ...] = ()


def views(
    corpus: Corpus, lookup: Lookup, config: Config, dated: tuple[Occurrence, ...], days: tuple[Day, ...]
) -> Iterator[Planned]:
    """What every page of the site shows, in a stable order; `dated` are the timeline’s events."""
    yield from _all("home", [home_view(lookup, config)], linked.site_data(config))
    yield from _all("list", actors_views(lookup, config))
    yield from _all("list", [topics_view(lookup, config)])
    yield from _all("list", articles_views(lookup, config))
    yield from _with_later("quotations", *quotations_views(lookup, config))
    yield from _with_later("timeline", *timeline_views(lookup, config, dated))
    yield from _all("list", days_views(days, lookup, config))
    yield from _later("day", day_views(days, lookup, config))
    for analysis in lookup.articles.newest:
        yield Planned(
            "article", partial(_article, analysis.article.id, lookup, config), links.article_path(analysis.article.id)
        )
    yield from _actors(lookup, config)
    yield from _all("names", names_views(lookup, config))
    for topic in lookup.topics.values():
        yield Planned("topic", partial(_topic, topic.id, lookup, config), links.topic_path(topic.id))
    yield from _all("positions", [matrix_view(lookup, config)])
    yield from _all("comparing", [comparing_view(lookup, config)])
    yield from _all("compare", (compare_view(*pair, lookup, config) for pair in pairs_to_compare(lookup)))
    if lookup.changes:
        yield from _all("changes", [changes_view(lookup, config)])
    if config.review_page:
        yield from _all("review", [review_view(corpus, lookup, config)])


def view_at(path: str, lookup: Lookup, config: Config) -> Planned | None:
    """What the page of an article, an actor or a topic at `path` shows; None where there is no such page."""
    shown = (actor for actor in lookup.actors.by_id if actor not in lookup.actors.minor)
    pages = chain(
        ((links.article_path(article), "article", _article, article) for article in lookup.articles.by_id),
        ((links.actor_path(actor), "actor", _actor, actor) for actor in shown),
        ((links.topic_path(topic), "topic", _topic, topic) for topic in lookup.topics),
    )
    found = (Planned(kind, partial(make, own, lookup, config), at) for at, kind, make, own in pages if at == path)
    return next(found, None)


def _actors(lookup: Lookup, config: Config) -> Iterator[Planned]:
    """The pages of those actors that have their own."""
    for actor in lookup.actors.by_id.values():
        if actor.id not in lookup.actors.minor:
            yield Planned("actor", partial(_actor, actor.id, lookup, config), links.actor_path(actor.id))
            yield from _later("period", period_views(actor, lookup, config))


def _article(article: str, lookup: Lookup, config: Config) -> Made:
    analysis = lookup.articles.by_id[article]  # looked up, so that the look is noted
    return article_view(analysis, lookup, config), linked.article_data(analysis, lookup, config)


def _actor(actor: str, lookup: Lookup, config: Config) -> Made:
    known = lookup.actors.by_id[actor]
    return actor_view(known, lookup, config), linked.actor_data(known, lookup, config)


def _topic(topic: str, lookup: Lookup, config: Config) -> Made:
    known = lookup.topics[topic]
    return topic_view(known, lookup, config), linked.topic_data(known, lookup, config)


def _all(template: str, shown: Iterable[Shown], data: dict[str, Any] | None = None) -> Iterator[Planned]:
    return (Planned(template, partial(_made, view, data)) for view in shown)


def _with_later(template: str, first: Shown, others: Iterable[Later[Any]]) -> Iterator[Planned]:
    yield from _all(template, [first])
    yield from _later(template, others)


def _later(template: str, planned: Iterable[Later[Any]]) -> Iterator[Planned]:
    return (Planned(template, partial(_shown, one), one.path, one.read) for one in planned)


def _shown(later: Later[Any]) -> Made:
    return later.make(), None


def _made(view: Shown, data: dict[str, Any] | None) -> Made:
    return view, data
