"""An article's page: its text with actors, dates and statements marked, and what was found in it beside the text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import compress

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.config import Config
from generator.records import Analysis, Correction, Quote
from generator.shown import shown_quotes
from generator.site import links, reasons, wording
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.times import DAY
from generator.site.parts.context import Context, Link, about_article, day_in_words, published_in_words, title_of
from generator.site.parts.doubts import speaker_words
from generator.site.parts.head import Head
from generator.site.parts.marks import UNSHOWN
from generator.site.parts.text import Headline, Paragraph, headline, paragraphs

MOST_COPIES = 40
"""Of a report that more outlets printed, a page lists these; all of them on each page would grow with their square."""
MANY_RELATED = 5
FEWEST_SHARED = 2
MAIN_ACTORS = 8
TOPIC_WORTH, ACTOR_WORTH = 3, 1
"""How close a shared topic, and a shared main actor, bring two articles."""
MOST_LEAD, MOST_NOTE = 200, 400


class Reading(Struct, frozen=True):
    """A date as it is written, what it means, and how that was reached."""

    text: str
    meaning: str
    why: str
    href: str


class ArticleView(Struct, frozen=True, kw_only=True):
    """What an article's page shows."""

    head: Head
    headline: tuple[Headline, ...]
    paragraphs: tuple[Paragraph, ...]
    original: str | None
    undated: bool
    shown: str
    speaking: tuple[Link, ...]
    named: tuple[Link, ...]
    readings: tuple[Reading, ...]
    topics: tuple[Link, ...]
    same: tuple[Link, ...]
    same_left: int
    replaced_by: Link | None
    replaces: tuple[Link, ...]
    corrections: tuple[Link, ...]
    corrects: tuple[Link, ...]
    related: tuple[Link, ...]
    marks: tuple[str, ...]
    listed_in: str | None


def article_view(analysis: Analysis, lookup: Lookup, config: Config) -> ArticleView:
    """The page of one article."""
    article = analysis.article
    context = Context(links.article_path(article.id), lookup, config)
    speaking = _speaking(context, analysis)
    readings = tuple(_readings(context, analysis))
    actors = lookup.articles.actors_in[article.id]
    same = [other for other in lookup.articles.copies.get(article.id, ()) if other != article.id]
    return ArticleView(
        head=_head(context, analysis),
        headline=headline(context, analysis),
        paragraphs=paragraphs(context, analysis),
        original=links.web_address(article.url),
        undated=article.published is None,
        shown=config.article_text,
        speaking=speaking,
        named=_others(context, analysis, {link.text for link in speaking}),
        readings=readings,
        topics=context.topics(lookup.articles.topics_in[article.id]),
        same=_copies(context, same[:MOST_COPIES]),
        same_left=max(0, len(same) - MOST_COPIES),
        replaced_by=_replaced_by(context, article.id),
        replaces=_replaces(context, article.id),
        corrections=tuple(_note(context, article.id, c) for c in lookup.articles.corrected.get(article.id, ())),
        corrects=_corrects(context, article.id),
        related=_related(context, article.id),
        marks=tuple(compress(("actors", "dates", "statements"), (actors, readings, speaking))),
        listed_in=analysis.listed_in,
    )


def _head(context: Context, analysis: Analysis) -> Head:
    article, lookup = analysis.article, context.lookup
    original = links.web_address(article.url)
    kicker = [Link(gettext("Article")), Link(article.publisher or ""), _day(context, article.published)]
    if original:
        kicker.append(Link(gettext("Original"), original))
    return Head(
        path=context.page,
        title=title_of(analysis),
        description=wording.shorten(_lead(analysis), MOST_LEAD),
        kicker=tuple(link for link in kicker if link.text),
        kind="Article",
        actors=tuple(map(lookup.actors.name, lookup.articles.actors_in[article.id][:MAIN_ACTORS])),
        topics=tuple(lookup.topic_names[topic] for topic in lookup.articles.topics_in[article.id]),
        date=article.published,
    )


def _day(context: Context, published: str | None) -> Link:
    """An article's date, leading to the page of its day where it is known to the day."""
    page = links.day_path(published[:DAY]) if published and len(published) >= DAY else ""
    return Link(day_in_words(published), context.to(page) if page else "")


def _lead(analysis: Analysis) -> str:
    """The first paragraph of the story; the title where there is no text."""
    body = [b for b in analysis.blocks if b.kind in {"lede", "body"}] or analysis.blocks
    return analysis.article.text[body[0].start : body[0].end] if body else analysis.article.title or ""


def _speaking(context: Context, analysis: Analysis) -> tuple[Link, ...]:
    """Who speaks, in the order of the text, with how much of it is quoted and how much reported."""
    speakers = grouped((_speaker(context, quote), quote) for quote in shown_quotes(analysis, context.config.hide_below))
    return tuple(_speaker_link(context, speaker, quotes) for speaker, quotes in speakers.items())


