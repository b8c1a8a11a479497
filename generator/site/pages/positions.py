"""Who takes which position: actors by topics, in their words, each cell leading to the statements."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.site import links
from generator.site.brief.fitness import words_of
from generator.site.brief.positions import Places, best, places_of
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.pages.compare import busiest, pairs, speakers_by_topic
from generator.site.parts.charts import Figure, company
from generator.site.parts.context import Context, Link
from generator.site.parts.head import Head
from generator.site.parts.listing import list_head
from generator.site.parts.statements import cue_words

MOST_ACTORS = 20
MOST_TOPICS = 8
SHORT = 160
"""Characters of a statement that fits into a cell; longer ones are only counted."""
LEAD = marked(
    "Who holds what, in their words: those first who speak most. The words lead to their sentence, the number to all."
)


class Cell(Struct, frozen=True):
    """The words that say most, leading to their sentence, and how many statements there are, leading to them.

    There are no words where none are fit and short enough, and no number where there is no statement.
    """

    words: Link = Link("")
    all: Link = Link("")


class Row(Struct, frozen=True):
    """An actor, and a cell for each topic of the matrix."""

    actor: Link
    cells: tuple[Cell, ...]


class MatrixView(Struct, frozen=True, kw_only=True):
    """Actors by topics."""

    head: Head
    lead: str
    topics: tuple[Link, ...]
    rows: tuple[Row, ...]
    pairs: tuple[Link, ...]
    company: Figure | None


def matrix_view(lookup: Lookup, config: Config) -> MatrixView:
    """Actors by topics, the busiest of both first; each cell leads to the statements."""
    context = Context(links.MATRIX, lookup, config)
    counts = speakers_by_topic(lookup)
    speakers = busiest(counts, MOST_ACTORS)
    # A column that one interview fills says nothing of who stands where: many voices go before many statements.
    voices = Counter(topic for actor in speakers for topic in counts[actor])
    said = Counter(topic for actor in speakers for topic in counts[actor].elements())
    topics = sorted(voices, key=lambda topic: (-voices[topic], -said[topic], topic))[:MOST_TOPICS]
    places = {topic: places_of(lookup.topics[topic]) for topic in topics}
    # Whoever says most elsewhere would begin the table with an empty line.
    on_these = {actor: sum(counts[actor][topic] for topic in topics) for actor in speakers}
    shown = [actor for actor in sorted(speakers, key=on_these.__getitem__, reverse=True) if on_these[actor]]
    counted = catalogue.amount(len(shown), "actor", "actors"), catalogue.amount(len(topics), "topic", "topics")
    return MatrixView(
        head=list_head(context.page, gettext("Positions"), gettext(LEAD), *counted),
        lead=gettext(LEAD),
        topics=context.topics(topics),
        rows=tuple(_row(context, actor, counts[actor], places) for actor in shown),
        pairs=pairs(context),
        company=company(context),
    )


def _row(context: Context, actor: str, counts: Counter[str], places: Mapping[str, Places]) -> Row:
    said = context.lookup.statements.by.get(actor, ())
    on = grouped((topic, one) for one in said for topic in one.reported_topics if len(words_of(one) or "") <= SHORT)
    chosen: dict[str, Said | None] = {}
    for topic, where in places.items():
        # Words that fit several topics stand under the first of them.
        shown = {one.place for one in chosen.values() if one is not None}
        chosen[topic] = best([one for one in on.get(topic, ()) if one.place not in shown], context.config, where)
    return Row(
        context.actor(actor), tuple(_cell(context, actor, topic, counts[topic], chosen[topic]) for topic in places)
    )


def _cell(context: Context, actor: str, topic: str, count: int, said: Said | None) -> Cell:
    """The words that say most, where they are short enough, with the number of all."""
    if not count:
        return Cell()
    href = context.to(links.topic_path(topic), f"by-{links.slug(actor)}")
    return Cell(
        Link("") if said is None else _words(context, said),
        Link(catalogue.amount(count, "statement", "statements"), href),
    )


def _words(context: Context, said: Said) -> Link:
    place = context.place(said.analysis, links.quote_anchor(said.quote))
    return Link(f"{cue_words(said)} {words_of(said) or ''}".strip(), place.href)
