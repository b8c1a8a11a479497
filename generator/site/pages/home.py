"""The first page: what the site covers, what is new, who speaks, what happened when, and where to start."""

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import Actor
from generator.site import links, wording
from generator.site.brief.days import Days, last_days, telling
from generator.site.index.lookup import Lookup
from generator.site.index.times import DAY
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
    (marked("Actors A–Z"), links.ACTORS, marked("everybody named, under every spelling")),
    (marked("All statements"), links.QUOTATIONS, marked("who said what, newest first")),
    (marked("Positions"), links.MATRIX, marked("who holds what on which subject")),
    (marked("Compare"), links.COMPARE, marked("any two actors or outlets, side by side")),
    (marked("Timeline"), links.TIMELINE, marked("what happened when, as exactly as it is known")),
    (marked("Day by day"), links.DAYS, marked("what the articles of each day tell")),
    (marked("What changed"), links.CHANGES, marked("what each build found that was new")),
    (marked("Articles"), links.ARTICLES, marked("the sources, with what was found in each")),
    (marked("How it is made"), links.METHOD, marked("what is found how, and where it errs")),
    (marked("To review"), links.REVIEW, marked("for editors: what the build was not sure of")),
)
"""Where to start: words, page, and what is there."""


class HomeView(Struct, frozen=True, kw_only=True):
    """What the first page shows."""

    head: Head
    description: str
    strip: str
    days: Days
    day: Link | None
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
        description=gettext(config.description),
        strip=strip(context, milestones(lookup)),
        days=days,
        day=_day(context),
        articles=tuple(article_entry(context, a) for a in lookup.articles.newest[:LATEST]),
        statements=statements(context, telling(lookup.statements.newest, context, IN_THEIR_WORDS, told)),
        actors=tuple(_actor_entry(context, actor) for actor in foremost(lookup)[:MOST_ACTORS]),
        topics=tuple(
            Entry(link=context.topic(topic.id), count=catalogue.amount(len(topic.articles), "article", "articles"))
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
        description=gettext(config.description),
        kicker=kicker(
            lookup.articles.reports(lookup.articles.by_id),
            catalogue.amount(len(lookup.actors.by_id), "actor", "actors"),
            catalogue.amount(len(lookup.statements.newest), "statement", "statements"),
            wording.span_of_time(lookup.articles.dates),
        ),
        kind="Home",
    )


def _start(context: Context) -> tuple[Link, ...]:
    """Ways into the site; not to pages that it doesn't have."""
    there = {
        links.DAYS: context.lookup.articles.has_days,
        links.CHANGES: bool(context.lookup.changes),
        links.REVIEW: context.config.review_page,
    }
    ways = (way for way in START if there.get(way[1], True))
    return tuple(Link(gettext(words), context.to(path), gettext(note)) for words, path, note in ways)


def _day(context: Context) -> Link | None:
    """The page of the newest day, where there is one."""
    latest = context.lookup.articles.latest
    if len(latest) < DAY:
        return None
    return Link(gettext("All of {day}", day=wording.when(latest) or latest), context.to(links.day_path(latest)))


def _actor_entry(context: Context, actor: Actor) -> Entry:
    said = len(context.lookup.statements.by.get(actor.id, ()))
    count = (
        catalogue.amount(said, "statement", "statements")
        if said
        else catalogue.amount(len(actor.articles), "article", "articles")
    )
    return Entry(link=context.actor(actor.id), about=wording.shorten(known_as(actor), 60), count=count)
