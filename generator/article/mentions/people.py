"""Which of an article's names are one person: full names first, then each short name by the words around it."""

import itertools
from collections.abc import Iterable, Mapping, Sequence, Set

from msgspec import Struct

from generator.article.mentions.forms import Group, Naming, because
from generator.article.mentions.short_names import give_short_names
from generator.names import parse_name, same_person
from generator.names.variants import is_given_name
from generator.values import known

_RELATIVES = 6
"""So many spellings of one name in a sentence are told apart."""

_NAMES = 2
_CROWD = 30
"""A rough key that more people than this bear finds nobody any more: so many are a list of names, each of somebody else."""

_Twins = Set[frozenset[str]]


class _Match(Struct, frozen=True):
    """A group that a full name may join: how alike its nearest form is, and why."""

    score: float
    group: Group
    reason: str | None


def group_people(named: Sequence[tuple[int, Naming]]) -> list[Group]:
    """Full names first, in order; then each short name goes to the full name that it fits, if there is only one."""
    full = {index: naming for index, naming in named if _is_full(naming.text)}
    short = [(index, naming) for index, naming in named if index not in full]
    groups = _group_full_names(full)
    return [*groups, *give_short_names(short, groups, full)]


def _is_full(text: str) -> bool:
    name = parse_name(text)
    return bool(name.family and name.given)


def _group_full_names(full: Mapping[int, Naming]) -> list[Group]:
    """Each full name with the group that it is most alike, of those that bear it or share a word's beginning with it."""
    twins = _twins(full.values())
    groups: list[Group] = []
    by_key: dict[str, dict[int, Group]] = {}
    for index, naming in full.items():
        keys = _word_keys(naming.text)
        crowds = (by_key.get(key, {}) for key in (*keys, naming.text))
        near = {number: group for crowd in crowds if len(crowd) <= _CROWD for number, group in crowd.items()}
        matches = known(_match(naming, group, twins) for group in near.values())
        best = max(matches, key=lambda match: match.score, default=None)
        if best is None:
            groups.append(Group("PERSON", [], [], []))
            best = _Match(0, groups[-1], None)
        best.group.add(index, naming, best.reason)
        for key in (*keys, naming.text):
            by_key.setdefault(key, {})[id(best.group)] = best.group
    return groups


def _match(naming: Naming, group: Group, twins: _Twins) -> _Match | None:
    """Whether a full name is the group's; None where one of the group's forms is somebody else's."""
    if None not in (naming.gender, group.gender) and naming.gender != group.gender:
        return None
    verdicts = []
    for form in _whole_forms(group):
        if _one_generation(form, naming.text):
            verdict = same_person(form, naming.text)
            if not (verdict.same or _goes_on(form, naming.text)) or frozenset((form, naming.text)) in twins:
                return None
            verdicts.append((form, verdict))
    if not verdicts:
        return None
    form, verdict = max(verdicts, key=lambda item: (item[1].score, item[0]))
    return _Match(verdict.score, group, because(naming.text, form, verdict.reasons))


def _whole_forms(group: Group) -> list[str]:
    """A group's forms without those that another goes on with, which is held against a name for them."""
    return [form for form in group.forms if not any(len(form) < len(o) and _goes_on(form, o) for o in group.forms)]


def _goes_on(a: str, b: str) -> bool:
    """Whether one name is the other with a second family name: "Ana Quill", "Ana R. Quill Haddad"."""
    short, long = sorted(([word for word in parse_name(form).tokens if len(word) > 1] for form in (a, b)), key=len)
    return len(long) == len(short) + 1 > _NAMES and long[:-1] == short and not is_given_name(short[-1])


def _one_generation(a: str, b: str) -> bool:
    """An article that writes Jr. at one name and not at another tells two people apart."""
    return parse_name(a).suffix == parse_name(b).suffix


def _twins(full: Iterable[Naming]) -> _Twins:
    """Names that one sentence writes with other middle initials, or with and without: it speaks of relatives."""
    alike: dict[tuple[int, str, str], set[str]] = {}
    for naming in full:
        name = parse_name(naming.text)
        initials = len(name.tokens) > 1 and all(len(word.rstrip(".")) == 1 for word in name.middle)
        if initials and naming.sentence is not None and not naming.headline:
            alike.setdefault((naming.sentence, name.tokens[0], name.tokens[-1]), set()).add(naming.text)
    pairs = (pair for same in alike.values() for pair in itertools.combinations(sorted(same)[:_RELATIVES], 2))
    return {frozenset((a, b)) for a, b in pairs if parse_name(a).middle != parse_name(b).middle}


def _word_keys(text: str) -> list[str]:
    """Rough keys under which the names of one article meet: the first letters of each word."""
    return sorted({w.casefold()[:2] for w in text.replace("-", " ").split() if len(w) > 1})
