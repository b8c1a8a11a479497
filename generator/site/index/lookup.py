"""The corpus as pages ask for it: everything by its id, its actor, its topic and its place, computed once."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct, structs

from generator.records import (
    Actor,
    Analysis,
    Change,
    Corpus,
    Event,
    Quote,
    QuotePlace,
    Repetition,
    Review,
    Span,
    Topic,
    Version,
)
from generator.site import wording
from generator.site.index.times import days_between, over_time
from generator.site.links import sentence_anchor

T = TypeVar("T")
LONGEST_MONTH = 31
SHARED_FROM = 1_000
"""On a site with more actors than this, those of little weight share pages."""
FILTERED = 10
"""There, search offers to filter by those actors whom at least so many articles name: a first search loads the whole list."""
STATES = frozenset({"am", "are", "be", "been", "being", "had", "has", "have", "is", "was", "were"})
"""Verbs that tell how things are rather than what somebody does."""


class Said(Struct, frozen=True):
    """A quotation with its article, its first sentence (an index), and the other reports of the same words."""

    analysis: Analysis
    quote: Quote
    sentence: int
    also: tuple["Said", ...] = ()

    @property
    def place(self) -> QuotePlace:
        """What names the quotation."""
        return QuotePlace(self.analysis.article.id, self.quote.id)

    @property
    def speaker(self) -> str | None:
        """The actor who speaks, if one was found."""
        return self.quote.speaker.actor if self.quote.speaker else None

    @property
    def spoken(self) -> str | None:
        """The first day on which it can have been said: as stated by the sentence, else as the article is dated."""
        if self.quote.said is not None:
            stated = self.analysis.dates[self.quote.said].from_
            if stated is not None:
                return stated
        return self.analysis.article.published


class Happened(Struct, frozen=True):
    """A dated event with the article that tells it, its sentence (an index), and the actors who take part."""

    analysis: Analysis
    event: Event
    sentence: int
    actors: tuple[str, ...]

    @property
    def is_state(self) -> bool:
        """Whether the sentence tells how something is, so that nothing happens in it."""
        start, end = self.event.verb
        return self.analysis.article.text[start:end].lower() in STATES

    @property
    def begins(self) -> str:
        """The first day of the event's date, or nothing where it is not fixed."""
        return self.analysis.dates[self.event.date].from_ or ""

    @property
    def ends(self) -> str:
        """The day after the last of the event's date, or nothing where it is not fixed."""
        return self.analysis.dates[self.event.date].to or ""

    @property
    def known(self) -> str:
        """The event's date as exact as it is known: a day or month in its month (`2018-05`), anything longer in its year."""
        if not self.begins or not self.ends:
            return self.begins
        return self.begins[:7] if days_between(self.begins, self.ends) <= LONGEST_MONTH else self.begins[:4]


class Lookup(Struct, frozen=True):
    """What views look up. Articles, quotations and events are newest first, undated ones last; hidden actors are left out.

    Words that several reports quote are one statement (`said_at` leads to it from each of them); `copies` gives for an article
    all articles of its report.

    What `replaced` articles say is left out: their later version stands for them.

    `spread` is how many articles there are over time; `places` are offsets that topics and reviews point to; `latest` is the
    newest article's date, the corpus's own idea of now; `minor` actors share pages; `filters` are the names that
    search offers to filter by.
    """

    analyses: tuple[Analysis, ...]
    by_article: dict[str, Analysis]
    actors: dict[str, Actor]
    topics: dict[str, Topic]
    anchors: dict[str, tuple[str, ...]]
    said: tuple[Said, ...]
    said_by: dict[str, list[Said]]
    said_about: dict[str, list[Said]]
    said_on: dict[str, list[Said]]
    happened: tuple[Happened, ...]
    happened_to: dict[str, list[Happened]]
    happened_on: dict[str, list[Happened]]
    actors_in: dict[str, tuple[str, ...]]
    topics_in: dict[str, tuple[str, ...]]
    together: dict[str, Counter[str]]
    spread: tuple[tuple[str, int], ...]
    places: dict[str, list[int]]
    latest: str
    said_at: dict[QuotePlace, Said]
    copies: dict[str, tuple[str, ...]]
    replaced: dict[str, Version]
    changes: tuple[Change, ...]
    minor: frozenset[str]
    filters: frozenset[str]
    reviews: dict[str, list[Review]]

    def reports(self, articles: Iterable[str]) -> str:
        """How many articles these are, and how many independent reports where some are copies of others."""
        each = tuple(articles)
        apart = len({self.copies.get(a, (a,))[0] for a in each})
        if apart == len(each):
            return wording.count(apart, "article")
        return f"{wording.count(len(each), 'report')}, {apart:,} independent"

    def anchor(self, article: str, start: int) -> str:
        """The anchor of the sentence at this offset of an article."""
        return self.anchors[article][sentence_at(self.by_article[article].sentences, start)]


