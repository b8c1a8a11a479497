"""Read `editorial/actors.yml`."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from generator.corpus.editorial.decisions import NOBODY, ActorDecisions, Pin, Ref, parse_ref
from generator.corpus.editorial.reading import (
    File,
    Where,
    expected,
    listed,
    mapping,
    open_file,
    refs,
    refuse_problems,
    text,
)
from generator.records import ACTOR_TYPES, Problem
from generator.values import known

_TYPES = (*sorted(ACTOR_TYPES), "EVENT")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_KEYS = frozenset({"same", "different", "hide", "name", "type", "note", "wikidata", "means"})
_PIN = ("article", "words", "who", "is")


class _Rule(NamedTuple):
    """What a text must be like, and the Problem where it is not."""

    holds: Callable[[str], object]
    cause: str
    remedy: str


_ANY = _Rule(bool, "", "")
_RULES = {
    "type": _Rule(_TYPES.__contains__, "is no type", f"Use one of {', '.join(_TYPES)}."),
    "wikidata": _Rule(_WIKIDATA.fullmatch, "is no Wikidata item", "Write Q and its number."),
}


def read_actors(path: Path) -> ActorDecisions:
    """Read `actors.yml`; a missing file decides nothing.

    Raises:
        ConfigError: with a Problem, with file and line, for everything that is wrong.
    """
    file = open_file(path)
    data = mapping(file, file.located.data, (), _KEYS)
    decisions = ActorDecisions(
        file=file.located.name,
        same=_groups(file, data, "same"),
        different=_groups(file, data, "different"),
        hide=refs(file, data.get("hide"), ("hide",)),
        name=_values(file, data, "name"),
        type=_values(file, data, "type"),
        note=_values(file, data, "note"),
        wikidata=_values(file, data, "wikidata"),
        means=_pins(file, data),
    )
    refuse_problems(file, _contradictions(decisions))
    return decisions


def _groups(file: File, data: dict[str, Any], key: str) -> tuple[tuple[Ref, ...], ...]:
    remedy = "Write `- [first name, second name]` below it."
    groups = []
    for index, item in enumerate(expected(file, data.get(key), (key,), list, f"`{key}` is no list.", remedy)):
        group = refs(file, item, (key, index))
        if isinstance(item, list) and len(set(map(str, group))) < 2:
            file.complain((key, index), "Fewer than two names are given.", "Write at least two different names.")
        elif group:
            groups.append(group)
    return tuple(groups)


def _values(file: File, data: dict[str, Any], key: str) -> tuple[tuple[Ref, str], ...]:
    remedy = f"Write `name: {key}` lines below it."
    values = expected(file, data.get(key), (key,), dict, f"`{key}` has no names.", remedy)
    texts = [(name, text(file, value, (key, name))) for name, value in values.items()]
    found = [(name, value) for name, value in texts if value is not None]
    rule = _RULES.get(key, _ANY)
    for name, value in found:
        if not rule.holds(value):
            file.complain((key, name), f"{value!r} {rule.cause}.", rule.remedy)
    return tuple((parse_ref(name, file.located.line(key, name)), value) for name, value in found)


def _pins(file: File, data: dict[str, Any]) -> tuple[Pin, ...]:
    cause, remedy = "`means` is no list.", "Begin each entry with `- article: …`."
    entries = expected(file, data.get("means"), ("means",), list, cause, remedy)
    return tuple(known(_pin(file, entry, ("means", index)) for index, entry in enumerate(entries)))


def _pin(file: File, entry: Any, where: Where) -> Pin | None:
    found = mapping(file, entry, where, _PIN)
    missing = [f"`{key}`" for key in _PIN if key not in found]
    if missing:
        file.complain(where, f"The entry has no {' and no '.join(missing)}.", f"Give each entry {listed(_PIN)}.")
        return None
    article, words, who, actor = (text(file, found[key], (*where, key)) or "" for key in _PIN)
    if not (article and words and who and actor):
        return None
    ref = None if actor == NOBODY else parse_ref(actor, file.located.line(*where, "is"))
    return Pin(article, words, who, ref, file.located.line(*where))


def _contradictions(decisions: ActorDecisions) -> list[Problem]:
    """Two names that `same` joins, perhaps over others, and `different` parts."""
    group: dict[tuple[str, str | None], int] = {}
    for same in decisions.same:
        keys = [_ref_key(r) for r in same]
        merged = {group[k] for k in keys if k in group}
        target = min(merged, default=len(group) + len(keys))
        group = {k: target if g in merged else g for k, g in group.items()} | dict.fromkeys(keys, target)
    problems = []
    for different in decisions.different:
        seen: dict[int, Ref] = {}
        for ref in different:
            number = group.get(_ref_key(ref))
            other = None if number is None else seen.setdefault(number, ref)
            if other is not None and other is not ref:
                cause = f"{other} and {ref} are said to be the same, and to be different."
                problems.append(Problem(decisions.file, ref.line, cause, "Remove one of the two decisions."))
    return problems


def _ref_key(ref: Ref) -> tuple[str, str | None]:
    return ref.form.casefold(), ref.article
