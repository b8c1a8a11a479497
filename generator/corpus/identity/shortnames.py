"""Surnames, given names and acronyms that stand alone in an article: the one long name that each can mean, or none."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from generator.corpus.identity.evidence import Node
from generator.corpus.identity.nearness import CLEAR, ENOUGH, Nearness, Surroundings, nearness
from generator.corpus.identity.state import OPEN, State, Unlinked
from generator.corpus.identity.units import Unit, is_full, key_of, offices_of
from generator.names import parse_name, title_office

_CLEAR = 4
"""A short name means the most frequent of its long names if that is so many times as frequent as the next."""

_OVERWHELMING = 20
"""The same where one article names two of them: there relatives are in the news, and a wrong word is dear.

Where it names another in full more often, it is about that one, and the name stays open.
"""

_KNOWN = 3
"""In so many articles somebody is in the news."""

_MOST_CANDIDATES = 5
_MOST_ARTICLES = 60
"""So many articles of a long name are looked at, the nearest in time first."""
_FAR = 1_000_000
_SHOWN = 3

_Weighted = tuple[int, int]
"""In how many articles a long name's group is, and its node."""


def join_short_names(state: State, made: Callable[[int], Node], around: Sequence[Surroundings]) -> None:
    """Give each name that stands alone in its article to the one long name that it means, or leave it open.

    `around` are the surroundings that articles give to names: frequency alone makes no surname somebody's.
    """
    long = _long_names(state)
    for node in range(len(state.keys)):
        fits = _fitting(state, long, node)
        own = state.groups.group(node)
        if fits and fits.keys().isdisjoint(own) and not any(map(state.is_full_person, own)):
            _link(state, made, around, node, _rooted(state, fits, node))
    join_lone_names(state, made, around)


class _LongNames(Struct, frozen=True):
    """Nodes with long names by the short one that may stand for them, each with the articles that have it."""

    families: Mapping[str, Mapping[int, int]]
    organisations: Mapping[str, Mapping[int, int]]


def _long_names(state: State) -> _LongNames:
    families: dict[str, dict[int, int]] = defaultdict(dict)
    for n in filter(state.is_full_person, range(len(state.names))):
        families[parse_name(state.names[n]).family.casefold()][n] = len(state.node_units[n])
    return _LongNames(families, _shorts(state))


def _fitting(state: State, long: _LongNames, node: int) -> Mapping[int, int]:
    """The nodes that a lone surname or the short form of an organisation may mean; none for other nodes.

    A given name alone is nobody's whom its article does not name in full, and so is the name of whom it introduces.
    """
    if state.is_lone_person(node):
        if any(state.units[unit].introduced for unit in state.node_units[node]):
            return {}
        return long.families.get(parse_name(state.names[node]).family.casefold(), {})
    return long.organisations.get(state.keys[node], {}) if state.types[node] == "ORG" else {}


def _shorts(state: State) -> dict[str, dict[int, int]]:
    """For each short form's key: the longer organisations that articles use it for, and in how many articles."""
    found: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, unit in enumerate(state.units):
        home = state.unit_node[number]
        for form, _ in unit.forms if unit.type == "ORG" else ():
            if (key := key_of("ORG", form)) not in (state.keys[home], key_of("ORG", unit.name)):
                found[key][home] += 1
    return found


def _rooted(state: State, fits: Mapping[int, int], node: int) -> list[_Weighted]:
    """Groups that the fitting nodes form, as (weight, a node of it), heaviest first; without the node's own."""
    total: Counter[int] = Counter()
    for other, count in fits.items():
        total[state.groups.find(other)] += count
    total.pop(state.groups.find(node), None)
    return sorted(((c, n) for n, c in total.items()), key=lambda item: (-item[0], state.keys[item[1]]))


