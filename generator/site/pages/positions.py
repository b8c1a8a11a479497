"""Who takes which position: actors by topics, each number leading to the statements."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from generator.config import Config
from generator.site import links, wording
from generator.site.grouping import ranked
from generator.site.index.lookup import Lookup
from generator.site.pages.compare import busiest, pair_path, pairs_to_compare, speakers_by_topic
from generator.site.parts.charts import Figure, company
from generator.site.parts.context import Context, Link
from generator.site.parts.head import Head
from generator.site.parts.listing import list_head

MOST_ACTORS = 25
MOST_TOPICS = 14
LEAD = "Who spoke on what, and how often. Each number leads to the statements."


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


def matrix_view(lookup: Lookup, config: Config) -> MatrixView:
    """Actors by topics, the busiest of both; each number leads to the statements."""
    context = Context(links.MATRIX, lookup, config)
    counts = speakers_by_topic(lookup)
    speakers = busiest(counts, MOST_ACTORS)
    weight: Counter[str] = Counter()
    for actor in speakers:
        weight.update(counts[actor])
    topics = ranked(weight, MOST_TOPICS)
    shown = [actor for actor in speakers if not counts[actor].keys().isdisjoint(topics)]
    counted = wording.count(len(shown), "actor"), wording.count(len(topics), "topic")
    return MatrixView(
        head=list_head(context.page, "Positions", LEAD, *counted),
        lead=LEAD,
        topics=context.topics(topics),
        rows=tuple(_row(context, actor, counts[actor], topics) for actor in shown),
        pairs=tuple(_pair(context, *pair) for pair in pairs_to_compare(lookup)),
        company=company(context),
    )


def _row(context: Context, actor: str, counts: Counter[str], topics: Iterable[str]) -> Row:
    anchor = f"by-{links.slug(actor)}"
    cells = (
        Link(f"{counts[topic]:,}", context.to(links.topic_path(topic), anchor)) if counts[topic] else Link("")
        for topic in topics
    )
    return Row(context.actor(actor), tuple(cells))


def _pair(context: Context, left: str, right: str) -> Link:
    names = context.lookup.actors.name(left), context.lookup.actors.name(right)
    return Link(" and ".join(names), context.to(pair_path(left, right)))
