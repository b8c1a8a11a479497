"""An article's page: its text with actors, dates and statements marked, and what was found in it beside the text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from generator.config import Config
from generator.names.text import letters
from generator.records import Analysis, Block, DateMention, Mention, Quote, Span
from generator.site import links, wording
from generator.site.index.lookup import Lookup, sentence_at
from generator.site.pages.common import (
    Head,
    Link,
    about_article,
    actor_link,
    article_link,
    published_in_words,
    speaker_words,
    topic_link,
)

MOST_SHARING = 400
MANY_RELATED = 5
UNSHOWN = frozenset({"DURATION", "SET"})
Mark = tuple[int, int, Mention | DateMention]


class Run(Struct, frozen=True):
    """A stretch of text: plain, an `actor` that links to its page, or a `date`; `note` says who or what is meant.

    The kind is `meant` where a pronoun or a description stands for the actor's name.
    """

    text: str
    kind: str = ""
    href: str = ""
    note: str = ""
    value: str = ""


class Piece(Struct, frozen=True):
    """Runs inside one quotation, or outside any. `id` is the quotation's anchor on its first piece; `key` names it on all.

    `others` are anchors of quotations that begin here too.
    """

    runs: tuple[Run, ...]
    key: str = ""
    id: str = ""
    kind: str = ""
    note: str = ""
    others: tuple[str, ...] = ()


class Sentence(Struct, frozen=True):
    """A sentence of the text with its anchor; `id` empty for what goes on from the block before."""

    id: str
    pieces: tuple[Piece, ...]


class Paragraph(Struct, frozen=True):
    """A block of the text; `kind` as in `Block`. `gap` says that text was left out before it."""

    kind: str
    sentences: tuple[Sentence, ...]
    gap: bool = False


class Headline(Struct, frozen=True):
    """A sentence of the title with its anchor, and the anchors of the quotations in it: other pages lead to these."""

    id: str
    text: str
    others: tuple[str, ...]


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
    replaced_by: Link | None
    replaces: tuple[Link, ...]
    related: tuple[Link, ...]
    marks: tuple[str, ...]


def article_view(analysis: Analysis, lookup: Lookup, config: Config) -> ArticleView:
    """The page of one article."""
    article = analysis.article
    page = links.article_path(article.id)
    actors, topics = lookup.actors_in[article.id], lookup.topics_in[article.id]
    speaking = _speaking(page, analysis, lookup, config.hide_below)
    names = {link.text for link in speaking}
    original = links.web_address(article.url)
    day = wording.weekday(article.published) if article.published and len(article.published) >= 10 else None
    when = published_in_words(article.published)
    kicker = [Link("Article"), Link(article.publisher or ""), Link(f"{day}, {when}" if day else when)]
    if original:
        kicker.append(Link("Original", original))
    readings = tuple(_readings(analysis, lookup))
    title = _title_blocks(analysis, config)
    paragraphs = tuple(_paragraphs(page, analysis, lookup, config, title))
    return ArticleView(
        head=Head(
            path=page,
            title=article.title or article.id,
            description=wording.shorten(_lead(analysis), 200),
            kicker=tuple(k for k in kicker if k.text),
            kind="Article",
            actors=tuple(lookup.actors[a].name for a in actors[:8]),
            topics=tuple(lookup.topics[t].name for t in topics),
            date=article.published,
        ),
        headline=tuple(_headline(analysis, lookup, config, title)),
        paragraphs=paragraphs,
        original=original,
        undated=article.published is None,
        shown=config.article_text,
        speaking=speaking,
        named=tuple(actor_link(page, lookup, a) for a in actors if lookup.actors[a].name not in names),
        readings=readings,
        topics=tuple(topic_link(page, lookup, t) for t in topics),
        same=tuple(
            article_link(page, found, about_article(found))
            for other in lookup.copies.get(article.id, ())
            if other != article.id and (found := lookup.by_article[other])
        ),
        replaced_by=_replaced_by(page, article.id, lookup),
        replaces=tuple(
            article_link(page, lookup.by_article[version.article], f"it {version.why}")
            for version in lookup.replaced.values()
            if version.by == article.id
        ),
        related=tuple(_related(page, analysis, lookup)),
        marks=tuple(
            mark for mark, there in (("actors", actors), ("dates", readings), ("statements", speaking)) if there
        ),
    )


def _lead(analysis: Analysis) -> str:
    body = [b for b in analysis.blocks if b.kind in {"lede", "body"}] or analysis.blocks
    return analysis.article.text[body[0].start : body[0].end] if body else analysis.article.title or ""


def _speaking(page: str, analysis: Analysis, lookup: Lookup, hide_below: float) -> tuple[Link, ...]:
    quoted: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    places: dict[str, Link] = {}
    for quote in analysis.quotes:
        if quote.confidence < hide_below:
            continue
        actor = quote.speaker.actor if quote.speaker else None
        known = actor is not None and actor in lookup.actors
        key = actor if known and actor else speaker_words(quote.speaker) if quote.speaker else "Not named"
        places.setdefault(key, actor_link(page, lookup, key) if known else Link(key, f"#{links.quote_anchor(quote)}"))
        (reported if quote.kind == "indirect" else quoted)[key] += 1
    notes = {
        key: ", ".join(f"{n} {word}" for n, word in ((quoted[key], "quoted"), (reported[key], "reported")) if n)
        for key in places
    }
    return tuple(Link(link.text, link.href, notes[key]) for key, link in places.items())


def _readings(analysis: Analysis, lookup: Lookup) -> Iterator[Reading]:
    seen = set()
    for date in analysis.dates:
        meaning = wording.date_in_words(date)
        text = " ".join(date.text.split())
        plain = date.from_ is None and date.anchor is None
        if date.type in UNSHOWN or (text, meaning) in seen or meaning.lower() == text.lower():
            continue
        seen.add((text, meaning))
        where = f"#{lookup.anchor(analysis.article.id, date.start)}"
        yield Reading(text, "not fixed by the article" if plain else meaning, wording.with_dates(date.why), where)


def _replaced_by(page: str, article: str, lookup: Lookup) -> Link | None:
    version = lookup.replaced.get(article)
    return None if version is None else article_link(page, lookup.by_article[version.by], f"it {version.why}")


def _related(page: str, analysis: Analysis, lookup: Lookup) -> Iterator[Link]:
    """Articles that share topics (worth three) and main actors (worth one), the closest first.

    What very many articles share tells of none that it is close, and would take time that grows with their square.
    """
    own = analysis.article.id
    shared: Counter[str] = Counter()
    topics = (lookup.topics[topic].articles for topic in lookup.topics_in[own])
    actors = (lookup.actors[actor].articles for actor in lookup.actors_in[own][:8])
    for worth, sharing in ((3, topics), (1, actors)):
        for articles in sharing:
            if len(articles) <= MOST_SHARING:
                shared.update(dict.fromkeys(articles, worth))
    ranked = sorted((a for a in shared if a != own and a in lookup.by_article), key=lambda a: (-shared[a], a))
    copies = lookup.copies.get(own, ())
    for other in [a for a in ranked if a not in copies][:MANY_RELATED]:
        if shared[other] > 1:
            found = lookup.by_article[other]
            yield article_link(page, found, published_in_words(found.article.published))


def _paragraphs(
    page: str, analysis: Analysis, lookup: Lookup, config: Config, title: tuple[Block, ...]
) -> Iterator[Paragraph]:
    cited = _cited(analysis, lookup, config.hide_below)
    marks = _marks(analysis)
    quotes = [q for q in analysis.quotes if q.confidence >= config.hide_below]
    home = _homes(analysis)
    seen: set[str] = set()
    gap = False
    for block in analysis.blocks:
        if block in title:
            continue
        sentences = []
        for index, span in _sentences_in(analysis, block):
            if config.article_text != "full" and index not in cited:
                gap = True
                continue
            anchor = lookup.anchors[analysis.article.id][index] if home[index] == block.start else ""
            if config.article_text == "none":
                pieces = iter((_placeholder(index, span, quotes, seen),))
            else:
                pieces = _pieces(page, analysis, lookup, span, quotes, marks, seen)
            sentences.append(Sentence(anchor, tuple(pieces)))
        if sentences:
            yield Paragraph(block.kind, tuple(sentences), gap)
            gap = False


def _title_blocks(analysis: Analysis, config: Config) -> tuple[Block, ...]:
    """The blocks that make up the title, which stands above the page already; none where it is none of the text's."""
    article = analysis.article
    found = tuple(b for b in analysis.blocks if b.kind == "headline")
    same = letters("".join(article.text[b.start : b.end] for b in found)) == letters(article.title or "")
    return found if same and config.article_text == "full" else ()


