"""Developments: dated events, those that several articles tell put together, each with the sentence that tells it best."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from math import log2

from msgspec import Struct

from generator.data import word_set
from generator.names.organisations import party_of
from generator.records import Event, Mention, Quote
from generator.site import wording
from generator.site.brief.fitness import stands_alone
from generator.site.brief.telling import points_back
from generator.site.grouping import gathered, grouped
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.times import DAY, MONTH, days_between
from generator.site.parts.deeds import acts, may_lead_to_verb, subjects

STEM = 6
"""So many first letters stand for a word, so that "endorsed" and "endorses" are one."""
SHORTEST_WORD = 4
SHARED_WORDS, SHARED_PART = 3, 0.4
"""Two sentences of one day tell the same where they share so many words, and this part of the shorter one's."""
COMMON, COMMON_FROM = 0.25, 4
"""Words of more than this part of all days, and of so many, tell no development from another."""
TELLING_LENGTH = 200
"""Characters up to which a sentence reads at once."""
NEWS = 10
"""Days after which an article that tells it no longer reports an event, but looks back."""
LEAD = 4
"""So many first sentences of an article tell its news."""
_ASIDE = re.compile(r"\b(?:when|while|because|although|though|if|where)\b")
"""Words between who acts and a verb that is then another's: "Quill was awake when it landed"."""
_IS_TO = re.compile(r"\b(?:is|are|was|were)\s+to\s+\w+$")
_GOES_ON = re.compile(
    r"(?:\b(?:is|are|am|(?:has|have) (?:also |now |long |since )?been)|[’'](?:s|re))"
    r"\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?\w+ing(?:\s+to\s+\w+)?$"
)
"""What goes on is no event of a day: "has been trying to build on a victory last month"."""
_CLAUSE_BESIDE = re.compile(r"\b(?:since|before|after|until|till|because|although|though|if)\s+(?:[\w’'-]+\s+){0,4}$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b|\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_WORD_BEHIND = re.compile(r"\s+([A-Za-z]+)")
_YEAR = re.compile(r"\b\d{4}\b")
FUTURE, AHEAD_WITHIN = word_set("site.future"), 5
"""Words that put a verb ahead, among so many up to the verb."""
PERFORMING = tuple(sorted(word_set("site.performing")))
PUBLISHED = "published"
"""The anchor of a date that is counted from the day of its article."""
HYPHENS = frozenset("-‐‑")
POSSESSIVE = ("’s", "'s")
LEAST = 1.0
"""What weighs less is background."""
ACTS, POINTS = 1.5, 1.5
"""What a sentence gains that tells what the actor itself did, and what one loses that points at another, or that shows
something in the present as the caption of a picture does."""
NEWEST = 60
"""Days before the newest development that are still new."""
OLDEST = 365
"""Days before its article from which on what it tells is past, and new to nobody."""
_POINTING = re.compile(r"\b(?:these|those|such|similar|latter|former|same|again|also)\b", re.IGNORECASE)
_SIDEWAYS = re.compile(
    r"\b(?:(?:since|until|till|by|come|as of|aside from|apart from|except|unlike)\s+(?:the\s+|on\s+)?"
    r"|(?:before|after|ahead of)\s+(?:[\w’'-]+\s+){0,5}|anniversary of\s+(?:the\s+)?"
    r"|(?:who|which|(?<!said )(?<!says )that)\s+(?:\w+\s+)?(?:on|in)?\s*)$",
    re.IGNORECASE,
)
"""Words before a date that say until or since when, or whose: what the sentence tells happened at another time.

"Before the summit in July", "towns that vote on Tuesday", "the first anniversary of 9/11".
"""
_DETERMINER, _NOUN = re.compile(r"\b(?:the|an?|its|his|her|their|our)\s+$", re.IGNORECASE), re.compile(r",?\s+[a-z]")
"""What stands beside a date that is of a noun: "denied any part in the May 5, 2031, fire"."""
_DASH = re.compile(r" --? |\s?[―—–]\s?")
_WHO = re.compile(r"\bwho\s+(?:\w+\s+)?$")


class Development(Struct, frozen=True):
    """Events of one day that tell the same: the best `told` sentence first, and how many reports and outlets have it.

    `independent` counts copies of one report once; `weight` is how much it is news.
    """

    told: Happened
    others: tuple[Happened, ...]
    reports: int
    independent: int
    weight: float

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
    return sorted(told, key=lambda d: (d.day, d.weight), reverse=True)


def newest(found: Sequence[Development], most: int) -> list[Development]:
    """The weightiest of the last weeks, then the newest of earlier ones, one a day of an article.

    Those that most independent reports tell go first; what even its article looks back on from another year is left out.
    """
    found = [one for one in found if not _is_history(one)]
    if not found:
        return []
    recent = [d for d in found if days_between(d.day, found[0].day) <= NEWEST]
    first = sorted(recent, key=lambda d: days_between(d.day, found[0].day) / NEWEST - d.weight)
    apart: dict[tuple[str, str], Development] = {}
    for one in (*first, *found[len(recent) :]):
        apart.setdefault((one.day, one.told.analysis.article.id), one)
    chosen = list(apart.values())[:most]
    return sorted(chosen, key=lambda d: (d.independent, d.day), reverse=True)


def _is_history(one: Development) -> bool:
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
    told = [h for h in group if _tells(h, actor)]
    if not told:
        return None
    best = min(told, key=lambda h: (-_worth(h, actor), f"{h.analysis.article.published or '9'}{h.analysis.article.id}"))
    articles = {h.analysis.article.id for h in group}
    independent = lookup.articles.independent(articles)
    others = tuple(h for h in group if h is not best)
    return Development(best, others, len(articles), independent, 2 * log2(independent) + _worth(best, actor))


def _tells(happened: Happened, actor: str) -> bool:
    """Whether the sentence stands alone and tells what somebody did on its date; if not `actor`, then somebody to it."""
    text = happened.analysis.article.text
    if _only_says(happened) or is_sideways(happened) or not stands_alone(happened.text) or points_back(happened):
        return False
    acting = subjects(happened)
    aside = bool(acting) and _is_aside(text[acting[-1].end : happened.event.verb[0]])
    if happened.is_state or is_future(happened) or aside or is_beside(happened) or _is_caption(happened):
        return False
    return not actor or (bool(acting) and (acts(happened, actor) or _is_done_to(happened, actor)))


def _only_says(happened: Happened) -> bool:
    """Whether the verb only tells that somebody speaks, or stands in what somebody says.

    What an article tells itself and backs with a source behind it ("…, according to the police") has happened for it; and who
    announces or orders something does it.
    """
    event, text = happened.event, happened.analysis.article.text
    start, end = event.verb
    performing = text[start:end].lower().startswith(PERFORMING)
    return any(
        (not performing and quote.cue is not None and quote.cue[0] < end and start < quote.cue[1])
        or (not _is_backed(quote, event) and any(first < end and start < last for first, last in quote.spans))
        for quote in happened.analysis.quotes
    )


def _is_backed(quote: Quote, event: Event) -> bool:
    """Whether words are the article's own, from the beginning of its sentence, with who is asked for them behind."""
    return quote.kind == "indirect" and quote.spans[0][0] - event.start <= AHEAD_WITHIN


def _is_aside(between: str) -> bool:
    """Whether words between who acts and the verb say that it is another's verb, or one that is still ahead."""
    return _ASIDE.search(between) is not None or not FUTURE.isdisjoint(wording.words(between))


def is_sideways(happened: Happened) -> bool:
    """Whether the date only says since, before or until when, or is that of something else ("the week of the strike")."""
    date, text = happened.analysis.dates[happened.event.date], happened.analysis.article.text
    of_another = (date.anchor == PUBLISHED and text.startswith(" of ", date.end)) or _is_of_noun(happened)
    start, (verb, end) = happened.event.start, happened.event.verb
    between = text[end : date.start] if verb < date.start else text[date.end : verb]
    set_off = len(_DASH.findall(between)) % 2 == 1 and len(_DASH.findall(text[start : happened.event.end])) > 1
    return of_another or set_off or _SIDEWAYS.search(text[start : date.start]) is not None


def _is_of_noun(happened: Happened) -> bool:
    """Whether the date, with its year, only says which one something is that the sentence speaks of."""
    date, text = happened.analysis.dates[happened.event.date], happened.analysis.article.text
    before = text[happened.event.start : date.start]
    dated = _YEAR.search(date.text) is not None and _NOUN.match(text, date.end) is not None
    return dated and _DETERMINER.search(before) is not None


def is_beside(happened: Happened) -> bool:
    """Whether the verb stands in a clause of time or reason or about somebody, or only an hour is told, of a day before."""
    event, text = happened.event, happened.analysis.article.text
    before = text[event.start : event.verb[0]]
    clause = _CLAUSE_BESIDE.search(before) is not None or _WHO.search(before) is not None
    goes_on = _GOES_ON.search(text, event.start, event.verb[1]) is not None
    return clause or goes_on or _CLOCK.match(happened.analysis.dates[event.date].text) is not None


def is_future(happened: Happened) -> bool:
    """Whether the words just before the verb put it ahead ("will open", "is set to open")."""
    event, text = happened.event, happened.analysis.article.text
    before = text[event.start : event.verb[1]]
    return not FUTURE.isdisjoint(wording.words(before)[-AHEAD_WITHIN:]) or _IS_TO.search(before) is not None


def _is_done_to(happened: Happened, actor: str) -> bool:
    """Whether the actor itself is named behind the verb: not "Quill’s lawyer", "Quill supporters", nor "anti-Quill"."""
    text, (_, end) = happened.analysis.article.text, happened.event.verb
    named = (m for m in happened.analysis.mentions if m.actor == actor and end <= m.start < happened.event.end)
    alone = (
        m
        for m in named
        if HYPHENS.isdisjoint((text[m.start - 1], text[m.end])) and text[m.end : m.end + 2] not in POSSESSIVE
    )
    return any(_is_by_itself(m, text) and not _is_on_another_day(happened, m) for m in alone)


def _is_on_another_day(happened: Happened, mention: Mention) -> bool:
    """Whether between the event and somebody's name another day is told: "met Quill last week, and this week Lunde"."""
    date, (_, verb_end) = happened.analysis.dates[happened.event.date], happened.event.verb
    others = (d for d in happened.analysis.dates if d.value != date.value and d.type == "DATE")
    return any(max(verb_end, date.end) <= d.start and d.end <= mention.start for d in others)


def _is_by_itself(mention: Mention, text: str) -> bool:
    """Whether a name is nobody's: not "Quill supporters", nor what kind somebody is ("Reform candidate Quill")."""
    following = _WORD_BEHIND.match(text, mention.end)
    of_party = party_of(mention.text.split()[-1]) is not None
    if following is None or (mention.type not in ("PERSON", "NORP") and not of_party):
        return True
    word = following.group(1)
    return (word.islower() and may_lead_to_verb([word])) or (mention.type == "PERSON" and not word.islower())


def _worth(happened: Happened, actor: str) -> float:
    """How well a sentence tells news: what `actor` did, on its day, in an article of these days, among its first, short."""
    date, published = happened.analysis.dates[happened.event.date], happened.analysis.article.published or ""
    fresh = len(published) >= DAY and 0 <= days_between(happened.begins, published) <= NEWS
    good = (fresh, len(date.value) >= DAY, happened.sentence < LEAD, len(happened.text) <= TELLING_LENGTH)
    acted = ACTS if (acts(happened, actor) if actor else subjects(happened)) else 0
    return acted + sum(good) - (POINTS if _shows(happened) or _POINTING.search(happened.text) else 0)


def _shows(happened: Happened) -> bool:
    """Whether the verb is in the present."""
    start, end = happened.event.verb
    return happened.analysis.article.text[start:end].endswith("s")


def _is_caption(happened: Happened) -> bool:
    """Whether a sentence shows something in the present and dates it with its year, as captions of pictures do."""
    return _shows(happened) and _YEAR.search(happened.analysis.dates[happened.event.date].text) is not None
