"""What changed since an earlier build, told from snapshots: no clock, so that the same two corpora give the same answer.

The ledger keeps the last builds that changed something. A build is known by the digest of its snapshot: building again
without a change adds no entry, and the last change stays the last.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

import msgspec
from msgspec import structs

from generator.corpus.digests import digest
from generator.corpus.renames import renamed_since
from generator.corpus.reports.duplicates import words_of
from generator.records import (
    ActorState,
    Analysis,
    Article,
    ArticleState,
    Change,
    Corpus,
    Ledger,
    Named,
    Published,
    Quote,
    QuotePlace,
    Regrouping,
    Shift,
    Snapshot,
    StatementState,
    said_on,
)
from generator.shown import is_shown

KEPT = 50
"""Builds that the ledger keeps."""


def snapshot(corpus: Corpus, hide_below: float = 0.0) -> Snapshot:
    """What is remembered of `corpus`: all that its pages show. Statements less probable than `hide_below` are left out."""
    shown = {actor.id for actor in corpus.actors if not actor.hidden}
    articles = (state_of(a.article) for a in corpus.analyses)
    actors = (ActorState(a.id, a.name, tuple(sorted({a.id, *a.addresses}))) for a in corpus.actors if a.id in shown)
    statements = sorted(_statements(corpus, shown, hide_below), key=lambda s: (s.article, s.quote))
    return Snapshot(tuple(sorted(articles)), tuple(sorted(actors)), tuple(statements), corpus.subjects)


def state_of(article: Article) -> ArticleState:
    """What is remembered of an article."""
    return ArticleState(article.id, article.title or article.id, digest(article.text), article.published)


def compare(previous: Snapshot | None, current: Snapshot) -> Change:
    """What `current` has that `previous` had not, or had otherwise; without a previous one, the totals alone."""
    totals = (len(current.articles), len(current.actors), sum(not s.repeats for s in current.statements))
    build = digest(msgspec.json.encode(current).decode())
    latest = max((a.published[:10] for a in current.articles if a.published), default=None)
    if previous is None:
        return Change(build=build, first=True, latest=latest, totals=totals)
    before = {a.id: a.sha256 for a in previous.articles}
    merged, split = _regroupings(previous.actors, current.actors)
    new, gone = _new(previous, current), _new(current, previous)
    return Change(
        build=build,
        latest=latest,
        totals=totals,
        articles=_titled(current.articles, before),
        changed=_titled(current.articles, {a.id for a in current.articles if before.get(a.id, a.sha256) == a.sha256}),
        removed=_titled(previous.articles, {a.id for a in current.articles}),
        actors=_only_in(current.actors, previous.actors),
        actors_removed=_only_in(previous.actors, current.actors),
        merged=merged,
        split=split,
        statements=tuple(map(_place, new)),
        statements_removed=len(gone),
        shifts=tuple(sorted(_shifts(current, new))),
    )


def _titled(articles: Iterable[ArticleState], others: Container[str]) -> tuple[Named, ...]:
    """The articles whose ids are not among `others`."""
    return tuple(Named(a.id, a.title) for a in articles if a.id not in others)


def record(ledger: Ledger | None, current: Snapshot, published: tuple[Published, ...] = ()) -> Ledger:
    """The ledger with this build, and the addresses `published` with it.

    It stays as it is where nothing changed; a change that no page shows adds no entry.
    """
    if ledger is None:
        return Ledger(current, (compare(None, current),), published=published)
    if ledger.snapshot == current:
        return structs.replace(ledger, published=published)
    change = compare(ledger.snapshot, current)
    renamed = renamed_since(ledger, current.articles)
    if change == Change(build=change.build, latest=change.latest, totals=change.totals):
        return Ledger(current, ledger.changes, renamed=renamed, published=published)
    return Ledger(current, (change, *ledger.changes)[:KEPT], renamed=renamed, published=published)


def decode(content: bytes) -> Ledger:
    """Read the file `changes.json`.

    Raises:
        msgspec.MsgspecError: it is damaged, or of another version.
    """
    return msgspec.json.decode(content, type=Ledger)


def _statements(corpus: Corpus, shown: set[str], hide_below: float) -> Iterator[StatementState]:
    fullest = {place: r.places[0] for r in corpus.repetitions for place in r.places}
    words = {place: digest(" ".join(words_of(quote.text))) for place, _, quote in _quotes(corpus.analyses)}
    replaced = {version.article for version in corpus.versions}
    for place, analysis, quote in _quotes(corpus.analyses):
        if place.article not in replaced and is_shown(analysis, hide_below, quote):
            first = fullest.get(place, place)
            yield StatementState(
                article=place.article,
                quote=place.quote,
                words=words.get(first, words[place]),
                actor=quote.actor if quote.actor in shown else None,
                said=said_on(analysis, quote),
                topics=quote.topics,
                repeats=first != place,
            )


def _quotes(analyses: Iterable[Analysis]) -> Iterator[tuple[QuotePlace, Analysis, Quote]]:
    for analysis in analyses:
        for quote in analysis.quotes:
            yield QuotePlace(analysis.article.id, quote.id), analysis, quote


def _new(previous: Snapshot, current: Snapshot) -> tuple[StatementState, ...]:
    """Statements whose words neither their article nor their speaker had before."""
    known: set[tuple[str, str]] = set().union(*map(_told, previous.statements))
    return tuple(s for s in current.statements if not s.repeats and known.isdisjoint(_told(s)))


def _told(statement: StatementState) -> set[tuple[str, str]]:
    """The words by their article, and by their speaker."""
    return {(statement.article, statement.words), (f"by {statement.actor}", statement.words)}


def _regroupings(
    before: Iterable[ActorState], now: Iterable[ActorState]
) -> tuple[tuple[Regrouping, ...], tuple[Regrouping, ...]]:
    """Merges and splits: which actors of two builds have names in common."""
    return _joined(before, now), tuple(sorted(Regrouping(r.now, r.before) for r in _joined(now, before)))


def _joined(several: Iterable[ActorState], into: Iterable[ActorState]) -> tuple[Regrouping, ...]:
    """Actors of `into` that have the main names of two or more of `several`, which `into` does not tell apart any more."""
    into = tuple(into)
    home: dict[str, list[ActorState]] = defaultdict(list)
    for actor in into:
        for address in actor.addresses:
            home[address].append(actor)
    found: dict[str, list[Named]] = defaultdict(list)
    for actor in several:
        places = home.get(actor.id, [])
        if len(places) == 1:
            found[places[0].id].append(Named(actor.id, actor.name))
    return tuple(
        sorted(
            Regrouping(tuple(sorted(found[actor.id])), (Named(actor.id, actor.name),))
            for actor in into
            if len(found.get(actor.id, ())) > 1
        )
    )


def _only_in(these: Iterable[ActorState], those: Iterable[ActorState]) -> tuple[Named, ...]:
    """Actors of whom the other build knows no name."""
    known = {address for actor in those for address in actor.addresses}
    return tuple(Named(a.id, a.name) for a in these if known.isdisjoint(a.addresses))


def _shifts(current: Snapshot, new: Iterable[StatementState]) -> Iterable[Shift]:
    """For each actor and topic the newest new statement beside the last one before it that was known already.

    Both must be dated, the later one later by what is known of both dates; each pair is given once, under one topic.
    """
    fresh = {_place(s) for s in new}
    shifts: dict[tuple[QuotePlace, QuotePlace], Shift] = {}
    for (actor, topic), spoken in sorted(_dated(current).items()):
        for later in [s for s in spoken if _place(s) in fresh][-1:]:
            for earlier in [s for s in spoken if _place(s) not in fresh and _before(s, later)][-1:]:
                pair = _place(earlier), _place(later)
                shifts.setdefault(pair, Shift(actor, topic, *pair))
    return shifts.values()


def _dated(current: Snapshot) -> dict[tuple[str, str], list[StatementState]]:
    """The dated statements of each actor on each topic, in the order in which they were made."""
    found: dict[tuple[str, str], list[StatementState]] = defaultdict(list)
    for s in sorted(current.statements, key=lambda s: (s.said or "", s.article, s.quote)):
        if s.actor is not None and s.said is not None and not s.repeats:
            for topic in s.topics:
                found[s.actor, topic].append(s)
    return found


def _place(statement: StatementState) -> QuotePlace:
    return QuotePlace(statement.article, statement.quote)


def _before(one: StatementState, other: StatementState) -> bool:
    first, second = (one.said or "")[:10], (other.said or "")[:10]
    known = min(len(first), len(second))
    return first[:known] < second[:known] and one.words != other.words
