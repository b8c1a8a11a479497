"""All statements: newest first, a page for each year or month where there are many."""

from collections import Counter
from functools import partial

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.site import links, wording
from generator.site.figures import svg
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.times import DAY, MONTH, YEAR
from generator.site.parts.choices import choices
from generator.site.parts.context import Context
from generator.site.parts.head import Head
from generator.site.parts.later import Later
from generator.site.parts.listing import list_head
from generator.site.parts.periods import UNDATED, Period, Row, Ways, headings, keys_of, periods, rows, ways
from generator.site.parts.statements import Statement, statements

STATEMENTS_A_PAGE = 120
NEWEST = 20
MOST_BARS = 120
UNITS = (DAY, MONTH, YEAR)
LEAD = marked("Who said what, newest first. Each statement leads to its sentence in the article.")
DRAWN = marked("Statements over time; the list of periods beside has the numbers")


class Month(Struct, frozen=True):
    """What was said in one month."""

    name: str
    id: str
    statements: tuple[Statement, ...]


class QuotationsView(Struct, frozen=True, kw_only=True):
    """Statements of one period, by month. `explorer` leads to the data of all, on the first page."""

    head: Head
    lead: str
    pages: tuple[Row, ...]
    months: tuple[Month, ...]
    bars: str
    speakers: tuple[str, ...]
    explorer: str


def quotations_views(lookup: Lookup, config: Config) -> tuple[QuotationsView, tuple[Later[QuotationsView], ...]]:
    """The page of the newest statements, and one for each period where they don't fit on it."""
    context = Context(links.QUOTATIONS, lookup, config)
    newest = tuple(lookup.statements.newest)
    if len(newest) <= STATEMENTS_A_PAGE:
        return _view(context, gettext("Statements"), len(newest), newest, ways((), _path)), ()
    parts = periods(newest, lambda s: s.spoken, STATEMENTS_A_PAGE)
    into, keys = ways(parts, _path), keys_of(parts)
    bars = svg.bars(_spread(context, parts), gettext(DRAWN))
    first = _view(context, gettext("Statements"), len(newest), newest[:NEWEST], into, bars)
    contexts = (Context(_path(part.key), lookup, config) for part in parts)
    return first, tuple(
        Later(context.page, (keys, part.items), partial(_period_view, context, part, into))
        for context, part in zip(contexts, parts, strict=True)
    )


def _period_view(context: Context, part: Period[Said], into: Ways[Said]) -> QuotationsView:
    return _view(context, gettext("Statements: {part}", part=part.name), len(part.items), part.items, into)


def _path(key: str) -> str:
    return f"quotations/{key}.html"


def _view(
    context: Context, title: str, number: int, said: tuple[Said, ...], into: Ways[Said], bars: str = ""
) -> QuotationsView:
    speakers = Counter(context.lookup.actors.name(one.speaker) for one in said if one.speaker is not None)
    return QuotationsView(
        head=list_head(context.page, title, gettext(LEAD), catalogue.amount(number, "statement", "statements")),
        lead=gettext(LEAD),
        pages=rows(context.page, into),
        months=tuple(
            Month(month.name, f"in-{month.key}", statements(context, month.items))
            for month in headings(said, lambda s: s.spoken)
        ),
        bars=bars,
        speakers=choices(speakers),
        explorer=context.to(links.STATEMENTS_DATA) if said and context.page == links.QUOTATIONS else "",
    )


def _spread(context: Context, parts: tuple[Period[Said], ...]) -> list[svg.Bar]:
    """The statements of each period, or of each month or year where that would be too many bars."""
    dated = [part for part in reversed(parts) if part.time != UNDATED]
    cuts = [grouped((part.time[:unit], part) for part in dated) for unit in UNITS]
    times = next((cut for cut in cuts if len(cut) <= MOST_BARS), cuts[-1])
    return [
        svg.Bar(wording.when(key) or key, sum(len(p.items) for p in inside), context.to(_path(inside[-1].key)))
        for key, inside in times.items()
    ]
