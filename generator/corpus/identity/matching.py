"""Join names that are one actor's: what an article was read so, and what evidence says of the names of all articles."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from generator.corpus.identity.blocking import candidate_pairs
from generator.corpus.identity.evidence import DOUBT, MERGE, Node, probability, weigh
from generator.corpus.identity.state import OPEN, Doubt, State
from generator.corpus.identity.units import Unit, is_full, is_lone_person, key_of
from generator.names import compare_organisations, parse_name, same_person
from generator.values import Spread

_APART = 0.03
"""Below this score two organisations are of different countries."""

_LOOKED_AT = 12
"""So many names of either group are compared before two groups are joined."""

_RIVALS = 6


def join_within_articles(state: State, unclear: Set[int]) -> None:
    """Other full forms of one article's entity are the same actor: the article itself was read so.

    `unclear` are the `ambiguous` nodes, which join nobody.
    """
    nodes = {key: node for node, key in enumerate(state.keys)}
    for number, unit in enumerate(state.units):
        home = state.unit_node[number]
        for form in _full_forms(unit):
            other = nodes.get(key_of(unit.type, form), home)
            if other != home and other not in unclear and _agree_else(state, home, other):
                reason = next((w for w in unit.why if form in w), f"{form} = {unit.name}: one in an article")
                state.join(home, other, reason)


def _full_forms(unit: Unit) -> Iterator[str]:
    """The forms of a unit that name it by themselves: no surname alone, no shortened organisation."""
    fewest = len(unit.name.split()) if unit.type == "ORG" else 0
    forms = (form for form, _ in unit.forms if len(form.split()) >= fewest)
    return (form for form in forms if not is_lone_person(unit.type, form))


def agree(state: State, a: int, b: int) -> bool:
    """Whether no name of one group is known to differ from a name of the other."""
    return not any(_differ(state, x, y) for x, y in itertools.product(_compared(state, a), _compared(state, b)))


def _agree_else(state: State, a: int, b: int) -> bool:
    """The same but for the two names themselves, which an article holds to be one's: "Ana Quill", "Ana R. Quill Haddad"."""
    pairs = itertools.product(_compared(state, a), _compared(state, b))
    return not any(_differ(state, x, y) for x, y in pairs if (x, y) != (a, b))


def _compared(state: State, node: int) -> Sequence[int]:
    """The first names of a node's group that can differ from others'."""
    return [n for n in state.groups.group(node) if state.types[n] in _DIFFERENCES][:_LOOKED_AT]


def _differ(state: State, x: int, y: int) -> bool:
    """Whether two names of one type are known to be two actors'."""
    kind = state.types[x]
    return kind == state.types[y] and _DIFFERENCES[kind](state.names[x], state.names[y])


def _are_two_people(one: str, other: str) -> bool:
    return is_full(one) and is_full(other) and not same_person(one, other).same


def _are_of_two_countries(one: str, other: str) -> bool:
    return compare_organisations(one, other).score < _APART


_DIFFERENCES: Mapping[str, Callable[[str, str], bool]] = {"PERSON": _are_two_people, "ORG": _are_of_two_countries}
"""What keeps two names apart, by their type."""


def join_across(state: State, made: Callable[[int], Node], unclear: Set[int], spread: Spread | None = None) -> None:
    """Compare the names that share a key, best evidence first, and join or doubt; `unclear` nodes are only doubted.

    With `spread`, other processes find which names share one.
    """
    weighed = _weighed(state, made, spread)
    unclear = unclear | _contested(state, weighed)
    for doubt in weighed:
        if state.groups.find(doubt.a) == state.groups.find(doubt.b):
            continue
        clear = doubt.chance >= MERGE and unclear.isdisjoint((doubt.a, doubt.b))
        if clear and agree(state, doubt.a, doubt.b):
            state.join(doubt.a, doubt.b, _because(state, doubt))
        elif state.groups.may_join(doubt.a, doubt.b):
            state.doubts.append(doubt)


def _because(state: State, doubt: Doubt) -> str:
    told = "; ".join(reason.text for reason in doubt.reasons if reason.weight > 0)
    return f"{state.names[doubt.a]} = {state.names[doubt.b]}: {told}"


def _weighed(state: State, made: Callable[[int], Node], spread: Spread | None) -> list[Doubt]:
    """All pairs of names that are worth a thought, the likeliest first."""
    pool = [n for n, key in enumerate(state.keys) if state.types[n] != "NORP" and OPEN not in key]
    pool = [n for n in pool if not state.is_lone_person(n)]
    bearers = _bearers(state, pool)
    found = []
    for i, j in candidate_pairs([(state.types[n], state.names[n]) for n in pool], spread):
        reasons = weigh(made(pool[i]), made(pool[j]), bearers)
        if reasons and (chance := probability(reasons)) >= DOUBT:
            found.append(Doubt(round(chance, 6), pool[i], pool[j], reasons))
    return sorted(found, key=lambda d: (-d.chance, state.keys[d.a], state.keys[d.b]))


def _bearers(state: State, pool: Sequence[int]) -> Mapping[str, int]:
    """How many given names the full names of the pool have beside each family name."""
    given: dict[str, set[str]] = defaultdict(set)
    for n in pool:
        if state.types[n] == "PERSON":
            name = parse_name(state.names[n])
            given[name.family.casefold()].add(name.given.casefold())
    return {family: len(names) for family, names in given.items()}


def _contested(state: State, weighed: Sequence[Doubt]) -> set[int]:
    """Partial names that fit several full names which cannot be one person's: nobody knows which."""
    fitting: dict[int, list[int]] = defaultdict(list)
    for doubt in weighed:
        if doubt.chance >= MERGE and state.types[doubt.a] == "PERSON":
            fitting[doubt.a].append(doubt.b)
            fitting[doubt.b].append(doubt.a)
    return {node for node, others in fitting.items() if _are_rivals([state.names[n] for n in sorted(others[:_RIVALS])])}


def _are_rivals(names: Sequence[str]) -> bool:
    return any(not same_person(one, other).same for one, other in itertools.combinations(names, 2))


def ambiguous(state: State) -> set[int]:
    """Bare names of which there are fuller ones that differ in between: "Ivan Cray" may be Ivan B. Cray or Ivan T. Cray."""
    bare: dict[tuple[str, str], int] = {}
    fuller: dict[tuple[str, str], list[str]] = defaultdict(list)
    for n, name in enumerate(state.names):
        if state.types[n] != "PERSON":
            continue
        parsed = parse_name(name)
        if len(parsed.tokens) == 2 and not parsed.suffix:
            bare[parsed.tokens[0], parsed.tokens[1]] = n
        elif len(parsed.tokens) > 2 and parsed.middle and len(parsed.middle[0].rstrip(".")) == 1:
            fuller[parsed.tokens[0], parsed.tokens[-1]].append(name)
    return {
        bare[ends]
        for ends, names in fuller.items()
        if ends in bare and any(not same_person(names[0], other).same for other in names[1:_RIVALS])
    }
