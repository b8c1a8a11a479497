"""Developments: dated events, those that several articles tell put together, each with the sentence that tells it best."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from math import log2

from msgspec import Struct

from generator.site import wording
from generator.site.brief.deserving import of_event
from generator.site.brief.known import calls_unknown
from generator.site.brief.tells import LEAD, shows, tells
from generator.site.grouping import gathered, grouped
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.times import DAY, MONTH, days_between
from generator.site.parts.deeds import acts, subjects
from generator.spans import meets

STEM = 6
"""So many first letters stand for a word, so that "endorsed" and "endorses" are one."""
SHORTEST_WORD = 4
SHARED_WORDS, SHARED_PART = 3, 0.4
"""Two sentences of one day tell the same where they share so many words, and this part of the shorter one's."""
SAME_WORDS, SAME_PART = 5, 0.3
"""Two of one day and subject tell the same where they share so many words, common ones too, and this part of the shorter's."""
WEEKDAYS = frozenset(day.lower()[:STEM] for day in wording.WEEKDAYS)
COMMON, COMMON_FROM = 0.25, 4
"""Words of more than this part of all days, and of so many, tell no development from another."""
TELLING_LENGTH = 200
"""Characters up to which a sentence reads at once."""
NEWS = 10
"""Days after which an article that tells it no longer reports an event, but looks back."""
LEAST, DESERVES = 0.6, -0.6
"""What weighs less is background, and of what deserves its place less, as log-odds, nothing is told."""
GOOD, FEWEST_GOOD = 0.05, 2
"""Where so many deserve their place rather than not, only they are told."""
ACTS, POINTS = 1.5, 1.5
"""What a sentence gains that tells what the actor itself did, and what one loses that points at another, or that shows
something in the present as the caption of a picture does."""
NEWEST = 60
"""Days before the newest development that are still new."""
OLDEST = 365
"""Days before its article from which on what it tells is past, and new to nobody."""
_SUM = re.compile(r"[$€£¥][\d.,]*\d(?: (?:thousand|million|billion|trillion))?")
"""A sum of money: two sentences of one day that have the same one need few other words in common to tell the same."""
_POINTING = re.compile(r"\b(?:these|those|such|similar|latter|former|same|again|also)\b", re.IGNORECASE)


class Development(Struct, frozen=True):
    """Events of one day that tell the same: the best `told` sentence first, and how many reports and outlets have it.

    `independent` counts copies of one report once; `weight` is how much it is news, `deserves` how likely it deserves its
    place, as log-odds.
    """

    told: Happened
    others: tuple[Happened, ...]
    reports: int
    independent: int
    weight: float
    deserves: float

    @property
    def day(self) -> str:
        """The first day of its date."""
        return self.told.begins

    @property
    def all(self) -> tuple[Happened, ...]:
        """Every event of it, the best told one first."""
        return (self.told, *self.others)


def developments(happened: Iterable[Happened], lookup: Lookup, actor: str = "") -> list[Development]:
    """What happened, each once, newest first, as far as a sentence tells it that stands alone.

    For an `actor` that is what it did, and what somebody did to it. Plans, claims, denials, what is known to a year only, what
    lies after its article or the newest, and acts of speaking, which stand among the statements, are left out.
    """
    past = [h for h in happened if _is_past(h, lookup.articles.latest)]
    found = (_development(group, lookup, actor) for group in same(past))
    told = [one for one in found if one is not None and one.weight >= LEAST]
    good = [one for one in told if one.deserves >= GOOD]
    return sorted(good if len(good) >= FEWEST_GOOD else told, key=lambda d: (d.day, d.weight), reverse=True)


def newest(found: Sequence[Development], most: int) -> list[Development]:
    """The weightiest of the last weeks, then the newest of earlier ones, one a day of an article.

    Those that most independent reports tell go first; what even its article looks back on from another year is left out.
    """
    found = [one for one in found if not is_history(one)]
    if not found:
        return []
    recent = [d for d in found if days_between(d.day, found[0].day) <= NEWEST]
    first = sorted(recent, key=lambda d: days_between(d.day, found[0].day) / NEWEST - d.weight)
    apart: dict[tuple[str, str], Development] = {}
    for one in (*first, *found[len(recent) :]):
        apart.setdefault((one.day, one.told.analysis.article.id), one)
    chosen = list(apart.values())[:most]
    return sorted(chosen, key=lambda d: (d.independent, d.day), reverse=True)


