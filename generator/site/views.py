"""Every kind of page: its view, and the template of that name. A new kind is a module of `pages/`, a template, a line here."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from generator.config import Config
from generator.records import Corpus
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


class Shown(Protocol):
    """What a page shows, as its template asks for it."""

    @property
    def head(self) -> Head:
        """What every page has."""


View = tuple[str, Shown, dict[str, Any] | None]
"""The name of a template, what it shows, and what the page says of itself to programs."""


def views(
    corpus: Corpus, lookup: Lookup, config: Config, dated: tuple[Occurrence, ...], days: tuple[Day, ...]
) -> Iterator[View]:
    """What every page of the site shows, in a stable order; `dated` are the timeline’s events."""
    yield "home", home_view(lookup, config), linked.site_data(config)
    yield from _all("list", actors_views(lookup, config))
    yield "list", topics_view(lookup, config), None
    yield from _all("list", articles_views(lookup, config))
    yield from _all("quotations", quotations_views(lookup, config))
    yield from _all("timeline", timeline_views(lookup, config, dated))
    yield from _all("list", days_views(days, lookup, config))
    yield from _all("day", day_views(days, lookup, config))
    for analysis in lookup.articles.newest:
        yield "article", article_view(analysis, lookup, config), linked.article_data(analysis, lookup, config)
    yield from _actors(lookup, config)
    yield from _all("names", names_views(lookup, config))
    for topic in lookup.topics.values():
        yield "topic", topic_view(topic, lookup, config), linked.topic_data(topic, lookup, config)
    yield "positions", matrix_view(lookup, config), None
    yield "comparing", comparing_view(lookup, config), None
    yield from _all("compare", (compare_view(*pair, lookup, config) for pair in pairs_to_compare(lookup)))
    if lookup.changes:
        yield "changes", changes_view(lookup, config), None
    if config.review_page:
        yield "review", review_view(corpus, lookup, config), None


def _actors(lookup: Lookup, config: Config) -> Iterator[View]:
    """The pages of those actors that have their own."""
    for actor in lookup.actors.by_id.values():
        if actor.id not in lookup.actors.minor:
            yield "actor", actor_view(actor, lookup, config), linked.actor_data(actor, lookup, config)
            yield from _all("period", period_views(actor, lookup, config))


def _all(template: str, shown: Iterable[Shown]) -> Iterator[View]:
    return ((template, view, None) for view in shown)