def _link(
    state: State,
    made: Callable[[int], Node],
    around: Sequence[Surroundings],
    node: int,
    fitting: Sequence[_Weighted],
) -> None:
    """Join a short name's node where one long name is clear; a surname that fits several people stays open."""
    own = made(node)
    roots = _possible(state, own, fitting)
    if not roots:
        return
    meant = _meant(state, own, roots, around)
    if meant is not None:
        root, why = meant
        state.join(node, root, f"{own.name}: {why}")
    elif len(roots) == 1 and _is_surname(own):
        return  # in doubt somebody of that article
    elif len(state.groups.group(node)) == 1 and not _is_own_name(own):  # else joined by an editor or by evidence
        candidates = tuple(n for _, n in roots[:_MOST_CANDIDATES])
        state.unlinked += [Unlinked(unit, candidates) for unit in state.node_units[node]]


def _possible(state: State, own: Node, fitting: Sequence[_Weighted]) -> list[_Weighted]:
    """The long names that a short one may mean; where its article leaves it open, only those that the article names."""
    roots = [root for root in fitting if _may_mean(state, own, root[1])]
    if OPEN not in own.key:
        return roots
    return [root for root in roots if _shares_article(own, state.members(root[1]))]


def _meant(
    state: State, own: Node, roots: Sequence[_Weighted], around: Sequence[Surroundings]
) -> tuple[int, str] | None:
    """The one long name that is clear, and why: by office, then a surname by what stands around it, others by frequency."""
    by_office = _by_office(state, own, roots)
    if by_office is not None:
        return by_office
    if _is_surname(own):
        return _by_nearness(state, own, roots, around)
    return _by_frequency(state, own, roots, OPEN in own.key)


def _is_surname(own: Node) -> bool:
    """Whether it is a surname that its article gives to one person."""
    return own.type == "PERSON" and OPEN not in own.key


def _shares_article(own: Node, units: Iterable[Unit]) -> bool:
    return not own.articles.isdisjoint(unit.article for unit in units)


def _is_own_name(own: Node) -> bool:
    """Whether it is no acronym: it may well be none of the longer names."""
    return own.type == "ORG" and not own.name.replace(".", "").isupper()


def _by_office(state: State, own: Node, roots: Sequence[_Weighted]) -> tuple[int, str] | None:
    """The one candidate whom articles call by an office of the short name, far more often than any other, and why."""
    for office in sorted(own.roles):
        counts = {n: _times_called(state, n, office) for _, n in roots}
        best = max(counts, key=counts.__getitem__)
        most, next_most, *_ = *sorted(counts.values(), reverse=True), 0
        if most and most >= _CLEAR * next_most:
            return best, f"called {office}, as {state.names[best]} is"
    return None


def _times_called(state: State, node: int, office: str) -> int:
    """In how many articles the node's group has the office, or a title that is worded otherwise."""
    title = title_office(office)
    return sum(office in u.roles or (title is not None and title in offices_of(u.roles)) for u in state.members(node))


def _by_frequency(state: State, own: Node, roots: Sequence[_Weighted], left_open: bool) -> tuple[int, str] | None:
    """The only candidate, or the one that is by far the most frequent, and why."""
    weight, best = roots[0]
    if left_open and _is_of_other(state, own, roots):
        return None
    if len(roots) == 1:
        return best, f"the only long form in these articles is {state.names[best]}"
    if weight < max(_KNOWN, (_OVERWHELMING if left_open else _CLEAR) * roots[1][0]):
        return None
    return best, f"by far the most frequent long form in these articles is {state.names[best]}"


def _by_nearness(
    state: State, own: Node, roots: Sequence[_Weighted], around: Sequence[Surroundings]
) -> tuple[int, str] | None:
    """The candidate whose articles tell of the same people and things at the same time, nearer than those of any other."""
    near = [(_nearest(state, own, n, around), weight, n) for weight, n in roots[:_MOST_CANDIDATES]]
    fitting = sorted((item for item in near if item[0].points >= ENOUGH), key=lambda item: -item[0].points)
    if not fitting:
        return None
    (best, weight, root), *others = fitting
    if any(best.points < other.points + CLEAR for other, _, _ in others):
        best, weight, root = max(fitting, key=lambda item: item[1])  # of those who are near, the one in the news
        if any(weight < max(_KNOWN, _CLEAR * times) for _, times, n in fitting if n != root):
            return None
    shared = ", ".join(best.shared[:_SHOWN])
    return root, f"an article on {shared or 'the same subject'} names {state.names[root]}"


