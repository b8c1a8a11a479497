"""The days on which articles were published, each with what these tell."""

from collections.abc import Sequence

from msgspec import Struct

from generator.records import Analysis
from generator.site.brief.days import Told
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.times import DAY
from generator.site.parts.context import day_in_words
from generator.site.parts.listing import counted


class Day(Struct, frozen=True):
    """A day (ISO) with the articles that were published on it, and what they tell."""

    date: str
    articles: tuple[Analysis, ...]
    told: Told

    @property
    def name(self) -> str:
        """The day for readers, with its weekday."""
        return day_in_words(self.date)

    @property
    def counted(self) -> str:
        """How much there is of it."""
        return counted(len(self.articles), len(self.told.statements))


def days_of(lookup: Lookup) -> tuple[Day, ...]:
    """The days on which articles were published, newest first; what is dated to a month or year alone is of none."""
    published = ((a.article.published or "", a) for a in lookup.articles.newest)
    by_day = grouped((day[:DAY], a) for day, a in published if len(day) >= DAY)
    events = grouped((h.analysis.article.id, h) for h in lookup.events.newest)
    said = grouped((s.analysis.article.id, s) for s in lookup.statements.newest)

    def told(articles: Sequence[Analysis]) -> Told:
        ids = [a.article.id for a in articles]
        happened = sorted((h for i in ids for h in events.get(i, ())), key=lambda h: h.begins, reverse=True)
        spoken = sorted((s for i in ids for s in said.get(i, ())), key=lambda s: s.spoken or "", reverse=True)
        return Told(ids, happened, spoken)

    return tuple(Day(day, tuple(articles), told(articles)) for day, articles in by_day.items())
