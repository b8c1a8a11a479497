"""The first page: what the site covers, what is new, who speaks, what happened when, and where to start."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from generator.config import Config
from generator.records import Actor
from generator.site import links, wording
from generator.site.figures import svg
from generator.site.index.lookup import Happened, Lookup, Said
from generator.site.pages.changes import News, news
from generator.site.pages.common import LIKELY, Head, Link, Statement, actor_link, statement, topic_link
from generator.site.pages.deeds import acts, label
from generator.site.pages.hubs import Entry, article_entry, foremost
from generator.site.pages.offices import known_as

LATEST = 8
IN_THEIR_WORDS = 6
MOST_ACTORS = 10
MOST_TOPICS = 8
STRIP = 30
PLANS = 5
HALF_A_YEAR = 183


class HomeView(Struct, frozen=True, kw_only=True):
    """What the first page shows."""

    head: Head
    description: str
    strip: str
    articles: tuple[Entry, ...]
    statements: tuple[Statement, ...]
    actors: tuple[Entry, ...]
    topics: tuple[Entry, ...]
    news: News | None
    start: tuple[Link, ...]


def home_view(lookup: Lookup, config: Config) -> HomeView:
    """The first page."""
    page = links.HOME
    dates = [a.article.published for a in lookup.analyses if a.article.published]
    counted = (
        lookup.reports(lookup.by_article),
        wording.count(len(lookup.actors), "actor"),
        wording.count(len(lookup.said), "statement"),
        wording.span_of_time(dates) or "",
    )
    topics = sorted(lookup.topics.values(), key=lambda t: (-len(t.articles), t.name))
    return HomeView(
        head=Head(
            path=page,
            title=config.title,
            description=config.description,
            kicker=tuple(Link(w) for w in counted if w),
            kind="Home",
        ),
        description=config.description,
        strip=_strip(page, _recent(lookup), lookup),
        articles=tuple(article_entry(page, a, lookup) for a in lookup.analyses[:LATEST]),
        statements=tuple(statement(page, lookup, s, config) for s in _telling(lookup.said, lookup)),
        actors=tuple(_short_entry(page, a, lookup) for a in foremost(lookup)[:MOST_ACTORS]),
        topics=tuple(
            Entry(
                link=topic_link(page, lookup, t.id),
                count=wording.count(len(t.articles), "article"),
            )
            for t in topics[:MOST_TOPICS]
        ),
        news=news(page, lookup),
        start=tuple(
            Link(words, links.href(page, path), note)
            for words, path, note in (
                ("Actors A–Z", links.ACTORS, "everybody named, under every spelling"),
                ("All statements", links.QUOTATIONS, "who said what, newest first"),
                ("Positions", links.MATRIX, "who spoke on what, and two actors side by side"),
                ("Timeline", links.TIMELINE, "what happened when, as exactly as it is known"),
                *([("What changed", links.CHANGES, "what each build found that was new")] if lookup.changes else []),
                ("Articles", links.ARTICLES, "the sources, with what was found in each"),
                ("How it is made", links.METHOD, "what is found how, and where it errs"),
                *(
                    [("To review", links.REVIEW, "for editors: what the build was not sure of")]
                    if config.review_page
                    else []
                ),
            )
        ),
    )


def _short_entry(page: str, actor: Actor, lookup: Lookup) -> Entry:
    said = len(lookup.said_by.get(actor.id, ()))
    counted = wording.count(said, "statement") if said else wording.count(len(actor.articles), "article")
    role = wording.shorten(known_as(actor), 60)
    return Entry(link=actor_link(page, lookup, actor.id), about=role, count=counted)


def _telling(said: Iterable[Said], lookup: Lookup) -> list[Said]:
    """The newest statements in quotation marks that are likely right, one a speaker, neither too short nor too long."""
    found: dict[str, Said] = {}
    for one in said:
        speaker, quote = one.speaker, one.quote
        fits = quote.kind == "direct" and quote.confidence >= LIKELY and 40 <= len(quote.text) <= 320
        if fits and speaker is not None and speaker in lookup.actors and speaker not in found:
            found[speaker] = one
        if len(found) == IN_THEIR_WORDS:
            break
    return list(found.values())


def _recent(lookup: Lookup) -> list[Happened]:
    """Events that are known to a month or better: of each stretch of time the one with the most named actor, and next plans.

    The time is that of the articles and the half year before them; where there are few events, all are taken.
    """
    known = [h for h in lookup.happened if len(h.known) == len("2018-05")]
    dates = [a.article.published for a in lookup.analyses if a.article.published]
    if not dates or len(known) <= STRIP:
        return known[:STRIP]
    first, last = _day(min(dates)) - timedelta(HALF_A_YEAR), _day(lookup.latest)
    past = [
        h
        for h in known
        if first.isoformat() <= h.begins <= lookup.latest and not (h.is_state or h.event.status == "planned")
    ]
    horizon = f"{int(lookup.latest[:4]) + 1}{lookup.latest[4:]}"
    plans = [h for h in known if lookup.latest < h.begins <= horizon and h.event.status == "planned"]
    step = max((last - first).days / (STRIP - PLANS), 1)
    best: dict[int, Happened] = {}
    for one in past:
        at = int((date.fromisoformat(one.begins) - first).days / step)
        if at not in best or _weight(one, lookup) > _weight(best[at], lookup):
            best[at] = one
    next_plans = {h.begins: h for h in sorted(plans, key=lambda h: bool(label(h)))}
    return [*best.values(), *(next_plans[day] for day in sorted(next_plans)[:PLANS])]


def _day(published: str) -> date:
    """The day of an article, or the first of what is known of it."""
    return date.fromisoformat(f"{published}-01-01"[:10])


def _weight(happened: Happened, lookup: Lookup) -> tuple[bool, bool, int]:
    """Whether somebody acts in an event, whether it has a label, and how many articles name the best known of its actors."""
    named = max((len(lookup.actors[a].articles) for a in happened.actors), default=0)
    return any(acts(happened, a) for a in happened.actors), bool(label(happened)), named


def _strip(page: str, happened: Sequence[Happened], lookup: Lookup) -> str:
    marks = []
    for one in happened:
        known = one.analysis.dates[one.event.date]
        if known.from_ is None or known.to is None:
            continue
        text = one.analysis.article.text
        article = one.analysis.article.id
        anchor = lookup.anchors[article][one.sentence]
        marks.append(
            svg.Mark(
                begins=known.from_,
                ends=known.to,
                planned=one.event.status == "planned",
                href=links.href(page, links.article_path(article), anchor),
                label=label(one),
                title=f"{wording.date_in_words(known)}: {' '.join(text[one.event.start : one.event.end].split())}",
            )
        )
    return svg.strip(marks, "Dated events, each leading to its sentence; the timeline page lists them all")
