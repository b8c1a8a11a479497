"""All statements, and all dated events: newest first, a page for each year or month where there are many."""

from collections import Counter

from msgspec import Struct

from generator.config import Config
from generator.site import links, wording
from generator.site.figures import svg
from generator.site.index.lookup import LONGEST_MONTH, Happened, Lookup, Said
from generator.site.index.times import days_between
from generator.site.pages.common import HAPPENED, STATUS, Happening, Head, Link, Statement, happening, statement
from generator.site.pages.periods import UNDATED, Period, Row, headings, periods, rows

STATEMENTS_A_PAGE = 200
EVENTS_A_PAGE = 250
EVENTS_FIRST = 100
EVENTS_AHEAD = 10
MOST_CHOICES = 40
MOST_BARS = 120


class Month(Struct, frozen=True):
    """What was said in one month."""

    name: str
    id: str
    statements: tuple[Statement, ...]


class QuotationsView(Struct, frozen=True, kw_only=True):
    """Statements of one period, by month."""

    head: Head
    lead: str
    pages: tuple[Row, ...]
    months: tuple[Month, ...]
    bars: str
    speakers: tuple[str, ...]


class Stretch(Struct, frozen=True):
    """What happened in one month."""

    name: str
    id: str
    events: tuple[Happening, ...]


class TimelineView(Struct, frozen=True, kw_only=True):
    """Dated events of one period, by month; `actors`, `topics` and `states` are those to choose from."""

    head: Head
    lead: str
    pages: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    strip: str
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    states: tuple[str, ...]


def quotations_views(lookup: Lookup, config: Config) -> tuple[QuotationsView, ...]:
    """The page of the newest statements, and one for each period where they don't fit on it."""
    total = wording.count(len(lookup.said), "statement")
    parts = periods(lookup.said, lambda s: s.spoken, STATEMENTS_A_PAGE)
    if len(lookup.said) <= STATEMENTS_A_PAGE:
        return (_quotations(links.QUOTATIONS, "Statements", total, Period("", "", lookup.said), (), lookup, config),)
    newest = Period("", "", lookup.said[:50])
    views = [_quotations(links.QUOTATIONS, "Statements", total, newest, parts, lookup, config)]
    for part in parts:
        counted = wording.count(len(part.items), "statement")
        title = f"Statements: {part.name}"
        views.append(_quotations(_said_in(part.key), title, counted, part, parts, lookup, config))
    return tuple(views)


def timeline_views(lookup: Lookup) -> tuple[TimelineView, ...]:
    """The page of the newest dated events, and one for each period where they don't fit on it."""
    dated = tuple(h for h in lookup.happened if h.begins)
    total = wording.count(len(dated), "dated event")
    parts = periods(dated, lambda h: h.known, EVENTS_A_PAGE)
    if len(dated) <= EVENTS_A_PAGE:
        return (_timeline(links.TIMELINE, "Timeline", total, Period("", "", dated), (), lookup),)
    past = [h for h in dated if h.begins <= lookup.latest or not lookup.latest]
    ahead = [
        h
        for h in dated
        if h.begins > lookup.latest and h.event.status == "planned" and _near(h.begins, h.ends, lookup.latest)
    ]
    near = (*(_telling_ahead(ahead) if lookup.latest else ()), *past[:EVENTS_FIRST])
    views = [_timeline(links.TIMELINE, "Timeline", total, Period("", "", near), parts, lookup)]
    for part in parts:
        counted = wording.count(len(part.items), "dated event")
        views.append(_timeline(_happened_in(part.key), f"Timeline: {part.name}", counted, part, parts, lookup))
    return tuple(views)


def _telling_ahead(ahead: list[Happened]) -> list[Happened]:
    """A few of the plans, in their order: the soonest that are set for a day, then what the newest articles tell of a month."""
    days = [h for h in reversed(ahead) if _is_day(h)]
    others = [h for h in ahead if not _is_day(h)]
    newest = sorted(others, key=lambda h: h.analysis.article.published or "", reverse=True)
    chosen = {id(h) for h in (*days, *newest)[:EVENTS_AHEAD]}
    return [h for h in ahead if id(h) in chosen]


def _is_day(happened: Happened) -> bool:
    return days_between(happened.begins, happened.ends) == 1


