"""What changed, in a few words and numbers."""

from collections import Counter
from itertools import chain

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.records import Change
from generator.site import links, wording
from generator.site.index.statements import topics_of
from generator.site.parts.context import Context, Link

MOST_ARTICLES = 5
MOST_MOVED = 8


class News(Struct, frozen=True):
    """What a page says of the last change; `actors` and `topics` are those that moved, with their new statements."""

    counted: str
    articles: tuple[Link, ...]
    href: str
    actors: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()


def news(context: Context) -> News | None:
    """What the page says of the last change, or None where there is none to tell."""
    lookup = context.lookup
    if not lookup.changes or lookup.changes[0].first:
        return None
    last = lookup.changes[0]
    said = [lookup.statements.at[place] for place in last.statements if place in lookup.statements.at]
    speakers = Counter(one.speaker for one in said if one.speaker is not None)
    topics = topics_of(said)
    return News(
        counted(last),
        tuple(map(context.named_article, last.articles[:MOST_ARTICLES])),
        context.to(links.CHANGES),
        context.counted_actors(speakers, MOST_MOVED, "+"),
        context.counted_topics(topics, MOST_MOVED, "+"),
    )


def counted(change: Change) -> str:
    """What a change holds, in numbers: `2 new articles, 14 new statements and 1 merge of actors`."""
    if change.first:
        return gettext(
            "First build on record: {articles}", articles=catalogue.amount(change.totals[0], "article", "articles")
        )
    counts = (
        wording.amounts(len(change.articles), "new article", "new articles"),
        wording.amounts(len(change.changed), "edited article", "edited articles"),
        wording.amounts(len(change.removed), "article removed", "articles removed"),
        wording.amounts(len(change.statements), "new statement", "new statements"),
        wording.amounts(change.statements_removed, "statement gone", "statements gone"),
        wording.amounts(len(change.actors), "new actor", "new actors"),
        wording.amounts(len(change.actors_removed), "actor gone", "actors gone"),
        wording.amounts(len(change.merged), "merge of actors", "merges of actors"),
        wording.amounts(len(change.split), "split of an actor", "splits of actors"),
    )
    return wording.join(list(chain.from_iterable(counts)))
