"""What some articles tell, by subject: those of the last build, of the last week, or of one day; and what is ahead."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec import Struct

from generator import catalogue
from generator.site import links, wording
from generator.site.brief.ahead import ahead
from generator.site.brief.developments import Development, developments
from generator.site.brief.fitness import is_fit, words_of
from generator.site.brief.positions import best
from generator.site.brief.telling import telling as telling_words
from generator.site.grouping import ranked
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.times import DAY, days_between
from generator.site.parts.context import Context, Link
from generator.site.parts.statements import cue_words, occasion_in_words

WEEK = 7
MOST_SUBJECTS, MOST_AHEAD = 6, 4


class News(Struct, frozen=True, kw_only=True):
    """A line of the last days: under which subject, when, what happened or who said what, and where it is written."""

    topic: Link | None
    note: str
    when: str
    date: str | None
    speaker: Link | None
    cue: str
    text: str
    source: Link


class Days(Struct, frozen=True):
    """The lines of the last days, those since the last build where `since_build`, and the next plans."""

    since_build: bool
    news: tuple[News, ...]
    ahead: tuple[News, ...]


class Told(Struct, frozen=True):
    """Some articles (ids), and the events and statements that they tell, both newest first."""

    articles: Sequence[str]
    events: Sequence[Happened]
    statements: Sequence[Said]


def last_days(context: Context) -> Days:
    """What is new, one line a subject, those of most new articles first, and what is planned next."""
    lookup = context.lookup
    built = lookup.changes[0].articles if lookup.changes and not lookup.changes[0].first else ()
    new = frozenset(one.id for one in built if one.id in lookup.articles.by_id) or _of_last_week(lookup)
    told = Told(
        sorted(new),
        [h for h in lookup.events.newest if h.analysis.article.id in new],
        [s for s in lookup.statements.newest if s.analysis.article.id in new],
    )
    plans = ahead(lookup.events.newest, lookup, MOST_AHEAD)
    return Days(bool(built), news_of(context, told), tuple(_happened(context, plan, None, "") for plan in plans))


def telling(said: Iterable[Said], context: Context, most: int, told: Container[str] = ()) -> list[Said]:
    """The newest statements in quotation marks that are fit for a briefing, one a speaker and one an article; none `told`."""
    found: dict[str | None, Said] = {}
    articles: set[str] = set()
    for one in said:
        article = one.analysis.article.id
        fresh = one.speaker not in found and article not in articles and words_of(one) not in told
        if fresh and len(found) < most and one.quote.kind == "direct" and is_fit(one, context.config):
            found[one.speaker] = one
            articles.add(article)
    return list(found.values())


def _of_last_week(lookup: Lookup) -> frozenset[str]:
    latest = lookup.articles.latest
    dated = ((a.article.id, a.article.published or "") for a in lookup.articles.current)
    return frozenset(i for i, day in dated if len(day) >= DAY <= len(latest) and days_between(day, latest) < WEEK)


def news_of(context: Context, told: Told) -> tuple[News, ...]:
    """A line for each subject of some articles that has one to tell, then for what is on none; nothing is told twice."""
    return tuple(_news(context, told))


def _news(context: Context, told: Told) -> Iterator[News]:
    topics_in = context.lookup.articles.topics_in
    counts = Counter(topic for article in told.articles for topic in topics_in[article])
    lines: set[str] = set()
    for topic in (*ranked(counts), *[""] * MOST_SUBJECTS):
        note = catalogue.amount(counts[topic], "article", "articles") if topic else ""
        line = _line(context, topic, told, lines, note) if len(lines) < MOST_SUBJECTS else None
        if line is not None:
            lines.add(line.text)
            yield line


def _line(context: Context, topic: str, new: Told, told: Container[str], note: str) -> News | None:
    """The weightiest development of new articles on a subject, else the best statement."""
    events = [h for h in new.events if topic in h.topics] if topic else new.events
    link = context.topic(topic) if topic else None
    found = developments(events, context.lookup)
    fresh = [d for d in found if d.told.text not in told and telling_words(d.told) not in told]
    if fresh:
        return _happened(context, max(fresh, key=_weight).told, link, note)
    statements = [s for s in new.statements if topic in s.reported_topics] if topic else ()
    said = best((s for s in statements if words_of(s) not in told), context.config)
    return None if said is None else _said(context, said, link, note)


def _weight(one: Development) -> tuple[float, str]:
    return one.weight, one.day


def _happened(context: Context, happened: Happened, topic: Link | None, note: str) -> News:
    analysis = happened.analysis
    anchor = context.lookup.articles.anchors[analysis.article.id][happened.sentence]
    when = wording.date_in_words(analysis.dates[happened.event.date])
    return News(
        topic=topic, note=note, when=when, date=happened.begins, speaker=None, cue="",
        text=telling_words(happened), source=context.place(analysis, anchor),
    )  # fmt: skip


def _said(context: Context, said: Said, topic: Link | None, note: str) -> News:
    return News(
        topic=topic, note=note, when=occasion_in_words(said), date=said.spoken, cue=cue_words(said),
        speaker=context.actor(said.speaker) if said.speaker else None, text=words_of(said) or "",
        source=context.place(said.analysis, links.quote_anchor(said.quote)),
    )  # fmt: skip
