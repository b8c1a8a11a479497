"""Atom feeds: what is new on the site, of each actor, on each topic and in each outlet, for readers who follow it elsewhere.

An entry is an article with the statements that matter to the feed, each leading to its sentence. Atom asks for absolute
addresses and for a time on everything (RFC 4287), so that there are feeds only where the site's address is known, and only
dated articles are in them. Where an article gives a month or a year alone, its first day orders it and its words say so.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]
from markupsafe import Markup
from msgspec import Struct

from generator.catalogue import gettext
from generator.config import Config
from generator.records import Analysis, Page
from generator.site import links
from generator.site.brief.daily import Day
from generator.site.brief.days import News, news_of
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import Context, about_article, title_of
from generator.site.parts.statements import statement

MOST_ENTRIES = 30
MOST_STATEMENTS = 12
SITE_FEED = "feed.xml"
DAILY_FEED = "days/index.xml"
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
    """The feed of each page that has one: home, days, topics, and actors who said something or are in two articles.

    There are none where the configuration doesn't say where the site will live, and none without a dated article.
    """
    paths = {feed.page: feed.path for feed in _feeds(lookup, config) if not feed.at}
    return paths | ({links.DAYS: DAILY_FEED} if paths and lookup.articles.has_days else {})


def feed_pages(lookup: Lookup, config: Config, days: Sequence[Day]) -> Iterator[Page]:
    """Every feed as a file of the site, that of its `days` with an entry for each, newest first."""
    for feed in _feeds(lookup, config):
        yield _page(feed, Context(feed.page, lookup, config))
    if links.DAYS in feed_paths(lookup, config) and days:
        yield _daily(days[:MOST_ENTRIES], Context(links.DAYS, lookup, config))


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


def _by(analyses: list[Analysis], held: Mapping[str, tuple[str, ...]]) -> dict[str, list[Analysis]]:
    return grouped((key, analysis) for analysis in analyses for key in held[analysis.article.id])


def _page(feed: _Feed, context: Context) -> Page:
    shown, config = feed.articles[:MOST_ENTRIES], context.config
    statements = grouped((one.analysis.article.id, one) for one in feed.said)
    title = feed.title if feed.page == links.HOME else f"{feed.title} – {config.title}"
    made = _begun(title, feed.page, feed.path, config)
    made.updated(max(filter(None, map(_time, shown))))
    for analysis in shown:
        _entry(made, analysis, statements.get(analysis.article.id, []), context)
    return Page(feed.path, made.atom_str(pretty=True) + b"\n")


def _begun(title: str, page: str, path: str, config: Config) -> FeedGenerator:
    """A feed without entries, which `page` leads to."""
    made = FeedGenerator()
    made.id(_absolute(path, config))
    made.title(_plain(title))
    made.author(name=_plain(config.title))
    made.link(href=_absolute(page, config), rel="alternate", type="text/html")
    made.link(href=_absolute(path, config), rel="self", type="application/atom+xml")
    made.generator("Briefing")
    return made


def _daily(days: Sequence[Day], context: Context) -> Page:
    """The feed of days: of each what it tells, as its page has it."""
    config = context.config
    made = _begun(f"{gettext('Day by day')} – {config.title}", links.DAYS, DAILY_FEED, config)
    made.updated(max(filter(None, map(_time, days[0].articles))))
    for day in days:
        address = _absolute(links.day_path(day.date), config)
        entry = made.add_entry(order="append")
        entry.id(address)
        entry.title(_plain(f"{day.name}: {day.counted}"))
        entry.link(href=address, rel="alternate", type="text/html")
        entry.updated(max(filter(None, map(_time, day.articles))))
        told = Markup("").join(_told(line, config) for line in news_of(context, day.told))
        listed = Markup("").join(Markup("<p>{}</p>").format(title_of(article)) for article in day.articles)
        entry.content(_NOT_XML.sub("", told or listed), type="html")
    return Page(DAILY_FEED, made.atom_str(pretty=True) + b"\n")


def _told(line: News, config: Config) -> Markup:
    """What a day tells of a subject, leading to its sentence."""
    place = _absolute(posixpath.normpath(posixpath.join(posixpath.dirname(links.DAYS), line.source.href)), config)
    who = Markup("<b>{}</b>: ").format(line.speaker.text) if line.speaker else Markup("")
    topic = Markup(" ({})").format(line.topic.text) if line.topic else Markup("")
    return Markup('<p>{}{} <a href="{}">{}</a>{}</p>').format(who, line.text, place, line.source.text, topic)


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