def is_told_by(one: Development, other: Development) -> bool:
    """Whether a development of the same day is told by another's sentence too: they share most of who and what is in them."""
    if (one.told.begins, one.told.ends) != (other.told.begins, other.told.ends):
        return False
    words, others = _stems(one.told.text) - WEEKDAYS, _stems(other.told.text) - WEEKDAYS
    sums = {*_SUM.findall(one.told.text)}.intersection(_SUM.findall(other.told.text))
    return len(words & others) >= (SHARED_WORDS if sums else max(SAME_WORDS, SAME_PART * min(len(words), len(others))))


def not_told(said: Iterable[Said], story: Iterable[Development]) -> list[Said]:
    """The statements that no development of a story tells already: an announcement is one line, not two."""
    told = grouped((h.analysis.article.id, (h.event.start, h.event.end)) for one in story for h in one.all)
    return [one for one in said if not any(meets(span, one.quote.spans) for span in told.get(one.place.article, ()))]


def is_history(one: Development) -> bool:
    """Whether an article tells it of another year."""
    published = one.told.analysis.article.published or ""
    return len(published) >= DAY and days_between(one.day, published) > OLDEST


def same(happened: Sequence[Happened]) -> list[list[Happened]]:
    """Events put together that tell the same: of one date, in sentences that share telling words."""
    stems = [_stems(h.text) for h in happened]
    by_day = grouped(((h.begins, h.ends), index) for index, h in enumerate(happened))
    common = Counter(stem for day in by_day.values() for stem in frozenset[str]().union(*(stems[i] for i in day)))
    most = max(COMMON * len(by_day), COMMON_FROM)
    telling = [frozenset(stem for stem in words if common[stem] <= most) for words in stems]
    alike = partial(_tell_the_same, telling)
    return [[happened[i] for i in group] for indices in by_day.values() for group in gathered(indices, alike)]


def _tell_the_same(words: Sequence[frozenset[str]], one: int, other: int) -> bool:
    """Whether two sentences share enough of their telling words."""
    shared, shorter = len(words[one] & words[other]), min(len(words[one]), len(words[other]))
    return shared >= max(SHARED_WORDS, SHARED_PART * shorter)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in wording.words(text) if len(word) >= SHORTEST_WORD or word.isdigit())


def _is_past(happened: Happened, latest: str) -> bool:
    status = happened.event.status
    return (
        status == "stated"
        and len(happened.known) == MONTH
        and happened.begins <= min(latest or "9", (happened.analysis.article.published or "9")[:DAY])
        and bool(happened.ends)
    )


def _development(group: list[Happened], lookup: Lookup, actor: str) -> Development | None:
    """The development that events tell; None where no sentence of them can stand alone and says who does something."""
    told = [h for h in group if tells(h, actor) and not calls_unknown(h, lookup, actor)]
    if not told:
        return None
    best = min(told, key=lambda h: (-_worth(h, actor), f"{h.analysis.article.published or '9'}{h.analysis.article.id}"))
    articles = {h.analysis.article.id for h in group}
    independent = lookup.articles.independent(articles)
    deserves = of_event(best, independent)
    if deserves < DESERVES:
        return None
    others = tuple(h for h in group if h is not best)
    worth = _worth(best, actor) + deserves
    return Development(best, others, len(articles), independent, 2 * log2(independent) + worth, deserves)


def _worth(happened: Happened, actor: str) -> float:
    """How well a sentence tells news: what `actor` did, on its day, in an article of these days, among its first, short."""
    date, published = happened.analysis.dates[happened.event.date], happened.analysis.article.published or ""
    fresh = len(published) >= DAY and 0 <= days_between(happened.begins, published) <= NEWS
    good = (fresh, len(date.value) >= DAY, happened.sentence < LEAD, len(happened.text) <= TELLING_LENGTH)
    acted = ACTS if (acts(happened, actor) if actor else subjects(happened)) else 0
    return acted + sum(good) - (POINTS if shows(happened) or _POINTING.search(happened.text) else 0)
