"""A page for each day on which articles were published: what they tell, in whose words, and which they are."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.site import links
from generator.site.brief.daily import Day
from generator.site.brief.days import News, news_of, telling
from generator.site.grouping import ranked
from generator.site.index.lookup import Lookup
from generator.site.index.statements import topics_of
from generator.site.parts.context import Context, Link
from generator.site.parts.head import Head, kicker
from generator.site.parts.later import Later
from generator.site.parts.listing import Entry, ListView, Section, article_entry, list_view
from generator.site.parts.periods import Period, Ways, headings, periods, rows, ways
from generator.site.parts.statements import Statement, statements
from generator.values import mapped

IN_THEIR_WORDS = 5
DAYS_A_PAGE = 200
LATEST = 30
MOST_TOPICS = 5
LEAD = marked("What the articles of each day tell, newest first.")


class DayView(Struct, frozen=True, kw_only=True):
    """What the articles of one day tell; `ways` lead to all of its statements and events, and to the days beside it."""

    head: Head
    news: tuple[News, ...]
    statements: tuple[Statement, ...]
    articles: tuple[Entry, ...]
    ways: tuple[Link, ...]
    earlier: Link | None
    later: Link | None


def day_views(days: Sequence[Day], lookup: Lookup, config: Config) -> tuple[Later[DayView], ...]:
    """A page for each day; `days` are newest first."""
    around = (None, *days, None)
    return tuple(
        Later(
            links.day_path(day.date),
            (day.date, day.articles, day.told.statements, day.told.events, *(mapped(_date, o) for o in others)),
            partial(_view, Context(links.day_path(day.date), lookup, config), day, *others),
        )
        for day, *others in zip(days, around[2:], around, strict=False)
    )


def _date(day: Day) -> str:
    return day.date


def _view(context: Context, day: Day, earlier: Day | None, later: Day | None) -> DayView:
    news = news_of(context, day.told)
    lines = {line.text for line in news}
    return DayView(
        head=Head(
            path=context.page,
            title=day.name,
            description=gettext("What the articles of {day} tell: {counted}.", day=day.name, counted=day.counted),
            kicker=(Link(gettext("Day by day"), context.to(links.DAYS)), *kicker(day.counted)),
            kind="Day",
        ),
        news=news,
        statements=statements(context, telling(day.told.statements, context, IN_THEIR_WORDS, lines)),
        articles=tuple(article_entry(context, a) for a in day.articles),
        ways=_ways(context, day),
        earlier=_beside(context, earlier),
        later=_beside(context, later),
    )


def _ways(context: Context, day: Day) -> tuple[Link, ...]:
    """The explorers, with this day chosen."""
    chosen = f"?from={day.date}&to={day.date}"
    said = Link(gettext("All statements of this day"), context.to(links.QUOTATIONS) + chosen)
    happened = Link(gettext("What is dated to this day"), context.to(links.TIMELINE) + chosen)
    return (said, happened) if day.told.statements else (happened,)


def _beside(context: Context, day: Day | None) -> Link | None:
    return None if day is None else Link(day.name, context.to(links.day_path(day.date)))


def days_views(days: Sequence[Day], lookup: Lookup, config: Config) -> tuple[ListView, ...]:
    """The list of `days`, newest first; where they are many, a page for each year or month. None where there is no day."""
    parts = periods(days, lambda day: day.date, DAYS_A_PAGE)
    if len(days) <= DAYS_A_PAGE:
        return (_list(links.DAYS, "", days, ways((), links.day_path), lookup, config),) if days else ()
    into = ways(parts, links.day_path)
    first = _list(links.DAYS, "", days[:LATEST], into, lookup, config, len(days))
    return (first, *(_list(links.day_path(p.key), p.name, p.items, into, lookup, config) for p in parts))


def _list(
    page: str,
    name: str,
    shown: Sequence[Day],
    into: Ways[Day],
    lookup: Lookup,
    config: Config,
    total: int | None = None,
) -> ListView:
    """Days by month; `name` says of which period, `total` how many there are in all where these are not all."""
    context = Context(page, lookup, config)
    return list_view(
        page,
        gettext("Day by day: {part}", part=name) if name else gettext("Day by day"),
        catalogue.amount(len(shown) if total is None else total, "day", "days"),
        gettext(LEAD),
        tuple(_month(context, month) for month in headings(shown, lambda day: day.date)),
        pages=rows(page, into),
    )


def _month(context: Context, month: Period[Day]) -> Section:
    return Section(month.name, f"in-{month.key}", tuple(_entry(context, day) for day in month.items))


def _entry(context: Context, day: Day) -> Entry:
    """A day as a line of the list, with what is said most on it."""
    topics = ranked(topics_of(day.told.statements), MOST_TOPICS)
    return Entry(
        link=Link(day.name, context.to(links.day_path(day.date))),
        count=day.counted,
        also=tuple(context.lookup.topic_names[topic] for topic in topics),
    )
