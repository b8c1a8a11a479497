"""From units to nodes: which names of different articles are one name, and what evidence sees of each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache, partial

from msgspec import Struct, field

from generator.corpus.disjoint import Groups
from generator.corpus.identity.evidence import Node
from generator.corpus.identity.institutions import is_institution, is_ministry
from generator.corpus.identity.state import OPEN, State
from generator.corpus.identity.units import Unit, is_full_person, is_lone_person, key_of, offices_of
from generator.names import parse_name
from generator.values import known, only

_MOST_COMPANY = 60
"""So many names of each of at most `_MOST_ARTICLES` articles are a name's company."""

_MOST_ARTICLES = 20


class _Draft(Struct):
    """A node that is being filled: its units, and how often each spelling and type occurs in them."""

    country: str | None
    units: list[int] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)

    def name(self, key: str) -> str:
        """The most frequent spelling; all capitals and the alphabet decide between equals."""
        best = min(self.spellings, key=lambda f: (_is_shouted(f), -self.spellings[f], f), default=key.partition(" ")[2])
        return f"{self.country} {best}" if self.country else best

    def type(self) -> str:
        """The type that most units have."""
        return max(self.types.items(), key=lambda item: (item[1], item[0]))[0]


def _add(draft: _Draft, number: int, unit: Unit) -> None:
    """A unit more, with the spellings of the name that it has."""
    draft.units.append(number)
    draft.types[unit.type] += 1
    own = key_of(unit.type, unit.name)
    for form, count in unit.forms:
        if key_of(unit.type, form) == own:
            draft.spellings[form] += count


def _is_shouted(form: str) -> bool:
    """Whether a form is all in capitals and too long for an acronym."""
    return form.isupper() and len(form) > 5


def build(units: Sequence[Unit], scopes: Mapping[int, str]) -> State:
    """One node for each name, as `key_of` tells names apart; `scopes` gives units that an editor named their own node.

    A unit is at the node of its fullest form. A name of a person that stands alone is a node of its own in each article, and
    for each title and gender there: what it means is for evidence to say. An institution is one for each country, and for each
    article that leaves open of which it is.
    """
    shared = _shared_names(units)
    drafts: dict[str, _Draft] = {}
    for number, unit in sorted(enumerate(units), key=lambda item: key_of(item[1].type, item[1].name)):
        key = key_of(unit.type, unit.name)
        key = f"{key} @ {scopes[number]}" if number in scopes else _told_apart(key, unit, shared)
        _add(drafts.setdefault(key, _Draft(unit.country)), number, unit)
    return State(
        units=units,
        keys=list(drafts),
        names=[draft.name(key) for key, draft in drafts.items()],
        types=[draft.type() for draft in drafts.values()],
        node_units=[draft.units for draft in drafts.values()],
        groups=Groups.of(len(drafts)),
        unit_node={unit: node for node, draft in enumerate(drafts.values()) for unit in draft.units},
    )


_REIGNS = frozenset({"pope", "queen"})
"""Offices of which hardly two bear one name at a time: such a name is whole. Of two kings it may be."""


def _told_apart(key: str, unit: Unit, shared: Set[tuple[int, str]]) -> str:
    """A unit's key with what its article says of a lone surname's bearer, or of an institution's country."""
    if is_lone_person(unit.type, unit.name):
        offices = offices_of(unit.roles)
        if reigns := sorted(_REIGNS & offices):
            return f"{key} ({reigns[0]})"
        told = known((*sorted(offices), unit.gender))
        key = " ".join((key, *(f"({word})" for word in told)))
        if (unit.article, parse_name(unit.name).family.casefold()) not in shared:
            return f"{key} [{unit.article}]"
        left_open = True
    elif unit.country is not None:
        return f"{key} ({unit.country})"
    else:
        left_open = unit.unplaced or (unit.type == "ORG" and is_ministry(unit.name) and is_institution(unit.name))
    return f"{key} {OPEN} {unit.article}" if left_open else key


def _shared_names(units: Sequence[Unit]) -> set[tuple[int, str]]:
    """The family names that two different people of one article bear, each with the article."""
    bearers: dict[tuple[int, str], set[str]] = defaultdict(set)
    for unit in units:
        if is_full_person(unit.type, unit.name):
            bearers[unit.article, parse_name(unit.name).family.casefold()].add(unit.name)
    return {place for place, names in bearers.items() if len(names) > 1}


def nodes_of(state: State) -> Callable[[int], Node]:
    """The nodes as evidence sees them, each made when first asked for."""
    present: dict[int, list[str]] = defaultdict(list)
    for number, unit in enumerate(state.units):
        if unit.type in ("PERSON", "ORG"):
            present[unit.article].append(state.keys[state.unit_node[number]])
    return cache(partial(_node, state, present, dict(zip(state.keys, state.names, strict=True))))


def _node(state: State, present: Mapping[int, Sequence[str]], called: Mapping[str, str], n: int) -> Node:
    """One node as evidence sees it; `present` are the keys of the people and organisations of each article."""
    units = [state.units[u] for u in state.node_units[n]]
    articles = frozenset(u.article for u in units)
    near = (present[article][:_MOST_COMPANY] for article in sorted(articles)[:_MOST_ARTICLES])
    return Node(
        key=state.keys[n],
        name=state.names[n],
        type=state.types[n],
        articles=articles,
        roles=frozenset().union(*(u.roles for u in units)),
        gender=only({u.gender for u in units} - {None}),
        company=frozenset().union(*near),
        called=called,
    )