def _speaker(context: Context, quote: Quote) -> tuple[bool, str]:
    """Whether the speaker is a known actor, and its id; else the article's words for it."""
    if quote.actor is not None and quote.actor in context.lookup.actors.by_id:
        return True, quote.actor
    return False, speaker_words(quote) or gettext("Not named")


def _speaker_link(context: Context, speaker: tuple[bool, str], quotes: list[Quote]) -> Link:
    known, name = speaker
    reported = sum(quote.kind == "indirect" for quote in quotes)
    quoted = len(quotes) - reported
    counts = (
        gettext("{number} quoted", number=catalogue.number(quoted)) if quoted else "",
        gettext("{number} reported", number=catalogue.number(reported)) if reported else "",
    )
    note = ", ".join(filter(None, counts))
    return context.actor(name, note) if known else Link(name, f"#{links.quote_anchor(quotes[0])}", note)


def _others(context: Context, analysis: Analysis, speaking: set[str]) -> tuple[Link, ...]:
    """Who is named and doesn't speak."""
    named = context.actors(context.lookup.articles.actors_in[analysis.article.id])
    return tuple(link for link in named if link.text not in speaking)


def _readings(context: Context, analysis: Analysis) -> Iterator[Reading]:
    """Each date whose words don't say by themselves what is meant, once."""
    seen = set()
    for date in analysis.dates:
        meaning, text = wording.date_in_words(date), wording.one_line(date.text)
        if date.type in UNSHOWN or (text, meaning) in seen or meaning.lower() == text.lower():
            continue
        seen.add((text, meaning))
        fixed = date.from_ is not None or date.anchor is not None
        where = f"#{context.lookup.articles.anchor(analysis.article.id, date.start)}"
        yield Reading(text, meaning if fixed else gettext("not fixed by the article"), reasons.of_date(date.why), where)


def _copies(context: Context, same: Iterable[str]) -> tuple[Link, ...]:
    """Other articles of the same report."""
    others = map(context.lookup.articles.by_id.__getitem__, same)
    return tuple(context.article(other, about_article(other)) for other in others)


def _replaced_by(context: Context, article: str) -> Link | None:
    version = context.lookup.articles.replaced.get(article)
    return None if version is None else _version(context, version.by, version.why)


def _replaces(context: Context, article: str) -> tuple[Link, ...]:
    versions = context.lookup.articles.replaces.get(article, ())
    return tuple(_version(context, version.article, version.why) for version in versions)


def _version(context: Context, article: str, why: str) -> Link:
    return context.article(context.lookup.articles.by_id[article], reasons.of_version(why))


def _note(context: Context, article: str, correction: Correction) -> Link:
    """The words of a correction, which lead to where they stand."""
    by = context.lookup.articles.by_id[correction.by]
    words = wording.shorten(wording.one_line(by.article.text[correction.start : correction.end]), MOST_NOTE)
    where = "" if correction.by == article else f"{wording.quoted(title_of(by))}, {about_article(by)}"
    anchor = context.lookup.articles.anchor(correction.by, correction.start)
    return Link(
        words if context.config.article_text != "none" else gettext("a note"),
        context.to_article(correction.by, anchor),
        where,
    )


def _corrects(context: Context, article: str) -> tuple[Link, ...]:
    """The other articles that this one corrects."""
    articles = context.lookup.articles
    corrected = dict.fromkeys(correction.article for correction in articles.corrects.get(article, ()))
    return tuple(context.article(articles.by_id[one], about_article(articles.by_id[one])) for one in corrected)


def _related(context: Context, own: str) -> tuple[Link, ...]:
    """Articles that share topics and main actors, the closest first."""
    articles = context.lookup.articles
    shared = _closeness(context.lookup, own)
    others = (a for a in shared if a != own and a in articles.by_id and a not in articles.copies.get(own, ()))
    closest = sorted(others, key=lambda a: (-shared[a], a))[:MANY_RELATED]
    found = [articles.by_id[a] for a in closest if shared[a] >= FEWEST_SHARED]
    return tuple(context.article(other, published_in_words(other.article.published)) for other in found)


def _closeness(lookup: Lookup, own: str) -> Counter[str]:
    """How close each article is that shares topics (worth three) and main actors (worth one) with this one."""
    topics = ((lookup.with_topic.get(topic, ()), TOPIC_WORTH) for topic in lookup.articles.topics_in[own])
    main = lookup.articles.actors_in[own][:MAIN_ACTORS]
    actors = ((lookup.with_actor.get(actor, ()), ACTOR_WORTH) for actor in main)
    shared: Counter[str] = Counter()
    for articles, worth in (*topics, *actors):
        shared.update(dict.fromkeys(articles, worth))
    return shared
