"""An actor's page: who this is as the sources put it, what was said and when, and where it is written."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.config import Config
from generator.records import PLACE_TYPES, Actor, Analysis, Tenure
from generator.site import links, reasons, wording
from generator.site.brief.actor import ActorBrief, actor_brief
from generator.site.grouping import grouped, ranked
from generator.site.index.articles import dates_of
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said, topics_of
from generator.site.pages.period import older_statements, on_own_page
from generator.site.parts.appearances import Appearance, appearance, place_of_actor
from generator.site.parts.charts import Figure, activity, companions
from generator.site.parts.context import Context, Link, Ref, Source
from generator.site.parts.correcting import actor_correction
from generator.site.parts.events import Happening, happenings
from generator.site.parts.head import Head, kicker, left
from generator.site.parts.milestones import of_its_own
from generator.site.parts.offices import country_beside, known_as, with_article
from generator.site.parts.periods import Row
from generator.site.parts.questions import Question, question
from generator.site.parts.statements import Statement, statement, statements
from generator.site.parts.summary import Clause, last_named, offices

MOST_SEARCHED = 8
"""Spellings by which search finds an actor before pages that speak of it: the most frequent."""
MOST_OTHERS = 12
MOST_EVENTS = 20
MOST_ARTICLES = 25
MOST_COMPANIONS = 12
MOST_PLACES_WITH = 8
MOST_TOPICS = 10
MOST_OUTLETS = 8
MOST_STATED = 3
WHO = frozenset(wording.TYPES) - PLACE_TYPES - {"NORP"}
"""Types of names that keep company; of peoples and creeds it tells nothing, and places stand apart."""
MOST_QUESTIONS = 4
MOST_PLACES, LONGEST_PLACE = 2, 280


class Office(Struct, frozen=True):
    """An office as the sources word it, when articles state it, where, and of which country."""

    role: str
    when: str
    refs: tuple[Ref | None, ...]
    country: str = ""


class Group(Struct, frozen=True):
    """Statements on one topic; `topic` None for those on no topic."""

    topic: Link | None
    id: str
    statements: tuple[Statement, ...]


class ActorView(Struct, frozen=True, kw_only=True):
    """What an actor's page shows; empty parts are left out by its template.

    First the briefing, which cites the first `cited` of the sources, then the archive with all that was found.
    """

    head: Head
    id: str
    summary: tuple[Clause, ...]
    brief: ActorBrief
    cited: int
    outlets: tuple[Link, ...]
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
    strip: str
    events: tuple[Happening, ...]
    events_left: int
    articles: tuple[Appearance, ...]
    articles_left: int
    why: tuple[str, ...]
    questions: tuple[Question, ...]
    review: str
    sources: tuple[Source, ...]
    wikidata: str | None
    correct: str
    activity: Figure | None
    company: Figure | None


def actor_view(actor: Actor, lookup: Lookup, config: Config) -> ActorView:
    """The page of one actor."""
    context = Context(links.actor_path(actor.id), lookup, config, cites=True)
    said = lookup.statements.by.get(actor.id, [])
    others = lookup.statements.about.get(actor.id, [])
    events = lookup.events.of.get(actor.id, [])
    articles = lookup.articles.of(actor.articles)
    # What is cited first has the lowest number: the first lines, the briefing, offices, and the archive come in this order.
    first_lines = offices(context, actor)
    brief = actor_brief(context, actor)
    if not first_lines and brief.is_empty:
        first_lines = last_named(context, actor)
    cited = len(context.sources())
    stated = _offices(context, actor)
    groups = _groups(context, on_own_page(said))
    return ActorView(
        head=_head(context, actor, said),
        id=actor.id,
        summary=first_lines,
        brief=brief,
        cited=cited,
        outlets=_outlets(articles),
        note=actor.note,
        offices=stated,
        spellings=tuple(Link(n.form, note=catalogue.number(n.count)) for n in actor.names),
        companions=_companions(context, actor, WHO, MOST_COMPANIONS),
        places=_companions(context, actor, PLACE_TYPES, MOST_PLACES_WITH),
        topics=_topics(context, said),
        groups=groups,
        statements=len(said),
        older=older_statements(context, actor, said),
        others=statements(context, others[:MOST_OTHERS]),
        others_left=left(others, MOST_OTHERS),
        strip=of_its_own(context, events, actor.articles),
        events=happenings(context, events[:MOST_EVENTS]),
        events_left=left(events, MOST_EVENTS),
        articles=tuple(appearance(context, a, place_of_actor(a, actor.id)) for a in articles[:MOST_ARTICLES]),
        articles_left=left(articles, MOST_ARTICLES),
        why=tuple(dict.fromkeys(map(reasons.of_name, actor.why))),
        questions=_questions(context, actor),
        review=context.to(links.REVIEW) if config.review_page else "",
        sources=context.sources(),
        wikidata=actor.wikidata,
        correct=actor_correction(context, actor),
        activity=activity(context, actor),
        company=companions(context, actor),
    )


def _head(context: Context, actor: Actor, said: Sequence[Said]) -> Head:
    articles = context.lookup.articles
    dates = dates_of(articles.by_id[a] for a in actor.articles)
    counted = [articles.reports(actor.articles), *wording.amounts(len(said), "statement", "statements")]
    known = known_as(actor)
    return Head(
        path=context.page,
        title=actor.name,
        description=gettext(
            "{name}: {counts}, each with its source.",
            name=", ".join(filter(None, (actor.name, known))),
            counts=wording.join(counted),
        ),
        kicker=kicker(wording.type_in_words(actor.type, gettext("Actor")), *counted, wording.span_of_time(dates)),
        kind="Actor",
        actors=(actor.name,),
        date=max(dates, default=None),
        about=" · ".join(filter(None, (known, *counted))),
        names=tuple(dict.fromkeys((actor.name, *(n.form for n in actor.names[:MOST_SEARCHED])))),
        articles=len(actor.articles),
    )


def _offices(context: Context, actor: Actor) -> tuple[Office, ...]:
    """Each office once, those of most articles first."""
    return tuple(_office(context, tenure) for tenure in sorted(actor.tenures, key=lambda t: -len(t.articles)))


def _office(context: Context, tenure: Tenure) -> Office:
    """An office with the months of the articles that state it, and up to five places."""
    months = [month for month in (tenure.first, tenure.last) if month is not None]
    refs = {s.article: context.ref_at(s.article, s.start) for s in tenure.stated[:MOST_STATED]}
    articles = catalogue.amount(len(tenure.articles), "article", "articles")
    when = ", ".join(filter(None, (wording.span_of_time(months), articles)))
    return Office(tenure.words, when, tuple(refs.values()), with_article(country_beside(tenure)))


def _questions(context: Context, actor: Actor) -> tuple[Question, ...]:
    reviews = context.lookup.actors.reviews.get(actor.id, ())
    return tuple(question(context, review, MOST_PLACES, LONGEST_PLACE) for review in reviews[:MOST_QUESTIONS])


def _companions(context: Context, actor: Actor, types: Container[str], most: int) -> tuple[Link, ...]:
    """Those of some types whom most articles name together with an actor, the best known of equals first.

    Of those that have no equal it is not looked up how well they are known: that changes with every article.
    """
    actors = context.lookup.actors
    together = actors.together.get(actor.id, Counter())
    equals = grouped((together[other], other) for other in together if actors.types[other] in types)
    shown: list[str] = []
    for number in sorted(equals, reverse=True):
        if len(shown) < most:
            shown += _best_known(context, equals[number])
    return tuple(context.actor(other, catalogue.number(together[other])) for other in shown[:most])


def _best_known(context: Context, actors: list[str]) -> list[str]:
    known = context.lookup.actors.by_id
    return actors if len(actors) == 1 else sorted(actors, key=lambda actor: (-known[actor].mentions, actor))


def _outlets(articles: Iterable[Analysis]) -> tuple[Link, ...]:
    """Who publishes the articles, those of most first."""
    counts = Counter(a.article.publisher for a in articles if a.article.publisher)
    return tuple(Link(outlet, note=catalogue.number(counts[outlet])) for outlet in ranked(counts, MOST_OUTLETS))


def _topics(context: Context, said: Sequence[Said]) -> tuple[Link, ...]:
    return tuple(
        context.topic(topic, catalogue.number(number)) for topic, number in topics_of(said).most_common(MOST_TOPICS)
    )


def _groups(context: Context, said: Sequence[Said]) -> tuple[Group, ...]:
    """Statements by topic, each once, under the topic that most of this actor's statements share."""
    counts = topics_of(said)
    under = ((min(one.topics, key=lambda topic: (-counts[topic], topic), default=""), one) for one in said)
    shown = grouped((topic, statement(context, one, topic)) for topic, one in under)
    order = sorted(shown, key=lambda topic: (topic == "", -len(shown[topic]), topic))
    return tuple(_group(context, topic, tuple(shown[topic])) for topic in order)


def _group(context: Context, topic: str, shown: tuple[Statement, ...]) -> Group:
    if not topic:
        return Group(None, "on-other", shown)
    return Group(context.topic(topic), f"on-{links.slug(topic)}", shown)