def _nearest(state: State, own: Node, node: int, around: Sequence[Surroundings]) -> Nearness:
    """How near the short name's article is to the nearest of a group's."""
    here = around[min(own.articles)]
    surname = parse_name(own.name).family.casefold()
    articles = sorted({unit.article for unit in state.members(node)}, key=lambda a: (_apart(here, around[a]), a))
    near = (nearness(here, around[article], surname) for article in articles[:_MOST_ARTICLES])
    return max(near, key=lambda n: n.points, default=Nearness(0, ()))


def _apart(one: Surroundings, other: Surroundings) -> int:
    """How many days lie between two articles; undated ones are far from all."""
    return _FAR if one.day is None or other.day is None else abs(one.day - other.day)


def join_lone_names(state: State, made: Callable[[int], Node], around: Sequence[Surroundings]) -> None:
    """Join the names of one word that no long name was found for, where their articles are near each other."""
    groups: dict[str, list[int]] = defaultdict(list)
    open_units = {unlinked.unit for unlinked in state.unlinked}
    for node in filter(state.is_lone_person, range(len(state.keys))):
        units = state.node_units[node]
        own = made(node)
        if OPEN in own.key or any(map(state.is_full_person, state.groups.group(node))) or open_units & {*units}:
            continue
        if any(state.units[unit].introduced for unit in units):
            continue
        others = groups[own.key.partition(" [")[0]]
        root = next((n for n in others if _nearest(state, own, n, around).points >= ENOUGH), None)
        if root is None and len(others) < _MOST_CANDIDATES:
            others.append(node)
        elif root is not None:
            state.join(node, root, f"{own.name}: named alone in articles on the same subject")


def _is_of_other(state: State, own: Node, roots: Sequence[_Weighted]) -> bool:
    """Whether the article of a short name names another than the most frequent bearer in full more often than that one."""
    often, *others = (_times_named(state, own, n) for _, n in roots)
    return max(others, default=0) > often


def _times_named(state: State, own: Node, node: int) -> int:
    """How often the articles of the short name name somebody of the node's group in full."""
    units = (u for u in state.members(node) if u.article in own.articles)
    return sum(count for u in units for form, count in u.forms if is_full(form))


def _may_mean(state: State, own: Node, node: int) -> bool:
    """Whether nothing stated keeps a short name from meaning the node's group."""
    units = tuple(state.members(node))
    return not any(obstacle(own, units) for obstacle in _OBSTACLES)


def _other_gender(own: Node, units: Sequence[Unit]) -> bool:
    """Mrs. Ruiz, and a man."""
    stated = Counter(u.gender for u in units if u.gender is not None)
    return own.gender is not None and any(gender != own.gender for gender, _ in stated.most_common(1))


def _other_generation(own: Node, units: Sequence[Unit]) -> bool:
    """Ruiz Jr., and somebody who is never called so."""
    suffix = parse_name(own.name).suffix
    return bool(suffix) and all(parse_name(u.name).suffix != suffix for u in units)


def _other_office(own: Node, units: Sequence[Unit]) -> bool:
    """Mayor Ruiz, and a senator of the same article: people change offices, but not within one.

    Of somebody who is hardly in the news no office is known to fit.
    """
    offices = offices_of(own.roles)
    held = offices_of(_roles(units))
    if not offices or offices & held:
        return False
    unheard = len(units) < _KNOWN and not held and own.gender is None
    return unheard or _shares_article(own, units)


def _roles(units: Iterable[Unit]) -> frozenset[str]:
    return frozenset().union(*(u.roles for u in units))


_OBSTACLES: tuple[Callable[[Node, Sequence[Unit]], bool], ...] = (_other_gender, _other_generation, _other_office)
"""What keeps a short name from meaning somebody, by what articles state."""