def sentence_at(sentences: tuple[Span, ...], start: int) -> int:
    """The index of the sentence that holds offset `start`, or of the one before it."""
    return max(bisect_right(sentences, start, key=lambda s: s[0]) - 1, 0)


def build_lookup(corpus: Corpus, hide_below: float) -> Lookup:
    """Arrange `corpus` for the views; quotations whose probability is below `hide_below` are left out."""
    analyses = tuple(newest_first(corpus.analyses))
    actors = {a.id: a for a in corpus.actors if not a.hidden}
    topics = {t.id: t for t in corpus.topics}
    replaced = {version.article: version for version in corpus.versions}
    current = [a for a in analyses if a.article.id not in replaced]
    said = _once([s for a in current for s in _said(a, hide_below)], corpus.repetitions)
    said.sort(key=lambda s: s.spoken or "", reverse=True)
    copies = {article: cluster.articles for cluster in corpus.clusters for article in cluster.articles}
    happened = _told_once([h for a in current for h in _happened(a, actors)], copies)
    happened.sort(key=lambda h: h.begins, reverse=True)
    actors_in = {a.article.id: _actors_in(a, actors) for a in analyses}
    return Lookup(
        analyses=analyses,
        by_article={a.article.id: a for a in analyses},
        actors=actors,
        topics=topics,
        anchors={a.article.id: _anchors(a) for a in analyses},
        said=tuple(said),
        said_by=_group((s.speaker, s) for s in said if s.speaker in actors),
        said_about=_group((actor, s) for s in said for actor in _named_in(s) if actor in actors and actor != s.speaker),
        said_on=_group((t, s) for s in said for t in _topics(s) if t in topics),
        happened=tuple(happened),
        happened_to=_group((actor, h) for h in happened for actor in h.actors),
        happened_on=_group((t, h) for h in happened for t in h.event.topics if t in topics),
        actors_in=actors_in,
        topics_in={a.article.id: tuple(t for t in a.topics if t in topics) for a in analyses},
        together=named_together(actors_in.values()),
        spread=tuple((time, len(found)) for time, found in over_time(analyses)),
        places=_group(
            (p.article, p.start)
            for places in (*(t.places for t in corpus.topics), *(r.places for r in corpus.reviews))
            for p in places
        ),
        latest=max((a.article.published[:10] for a in analyses if a.article.published), default=""),
        said_at={one.place: s for s in said for one in (s, *s.also)},
        copies=copies,
        replaced=replaced,
        changes=corpus.ledger.changes if corpus.ledger else (),
        minor=_minor(actors, said),
        filters=frozenset(a.name for a in actors.values() if len(actors) <= SHARED_FROM or len(a.articles) >= FILTERED),
        reviews=_reviews(corpus),
    )


def _minor(actors: dict[str, Actor], said: Iterable[Said]) -> frozenset[str]:
    """Actors that one article names, to whom no statement is given, and of whom no editor has told more."""
    if len(actors) <= SHARED_FROM:
        return frozenset()
    speaking = {s.speaker for s in said}
    return frozenset(
        a.id
        for a in actors.values()
        if len(a.articles) == 1 and a.id not in speaking and a.note is None and a.wikidata is None
    )


def newest_first(analyses: Iterable[Analysis]) -> list[Analysis]:
    """Articles by date, newest first; of one date by id; undated ones last."""
    by_id = sorted(analyses, key=lambda a: a.article.id)
    return sorted(by_id, key=lambda a: a.article.published or "", reverse=True)


def _said(analysis: Analysis, hide_below: float) -> list[Said]:
    return [
        Said(analysis, quote, sentence_at(analysis.sentences, quote.spans[0][0]))
        for quote in analysis.quotes
        if quote.confidence >= hide_below
    ]


