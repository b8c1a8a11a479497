"""The events that a page draws on a line of time: the best known ones of each stretch, and the next plans."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.catalogue import gettext, marked
from generator.records import DateMention
from generator.site import wording
from generator.site.figures import svg
from generator.site.grouping import grouped
from generator.site.index.articles import dates_of
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import MONTH, a_year_after
from generator.site.parts.context import Context
from generator.site.parts.deeds import acts
from generator.site.parts.labels import label

MOST = 30
PLANS = 5
FEWEST = 5
"""Days with an event from which on an actor's or subject's own line of time helps."""
APART = 0.075
"""This part of such a line lies between two marks at least: on a phone the width of a finger."""
HALF_A_YEAR = 183
DRAWN = marked("Dated events, each leading to its sentence; the timeline page lists them all")


def milestones(lookup: Lookup) -> list[Happened]:
    """Events that are known to a month or better: of each stretch of time the one with the most named actor, and next plans.

    The time is that of the articles and the half year before them; where there are few events, all are taken.
    """
    known = [h for h in lookup.events.newest if len(h.known) == MONTH]
    dates = lookup.articles.dates
    return known[:MOST] if not dates or len(known) <= MOST else _spread(known, dates, lookup)


def of_its_own(context: Context, happened: Iterable[Happened], articles: Iterable[str]) -> str:
    """The line of time of one actor or subject with its `articles`; empty where it has too few days to need one."""
    by_id = context.lookup.articles.by_id
    known = [h for h in happened if len(h.known) == MONTH]
    near = _spread(known, dates_of(by_id[article] for article in articles), context.lookup)
    if len({h.begins for h in near}) < FEWEST:
        return ""
    return strip(context, _apart(near, context.lookup), labelled=False)


def _apart(happened: list[Happened], lookup: Lookup) -> list[Happened]:
    """The weightiest events that lie apart: on a phone, each can be hit with a finger."""
    days = [_middle(h) for h in happened]
    gap = APART * (max(days) - min(days))
    kept: list[Happened] = []
    taken: list[float] = []
    for one in sorted(happened, key=lambda h: (_weight(h, lookup), h.begins), reverse=True):
        at = _middle(one)
        if all(abs(at - other) >= gap for other in taken):
            kept.append(one)
            taken.append(at)
    return kept


def _middle(happened: Happened) -> float:
    """The middle of what is known of an event's time, in days."""
    return (_day(happened.begins).toordinal() + _day(happened.ends or happened.begins).toordinal()) / 2


def _spread(known: list[Happened], dates: list[str], lookup: Lookup) -> list[Happened]:
    """Of each stretch of the time of articles with `dates` the weightiest event, or all where they are few; and plans."""
    if not dates:
        return []
    latest = lookup.articles.latest
    first = _day(min(dates)) - timedelta(HALF_A_YEAR)
    past = [h for h in known if first.isoformat() <= h.begins <= latest and _is_done(h)]
    plans = [h for h in known if latest < h.begins <= a_year_after(latest) and h.event.status == "planned"]
    if len(past) <= MOST - PLANS:
        return [*past, *_next(plans)]
    step = max((_day(latest) - first).days / (MOST - PLANS), 1)
    stretches = grouped((int((_day(h.begins) - first).days / step), h) for h in past)
    return [*(max(inside, key=lambda h: _weight(h, lookup)) for inside in stretches.values()), *_next(plans)]


def _is_done(happened: Happened) -> bool:
    return not happened.is_state and happened.event.status != "planned"


def _next(plans: Iterable[Happened]) -> list[Happened]:
    """The first plans that there are, one a day, with a label where a plan of that day has one."""
    by_day = {h.begins: h for h in sorted(plans, key=lambda h: bool(label(h)))}
    return [by_day[day] for day in sorted(by_day)[:PLANS]]


def _day(published: str) -> date:
    """The day of an article, or the first of what is known of it."""
    return date.fromisoformat(f"{published}-01-01"[:10])


def _weight(happened: Happened, lookup: Lookup) -> tuple[bool, bool, int]:
    """Whether somebody acts in an event, whether it has a label, and how many articles name the best known of its actors."""
    named = max((lookup.actors.articles[a] for a in happened.actors), default=0)
    return any(acts(happened, a) for a in happened.actors), bool(label(happened)), named


def strip(context: Context, happened: Iterable[Happened], *, labelled: bool = True) -> str:
    """The line of time with these events, each mark leading to its sentence; without labels where it has little room."""
    dated = [(one, one.analysis.dates[one.event.date]) for one in happened if one.begins and one.ends]
    words = label if labelled else lambda _: ""
    return svg.strip([_mark(context, one, day, words(one)) for one, day in dated], gettext(DRAWN))


def _mark(context: Context, happened: Happened, day: DateMention, words: str) -> svg.Mark:
    article = happened.analysis.article.id
    return svg.Mark(
        begins=happened.begins,
        ends=happened.ends,
        planned=happened.event.status == "planned",
        href=context.to_article(article, context.lookup.articles.anchors[article][happened.sentence]),
        label=words,
        title=f"{wording.date_in_words(day)}: {happened.text}",
    )