def _near(begins: str, ends: str, latest: str) -> bool:
    """Whether dates are known to a month or better and fall before the year after the newest article is over."""
    return days_between(begins, ends) <= LONGEST_MONTH and (
        not latest or begins <= f"{int(latest[:4]) + 1}{latest[4:]}"
    )


def _said_in(key: str) -> str:
    return f"quotations/{key}.html"


def _happened_in(key: str) -> str:
    return f"timeline/{key}.html"


def _quotations(
    path: str,
    title: str,
    counted: str,
    part: Period[Said],
    parts: tuple[Period[Said], ...],
    lookup: Lookup,
    config: Config,
) -> QuotationsView:
    lead = "Who said what, newest first. Each statement leads to its sentence in the article."
    months = []
    for month in headings(part.items, lambda s: s.spoken):
        shown = tuple(statement(path, lookup, s, config) for s in month.items)
        months.append(Month(month.name, f"in-{month.key}", shown))
    names: dict[str, int] = {}
    for one in part.items:
        if one.speaker in lookup.actors and one.speaker is not None:
            names[lookup.actors[one.speaker].name] = names.get(lookup.actors[one.speaker].name, 0) + 1
    choices = sorted(names, key=lambda n: (-names[n], n))[:MOST_CHOICES]
    return QuotationsView(
        head=_head(path, title, counted, lead),
        lead=lead,
        pages=rows(path, parts, _said_in),
        months=tuple(months),
        bars=svg.bars(
            _spread(path, () if part.key else parts), "Statements over time; the list of periods beside has the numbers"
        ),
        speakers=tuple(sorted(choices)),
    )


def _spread(path: str, parts: tuple[Period[Said], ...]) -> list[svg.Bar]:
    """The statements of each period, or of each month or year where that would be too many bars."""
    dated = [p for p in reversed(parts) if p.time != UNDATED]
    for length in (len("2018-05-03"), len("2018-05"), len("2018")):
        times: dict[str, list[Period[Said]]] = {}
        for part in dated:
            times.setdefault(part.time[:length], []).append(part)
        if len(times) <= MOST_BARS:
            break
    return [
        svg.Bar(wording.when(key) or key, sum(len(p.items) for p in inside), links.href(path, _said_in(inside[-1].key)))
        for key, inside in times.items()
    ]


def _timeline(
    path: str,
    title: str,
    counted: str,
    part: Period[Happened],
    parts: tuple[Period[Happened], ...],
    lookup: Lookup,
) -> TimelineView:
    stretches = []
    names: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    states: set[str] = set()
    for month in headings(part.items, lambda h: h.known):
        shown = tuple(happening(path, lookup, h) for h in month.items)
        name = f"{month.name}, month not stated" if len(month.key) == 4 else month.name
        stretches.append(Stretch(name, f"in-{month.key}", shown))
        for event in shown:
            names.update(actor.text for actor in event.actors)
            topics.update(topic.text for topic in event.topics)
            states.add(event.state)
    marks = [
        svg.Mark(e.begins, e.ends, e.status == "planned", e.source.href, "", f"{e.when}: {e.text}")
        for s in stretches
        for e in s.events
        if e.ends and (parts == () or part.key or _near(e.begins, e.ends, lookup.latest))
    ]
    strip = svg.strip(marks, "The dated events of this page, each leading to its sentence; the list below has them all")
    drawn = ": a day is a dot, a month or a year a bar as long as it is known, a plan is dashed" if strip else ""
    lead = f"What the articles place in time, newest first{drawn}."
    return TimelineView(
        head=_head(path, title, counted, lead),
        lead=lead,
        pages=rows(path, parts, _happened_in),
        stretches=tuple(stretches),
        strip=strip,
        actors=_choices(names),
        topics=_choices(topics),
        states=tuple(state for state in (HAPPENED, *STATUS.values()) if state in states),
    )


def _choices(names: Counter[str]) -> tuple[str, ...]:
    """The names that most have, in their alphabet."""
    return tuple(sorted(sorted(names, key=lambda n: (-names[n], n))[:MOST_CHOICES]))


def _head(path: str, title: str, counted: str, lead: str) -> Head:
    return Head(path=path, title=title, description=lead, kicker=(Link(counted),), kind="List")
