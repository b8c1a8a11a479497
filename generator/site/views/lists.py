"""All statements, and all dated events: newest first, a page for each year or month where there are many."""

from itertools import groupby

from msgspec import Struct

from generator.config import Config
from generator.site import figures, links, wording
from generator.site.lookup import Happened, Lookup, Said
from generator.site.views.common import Happening, Head, Link, Statement, happening, statement
from generator.site.views.periods import Period, periods

STATEMENTS_A_PAGE = 200
EVENTS_A_PAGE = 250
MOST_CHOICES = 40


class Month(Struct, frozen=True):
    """What was said in one month."""

    name: str
    id: str
    statements: tuple[Statement, ...]


class QuotationsView(Struct, frozen=True, kw_only=True):
    """Statements of one period, by month."""

    head: Head
    lead: str
    pages: tuple[Link, ...]
    months: tuple[Month, ...]
    bars: str
    speakers: tuple[str, ...]


class Stretch(Struct, frozen=True):
    """What happened in one month."""

    name: str
    id: str
    events: tuple[Happening, ...]


class TimelineView(Struct, frozen=True, kw_only=True):
    """Dated events of one period, by month; `actors` are those to choose from."""

    head: Head
    lead: str
    pages: tuple[Link, ...]
    stretches: tuple[Stretch, ...]
    strip: str
    actors: tuple[str, ...]


def quotations_views(lookup: Lookup, config: Config) -> tuple[QuotationsView, ...]:
    """The page of the newest statements, and one for each period where they don't fit on it."""
    total = wording.count(len(lookup.said), "statement")
    parts = periods(lookup.said, lambda s: s.spoken, STATEMENTS_A_PAGE)
    pages = tuple((p.name, f"quotations/{p.key}.html", len(p.items)) for p in parts)
    if len(lookup.said) <= STATEMENTS_A_PAGE:
        return (_quotations(links.QUOTATIONS, "Statements", total, Period("", "", lookup.said), (), lookup, config),)
    newest = Period("", "", lookup.said[:50])
    views = [_quotations(links.QUOTATIONS, "Statements", total, newest, pages, lookup, config)]
    for part, (name, path, number) in zip(parts, pages, strict=True):
        counted = wording.count(number, "statement")
        views.append(_quotations(path, f"Statements: {name}", counted, part, pages, lookup, config))
    return tuple(views)


def timeline_views(lookup: Lookup) -> tuple[TimelineView, ...]:
    """The page of the newest dated events, and one for each period where they don't fit on it."""
    dated = tuple(h for h in lookup.happened if h.begins)
    total = wording.count(len(dated), "dated event")
    parts = periods(dated, lambda h: h.begins, EVENTS_A_PAGE)
    pages = tuple((p.name, f"timeline/{p.key}.html", len(p.items)) for p in parts)
    if len(dated) <= EVENTS_A_PAGE:
        return (_timeline(links.TIMELINE, "Timeline", total, Period("", "", dated), (), lookup),)
    views = [_timeline(links.TIMELINE, "Timeline", total, Period("", "", dated[:100]), pages, lookup)]
    for part, (name, path, number) in zip(parts, pages, strict=True):
        counted = wording.count(number, "dated event")
        views.append(_timeline(path, f"Timeline: {name}", counted, part, pages, lookup))
    return tuple(views)


def _pages(path: str, pages: tuple[tuple[str, str, int], ...]) -> tuple[Link, ...]:
    return tuple(Link(name, "" if to == path else links.href(path, to), f"{n:,}") for name, to, n in pages)


def _quotations(
    path: str,
    title: str,
    counted: str,
    part: Period[Said],
    pages: tuple[tuple[str, str, int], ...],
    lookup: Lookup,
    config: Config,
) -> QuotationsView:
    lead = "Who said what, newest first. Each statement leads to its sentence in the article."
    months = []
    for month, inside in groupby(part.items, key=lambda s: (s.spoken or "")[:7]):
        name = (wording.when(month) if month else None) or "Undated"
        shown = tuple(statement(path, lookup, s, config.certain) for s in inside)
        months.append(Month(name, f"in-{month or 'undated'}", shown))
    names: dict[str, int] = {}
    for one in part.items:
        if one.speaker in lookup.actors and one.speaker is not None:
            names[lookup.actors[one.speaker].name] = names.get(lookup.actors[one.speaker].name, 0) + 1
    choices = sorted(names, key=lambda n: (-names[n], n))[:MOST_CHOICES]
    spread = [
        figures.Bar(name, number, links.href(path, to)) for name, to, number in reversed(pages) if name != "Undated"
    ]
    return QuotationsView(
        head=_head(path, title, counted, lead),
        lead=lead,
        pages=_pages(path, pages),
        months=tuple(months),
        bars=figures.bars(spread, "Statements over time; the list of periods beside has the numbers"),
        speakers=tuple(sorted(choices)),
    )


def _timeline(
    path: str,
    title: str,
    counted: str,
    part: Period[Happened],
    pages: tuple[tuple[str, str, int], ...],
    lookup: Lookup,
) -> TimelineView:
    lead = (
        "What the articles place in time, newest first: a day is a dot, a month or a year a bar as long as it is known, "
        "a plan is dashed."
    )
    stretches = []
    names: dict[str, int] = {}
    for month, inside in groupby(part.items, key=lambda h: h.begins[:7]):
        shown = tuple(happening(path, lookup, h) for h in inside)
        stretches.append(Stretch(wording.when(month) or month, f"in-{month}", shown))
        for event in shown:
            for actor in event.actors:
                names[actor.text] = names.get(actor.text, 0) + 1
    choices = sorted(names, key=lambda n: (-names[n], n))[:MOST_CHOICES]
    marks = [
        figures.Mark(e.begins, e.ends, e.status == "planned", e.source.href, "", f"{e.when}: {e.text}")
        for s in stretches
        for e in s.events
        if e.ends
    ]
    return TimelineView(
        head=_head(path, title, counted, lead),
        lead=lead,
        pages=_pages(path, pages),
        stretches=tuple(stretches),
        strip=figures.strip(
            marks, "The dated events of this page, each leading to its sentence; the list below has them all"
        ),
        actors=tuple(sorted(choices)),
    )


def _head(path: str, title: str, counted: str, lead: str) -> Head:
    return Head(path=path, title=title, description=lead, kicker=(Link("List"), Link(counted)), kind="List")
