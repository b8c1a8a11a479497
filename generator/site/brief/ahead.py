"""What is ahead: plans for a day or month that lies after the newest article."""

from collections.abc import Iterable

from generator.site.brief.fitness import stands_alone
from generator.site.brief.known import calls_unknown
from generator.site.brief.tells import is_future, is_sideways
from generator.site.grouping import grouped
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import MONTH, a_year_after, days_between
from generator.site.parts.deeds import is_speaking, subjects


def ahead(happened: Iterable[Happened], lookup: Lookup, most: int) -> list[Happened]:
    """The next plans in the order of their days: one a day, as the newest article puts it that can be read alone.

    What is planned for some day of a month counts where the sentence names who will do it. A day that only says before or
    until when is no plan's.
    """
    latest = lookup.articles.latest
    fit = (h for h in happened if _is_ahead(h, latest) and is_future(h) and stands_alone(h.text))
    plans = [h for h in fit if not (is_speaking(h) or is_sideways(h) or calls_unknown(h, lookup))]
    plans = [h for h in plans if subjects(h) or days_between(h.begins, h.ends) == 1]
    by_day = grouped((h.begins, h) for h in sorted(plans, key=_preference, reverse=True))
    return [by_day[day][0] for day in sorted(by_day)][:most]


def _is_ahead(happened: Happened, latest: str) -> bool:
    """Whether a plan is known to a month at least, and begins after the newest article."""
    if happened.event.status != "planned" or not latest or not happened.ends or len(happened.known) != MONTH:
        return False
    return latest < happened.begins <= a_year_after(latest)


def _preference(happened: Happened) -> tuple[str, int, str]:
    article = happened.analysis.article
    return article.published or "", -len(happened.text), article.id
