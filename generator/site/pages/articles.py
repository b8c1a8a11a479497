"""All articles, newest first."""

from collections import Counter

from msgspec import structs

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import Analysis
from generator.site import links
from generator.site.grouping import ranked
from generator.site.index.lookup import Lookup
from generator.site.parts.context import Context, Link
from generator.site.parts.listing import ListView, Section, article_entry, list_view
from generator.site.parts.periods import Period, Ways, periods, rows, ways

ARTICLES_A_PAGE = 300
LATEST = 50
LEAD = marked("The sources of this site, newest first, with what was found in each.")


def articles_views(lookup: Lookup, config: Config) -> tuple[ListView, ...]:
    """All articles, newest first; where there are many, a page for each year or month."""
    context = Context(links.ARTICLES, lookup, config)
    newest = tuple(lookup.articles.newest)
    total = catalogue.amount(len(newest), "article", "articles")
    parts = periods(newest, lambda a: a.article.published, ARTICLES_A_PAGE)
    if len(newest) <= ARTICLES_A_PAGE:
        sections = tuple(_section(context, part) for part in parts)
        words = gettext("Narrow by title or publisher")
        whole = list_view(context.page, gettext("Articles"), total, gettext(LEAD), sections, narrow=words)
        return (structs.replace(whole, feeds=_feeds(context)),)
    latest = (_section(context, Period("latest", gettext("Latest"), newest[:LATEST])),)
    into = ways(parts, _path)
    first = list_view(context.page, gettext("Articles"), total, gettext(LEAD), latest, pages=rows(context.page, into))
    first = structs.replace(first, feeds=_feeds(context))
    return (first, *(_period_view(Context(_path(part.key), lookup, config), part, into) for part in parts))


def _feeds(context: Context) -> tuple[Link, ...]:
    """The feeds of outlets with dated articles, those of most first; none where it is not known where the site will live."""
    if context.config.site_url is None:
        return ()
    dated = (a.article.publisher for a in context.lookup.articles.newest if a.article.published and a.article.publisher)
    counts = Counter(dated)
    return tuple(
        Link(name, context.to(links.outlet_feed(name)), catalogue.number(counts[name])) for name in ranked(counts)
    )


def _period_view(context: Context, part: Period[Analysis], into: Ways[Analysis]) -> ListView:
    total, sections = catalogue.amount(len(part.items), "article", "articles"), (_section(context, part),)
    return list_view(
        context.page,
        gettext("Articles: {part}", part=part.name),
        total,
        gettext(LEAD),
        sections,
        narrow=gettext("Narrow by title"),
        pages=rows(context.page, into),
    )


def _path(key: str) -> str:
    return f"articles/in/{key}.html"


def _section(context: Context, period: Period[Analysis]) -> Section:
    return Section(period.name, f"in-{period.key}", tuple(article_entry(context, a) for a in period.items))
