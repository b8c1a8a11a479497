"""Atom feeds: what is new on the site, of each actor, on each topic and in each outlet, for readers who follow it elsewhere.

An entry is an article with the statements that matter to the feed, each leading to its sentence. Atom asks for absolute
addresses and for a time on everything (RFC 4287), so that there are feeds only where the site's address is known, and only
dated articles are in them. Where an article gives a month or a year alone, its first day orders it and its words say so.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]
from markupsafe import Markup
from msgspec import Struct

from generator.catalogue import gettext
from generator.config import Config
from generator.records import Analysis, Page
from generator.site import links
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import Context, about_article, title_of
from generator.site.parts.statements import statement

MOST_ENTRIES = 30
MOST_STATEMENTS = 12
SITE_FEED = "feed.xml"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Feed(Struct, frozen=True):
    """A feed: the page that leads to it, its title, articles, newest first, the statements that matter to it, and its path.

    An outlet has no page of its own.
    """

    page: str
    title: str
    articles: list[Analysis]
    said: Sequence[Said]
    at: str = ""

    @property
    def path(self) -> str:
        """Where the feed is."""
        return self.at or (SITE_FEED if self.page == links.HOME else f"{self.page.removesuffix('.html')}.xml")


def feed_paths(lookup: Lookup, config: Config) -> dict[str, str]:
    """The feed of each page that has one: the home page, topics, and actors who said something or are in two articles.

    There are none where the configuration doesn't say where the site will live, and none without a dated article.
    """
    return {feed.page: feed.path for feed in _feeds(lookup, config) if not feed.at}


def feed_pages(lookup: Lookup, config: Config) -> Iterator[Page]:
    """Every feed as a file of the site."""
    for feed in _feeds(lookup, config):
        yield _page(feed, Context(feed.page, lookup, config))


def _feeds(lookup: Lookup, config: Config) -> Iterator[_Feed]:
    dated = [analysis for analysis in lookup.articles.newest if _time(analysis) is not None]
    if config.site_url is None or not dated:
        return
    statements = lookup.statements
    yield _Feed(links.HOME, config.title, dated, statements.newest)
    for actor, articles in _by(dated, lookup.articles.actors_in).items():
        if actor in statements.by or len(articles) > 1:
            yield _Feed(links.actor_path(actor), lookup.actors.name(actor), articles, statements.by.get(actor, ()))
    for topic, articles in _by(dated, lookup.articles.topics_in).items():
        yield _Feed(links.topic_path(topic), lookup.topics[topic].name, articles, statements.on.get(topic, ()))
    said = grouped((one.analysis.article.publisher, one) for one in statements.newest)
    for outlet, articles in grouped((a.article.publisher, a) for a in dated if a.article.publisher).items():
        yield _Feed(links.ARTICLES, outlet, articles, said.get(outlet, ()), links.outlet_feed(outlet))


def _by(analyses: list[Analysis], held: dict[str, tuple[str, ...]]) -> dict[str, list[Analysis]]:
    return grouped((key, analysis) for analysis in analyses for key in held[analysis.article.id])


def _page(feed: _Feed, context: Context) -> Page:
    shown, config = feed.articles[:MOST_ENTRIES], context.config
    statements = grouped((one.analysis.article.id, one) for one in feed.said)
    made = FeedGenerator()
    made.id(_absolute(feed.path, config))
    made.title(_plain(feed.title if feed.page == links.HOME else f"{feed.title} – {config.title}"))
    made.author(name=_plain(config.title))
    made.link(href=_absolute(feed.page, config), rel="alternate", type="text/html")
    made.link(href=_absolute(feed.path, config), rel="self", type="application/atom+xml")
    made.updated(max(filter(None, map(_time, shown))))
    made.generator("Briefing")
    for analysis in shown:
        _entry(made, analysis, statements.get(analysis.article.id, []), context)
    return Page(feed.path, made.atom_str(pretty=True) + b"\n")


def _entry(feed: FeedGenerator, analysis: Analysis, said: list[Said], context: Context) -> None:
    article, config = analysis.article, context.config
    page = links.article_path(article.id)
    entry = feed.add_entry(order="append")
    entry.id(_absolute(page, config))
    entry.title(_plain(title_of(analysis)))
    entry.link(href=_absolute(page, config), rel="alternate", type="text/html")
    entry.updated(_time(analysis))
    if article.publisher:
        entry.author(name=_plain(article.publisher))
    in_order = sorted(said, key=lambda one: one.quote.spans[0][0])[:MOST_STATEMENTS]
    body = Markup("").join(_statement(page, one, context) for one in in_order)
    entry.content(_NOT_XML.sub("", body + Markup("<p>{}</p>").format(about_article(analysis))), type="html")


def _statement(page: str, said: Said, context: Context) -> Markup:
    shown = statement(context, said)
    speaker = shown.speaker.text if shown.speaker else gettext("Speaker not named")
    notes = ", ".join((shown.when, *shown.hints, *shown.determined))
    place = f"{_absolute(page, context.config)}#{links.quote_anchor(said.quote)}"
    return Markup('<blockquote><p>{}</p></blockquote><p>{} ({}) <a href="{}">{}</a></p>').format(
        shown.text, speaker, notes, place, gettext("source")
    )


def _time(analysis: Analysis) -> datetime | None:
    """When an article was published, in UTC; the first moment of what is known of it, or None where nothing is."""
    published = analysis.article.published
    if published is None:
        return None
    parts = published if len(published) > 7 else f"{published}-01-01"[:10]
    try:
        time = datetime.fromisoformat(parts)
    except ValueError:
        return None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _absolute(path: str, config: Config) -> str:
    return f"{(config.site_url or '').rstrip('/')}/{path}"


def _plain(text: str) -> str:
    return " ".join(_NOT_XML.sub("", text).split())
