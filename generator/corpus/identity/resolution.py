"""The steps from units to groups: nodes, what editors joined and parted, what articles and evidence join, short names."""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from msgspec import Struct, field

from generator.corpus.disjoint import Groups
from generator.corpus.identity.blocking import candidate_pairs
from generator.corpus.identity.evidence import DOUBT, MERGE, Node, Reason, probability, weigh
from generator.corpus.identity.institutions import is_institution, is_ministry
from generator.corpus.identity.units import Unit, is_full, key_of
from generator.names import compare_organisations, parse_name, same_person, title_office

_CLEAR = 4
"""A short name means the most frequent of its long names if that is so many times as frequent as the next."""

_OVERWHELMING = 20
"""The same where one article names two of them: there relatives are in the news, and a wrong word is dear.

Where it names another in full more often, it is about that one, and the name stays open.
"""

_KNOWN = 3

_MOST_COMPANY = 60

_OPEN = "\N{WHITE QUESTION MARK ORNAMENT}"
"""Marks the key of a name that an article leaves open, such as a ministry of nobody knows which country: it is compared with no
other."""


class Doubt(Struct, frozen=True, order=True, gc=False):
    """Two names that may be one actor, with the probability and the reasons."""

    chance: float
    a: int
    b: int
    reasons: tuple[Reason, ...]


class Unlinked(Struct, frozen=True, gc=False):
    """A short name that fits several actors: its unit, and a node of each."""

    unit: int
    candidates: tuple[int, ...]


