"""Who takes which position: actors by topics, and two actors side by side."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct

from generator.config import Config
from generator.site import links, wording
from generator.site.index.lookup import Lookup, Said
from generator.site.pages.charts import Figure, company
from generator.site.pages.common import Cites, Head, Link, Source, Statement, actor_link, statement, topic_link

MOST_ACTORS = 25
MOST_TOPICS = 14
MOST_PAIRS = 60
MOST_EACH = 4
SHARED = 2
"""Two actors are worth comparing when both spoke on at least this many topics."""


class Row(Struct, frozen=True):
    """An actor, and for each topic of the matrix the number of statements, leading to them; empty where there is none."""

    actor: Link
    cells: tuple[Link, ...]


class MatrixView(Struct, frozen=True, kw_only=True):
    """Actors by topics."""

    head: Head
    lead: str
    topics: tuple[Link, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Link, ...]
    company: Figure | None


class Both(Struct, frozen=True):
    """What each of two actors said on a topic, newest first."""

    topic: Link
    id: str
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]


class CompareView(Struct, frozen=True, kw_only=True):
    """Two actors side by side."""

    head: Head
    left: Link
    right: Link
    topics: tuple[Both, ...]
    sources: tuple[Source, ...]


def speakers_by_topic(lookup: Lookup) -> dict[str, Counter[str]]:
    """For each actor how many statements on each topic."""
    counts: dict[str, Counter[str]] = {}
    for topic, said in lookup.said_on.items():
        for one in said:
            if one.speaker is not None and one.speaker in lookup.actors:
                counts.setdefault(one.speaker, Counter())[topic] += 1
    return counts


def pairs_to_compare(lookup: Lookup) -> tuple[tuple[str, str], ...]:
    """Pairs of actors that share topics, the most shared first; the first of a pair is the first by id."""
    counts = speakers_by_topic(lookup)
    busiest = sorted(counts, key=lambda a: (-counts[a].total(), a))[: MOST_ACTORS * 2]
    shared = {(a, b): len(counts[a].keys() & counts[b].keys()) for a, b in combinations(sorted(busiest), 2)}
    ranked = sorted(shared, key=lambda p: (-shared[p], p))
    return tuple(p for p in ranked[:MOST_PAIRS] if shared[p] >= SHARED)


def pair_path(left: str, right: str) -> str:
    """The page that compares two actors."""
    return f"compare/{links.slug(left)}--{links.slug(right)}.html"


def matrix_view(lookup: Lookup) -> MatrixView:
    """Actors by topics, the busiest of both; each number leads to the statements."""
    page = links.MATRIX
    counts = speakers_by_topic(lookup)
    busiest = sorted(counts, key=lambda a: (-counts[a].total(), a))[:MOST_ACTORS]
    weight = Counter({t: sum(counts[a][t] for a in busiest) for t in lookup.said_on})
    topics = sorted((t for t in weight if weight[t]), key=lambda t: (-weight[t], t))[:MOST_TOPICS]
    shown = [a for a in busiest if any(counts[a][t] for t in topics)]
    lead = "Who spoke on what, and how often. Each number leads to the statements."
    return MatrixView(
        head=Head(
            path=page,
            title="Positions",
            description=lead,
            kicker=(Link(wording.count(len(shown), "actor")), Link(wording.count(len(topics), "topic"))),
            kind="List",
        ),
        lead=lead,
        topics=tuple(topic_link(page, lookup, t) for t in topics),
        rows=tuple(Row(actor_link(page, lookup, a), _cells(page, counts[a], a, topics)) for a in shown),
        pairs=tuple(
            Link(f"{lookup.actors[a].name} and {lookup.actors[b].name}", links.href(page, pair_path(a, b)))
            for a, b in pairs_to_compare(lookup)
        ),
        company=company(page, lookup),
    )


def compare_view(left: str, right: str, lookup: Lookup, config: Config) -> CompareView:
    """What two actors said on the topics that both spoke on."""
    page = pair_path(left, right)
    cites = Cites(page, lookup)
    names = lookup.actors[left].name, lookup.actors[right].name
    by = {actor: _by_topic(lookup.said_by.get(actor, ()), lookup) for actor in (left, right)}
    both = sorted(by[left].keys() & by[right].keys(), key=lambda t: (-len(by[left][t]) - len(by[right][t]), t))
    topics = tuple(
        Both(
            topic_link(page, lookup, t),
            f"on-{links.slug(t)}",
            _statements(page, by[left][t], lookup, cites, config, t),
            _statements(page, by[right][t], lookup, cites, config, t),
        )
        for t in both
    )
    return CompareView(
        head=Head(
            path=page,
            title=f"{names[0]} and {names[1]}",
            description=f"What {names[0]} and {names[1]} said on the same topics, each with its source.",
            kicker=(Link("Side by side"), Link(wording.count(len(both), "shared topic"))),
            kind="Comparison",
            actors=names,
        ),
        left=actor_link(page, lookup, left),
        right=actor_link(page, lookup, right),
        topics=topics,
        sources=cites.sources(),
    )


def _cells(page: str, counts: Counter[str], actor: str, topics: Iterable[str]) -> tuple[Link, ...]:
    return tuple(
        Link(f"{counts[t]:,}", links.href(page, links.topic_path(t), f"by-{links.slug(actor)}"))
        if counts[t]
        else Link("")
        for t in topics
    )


def _by_topic(said: Iterable[Said], lookup: Lookup) -> dict[str, list[Said]]:
    groups: dict[str, list[Said]] = {}
    for one in said:
        for topic in one.quote.topics:
            if topic in lookup.topics:
                groups.setdefault(topic, []).append(one)
    return groups


def _statements(
    page: str, said: list[Said], lookup: Lookup, cites: Cites, config: Config, topic: str
) -> tuple[Statement, ...]:
    return tuple(statement(page, lookup, s, config, cites, topic) for s in said[:MOST_EACH])
