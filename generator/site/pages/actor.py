"""An actor's page: who this is as the sources put it, what was said and when, and where it is written."""

from collections import Counter
from collections.abc import Container, Sequence

from msgspec import Struct

from generator.config import Config
from generator.records import PLACE_TYPES, Actor, Analysis, Review, Tenure
from generator.site import links, wording
from generator.site.index.lookup import Lookup, Said, newest_first
from generator.site.pages.charts import Figure, activity
from generator.site.pages.charts import companions as company_of
from generator.site.pages.common import (
    Appearance,
    Cites,
    Happening,
    Head,
    Link,
    Ref,
    Source,
    Statement,
    actor_link,
    appearance,
    happening,
    statement,
    telling_place,
    topic_link,
)
from generator.site.pages.offices import known_as, with_article
from generator.site.pages.periods import Row, periods, rows
from generator.site.pages.summary import Clause, summary

MOST_SEARCHED = 8
"""Spellings by which search finds an actor before pages that speak of it: the most frequent."""
MOST_STATEMENTS = 120
MOST_OTHERS = 20
MOST_EVENTS = 60
MOST_ARTICLES = 40
MOST_COMPANIONS = 12
MOST_PLACES_WITH = 8
WHO = frozenset({"PERSON", "ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
MOST_QUESTIONS = 4
MOST_PLACES = 2


class Office(Struct, frozen=True):
    """An office as the sources word it, when articles state it, where, and of which country."""

    role: str
    when: str
    refs: tuple[Ref, ...]
    country: str = ""


class Question(Struct, frozen=True):
    """What the build could not decide about an actor, for and against, with sentences to look at."""

    title: str
    evidence: tuple[str, ...]
    places: tuple[Link, ...]


class Group(Struct, frozen=True):
    """Statements on one topic; `topic` None for those on no topic."""

    topic: Link | None
    id: str
    statements: tuple[Statement, ...]


class ActorView(Struct, frozen=True, kw_only=True):
    """What an actor's page shows; empty parts are left out by its template."""

    head: Head
    id: str
    summary: tuple[Clause, ...]
    note: str | None
    offices: tuple[Office, ...]
    spellings: tuple[Link, ...]
    companions: tuple[Link, ...]
    places: tuple[Link, ...]
    topics: tuple[Link, ...]
    groups: tuple[Group, ...]
    statements: int
    older: tuple[Row, ...]
    others: tuple[Statement, ...]
    others_left: int
    events: tuple[Happening, ...]
    events_left: int
    articles: tuple[Appearance, ...]
    articles_left: int
    why: tuple[str, ...]
    questions: tuple[Question, ...]
    review: str
    sources: tuple[Source, ...]
    wikidata: str | None
    activity: Figure | None
    company: Figure | None


class PeriodView(Struct, frozen=True, kw_only=True):
    """Statements of an actor in one year or month."""

    head: Head
    actor: Link
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]


def actor_view(actor: Actor, lookup: Lookup, config: Config) -> ActorView:
    """The page of one actor."""
    page = links.actor_path(actor.id)
    cites = Cites(page, lookup)
    said = lookup.said_by.get(actor.id, [])
    happened = lookup.happened_to.get(actor.id, [])
    others = lookup.said_about.get(actor.id, [])
    offices = _offices(actor, lookup, cites)
    first_lines = summary(page, actor, lookup, cites, config)
    shown = said[:MOST_STATEMENTS]
    articles = newest_first(lookup.by_article[a] for a in actor.articles)
    groups = _groups(page, lookup, shown, cites, config)
    return ActorView(
        head=_head(page, actor, lookup, said),
        id=actor.id,
        summary=first_lines,
        note=actor.note,
        offices=offices,
        spellings=tuple(Link(n.form, note=f"{n.count:,}") for n in actor.names),
        companions=_companions(page, actor, lookup, WHO, MOST_COMPANIONS),
        places=_companions(page, actor, lookup, PLACE_TYPES, MOST_PLACES_WITH),
        topics=_topics(page, lookup, said),
        groups=groups,
        statements=len(said),
        older=_older(page, actor, said),
        others=tuple(statement(page, lookup, s, config, cites) for s in others[:MOST_OTHERS]),
        others_left=max(len(others) - MOST_OTHERS, 0),
        events=tuple(happening(page, lookup, h, cites) for h in happened[:MOST_EVENTS]),
        events_left=max(len(happened) - MOST_EVENTS, 0),
        articles=tuple(appearance(page, lookup, a, _place(a, actor.id)) for a in articles[:MOST_ARTICLES]),
        articles_left=max(len(articles) - MOST_ARTICLES, 0),
        why=actor.why,
        questions=tuple(
            _question(page, review, lookup) for review in lookup.reviews.get(actor.id, ())[:MOST_QUESTIONS]
        ),
        review=links.href(page, links.REVIEW) if config.review_page else "",
        sources=cites.sources(),
        wikidata=actor.wikidata,
        activity=activity(page, actor, lookup),
        company=company_of(page, actor, lookup),
    )


def period_views(actor: Actor, lookup: Lookup, config: Config) -> tuple[PeriodView, ...]:
    """Pages with all statements of an actor, by year or month; none where the actor's own page holds them all."""
    said = lookup.said_by.get(actor.id, [])
    if len(said) <= MOST_STATEMENTS:
        return ()
    views = []
    for period in periods(said, lambda s: s.spoken, MOST_STATEMENTS * 2):
        page = _period_path(actor, period.key)
        cites = Cites(page, lookup)
        statements = tuple(statement(page, lookup, s, config, cites) for s in period.items)
        head = Head(
            path=page,
            title=f"{actor.name}: statements, {period.name}",
            description=f"{wording.count(len(statements), 'statement')} of {actor.name}, {period.name}.",
            kicker=(
                Link(wording.TYPES.get(actor.type, "Actor")),
                Link(wording.count(len(statements), "statement")),
                Link(period.name),
            ),
            kind="Statements",
            actors=(actor.name,),
        )
        views.append(
            PeriodView(
                head=head, actor=actor_link(page, lookup, actor.id), statements=statements, sources=cites.sources()
            )
        )
    return tuple(views)


def _head(page: str, actor: Actor, lookup: Lookup, said: Sequence[Said]) -> Head:
    dates = [d for a in actor.articles if (d := lookup.by_article[a].article.published)]
    kind = wording.TYPES.get(actor.type, "Actor")
    counted = [lookup.reports(actor.articles)]
    if said:
        counted.append(wording.count(len(said), "statement"))
    spell = wording.span_of_time(dates)
    known = known_as(actor)
    office = f", {known}" if known else ""
    return Head(
        path=page,
        title=actor.name,
        description=f"{actor.name}{office}: {wording.join(counted)}, each with its source.",
        kicker=tuple(Link(words) for words in (kind, *counted, spell) if words),
        kind="Actor",
        actors=(actor.name,),
        date=max(dates, default=None),
        about=" · ".join(part for part in (known, *counted) if part),
        names=tuple(dict.fromkeys((actor.name, *(n.form for n in actor.names[:MOST_SEARCHED])))),
        articles=len(actor.articles),
    )


def _offices(actor: Actor, lookup: Lookup, cites: Cites) -> tuple[Office, ...]:
    """Each office once, those of most articles first, with the months of the articles that state it and up to five places."""
    offices = []
    for tenure in sorted(actor.tenures, key=lambda t: -len(t.articles)):
        months = [m for m in (tenure.first, tenure.last) if m is not None]
        refs = {s.article: cites.ref(s.article, lookup.anchor(s.article, s.start)) for s in tenure.stated[:5]}
        articles = wording.count(len(tenure.articles), "article")
        when = ", ".join(words for words in (wording.span_of_time(months), articles) if words)
        offices.append(Office(tenure.words, when, tuple(refs.values()), _country(tenure)))
    return tuple(offices)


def _country(tenure: Tenure) -> str:
    """The country that the sources name beside the office, where its own words do not."""
    return "" if tenure.of is None or tenure.of.casefold() in tenure.words.casefold() else with_article(tenure.of)


def _question(page: str, review: Review, lookup: Lookup) -> Question:
    places = [p for p in review.places if p.article in lookup.by_article][:MOST_PLACES]
    shown = (appearance(page, lookup, lookup.by_article[p.article], p.start) for p in places)
    return Question(review.title, review.evidence, tuple(Link(s.sentence, s.href) for s in shown if s.sentence))


def _place(analysis: Analysis, actor: str) -> int | None:
    return telling_place(analysis, (m.start for m in analysis.mentions if m.actor == actor))


def _companions(page: str, actor: Actor, lookup: Lookup, types: Container[str], most: int) -> tuple[Link, ...]:
    together = lookup.together.get(actor.id, Counter())
    ranked = sorted(together, key=lambda a: (-together[a], -lookup.actors[a].mentions, a))
    fitting = [a for a in ranked if lookup.actors[a].type in types]
    return tuple(actor_link(page, lookup, a, f"{together[a]:,}") for a in fitting[:most])


def _topics(page: str, lookup: Lookup, said: Sequence[Said]) -> tuple[Link, ...]:
    counts = Counter(t for s in said for t in s.quote.topics if t in lookup.topics)
    return tuple(topic_link(page, lookup, t, f"{n:,}") for t, n in counts.most_common(10))


def _groups(page: str, lookup: Lookup, said: Sequence[Said], cites: Cites, config: Config) -> tuple[Group, ...]:
    """Statements by topic, each once, under the topic that most of this actor's statements share."""
    counts = Counter(t for s in said for t in s.quote.topics if t in lookup.topics)
    grouped: dict[str, list[Statement]] = {}
    for one in said:
        own = sorted((t for t in one.quote.topics if t in counts), key=lambda t: (-counts[t], t))
        main = own[0] if own else ""
        grouped.setdefault(main, []).append(statement(page, lookup, one, config, cites, main))
    order = sorted(grouped, key=lambda t: (t == "", -len(grouped[t]), t))
    return tuple(
        Group(topic_link(page, lookup, t) if t else None, f"on-{links.slug(t)}" if t else "on-other", tuple(grouped[t]))
        for t in order
    )


def _period_path(actor: Actor, key: str) -> str:
    return f"actors/{links.slug(actor.id)}/{key}.html"


def _older(page: str, actor: Actor, said: Sequence[Said]) -> tuple[Row, ...]:
    if len(said) <= MOST_STATEMENTS:
        return ()
    parts = periods(said, lambda s: s.spoken, MOST_STATEMENTS * 2)
    return rows(page, parts, lambda key: _period_path(actor, key))