class State(Struct):
    """Nodes over all articles, the groups that they form, and why."""

    units: Sequence[Unit]
    keys: list[str]
    names: list[str]
    types: list[str]
    node_units: list[list[int]]
    groups: Groups
    unit_node: dict[int, int] = field(default_factory=dict)
    why: list[tuple[int, str]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    unlinked: list[Unlinked] = field(default_factory=list)

    def join(self, a: int, b: int, reason: str) -> bool:
        """Join two groups for `reason` unless something keeps them apart."""
        if self.groups.find(a) == self.groups.find(b):
            return True
        if not self.groups.may_join(a, b):
            return False
        self.groups.join(a, b)
        self.why.append((a, reason))
        return True

    def size(self, node: int) -> int:
        """How many units the node's group has."""
        return sum(len(self.node_units[n]) for n in self.groups.group(node))


def build(units: Sequence[Unit], scopes: dict[int, str]) -> State:
    """One node for each name, as `key_of` tells names apart; `scopes` gives units that an editor named their own node.

    A unit is at the node of its fullest form. A surname that stands alone is a node of its own for each title and gender that
    articles give it: "President Ruiz" needn't be the "Mrs. Ruiz" of another article. So is an institution for each country,
    and, for each article that leaves it open, a ministry of a country, or a surname that two people there bear.
    """
    shared = _shared_names(units)
    index: dict[str, int] = {}
    keys: list[str] = []
    spellings: list[Counter[str]] = []
    types: list[Counter[str]] = []
    members: list[list[int]] = []
    countries: list[str | None] = []
    unit_node: dict[int, int] = {}
    for number, unit in sorted(enumerate(units), key=lambda item: key_of(item[1].type, item[1].name)):
        key = key_of(unit.type, unit.name)
        if number in scopes:
            key = f"{key} @ {scopes[number]}"
        elif unit.type == "PERSON" and not is_full(unit.name):
            key = " ".join((key, *_told_by(unit)))
            if (unit.article, parse_name(unit.name).family.casefold()) in shared:
                key = f"{key} {_OPEN} {unit.article}"
        elif unit.country is not None:
            key = f"{key} ({unit.country})"
        elif unit.type == "ORG" and is_ministry(unit.name) and is_institution(unit.name):
            key = f"{key} {_OPEN} {unit.article}"
        if key not in index:
            index[key] = len(keys)
            keys.append(key)
            spellings.append(Counter())
            types.append(Counter())
            members.append([])
            countries.append(unit.country)
        node = index[key]
        unit_node[number] = node
        members[node].append(number)
        types[node][unit.type] += 1
        for form, count in unit.forms:
            if key_of(unit.type, form) == key_of(unit.type, unit.name):
                spellings[node][form] += count
    names = [_best(s, keys[i]) for i, s in enumerate(spellings)]
    names = [f"{country} {name}" if country else name for country, name in zip(countries, names, strict=True)]
    kinds = [max(t.items(), key=lambda item: (item[1], item[0]))[0] for t in types]
    return State(units, keys, names, kinds, members, Groups.of(len(keys)), unit_node)


def _shared_names(units: Sequence[Unit]) -> set[tuple[int, str]]:
    """The family names that two different people of one article bear, each with the article."""
    bearers: dict[tuple[int, str], set[str]] = defaultdict(set)
    for unit in units:
        if unit.type == "PERSON" and is_full(unit.name):
            bearers[unit.article, parse_name(unit.name).family.casefold()].add(unit.name)
    return {place for place, names in bearers.items() if len(names) > 1}


def _told_by(unit: Unit) -> list[str]:
    """What a lone surname's titles say of its bearer: offices, and the gender."""
    offices = sorted({office for role in unit.roles if (office := title_office(role)) is not None})
    return [f"({word})" for word in (*offices, unit.gender) if word is not None]


def _best(spellings: Counter[str], key: str) -> str:
    """The most frequent spelling; all capitals and the alphabet decide between equals."""
    if not spellings:
        return key.partition(" ")[2]
    return min(spellings, key=lambda f: (f.isupper() and len(f) > 5, -spellings[f], f))


class Nodes:
    """Nodes as evidence sees them, made when first asked for."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._made: dict[int, Node] = {}
        self._present: dict[int, list[str]] = defaultdict(list)
        for number, unit in enumerate(state.units):
            if unit.type in ("PERSON", "ORG"):
                self._present[unit.article].append(state.keys[state.unit_node[number]])

    def node(self, n: int) -> Node:
        """The node as evidence sees it."""
        if n not in self._made:
            state = self._state
            units = [state.units[u] for u in state.node_units[n]]
            articles = frozenset(u.article for u in units)
            company = {k for a in sorted(articles)[:20] for k in self._present[a][:_MOST_COMPANY]}
            genders = {u.gender for u in units if u.gender is not None}
            self._made[n] = Node(
                key=state.keys[n],
                name=state.names[n],
                type=state.types[n],
                articles=articles,
                roles=frozenset(r for u in units for r in u.roles),
                gender=next(iter(genders)) if len(genders) == 1 else None,
                company=frozenset(company),
            )
        return self._made[n]


def join_within_articles(state: State, unclear: Set[int]) -> None:
    """Other full forms of one article's entity are the same actor: the article itself was read so.

    `unclear` are the `ambiguous` nodes, which join nobody.
    """
    nodes = {key: i for i, key in enumerate(state.keys)}
    for number, unit in enumerate(state.units):
        home = state.unit_node[number]
        for form, _ in unit.forms:
            if unit.type == "PERSON" and not is_full(form):
                continue
            other = nodes.get(key_of(unit.type, form))
            if (
                other is None
                or other == home
                or other in unclear
                or (unit.type == "ORG" and _is_shorter(form, unit.name))
            ):
                continue
            if agree(state, home, other):
                reason = next((w for w in unit.why if form in w), f"{form} and {unit.name} are one in an article")
                state.join(home, other, reason)


def _is_shorter(form: str, name: str) -> bool:
    return len(form.split()) < len(name.split())


def agree(state: State, a: int, b: int) -> bool:
    """Whether no name of one group is known to differ from a name of the other."""
    first = [n for n in state.groups.group(a) if state.types[n] in ("PERSON", "ORG")][:12]
    second = [n for n in state.groups.group(b) if state.types[n] in ("PERSON", "ORG")][:12]
    for x in first:
        for y in second:
            if state.types[x] == state.types[y] == "PERSON":
                if (
                    is_full(state.names[x])
                    and is_full(state.names[y])
                    and not same_person(state.names[x], state.names[y]).same
                ):
                    return False
            elif (
                state.types[x] == state.types[y] and compare_organisations(state.names[x], state.names[y]).score < 0.03
            ):
                return False
    return True


def join_across(state: State, made: Nodes, unclear: Set[int]) -> None:
    """Compare the names that share a key, best evidence first, and join or doubt; `unclear` nodes are only doubted."""
    pool = [n for n in range(len(state.keys)) if state.types[n] != "PERSON" or is_full(state.names[n])]
    pool = [n for n in pool if state.types[n] != "NORP" and _OPEN not in state.keys[n]]
    bearers = _bearers(state, pool)
    weighed = []
    for i, j in candidate_pairs([(state.types[n], state.names[n]) for n in pool]):
        a, b = pool[i], pool[j]
        reasons = weigh(made.node(a), made.node(b), bearers)
        if reasons and (chance := probability(reasons)) >= DOUBT:
            weighed.append(Doubt(round(chance, 6), a, b, reasons))
    weighed.sort(key=lambda d: (-d.chance, state.keys[d.a], state.keys[d.b]))
    rivals = _rivals(state, weighed)
    for doubt in weighed:
        if state.groups.find(doubt.a) == state.groups.find(doubt.b):
            continue
        clear = doubt.chance >= MERGE and (doubt.a, doubt.b) not in rivals and not {doubt.a, doubt.b} & unclear
        if clear and agree(state, doubt.a, doubt.b):
            state.join(doubt.a, doubt.b, "; ".join(r.text for r in doubt.reasons if r.weight > 0))
        elif state.groups.may_join(doubt.a, doubt.b):
            state.doubts.append(doubt)


def _rivals(state: State, weighed: Sequence[Doubt]) -> set[tuple[int, int]]:
    """Pairs of a partial name with one of several full names that cannot be one person: nobody knows which."""
    partial: dict[int, list[Doubt]] = defaultdict(list)
    for doubt in weighed:
        if doubt.chance >= MERGE and state.types[doubt.a] == "PERSON":
            partial[doubt.a].append(doubt)
            partial[doubt.b].append(doubt)
    found: set[tuple[int, int]] = set()
    for node, doubts in partial.items():
        others = [d.b if d.a == node else d.a for d in doubts][:6]
        if any(not same_person(state.names[x], state.names[y]).same for x in others for y in others if x < y):
            found |= {(d.a, d.b) for d in doubts}
    return found


def ambiguous(state: State) -> set[int]:
    """Bare names of which there are fuller ones that differ in between: "Ivan Cray" may be Ivan B. Cray or Ivan T. Cray."""
    bare: dict[tuple[str, str], int] = {}
    fuller: dict[tuple[str, str], list[str]] = defaultdict(list)
    for n, name in enumerate(state.names):
        if state.types[n] == "PERSON":
            parsed = parse_name(name)
            tokens = parsed.tokens
            if len(tokens) == 2 and not parsed.suffix:
                bare[tokens[0], tokens[1]] = n
            elif len(tokens) > 2 and parsed.middle and len(parsed.middle[0].rstrip(".")) == 1:
                fuller[tokens[0], tokens[-1]].append(name)
    return {
        bare[ends]
        for ends, names in fuller.items()
        if ends in bare and any(not same_person(names[0], other).same for other in names[1:6])
    }


def _bearers(state: State, pool: Sequence[int]) -> dict[str, int]:
    given: dict[str, set[str]] = defaultdict(set)
    for n in pool:
        if state.types[n] == "PERSON":
            name = parse_name(state.names[n])
            given[name.family.casefold()].add(name.given.casefold())
    return {family: len(names) for family, names in given.items()}


def join_short_names(state: State, made: Nodes) -> None:
    """Give each name that stands alone in its article to the one long name that it can mean, or leave it open."""
    by_word, by_given = _by_name(state)
    shorts = _shorts(state)
    for node in range(len(state.keys)):
        if state.types[node] == "PERSON" and not is_full(state.names[node]):
            word = parse_name(state.names[node]).family.casefold()
            fits = {**by_given.get(word, {}), **by_word.get(word, {})}
        elif state.types[node] == "ORG":
            fits = shorts.get(state.keys[node], {})
        else:
            continue
        own = state.groups.group(node)
        if any(n in fits for n in own) or any(state.types[n] == "PERSON" and is_full(state.names[n]) for n in own):
            continue
        roots = _rooted(state, fits, node)
        if roots:
            _link(state, made, node, roots)


def _rooted(state: State, fits: dict[int, int], node: int) -> list[tuple[int, int]]:
    """Groups that the fitting nodes form, as (weight, a node of it), heaviest first; without the node's own."""
    total: Counter[int] = Counter()
    for other, count in fits.items():
        if state.groups.find(other) != state.groups.find(node):
            total[state.groups.find(other)] += count
    return sorted(((c, n) for n, c in total.items()), key=lambda item: (-item[0], state.keys[item[1]]))


def _by_name(state: State) -> tuple[dict[str, dict[int, int]], dict[str, dict[int, int]]]:
    """The full names that bear each family name, and each given name, with how many articles have them."""
    families: dict[str, dict[int, int]] = defaultdict(dict)
    given: dict[str, dict[int, int]] = defaultdict(dict)
    for n, full in enumerate(state.names):
        if state.types[n] == "PERSON" and is_full(full):
            name = parse_name(full)
            families[name.family.casefold()][n] = len(state.node_units[n])
            if len(state.node_units[n]) >= _KNOWN:  # only somebody who is in the news often goes by a given name
                given[name.given.casefold()][n] = len(state.node_units[n])
    return families, given


def _shorts(state: State) -> dict[str, dict[int, int]]:
    """For each short form's key: the longer organisations that articles use it for, and in how many articles."""
    found: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, unit in enumerate(state.units):
        if unit.type != "ORG":
            continue
        home = state.unit_node[number]
        for form, _ in unit.forms:
            if (key := key_of("ORG", form)) not in (state.keys[home], key_of("ORG", unit.name)):
                found[key][home] += 1
    return found


def _link(state: State, made: Nodes, node: int, roots: list[tuple[int, int]]) -> None:
    """Join a short name's whole node where one long name is clear, else each unit by what stands beside it."""
    name = state.names[node]
    own = made.node(node)
    left_open = _OPEN in own.key
    roots = [
        (weight, n)
        for weight, n in roots
        if _may_mean(state, own, n) and (not left_open or _is_named_with(state, own, n))
    ]
    if not roots:
        return
    told = _told(state, own, roots)
    if told is not None:
        root, office = told
        state.join(node, root, f"{name}: called {office}, as {state.names[root]} is")
        return
    weight, best = roots[0]
    clear = _OVERWHELMING if left_open else _CLEAR
    if not (left_open and _is_of_other(state, own, roots)) and (
        len(roots) == 1 or (weight >= clear * roots[1][0] and weight >= 3)
    ):
        only = "the only" if len(roots) == 1 else "by far the most frequent"
        state.join(node, best, f"{name}: {only} long form in these articles is {state.names[best]}")
        return
    if state.types[node] == "ORG" and not name.replace(".", "").isupper():
        return  # a name of its own: it may well be none of the longer ones
    if len(state.groups.group(node)) > 1:
        return  # it was joined already, by an editor or by evidence
    for unit in state.node_units[node]:
        state.unlinked.append(Unlinked(unit, tuple(n for _, n in roots[:5])))


def _is_named_with(state: State, own: Node, node: int) -> bool:
    """Whether an article of the short name names somebody of the node's group."""
    return any(state.units[u].article in own.articles for n in state.groups.group(node) for u in state.node_units[n])


def _is_of_other(state: State, own: Node, roots: list[tuple[int, int]]) -> bool:
    """Whether the article of a short name names another than the most frequent bearer in full more often than that one."""
    often, *others = (_times_named(state, own, n) for _, n in roots)
    return max(others, default=0) > often


def _times_named(state: State, own: Node, node: int) -> int:
    """How often the articles of the short name name somebody of the node's group in full."""
    units = (state.units[u] for n in state.groups.group(node) for u in state.node_units[n])
    return sum(count for u in units if u.article in own.articles for form, count in u.forms if is_full(form))


def _told(state: State, own: Node, roots: list[tuple[int, int]]) -> tuple[int, str] | None:
    """The one candidate whom articles call by an office of the short name, far more often than any other, and the office."""
    for office in sorted(own.roles):
        counts = sorted(((_times_called(state, n, office), -i, n) for i, (_, n) in enumerate(roots)), reverse=True)
        most, _, best = counts[0]
        if most and (len(counts) == 1 or most >= _CLEAR * counts[1][0]):
            return best, office
    return None


def _times_called(state: State, node: int, office: str) -> int:
    """In how many articles the node's group has the office, or a title that is worded otherwise."""
    title = title_office(office)
    units = (state.units[u] for n in state.groups.group(node) for u in state.node_units[n])
    return sum(office in u.roles or (title is not None and title in map(title_office, u.roles)) for u in units)


def _may_mean(state: State, own: Node, node: int) -> bool:
    """Whether nothing stated keeps a short name from meaning the node's group: gender, Jr. and Sr., or another office.

    People change offices; but an article that gives the long name another one than the short name means two people.
    """
    units = [state.units[u] for n in state.groups.group(node) for u in state.node_units[n]]
    genders = Counter(u.gender for u in units if u.gender is not None)
    if own.gender and genders and genders.most_common(1)[0][0] != own.gender:
        return False
    suffix = parse_name(own.name).suffix
    if suffix and all(parse_name(u.name).suffix != suffix for u in units):
        return False
    offices = {office for role in own.roles if (office := title_office(role)) is not None}
    if not offices:
        return True
    held = {office for u in units for role in u.roles if (office := title_office(role)) is not None}
    if len(units) < _KNOWN and not held and own.gender is None:
        return False
    return bool(offices & held) or all(u.article not in own.articles for u in units)
