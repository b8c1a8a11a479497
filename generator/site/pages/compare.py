"""Two actors side by side: what both said on the same topics."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from operator import attrgetter

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import QuotePlace
from generator.site import links, wording
from generator.site.grouping import grouped, indexed, ranked
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import Context, Link, Source
from generator.site.parts.head import Head, kicker
from generator.site.parts.listing import list_head
from generator.site.parts.statements import Statement, statements

MOST_ACTORS = 50
MOST_PAIRS = 60
MOST_EACH = 4
MOST_SHOWN = 12
"""Subjects on which statements stand side by side; of the others, the page tells that both spoke on them."""
LEAD = marked(
    "What two actors said on the subjects that both spoke on, day by day; of two outlets, what only one of them reports."
)
SHARED = 2
"""Two actors are worth comparing when both spoke on at least this many topics."""


OnTopics = Mapping[str, list[Said]]


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
    further: tuple[Link, ...]
    all: str
    """Where all that both said can be read, also on the further subjects."""

    sources: tuple[Source, ...]


class ComparingView(Struct, frozen=True, kw_only=True):
    """Any two actors or outlets to choose; `explorer` leads to the data of all statements, `pairs` to ready pages of two."""

    head: Head
    lead: str
    explorer: str
    pairs: tuple[Link, ...]


def speakers_by_topic(lookup: Lookup) -> dict[str, Counter[str]]:
    """For each actor how many statements on each topic."""
    spoken = ((one.speaker, topic) for topic, said in lookup.statements.on.items() for one in said if one.speaker)
    return {actor: Counter(topics) for actor, topics in grouped(spoken).items()}


def busiest(counts: dict[str, Counter[str]], most: int) -> list[str]:
    """Those who spoke most on any topic."""
    return ranked(Counter({actor: topics.total() for actor, topics in counts.items()}), most)


def pairs_to_compare(lookup: Lookup) -> tuple[tuple[str, str], ...]:
    """Pairs of actors that share topics, the most shared first; the first of a pair is the first by id."""
    counts = speakers_by_topic(lookup)
    pairs = combinations(sorted(busiest(counts, MOST_ACTORS)), 2)
    shared = {(a, b): len(counts[a].keys() & counts[b].keys()) for a, b in pairs}
    most = sorted(shared, key=lambda pair: (-shared[pair], pair))[:MOST_PAIRS]
    return tuple(pair for pair in most if shared[pair] >= SHARED)


def pair_path(left: str, right: str) -> str:
    """The page that compares two actors."""
    return f"compare/{links.slug(left)}--{links.slug(right)}.html"


def comparing_view(lookup: Lookup, config: Config) -> ComparingView:
    """The page on which any two can be chosen."""
    context = Context(links.COMPARE, lookup, config)
    return ComparingView(
        head=list_head(context.page, gettext("Compare"), gettext(LEAD)),
        lead=gettext(LEAD),
        explorer=context.to(links.STATEMENTS_DATA) if lookup.statements.newest else "",
        pairs=pairs(context),
    )


def pairs(context: Context) -> tuple[Link, ...]:
    """The ways to pages of two actors."""
    name = context.lookup.actors.name
    return tuple(
        Link(wording.join([name(a), name(b)]), context.to(pair_path(a, b))) for a, b in pairs_to_compare(context.lookup)
    )


def compare_view(left: str, right: str, lookup: Lookup, config: Config) -> CompareView:
    """What two actors said on the topics that both spoke on."""
    context = Context(pair_path(left, right), lookup, config, cites=True)
    ours, theirs = (_by_topic(lookup.statements.by.get(actor, ())) for actor in (left, right))
    shared = ranked(Counter({topic: len(ours[topic]) + len(theirs[topic]) for topic in ours.keys() & theirs.keys()}))
    topics = tuple(_all(context, shared[:MOST_SHOWN], ours, theirs))
    names = lookup.actors.name(left), lookup.actors.name(right)
    title = wording.join(list(names))
    return CompareView(
        head=Head(
            path=context.page,
            title=title,
            description=gettext("What {names} said on the same topics, each with its source.", names=title),
            kicker=kicker(gettext("Side by side"), catalogue.amount(len(shared), "shared topic", "shared topics")),
            kind="Comparison",
            actors=names,
        ),
        left=context.actor(left),
        right=context.actor(right),
        topics=topics,
        further=context.topics(shared[MOST_SHOWN:]),
        all=f"{context.to(links.COMPARE)}?one={links.slug(left)}&other={links.slug(right)}",
        sources=context.sources(),
    )


def _by_topic(said: Iterable[Said]) -> dict[str, list[Said]]:
    return indexed(said, attrgetter("topics"))


def _all(context: Context, topics: Iterable[str], ours: OnTopics, theirs: OnTopics) -> Iterator[Both]:
    """What both said, a topic at a time; what is on several stands under the first, unless nothing else is there."""
    shown: set[QuotePlace] = set()
    for topic in topics:
        sides = [[one for one in said if one.place not in shown] or said for said in (ours[topic], theirs[topic])]
        yield _both(context, topic, *sides)
        shown |= {one.place for said in sides for one in said[:MOST_EACH]}


def _both(context: Context, topic: str, left: list[Said], right: list[Said]) -> Both:
    return Both(
        context.topic(topic),
        f"on-{links.slug(topic)}",
        statements(context, left[:MOST_EACH], topic),
        statements(context, right[:MOST_EACH], topic),
    )
