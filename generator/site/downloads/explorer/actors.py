"""All actors, to choose by kind, by what they speak on, by who writes of them and by how much they say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.catalogue import gettext
from generator.records import Actor, Page
from generator.site import links, wording
from generator.site.downloads.explorer.places import outlets_of
from generator.site.downloads.explorer.shards import Names, Shards, commonest, files, same_name
from generator.site.index.articles import dates_of
from generator.site.index.lookup import Lookup
from generator.site.index.statements import topics_of
from generator.site.index.times import DAY
from generator.site.parts.offices import described
from generator.site.parts.periods import Period
from generator.site.parts.spellings import other_spellings

MOST = 2500
"""So many actors share a file of facts."""
MOST_SPELLINGS = 8
SAYS = ((20, "many"), (5, "some"), (1, "few"), (0, "none"))
"""From how many statements on an actor counts as saying so much."""


def actor_files(lookup: Lookup, actors: Sequence[Actor], shared: Mapping[str, str]) -> Iterator[Page]:
    """Every file of the data of `actors`, in their order; `shared` are the pages of those that have none of their own."""
    shards = Shards(
        folder=links.ACTORS_DATA,
        cut=_numbered,
        facts=lambda actors: _facts(actors, lookup),
        words=lambda actors: {"rows": [_shown(actor, shared) for actor in actors]},
        most=MOST,
    )
    return files(shards, actors, _index(actors, lookup))


def _numbered(actors: Sequence[Actor], most: int) -> Sequence[Period[Actor]]:
    cuts = range(0, len(actors), most)
    return [Period(str(n), str(n), tuple(actors[at : at + most])) for n, at in enumerate(cuts, 1)]


def says(statements: int) -> str:
    """How much somebody says, in a word."""
    return next(word for least, word in SAYS if statements >= least)


def _index(actors: Sequence[Actor], lookup: Lookup) -> dict[str, Any]:
    topics = Counter(topic for actor in actors for topic in _topics(actor, lookup))
    outlets = Counter(outlet for actor in actors for outlet in _outlets(actor, lookup))
    return {
        "type": commonest(Counter(map(_type, actors)), same_name),
        "topic": commonest(topics, lambda topic: (links.slug(topic), lookup.topics[topic].name)),
        "outlet": commonest(outlets, same_name),
        "says": commonest(Counter(says(_said(actor, lookup)) for actor in actors), same_name),
        "names": {"topic": len(topics), "outlet": len(outlets)},
    }


def _facts(actors: Iterable[Actor], lookup: Lookup) -> dict[str, Any]:
    """Each actor as type, how much it says, articles, statements, newest day, topics and outlets.

    All but the numbers of articles and statements are places in the lists beside them.
    """
    topics = Names[tuple[str, str]]()
    types, outlets, days, much = Names[str](), Names[str](), Names[str](), Names[str]()
    rows = [
        (
            types.at(_type(actor)),
            much.at(says(_said(actor, lookup))),
            len(actor.articles),
            _said(actor, lookup),
            days.at(_newest(actor, lookup)),
            [topics.at((links.slug(topic), lookup.topics[topic].name)) for topic in _topics(actor, lookup)],
            [outlets.at(outlet) for outlet in _outlets(actor, lookup)],
        )
        for actor in actors
    ]
    lists = {"topics": topics.all(), "outlets": outlets.all(), "days": days.all()}
    return {"types": types.all(), "says": much.all(), **lists, "rows": rows}


def _shown(actor: Actor, shared: Mapping[str, str]) -> tuple[str, str, str, tuple[str, ...]]:
    """What is shown of an actor: name, address of its page or its place on one, who that is, and other spellings."""
    page = shared.get(actor.id)
    own = links.actor_path(actor.id) if page is None else page
    address = links.href(links.ACTORS, own, "" if page is None else links.slug(actor.id))
    return actor.name, address, described(actor), other_spellings(actor, actor.name)[:MOST_SPELLINGS]


def _type(actor: Actor) -> str:
    """What kind of actor it is, as readers say it: several types are places."""
    return wording.type_in_words(actor.type, gettext("Actor"))


def _said(actor: Actor, lookup: Lookup) -> int:
    return len(lookup.statements.by.get(actor.id, ()))


def _topics(actor: Actor, lookup: Lookup) -> list[str]:
    """What an actor speaks on, that of most statements first."""
    return [topic for topic, _ in topics_of(lookup.statements.by.get(actor.id, ())).most_common()]


def _outlets(actor: Actor, lookup: Lookup) -> dict[str, None]:
    return outlets_of(lookup.articles.of(actor.articles))


def _newest(actor: Actor, lookup: Lookup) -> str:
    return max(dates_of(lookup.articles.by_id[article] for article in actor.articles), default="")[:DAY]
