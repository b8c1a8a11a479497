"""All articles, newest first."""

from generator.config import Config
from generator.records import Analysis
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.parts.context import Context
from generator.site.parts.listing import ListView, Section, article_entry, list_view
from generator.site.parts.periods import Period, periods, rows

ARTICLES_A_PAGE = 300
LATEST = 50
LEAD = "The sources of this site, newest first, with what was found in each."


def articles_views(lookup: Lookup, config: Config) -> tuple[ListView, ...]:
    """All articles, newest first; where there are many, a page for each year or month."""
    context = Context(links.ARTICLES, lookup, config)
    newest = lookup.articles.newest
    total = wording.count(len(newest), "article")
    parts = periods(newest, lambda a: a.article.published, ARTICLES_A_PAGE)
    if len(newest) <= ARTICLES_A_PAGE:
        sections = tuple(_section(context, part) for part in parts)
        return (list_view(context.page, "Articles", total, LEAD, sections, narrow="Narrow by title or publisher"),)
    latest = (_section(context, Period("latest", "Latest", newest[:LATEST])),)
    first = list_view(context.page, "Articles", total, LEAD, latest, pages=rows(context.page, parts, _path))
    return (first, *(_period_view(Context(_path(part.key), lookup, config), part, parts) for part in parts))


def _period_view(context: Context, part: Period[Analysis], parts: tuple[Period[Analysis], ...]) -> ListView:
    total, sections = wording.count(len(part.items), "article"), (_section(context, part),)
    ways = rows(context.page, parts, _path)
    return list_view(
        context.page, f"Articles: {part.name}", total, LEAD, sections, narrow="Narrow by title", pages=ways
    )


def _path(key: str) -> str:
    return f"articles/in/{key}.html"


def _section(context: Context, period: Period[Analysis]) -> Section:
    return Section(period.name, f"in-{period.key}", tuple(article_entry(context, a) for a in period.items))
