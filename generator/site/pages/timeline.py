"""All dated events: newest first, a page for each year or month where there are many; a month folds its lesser ones away."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.site import links
from generator.site.brief.occurrences import Occurrence, occurrences
from generator.site.figures import svg
from generator.site.index.events import LONGEST_MONTH, Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import YEAR, a_year_after, days_between
from generator.site.parts.choices import choices
from generator.site.parts.context import Context, Link
from generator.site.parts.events import STATES, Happening, happening
from generator.site.parts.head import Head
from generator.site.parts.later import Later
from generator.site.parts.listing import list_head
from generator.site.parts.periods import Period, Row, Ways, headings, keys_of, periods, rows, ways

EVENTS_A_PAGE = 150
EVENTS_FIRST = 50
EVENTS_AHEAD = 10
FOREMOST, FEW = 12, 5
"""So many events of a month are shown before the others are folded away; of the first few less is asked."""
LEAST, LEAST_OF_FEW = 1.25, 0.5
"""What has a lower rank is folded away, but for the first of a month; what has so much is shown among the first few."""
DRAWN = marked("The dated events of this page, each leading to its sentence; the list below has them all")
LEAD = marked("What the articles place in time, newest first.")
LEGEND = marked(
    "What the articles place in time, newest first: a day is a dot, a month or a year a bar as long as it is known, "
    "a plan is dashed."
)


class Stretch(Struct, frozen=True):
    """What happened in one month: the `events` that matter most, and the `lesser` ones, both newest first."""

    name: str
    id: str
    events: tuple[Happening, ...]
    lesser: tuple[Happening, ...] = ()

    @property
    def all(self) -> tuple[Happening, ...]:
        """Both."""
        return (*self.events, *self.lesser)


class TimelineView(Struct, frozen=True, kw_only=True):
    """Dated events of one period, by month; `actors`, `topics` and `states` are those to choose from.

    `explorer` leads to the data of all events, `days` to what was published day by day, both on the first page.
    """

    head: Head
    lead: str
    pages: tuple[Row, ...]
    stretches: tuple[Stretch, ...]
    strip: str
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    states: tuple[str, ...]
    explorer: str
    days: Link | None


def dated_events(lookup: Lookup) -> tuple[Occurrence, ...]:
    """All that articles place in time, each once, the newest first."""
    return tuple(occurrences((h for h in lookup.events.newest if h.begins), lookup))


def timeline_views(
    lookup: Lookup, config: Config, dated: tuple[Occurrence, ...]
) -> tuple[TimelineView, tuple[Later[TimelineView], ...]]:
    """The page of the newest `dated` events, and one for each period where they don't fit on it."""
    context = Context(links.TIMELINE, lookup, config)
    if len(dated) <= EVENTS_A_PAGE:
        return _view(context, gettext("Timeline"), len(dated), dated, ways((), _path)), ()
    parts = periods(dated, lambda one: one.told.known, EVENTS_A_PAGE)
    into, keys, latest = ways(parts, _path), keys_of(parts), lookup.articles.latest
    first = _view(context, gettext("Timeline"), len(dated), _around_now(dated, latest), into, near=latest)
    contexts = (Context(_path(part.key), lookup, config) for part in parts)
    return first, tuple(
        Later(
            context.page,
            (keys, [(one.all, one.rank) for one in part.items]),
            partial(_period_view, context, part, into),
        )
        for context, part in zip(contexts, parts, strict=True)
    )


def _period_view(context: Context, part: Period[Occurrence], into: Ways[Occurrence]) -> TimelineView:
    return _view(context, gettext("Timeline: {part}", part=part.name), len(part.items), part.items, into)


def _path(key: str) -> str:
    return f"timeline/{key}.html"


def _around_now(dated: tuple[Occurrence, ...], latest: str) -> tuple[Occurrence, ...]:
    """The newest events, and before them a few plans: now is the day of the newest article."""
    if not latest:
        return dated[:EVENTS_FIRST]
    past = [one for one in dated if one.told.begins <= latest]
    plans = [one for one in dated if one.told.begins > latest and one.told.event.status == "planned"]
    ahead = [one for one in plans if _near(one.told.begins, one.told.ends, latest)]
    return (*_telling_ahead(ahead), *past[:EVENTS_FIRST])


