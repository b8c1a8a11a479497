"""The first page: what the site covers, what is new, who speaks, what happened when, and where to start."""

from msgspec import Struct

from generator.config import Config
from generator.records import Actor
from generator.site import links, wording
from generator.site.brief.days import Days, last_days, telling
from generator.site.index.lookup import Lookup
from generator.site.pages.actors import foremost
from generator.site.pages.topics import most_written_about
from generator.site.parts.context import Context, Link
from generator.site.parts.head import Head, kicker
from generator.site.parts.listing import Entry, article_entry
from generator.site.parts.milestones import milestones, strip
from generator.site.parts.news import News, news
from generator.site.parts.offices import known_as
from generator.site.parts.statements import Statement, statements

LATEST = 5
IN_THEIR_WORDS = 4
MOST_ACTORS = 10
MOST_TOPICS = 8

START = (
    ("Actors A–Z", links.ACTORS, "everybody named, under every spelling"),
    ("All statements", links.QUOTATIONS, "who said what, newest first"),
    ("Positions", links.MATRIX, "who holds what on which subject"),
    ("Compare", links.COMPARE, "any two actors or outlets, side by side"),
    ("Timeline", links.TIMELINE, "what happened when, as exactly as it is known"),
    ("What changed", links.CHANGES, "what each build found that was new"),
    ("Articles", links.ARTICLES, "the sources, with what was found in each"),
    ("How it is made", links.METHOD, "what is found how, and where it errs"),
    ("To review", links.REVIEW, "for editors: what the build was not sure of"),
)
"""Where to start: words, page, and what is there."""


class HomeView(Struct, frozen=True, kw_only=True):
    """What the first page shows."""

    head: Head
    description: str
    strip: str
    days: Days
    articles: tuple[Entry, ...]
    statements: tuple[Statement, ...]
    actors: tuple[Entry, ...]
    topics: tuple[Entry, ...]
    news: News | None
    start: tuple[Link, ...]


def home_view(lookup: Lookup, config: Config) -> HomeView:
    """The first page."""
    context = Context(links.HOME, lookup, config)
    days = last_days(context)
    told = {line.text for line in days.news}
    return HomeView(
        head=_head(context),
        description=config.description,
        strip=strip(context, milestones(lookup)),
        days=days,
        articles=tuple(article_entry(context, a) for a in lookup.articles.newest[:LATEST]),
        statements=statements(context, telling(lookup.statements.newest, context, IN_THEIR_WORDS, told)),
        actors=tuple(_actor_entry(context, actor) for actor in foremost(lookup)[:MOST_ACTORS]),
        topics=tuple(
            Entry(link=context.topic(topic.id), count=wording.count(len(topic.articles), "article"))
            for topic in most_written_about(lookup)[:MOST_TOPICS]
        ),
        news=news(context),
        start=_start(context),
    )


def _head(context: Context) -> Head:
    lookup, config = context.lookup, context.config
    return Head(
        path=context.page,
        title=config.title,
        description=config.description,
        kicker=kicker(
            lookup.articles.reports(lookup.articles.by_id),
            wording.count(len(lookup.actors.by_id), "actor"),
            wording.count(len(lookup.statements.newest), "statement"),
            wording.span_of_time(lookup.articles.dates),
        ),
        kind="Home",
    )


def _start(context: Context) -> tuple[Link, ...]:
    """Ways into the site; not to pages that it doesn't have."""
    there = {links.CHANGES: bool(context.lookup.changes), links.REVIEW: context.config.review_page}
    return tuple(Link(words, context.to(path), note) for words, path, note in START if there.get(path, True))


def _actor_entry(context: Context, actor: Actor) -> Entry:
    said = len(context.lookup.statements.by.get(actor.id, ()))
    count = wording.count(said, "statement") if said else wording.count(len(actor.articles), "article")
    return Entry(link=context.actor(actor.id), about=wording.shorten(known_as(actor), 60), count=count)