def _once(said: list[Said], repetitions: Iterable[Repetition]) -> list[Said]:
    """Each statement once, with its other reports: the first that is shown and names its speaker stands for all."""
    by_place = {s.place: s for s in said}
    for repetition in repetitions:
        group = [by_place.pop(place) for place in repetition.places if place in by_place]
        if group:
            first = next((s for s in group if s.speaker is not None), group[0])
            by_place[first.place] = structs.replace(first, also=tuple(s for s in group if s is not first))
    return [by_place[s.place] for s in said if s.place in by_place]


def _reviews(corpus: Corpus) -> dict[str, list[Review]]:
    """Doubts about whether names are one, by the actors that are named where the doubt arises; the gravest first."""
    wanted = {(p.article, p.start) for r in corpus.reviews if r.kind != "speaker" for p in r.places}
    named = {
        (a.article.id, m.start): m.actor
        for a in corpus.analyses
        for m in a.mentions
        if m.actor is not None and (a.article.id, m.start) in wanted
    }
    ranked = sorted(corpus.reviews, key=lambda r: (-r.weight, r.title))
    return _group(
        (actor, review)
        for review in ranked
        for actor in dict.fromkeys(named.get((p.article, p.start)) for p in review.places if review.kind != "speaker")
        if actor is not None
    )


def _topics(said: Said) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for one in (said, *said.also) for t in one.quote.topics))


def _happened(analysis: Analysis, actors: dict[str, Actor]) -> list[Happened]:
    found = []
    for event in analysis.events:
        inside = (m.actor for m in analysis.mentions if event.start <= m.start < event.end)
        taking_part = dict.fromkeys(a for a in inside if a is not None and a in actors)
        found.append(Happened(analysis, event, sentence_at(analysis.sentences, event.start), tuple(taking_part)))
    return found


def _told_once(happened: list[Happened], copies: dict[str, tuple[str, ...]]) -> list[Happened]:
    """Events without those that a copy tells in the words of an earlier copy of its report."""
    first: dict[tuple[str, tuple[str, ...], int], Happened] = {}
    for one in happened:
        article, event = one.analysis.article, one.event
        report = copies.get(article.id, (article.id,))
        words = tuple(wording.words(article.text[event.start : event.end]))
        told = first.setdefault((report[0], words, event.verb[0] - event.start), one)
        if report.index(article.id) < report.index(told.analysis.article.id):
            first[report[0], words, event.verb[0] - event.start] = one
    kept = {id(one) for one in first.values()}
    return [h for h in happened if id(h) in kept or h.analysis.article.id not in copies]


def _named_in(said: Said) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            m.actor
            for m in said.analysis.mentions
            if m.actor is not None and any(start <= m.start and m.end <= end for start, end in said.quote.spans)
        )
    )


def _actors_in(analysis: Analysis, actors: dict[str, Actor]) -> tuple[str, ...]:
    counts = Counter(m.actor for m in analysis.mentions if m.actor is not None and m.actor in actors)
    return tuple(actor for actor, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0])))


def _anchors(analysis: Analysis) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    anchors = []
    for start, end in analysis.sentences:
        plain = sentence_anchor(analysis.article.text[start:end])
        anchors.append(sentence_anchor(analysis.article.text[start:end], seen[plain]))
        seen[plain] += 1
    return tuple(anchors)


_MAIN = 30
"""Pairs grow with the square; who is named least in an article with more actors than this is no company."""


def named_together(articles: Iterable[tuple[str, ...]], only: frozenset[str] | None = None) -> dict[str, Counter[str]]:
    """How many articles name each two actors (of `only`), given the actors of each article, most named first."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for names in articles:
        main = names[:_MAIN] if only is None else [name for name in names[:_MAIN] if name in only]
        for actor in main:
            together[actor].update(other for other in main if other != actor)
    return dict(together)


def named_with(actor: str, articles: Iterable[tuple[str, ...]]) -> Counter[str]:
    """How many articles name `actor` with each other one, given the actors of each article, most named first."""
    mains = (names[:_MAIN] for names in articles)
    return Counter(other for main in mains if actor in main for other in main if other != actor)


def _group(pairs: Iterable[tuple[str | None, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            groups[key].append(value)
    return dict(groups)