def _telling_ahead(ahead: list[Occurrence]) -> list[Occurrence]:
    """A few of the plans, in their order: the soonest that are set for a day, then what the newest articles tell of a month."""
    days = [one for one in reversed(ahead) if _is_day(one.told)]
    others = [one for one in ahead if not _is_day(one.told)]
    newest = sorted(others, key=lambda one: one.told.analysis.article.published or "", reverse=True)
    chosen = {id(one) for one in (*days, *newest)[:EVENTS_AHEAD]}
    return [one for one in ahead if id(one) in chosen]


def _is_day(happened: Happened) -> bool:
    return days_between(happened.begins, happened.ends) == 1


def _near(begins: str, ends: str, latest: str) -> bool:
    """Whether dates are known to a month or better and fall before the year after the newest article is over."""
    if days_between(begins, ends) > LONGEST_MONTH:
        return False
    return not latest or begins <= a_year_after(latest)


def _view(
    context: Context,
    title: str,
    number: int,
    shown: tuple[Occurrence, ...],
    into: Ways[Occurrence],
    near: str | None = None,
) -> TimelineView:
    """A page of events; with `near`, the day of the newest article, only what is near it is drawn."""
    stretches = tuple(_stretch(context, month) for month in headings(shown, lambda one: one.told.known))
    events = [event for stretch in stretches for event in stretch.all]
    told = {event.state for event in events}
    strip = svg.strip(
        [_mark(e) for e in events if e.ends and (near is None or _near(e.begins, e.ends, near))], gettext(DRAWN)
    )
    lead = gettext(LEGEND if strip else LEAD)
    return TimelineView(
        head=list_head(context.page, title, lead, catalogue.amount(number, "dated event", "dated events")),
        lead=lead,
        pages=rows(context.page, into),
        stretches=stretches,
        strip=strip,
        actors=choices(Counter(actor.text for event in events for actor in event.actors)),
        topics=choices(Counter(topic.text for event in events for topic in event.topics)),
        states=tuple(filter(told.__contains__, map(gettext, STATES))),
        explorer=_explorer(context, shown),
        days=_days(context),
    )


def _explorer(context: Context, shown: tuple[Occurrence, ...]) -> str:
    """The data of all events, on the first page."""
    return context.to(links.EVENTS_DATA) if shown and context.page == links.TIMELINE else ""


def _days(context: Context) -> Link | None:
    """What was published day by day, on the first page, where a day is known of an article."""
    there = context.page == links.TIMELINE and context.lookup.articles.has_days
    return Link(gettext("What was written day by day"), context.to(links.DAYS)) if there else None


def _stretch(context: Context, month: Period[Occurrence]) -> Stretch:
    """A month with its foremost events; a few others are not worth folding."""
    first = {id(one) for one in foremost(month.items)}
    events, lesser = (
        tuple(happening(context, one.told, one.others) for one in month.items if (id(one) in first) is shown)
        for shown in (True, False)
    )
    return Stretch(_name(month), f"in-{month.key}", events, lesser)


def foremost(month: Sequence[Occurrence]) -> list[Occurrence]:
    """Those events of a month that are shown before the others are folded away, by their rank; one at least."""
    ranked = sorted(month, key=lambda one: one.rank, reverse=True)
    most = len(ranked) if len(ranked) <= FOREMOST + FOREMOST // 4 else FOREMOST
    return [one for place, one in enumerate(ranked[:most]) if not place or one.rank >= _least(place)]


def _least(place: int) -> float:
    """The rank that an event needs at a place among those of its month."""
    return LEAST_OF_FEW if place < FEW else LEAST


def _name(month: Period[Occurrence]) -> str:
    return gettext("{year}, month not stated", year=month.name) if len(month.key) == YEAR else month.name


def _mark(event: Happening) -> svg.Mark:
    planned = event.status == "planned"
    return svg.Mark(event.begins, event.ends, planned, event.source.href, "", f"{event.when}: {event.text}")
