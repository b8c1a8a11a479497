"""What people decided: `editorial/actors.yml` and `editorial/topics.yml`, read strictly.

Every error of a file is reported together with its line. A name in `actors.yml` is any form that an actor was seen under, an
actor's id, or `NAME @ ARTICLE` for what that article alone means by the name.
"""

import re
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.corpus.topics.curated import topic_id
from generator.errors import ConfigError
from generator.records import CuratedTopic, Problem
from generator.yamlfile import Located, load_yaml

ACTOR_TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT")

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LISTS = ("same", "different", "hide")
_MAPPINGS = ("name", "type", "note", "wikidata")
_PIN = ("article", "words", "who", "is")
NOBODY = "nobody"
"""Written instead of an actor's name where words mean none."""

_TOPIC_TEXTS = ("name", "description", "parent", "id")
_TOPIC_LISTS = ("any", "all", "none", "actors")
_Where = tuple[str | int, ...]


class Ref(Struct, frozen=True, order=True):
    """A name as an editor wrote it: a form or id, perhaps only as one article means it, and the line it stands on."""

    form: str
    article: str | None
    line: int

    def __str__(self) -> str:
        return self.form if self.article is None else f"{self.form} @ {self.article}"


class Pin(Struct, frozen=True, order=True):
    """Whom `who`, a name or pronoun, means in the `words` of one article: an actor, or None for nobody."""

    article: str
    words: str
    who: str
    actor: Ref | None
    line: int


class ActorDecisions(Struct, frozen=True, kw_only=True):
    """The decisions of `actors.yml`, in the order of the file. `file` is its name for Problems."""

    file: str = "editorial/actors.yml"
    same: tuple[tuple[Ref, ...], ...] = ()
    different: tuple[tuple[Ref, ...], ...] = ()
    name: tuple[tuple[Ref, str], ...] = ()
    type: tuple[tuple[Ref, str], ...] = ()
    note: tuple[tuple[Ref, str], ...] = ()
    wikidata: tuple[tuple[Ref, str], ...] = ()
    hide: tuple[Ref, ...] = ()
    means: tuple[Pin, ...] = ()


def read_actors(path: Path) -> ActorDecisions:
    """Read `actors.yml`; a missing file decides nothing.

    Raises:
        ConfigError: with a Problem, with file and line, for everything that is wrong.
    """
    located = load_yaml(path, f"{path.parent.name}/{path.name}")
    problems: list[Problem] = []
    data = _mapping(located, (), {*_LISTS, *_MAPPINGS, "means"}, problems)
    decisions = ActorDecisions(
        file=located.name,
        same=_groups(located, data, "same", problems),
        different=_groups(located, data, "different", problems),
        hide=_refs(located, data.get("hide"), ("hide",), problems),
        name=_values(located, data, "name", problems),
        type=_values(located, data, "type", problems),
        note=_values(located, data, "note", problems),
        wikidata=_values(located, data, "wikidata", problems),
        means=_pins(located, data, problems),
    )
    problems += _contradictions(decisions)
    if problems:
        raise ConfigError(tuple(sorted(problems, key=lambda p: (p.line or 0, p.cause))))
    return decisions


def read_topics(path: Path) -> tuple[CuratedTopic, ...]:
    """Read `topics.yml`, a list of topics under `topics`; a missing file has none.

    Raises:
        ConfigError: with a Problem, with file and line, for everything that is wrong.
    """
    located = load_yaml(path, f"{path.parent.name}/{path.name}")
    problems: list[Problem] = []
    data = _mapping(located, (), {"topics"}, problems)
    entries = data.get("topics")
    if entries is not None and not isinstance(entries, list):
        problems.append(located.problem(("topics",), "`topics` is no list.", "Begin each topic with `- name: …`."))
        entries = None
    topics = []
    for index, _ in enumerate(entries or []):
        topic = _topic(located, ("topics", index), problems)
        if topic is not None:
            topics.append((index, topic))
    problems += _topic_conflicts(located, topics)
    if problems:
        raise ConfigError(tuple(sorted(problems, key=lambda p: (p.line or 0, p.cause))))
    return tuple(topic for _, topic in topics)


def parse_ref(written: str, line: int) -> Ref:
    """`NAME` or `NAME @ ARTICLE`."""
    form, sep, article = written.rpartition(" @ ")
    return Ref(" ".join(form.split()), article.strip(), line) if sep else Ref(" ".join(written.split()), None, line)


def _at(located: Located, where: _Where) -> Any:
    value = located.data
    for step in where:
        value = value[step]
    return value


