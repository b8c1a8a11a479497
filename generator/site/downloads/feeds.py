"""Atom feeds: what is new on the site, of each actor and on each topic, for readers who follow it elsewhere.

An entry is an article with the statements that matter to the feed, each leading to its sentence. Atom asks for absolute
addresses and for a time on everything (RFC 4287), so that there are feeds only where the site's address is known, and only
dated articles are in them. Where an article gives a month or a year alone, its first day orders it and its words say so.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]
from markupsafe import Markup

from generator.config import Config
from generator.records import Analysis, Page
from generator.site import links
from generator.site.index.lookup import Lookup, Said
from generator.site.pages.common import published_in_words, statement

MOST_ENTRIES = 30
MOST_STATEMENTS = 12
SITE_FEED = "feed.xml"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed_paths(lookup: Lookup, config: Config) -> dict[str, str]:
    """The feed of each page that has one: the home page, topics, and actors who said something or are in two articles.

    There are none where the configuration doesn't say where the site will live, and none without a dated article.
    """
    dated = _dated(lookup)
    if config.site_url is None or not dated:
        return {}
    by_actor, by_topic = _grouped(dated, lookup.actors_in), _grouped(dated, lookup.topics_in)
    pages = [links.topic_path(topic) for topic in lookup.topics if topic in by_topic]
    pages += [links.actor_path(a) for a, articles in by_actor.items() if a in lookup.said_by or len(articles) > 1]
    return {links.HOME: SITE_FEED} | {page: f"{page.removesuffix('.html')}.xml" for page in pages}


def feed_pages(lookup: Lookup, config: Config) -> Iterator[Page]:
    """Every feed as a file of the site."""
    paths = feed_paths(lookup, config)
    if not paths:
        return
    dated = _dated(lookup)
    yield _feed(links.HOME, paths, config.title, dated, lookup.said, lookup, config)
    for actor, articles in _grouped(dated, lookup.actors_in).items():
        page = links.actor_path(actor)
        if page in paths:
            yield _feed(page, paths, lookup.actors[actor].name, articles, lookup.said_by.get(actor, []), lookup, config)
    for topic, articles in _grouped(dated, lookup.topics_in).items():
        page = links.topic_path(topic)
        yield _feed(page, paths, lookup.topics[topic].name, articles, lookup.said_on.get(topic, []), lookup, config)


def _dated(lookup: Lookup) -> list[Analysis]:
    return [analysis for analysis in lookup.analyses if _time(analysis) is not None]


def _grouped(analyses: list[Analysis], held: dict[str, tuple[str, ...]]) -> dict[str, list[Analysis]]:
    groups: dict[str, list[Analysis]] = {}
    for analysis in analyses:
        for key in held.get(analysis.article.id, ()):
            groups.setdefault(key, []).append(analysis)
    return groups


def _feed(
    page: str,
    paths: dict[str, str],
    title: str,
    analyses: list[Analysis],
    said: Sequence[Said],
    lookup: Lookup,
    config: Config,
) -> Page:
    shown = analyses[:MOST_ENTRIES]
    statements: dict[str, list[Said]] = {}
    wanted = {analysis.article.id for analysis in shown}
    for one in said:
        if one.analysis.article.id in wanted:
            statements.setdefault(one.analysis.article.id, []).append(one)
    feed = FeedGenerator()
    feed.id(_absolute(paths[page], config))
    feed.title(_plain(title if page == links.HOME else f"{title} – {config.title}"))
    feed.author(name=_plain(config.title))
    feed.link(href=_absolute(page, config), rel="alternate", type="text/html")
    feed.link(href=_absolute(paths[page], config), rel="self", type="application/atom+xml")
    feed.updated(max(time for analysis in shown if (time := _time(analysis)) is not None))
    feed.generator("Briefing")
    for analysis in shown:
        _entry(feed, analysis, statements.get(analysis.article.id, []), lookup, config)
    return Page(paths[page], feed.atom_str(pretty=True) + b"\n")


def _entry(feed: FeedGenerator, analysis: Analysis, said: list[Said], lookup: Lookup, config: Config) -> None:
    article = analysis.article
    page = links.article_path(article.id)
    entry = feed.add_entry(order="append")
    entry.id(_absolute(page, config))
    entry.title(_plain(article.title or article.id))
    entry.link(href=_absolute(page, config), rel="alternate", type="text/html")
    entry.updated(_time(analysis))
    if article.publisher:
        entry.author(name=_plain(article.publisher))
    in_order = sorted(said, key=lambda one: one.quote.spans[0][0])[:MOST_STATEMENTS]
    body = Markup("").join(_statement(page, one, lookup, config) for one in in_order)
    about = ", ".join(part for part in (article.publisher, published_in_words(article.published)) if part)
    entry.content(_NOT_XML.sub("", body + Markup("<p>{}</p>").format(about)), type="html")


def _statement(page: str, said: Said, lookup: Lookup, config: Config) -> Markup:
    shown = statement(page, lookup, said, config)
    speaker = shown.speaker.text if shown.speaker else "Speaker not named"
    notes = ", ".join((shown.when, *shown.hints))
    place = f"{_absolute(page, config)}#{links.quote_anchor(said.quote)}"
    return Markup('<blockquote><p>{}</p></blockquote><p>{} ({}) <a href="{}">source</a></p>').format(
        shown.text, speaker, notes, place
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
