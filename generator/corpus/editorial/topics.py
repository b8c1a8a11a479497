"""Read `editorial/topics.yml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.corpus.editorial.reading import File, Where, expected, mapping, open_file, refs, refuse_problems, text
from generator.corpus.topics.curated import topic_id
from generator.records import CuratedTopic

_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXTS = ("name", "description", "parent", "id")
_SHOWING = ("any", "all", "actors", "found")
_LISTS = (*_SHOWING, "none")
_KEYS = frozenset({*_TEXTS, *_LISTS, "hidden"})

Numbered = Sequence[tuple[int, CuratedTopic]]
"""Topics with their index in the file."""


def read_topics(path: Path) -> tuple[CuratedTopic, ...]:
    """Read `topics.yml`, a list of topics under `topics`; a missing file has none.

    Raises:
        ConfigError: with a Problem, with file and line, for everything that is wrong.
    """
    file = open_file(path)
    data = mapping(file, file.located.data, (), {"topics"})
    cause, remedy = "`topics` is no list.", "Begin each topic with `- name: …`."
    entries = expected(file, data.get("topics"), ("topics",), list, cause, remedy)
    read = [(index, _topic(file, entry, ("topics", index))) for index, entry in enumerate(entries)]
    topics = [(index, topic) for index, topic in read if topic is not None]
    _check_names(file, topics)
    _check_addresses(file, topics)
    _check_parents(file, topics)
    refuse_problems(file)
    return tuple(topic for _, topic in topics)


def _topic(file: File, entry: Any, where: Where) -> CuratedTopic | None:
    """A topic, or None where its entry makes Problems."""
    before = len(file.problems)
    data = mapping(file, entry, where, _KEYS)
    texts = {key: text(file, data[key], (*where, key)) for key in _TEXTS if data.get(key) is not None}
    lists = {key: _phrases(file, data.get(key), (*where, key)) for key in _LISTS}
    hidden = data.get("hidden", False)
    if not isinstance(hidden, bool):
        file.complain((*where, "hidden"), "`hidden` is neither true nor false.", "Write true or false.")
    name = texts.get("name") or next(iter(lists["found"]), None)
    if name is None and data.get("name") is None:
        file.complain(where, "The topic has no name.", "Begin it with `- name: …`.")
    address = texts.get("id")
    if address is not None and not _ADDRESS.fullmatch(address):
        remedy = "Use lower-case letters, digits and single hyphens."
        file.complain((*where, "id"), f"{address!r} is no address.", remedy)
    if len(file.problems) == before and not (hidden or any(lists[key] for key in _SHOWING)):
        cause = "The topic says nothing about what belongs to it."
        file.complain(where, cause, "Give phrases in `any` or `all`, names in `actors`, or a topic in `found`.")
    if len(file.problems) > before:
        return None
    return CuratedTopic(
        name=str(name),
        description=texts.get("description"),
        parent=texts.get("parent"),
        id=texts.get("id"),
        **lists,
        hidden=bool(hidden),
    )


def _phrases(file: File, value: Any, where: Where) -> tuple[str, ...]:
    return tuple(ref.form for ref in refs(file, value, where))


def _check_names(file: File, topics: Numbered) -> None:
    """No name appears twice."""
    taken: set[str] = set()
    for index, topic in topics:
        if topic.name.casefold() in taken:
            cause = f"The topic {topic.name!r} appears twice."
            file.complain(("topics", index, "name"), cause, "Merge the two, or rename one.")
        taken.add(topic.name.casefold())


def _check_addresses(file: File, topics: Numbered) -> None:
    """No address, given or made from the name, is that of topics of different names."""
    taken: dict[str, CuratedTopic] = {}
    for index, topic in topics:
        other = taken.setdefault(topic_id(topic), topic)
        if other.name.casefold() != topic.name.casefold():
            where: Where = ("topics", index, "name" if topic.id is None else "id")
            cause = f"The topics {other.name!r} and {topic.name!r} would have the same address, {topic_id(topic)!r}."
            file.complain(where, cause, "Give one of them another `id`.")


def _check_parents(file: File, topics: Numbered) -> None:
    """Every parent is another topic of the file, and none its own ancestor."""
    known = {topic.id: topic for _, topic in topics if topic.id is not None}
    for _, topic in reversed(topics):
        known[topic.name.casefold()] = topic
    for index, topic in topics:
        where: Where = ("topics", index, "parent")
        if topic.parent is not None and _parent(topic, known) is None:
            cause = f"The parent {topic.parent!r} is no topic of this file."
            file.complain(where, cause, "Name another topic of the file.")
        if _is_own_ancestor(topic, known):
            file.complain(where, f"The topic {topic.name!r} is its own ancestor.", "Break the circle of parents.")


def _parent(topic: CuratedTopic, known: Mapping[str, CuratedTopic]) -> CuratedTopic | None:
    """The topic whose id or name is written as `parent`."""
    written = topic.parent or ""
    return known.get(written) or known.get(written.casefold())


def _ancestors(topic: CuratedTopic, known: Mapping[str, CuratedTopic]) -> Iterator[str]:
    """The names of what stands above a topic, without end where that goes round."""
    above = _parent(topic, known)
    while above is not None:
        yield above.name
        above = _parent(above, known)


def _is_own_ancestor(topic: CuratedTopic, known: Mapping[str, CuratedTopic]) -> bool:
    """Whether the way up from a topic meets a name twice."""
    seen = {topic.name}
    for name in _ancestors(topic, known):
        if name in seen:
            return True
        seen.add(name)
    return False