def _headline(analysis: Analysis, lookup: Lookup, config: Config, blocks: tuple[Block, ...]) -> Iterator[Headline]:
    """The title as sentences of the text, where its blocks make it up; its last full stop is left out, as titles do."""
    article = analysis.article
    home = _homes(analysis)
    quotes = [q for q in analysis.quotes if q.confidence >= config.hide_below]
    for block in blocks:
        for index, (start, end) in _sentences_in(analysis, block):
            anchor = lookup.anchors[article.id][index] if home[index] == block.start else ""
            begun = dict.fromkeys(links.quote_anchor(q) for q in quotes if start <= q.spans[0][0] < end)
            text = article.text[start:end]
            yield Headline(anchor, text.removesuffix(".") if end == blocks[-1].end else text, tuple(begun))


def _homes(analysis: Analysis) -> dict[int, int]:
    """For each sentence the start of the block that holds most of it: a place line and a lede may share a sentence."""
    longest: dict[int, tuple[int, int]] = {}
    for block in analysis.blocks:
        for index, (start, end) in _sentences_in(analysis, block):
            longest[index] = max(longest.get(index, (0, 0)), (end - start, -block.start))
    return {index: -start for index, (_, start) in longest.items()}


def _placeholder(index: int, span: Span, quotes: list[Quote], seen: set[str]) -> Piece:
    """What stands for a sentence that may not be republished: its number, at the places that other pages lead to."""
    inside = (links.quote_anchor(q) for q in quotes if any(s < span[1] and e > span[0] for s, e in q.spans))
    anchors = tuple(k for k in dict.fromkeys(inside) if k not in seen)
    seen.update(anchors)
    return Piece((Run(f"[sentence {index + 1}]"),), others=anchors)


