"""What editors decide on discovered topics: to adopt, rename, join, hide one, or put it under another, by name or address."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from generator.corpus.topics.curated import topic_address, topic_id
from generator.records import CuratedTopic, Problem, Topic, TopicState

_FILE = "editorial/topics.yml"


def adopt(edited: Sequence[Topic], curated: Iterable[CuratedTopic], found: Sequence[Topic]) -> list[Topic]:
    """The topics with what editors decided on discovered ones.

    `edited` are the curated topics that have pages. Each takes over the discovered topics that its `found` names, with their
    places and addresses: the first one's address is its own unless the editor gave one. A hidden one takes them away, and one
    that nothing belongs to has no page.
    """
    own = {topic.id: topic for topic in edited}
    left = {topic.id: topic for topic in found}
    now: dict[str, str] = {}
    for entry in (entry for entry in curated if entry.found):
        members = [topic for topic in found if _is_meant(topic, entry) and left.pop(topic.id, None) is not None]
        topic = own.pop(topic_id(entry), None)
        if topic is None or not (members or topic.articles):
            continue
        joined = _joined(topic, entry, members)
        own[joined.id] = joined
        now |= dict.fromkeys((topic.id, *(member.id for member in members)), joined.id)
    every = [*own.values(), *(topic for topic in left.values() if topic.id not in own)]
    return _under_parents(every, now)


def unfound(curated: Iterable[CuratedTopic], subjects: Iterable[TopicState]) -> tuple[Problem, ...]:
    """A Problem for each discovered topic that an editor names and no build knows."""
    known = set(chain.from_iterable(_called(s.id, s.name, s.addresses) for s in subjects))
    return tuple(
        Problem(_FILE, None, f"No topic {name!r} was discovered.", "Correct the name or address, or remove it.")
        for entry in curated
        for name in entry.found
        if name.casefold() not in known
    )


def _called(id_: str, name: str, addresses: Iterable[str]) -> set[str]:
    return {id_, name.casefold(), *addresses}


def _is_meant(topic: Topic, entry: CuratedTopic) -> bool:
    return not _called(topic.id, topic.name, topic.addresses).isdisjoint(map(str.casefold, entry.found))


def _joined(topic: Topic, entry: CuratedTopic, members: Sequence[Topic]) -> Topic:
    """A curated topic with what the discovered ones have that it takes over."""
    if not members:
        return topic
    unnamed = entry.name == entry.found[0]
    places = sorted({p for one in (topic, *members) for p in one.places}, key=lambda p: (p.article, p.start, p.end))
    return replace(
        topic,
        id=entry.id or members[0].id,
        name=members[0].name if unnamed else entry.name,
        terms=tuple(dict.fromkeys(chain(topic.terms, *(member.terms for member in members)))),
        articles=tuple(sorted({article for one in (topic, *members) for article in one.articles})),
        places=tuple(places),
        parent=topic.parent or members[0].parent,
        addresses=tuple(dict.fromkeys(chain(*(m.addresses for m in members), map(topic_address, entry.found)))),
    )


def _under_parents(topics: Sequence[Topic], now: Mapping[str, str]) -> list[Topic]:
    """The topics under parents that have pages, and never under themselves."""
    ids = {topic.id for topic in topics}
    found = ((topic, now.get(topic.parent or "", topic.parent)) for topic in topics)
    return [replace(topic, parent=above if above in ids - {topic.id} else None) for topic, above in found]