def _mapping(located: Located, where: _Where, known: set[str], problems: list[Problem]) -> dict[str, Any]:
    value = _at(located, where)
    if value is None:
        return {}
    if not isinstance(value, dict):
        problems.append(located.problem(where, "Keys with values are expected here.", f"Use {_listed(known)}."))
        return {}
    problems += [
        located.problem((*where, key), f"The key {key!r} is unknown.", f"Use {_listed(known)}.")
        for key in value
        if key not in known
    ]
    return {key: part for key, part in value.items() if key in known}


def _listed(keys: set[str]) -> str:
    return ", ".join(sorted(keys))


def _text(located: Located, value: Any, where: _Where, problems: list[Problem]) -> str | None:
    """A text that is not empty; a number is a text that somebody forgot to quote."""
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    problems.append(
        located.problem(where, "A text is expected here.", "Write a name, in quotes if it has signs in it.")
    )
    return None


def _refs(located: Located, value: Any, where: _Where, problems: list[Problem]) -> tuple[Ref, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        problems.append(
            located.problem(where, "A list of names is expected here.", "Write `[first name, second name]`.")
        )
        return ()
    texts = [(i, _text(located, item, (*where, i), problems)) for i, item in enumerate(value)]
    return tuple(parse_ref(text, located.line(*where, i)) for i, text in texts if text is not None)


def _groups(located: Located, data: dict[str, Any], key: str, problems: list[Problem]) -> tuple[tuple[Ref, ...], ...]:
    value = data.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        problems.append(
            located.problem((key,), f"`{key}` is no list.", "Write `- [first name, second name]` below it.")
        )
        return ()
    groups = []
    for index, item in enumerate(value):
        refs = _refs(located, item, (key, index), problems)
        if isinstance(item, list) and len({str(r) for r in refs}) < 2:
            problems.append(
                located.problem((key, index), "Fewer than two names are given.", "Write at least two different names.")
            )
        else:
            groups.append(refs)
    return tuple(g for g in groups if g)


def _values(located: Located, data: dict[str, Any], key: str, problems: list[Problem]) -> tuple[tuple[Ref, str], ...]:
    value = data.get(key)
    if value is None:
        return ()
    if not isinstance(value, dict):
        problems.append(located.problem((key,), f"`{key}` has no names.", f"Write `name: {key}` lines below it."))
        return ()
    found = []
    for written, item in value.items():
        text = _text(located, item, (key, written), problems)
        if text is None:
            continue
        if key == "type" and text not in ACTOR_TYPES:
            problems.append(
                located.problem((key, written), f"{text!r} is no type.", f"Use one of {', '.join(ACTOR_TYPES)}.")
            )
        elif key == "wikidata" and not _WIKIDATA.fullmatch(text):
            problems.append(
                located.problem((key, written), f"{text!r} is no Wikidata item.", "Write Q and its number.")
            )
        else:
            found.append((parse_ref(written, located.line(key, written)), text))
    return tuple(found)


def _pins(located: Located, data: dict[str, Any], problems: list[Problem]) -> tuple[Pin, ...]:
    value = data.get("means")
    if value is None:
        return ()
    if not isinstance(value, list):
        problems.append(located.problem(("means",), "`means` is no list.", "Begin each entry with `- article: …`."))
        return ()
    pins = []
    for index, _ in enumerate(value):
        where: _Where = ("means", index)
        entry = _mapping(located, where, set(_PIN), problems)
        missing = [key for key in _PIN if key not in entry]
        if missing:
            cause = f"The entry has no {' and no '.join(f'`{key}`' for key in missing)}."
            problems.append(located.problem(where, cause, f"Give each entry {_listed(set(_PIN))}."))
            continue
        texts = [_text(located, entry[key], (*where, key), problems) for key in _PIN]
        article, words, who, actor = (text or "" for text in texts)
        if all(texts):
            ref = None if actor == NOBODY else parse_ref(actor, located.line(*where, "is"))
            pins.append(Pin(article, words, who, ref, located.line(*where)))
    return tuple(pins)


def _contradictions(decisions: ActorDecisions) -> list[Problem]:
    """Two names that `same` joins, perhaps over others, and `different` parts."""
    group: dict[tuple[str, str | None], int] = {}
    for refs in decisions.same:
        keys = [_ref_key(r) for r in refs]
        merged = {group[k] for k in keys if k in group}
        target = min(merged, default=len(group) + len(keys))
        group = {k: target if g in merged else g for k, g in group.items()} | dict.fromkeys(keys, target)
    problems = []
    for refs in decisions.different:
        seen: dict[int, Ref] = {}
        for ref in refs:
            number = group.get(_ref_key(ref))
            if number is not None and number in seen:
                cause = f"{seen[number]} and {ref} are said to be the same, and to be different."
                problems.append(Problem(decisions.file, ref.line, cause, "Remove one of the two decisions."))
            elif number is not None:
                seen[number] = ref
    return problems


def _ref_key(ref: Ref) -> tuple[str, str | None]:
    return ref.form.casefold(), ref.article


def _topic(located: Located, where: _Where, problems: list[Problem]) -> CuratedTopic | None:
    before = len(problems)
    data = _mapping(located, where, {*_TOPIC_TEXTS, *_TOPIC_LISTS, "hidden"}, problems)
    texts = {k: _text(located, data[k], (*where, k), problems) for k in _TOPIC_TEXTS if data.get(k) is not None}
    lists = {k: _phrases(located, data[k], (*where, k), problems) for k in _TOPIC_LISTS if k in data}
    hidden = data.get("hidden", False)
    if not isinstance(hidden, bool):
        problems.append(
            located.problem((*where, "hidden"), "`hidden` is neither true nor false.", "Write true or false.")
        )
    if "name" not in data:
        problems.append(located.problem(where, "The topic has no name.", "Begin it with `- name: …`."))
    if texts.get("id") is not None and not _SLUG.fullmatch(str(texts["id"])):
        cause = f"{texts['id']!r} is no address."
        problems.append(located.problem((*where, "id"), cause, "Use lower-case letters, digits and single hyphens."))
    if len(problems) == before and not hidden and not any(lists.get(k) for k in ("any", "all", "actors")):
        cause = "The topic says nothing about what belongs to it."
        problems.append(located.problem(where, cause, "Give phrases in `any` or `all`, or names in `actors`."))
    if len(problems) > before:
        return None
    return CuratedTopic(
        name=str(texts["name"]),
        description=texts.get("description"),
        parent=texts.get("parent"),
        id=texts.get("id"),
        any=lists.get("any", ()),
        all=lists.get("all", ()),
        none=lists.get("none", ()),
        actors=lists.get("actors", ()),
        hidden=bool(hidden),
    )


def _phrases(located: Located, value: Any, where: _Where, problems: list[Problem]) -> tuple[str, ...]:
    return tuple(ref.form for ref in _refs(located, value, where, problems))


def _topic_conflicts(located: Located, topics: list[tuple[int, CuratedTopic]]) -> list[Problem]:
    """Names and addresses that appear twice, parents that do not exist, and topics that are their own ancestors."""
    problems = []
    by_name: dict[str, CuratedTopic] = {}
    for index, topic in topics:
        if topic.name.casefold() in by_name:
            cause = f"The topic {topic.name!r} appears twice."
            problems.append(located.problem(("topics", index, "name"), cause, "Merge the two, or rename one."))
        by_name.setdefault(topic.name.casefold(), topic)
    problems += _address_conflicts(located, topics)
    keys = {t.id: t for _, t in topics if t.id is not None} | by_name
    for index, topic in topics:
        if topic.parent is None:
            continue
        where: _Where = ("topics", index, "parent")
        if topic.parent not in keys and topic.parent.casefold() not in keys:
            cause = f"The parent {topic.parent!r} is no topic of this file."
            problems.append(located.problem(where, cause, "Name another topic of the file."))
            continue
        seen, above = {topic.name}, topic
        while (
            above.parent is not None
            and (nxt := keys.get(above.parent) or keys.get(above.parent.casefold())) is not None
        ):
            if nxt.name in seen:
                cause = f"The topic {topic.name!r} is its own ancestor."
                problems.append(located.problem(where, cause, "Break the circle of parents."))
                break
            seen.add(nxt.name)
            above = nxt
    return problems


def _address_conflicts(located: Located, topics: list[tuple[int, CuratedTopic]]) -> list[Problem]:
    """Topics of different names under one address, given or made from the name."""
    problems = []
    taken: dict[str, CuratedTopic] = {}
    for index, topic in topics:
        other = taken.setdefault(topic_id(topic), topic)
        if other.name.casefold() != topic.name.casefold():
            where: _Where = ("topics", index, "name" if topic.id is None else "id")
            cause = f"The topics {other.name!r} and {topic.name!r} would have the same address, {topic_id(topic)!r}."
            problems.append(located.problem(where, cause, "Give one of them another `id`."))
    return problems