def _cited(analysis: Analysis, lookup: Lookup, hide_below: float) -> set[int]:
    """Sentences that another page leads to: those with statements, dates, events, offices, topics and first mentions."""
    starts = [start for q in analysis.quotes if q.confidence >= hide_below for start, _ in q.spans]
    starts += [e.start for e in analysis.events]
    starts += [d.start for d in analysis.dates if d.type not in UNSHOWN]
    starts += [m.role_span[0] for m in analysis.mentions if m.role_span is not None]
    first: dict[str, int] = {}
    for mention in analysis.mentions:
        if mention.actor is not None:
            first.setdefault(mention.actor, mention.start)
    starts += first.values()
    starts += lookup.places.get(analysis.article.id, ())
    return {sentence_at(analysis.sentences, start) for start in starts}


def _sentences_in(analysis: Analysis, block: Block) -> Iterator[tuple[int, Span]]:
    first = sentence_at(analysis.sentences, block.start)
    for index, (start, end) in enumerate(analysis.sentences[first:], first):
        if start >= block.end:
            return
        if end > block.start:
            yield index, (max(start, block.start), min(end, block.end))


def _marks(analysis: Analysis) -> list[Mark]:
    """Mentions of actors and dates, in order and disjoint: where two overlap, the earlier and longer one stays."""
    found: list[Mark] = [(m.start, m.end, m) for m in analysis.mentions if m.actor is not None]
    found += [(d.start, d.end, d) for d in analysis.dates]
    found.sort(key=lambda m: (m[0], -m[1]))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def _pieces(
    page: str, analysis: Analysis, lookup: Lookup, span: Span, quotes: list[Quote], marks: list[Mark], seen: set[str]
) -> Iterator[Piece]:
    """The sentence cut where a quotation begins or ends; where quotations overlap, the shorter one is marked."""
    start, end = span
    spans = [(s, e, q) for q in quotes for s, e in q.spans if s < end and e > start]
    marks = marks[
        max(bisect_left(marks, start, key=lambda m: m[0]) - 1, 0) : bisect_left(marks, end, key=lambda m: m[0])
    ]
    cuts = sorted({start, end, *(p for s, e, _ in spans for p in (s, e) if start < p < end)})
    for left, right in pairwise(cuts):
        around = [(e - s, q.id, q) for s, e, q in spans if s <= left and right <= e]
        runs = tuple(_runs(page, analysis, lookup, (left, right), marks))
        if not around:
            yield Piece(runs)
            continue
        quote = min(around, key=lambda a: a[:2])[2]
        key = links.quote_anchor(quote)
        new = [k for k in dict.fromkeys(links.quote_anchor(q) for _, _, q in around) if k not in seen]
        others = tuple(k for k in new if k != key)
        yield Piece(runs, key, key if key in new else "", quote.kind, _spoken_by(quote, lookup), others)
        seen.update(new)


def _spoken_by(quote: Quote, lookup: Lookup) -> str:
    """Who speaks, and how that was determined."""
    if quote.speaker is None:
        return "Speaker not named"
    actor = quote.speaker.actor
    name = lookup.actors[actor].name if actor in lookup.actors else speaker_words(quote.speaker)
    return f"{name} ({'; '.join(quote.why)})" if quote.why else name


def _runs(page: str, analysis: Analysis, lookup: Lookup, span: Span, marks: list[Mark]) -> Iterator[Run]:
    text, (at, end) = analysis.article.text, span
    for start, stop, mark in marks:
        if stop <= at or start >= end:
            continue
        if start > at:
            yield Run(text[at:start])
        yield _run(page, text[max(start, at) : min(stop, end)], mark, lookup)
        at = min(stop, end)
    if at < end:
        yield Run(text[at:end])


def _run(page: str, text: str, mark: Mention | DateMention, lookup: Lookup) -> Run:
    if isinstance(mark, DateMention):
        meaning = wording.date_in_words(mark)
        return Run(
            text,
            "date",
            note=f"{meaning} ({wording.with_dates(mark.why)})" if mark.why else meaning,
            value=mark.from_ or "",
        )
    if mark.actor in lookup.actors and mark.actor is not None:
        actor = lookup.actors[mark.actor]
        kind = "actor" if mark.kind == "name" else "meant"
        return Run(text, kind, links.href(page, links.actor_path(actor.id)), actor.name)
    return Run(text)
