"""Apply what editors decided to the names of all articles, and report decisions that match nothing."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from functools import partial

import msgspec
from msgspec import Struct
from rapidfuzz import fuzz, process, utils

from generator.corpus.each import Once, once_anew
from generator.corpus.editorial import ActorDecisions, Ref
from generator.corpus.identity.addresses import actor_address
from generator.corpus.identity.genders import Place
from generator.corpus.identity.state import State
from generator.corpus.identity.units import Unit, key_of, spellings
from generator.records import Analysis, Problem

Undecided = Callable[[], Mapping[str, Set[Place]]]
"""Gives the places of each actor, by its id and by its shown name in one case, as they would be without any decision."""

_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STRAIGHT = str.maketrans("‘’ʼ“”", "'''\"\"")
_LEAST_LIKENESS = 60
"""In rapidfuzz's hundredths: of what was misspelt and what was meant."""


class Edited(Struct, frozen=True, kw_only=True):
    """What editors say of one actor."""

    name: str | None = None
    type: str | None = None
    note: str | None = None
    wikidata: str | None = None
    hidden: bool = False


class Applied(Struct, frozen=True, kw_only=True):
    """Units as the decisions part them, and the units that each written name means.

    `scopes` marks units that have a node of their own; `meant` maps a name to the units it stands for, `by_id` holds those that
    are written as an actor's id, and `articles` the ids of the articles, by number.
    """

    units: list[Unit]
    scopes: dict[int, str]
    meant: dict[Ref, tuple[int, ...]]
    by_id: frozenset[Ref]
    articles: tuple[str, ...]
    decisions: ActorDecisions
    problems: tuple[Problem, ...]

    def nodes(self, state: State, ref: Ref) -> list[int]:
        """The nodes of the units that a written name means."""
        return sorted({state.unit_node[u] for u in self.meant.get(ref, ())})


def enforce(applied: Applied, state: State) -> None:
    """Part what must stay apart, then join what is the same."""
    for refs in applied.decisions.different:
        for one, other in itertools.combinations(refs, 2):
            for a, b in itertools.product(applied.nodes(state, one), applied.nodes(state, other)):
                if a != b:
                    state.groups.part(a, b)
    for refs in applied.decisions.same:
        same = sorted({node for ref in refs for node in applied.nodes(state, ref)})
        for a, b in itertools.pairwise(same):
            state.join(a, b, f"{' = '.join(map(str, refs))}: an editor's decision")


def joining(applied: Applied) -> tuple[object, ...]:
    """What decisions say of who is joined: whom the names in `same` and `different` mean, and which units stand alone."""
    decisions = applied.decisions
    lines = [[(ref, applied.meant[ref]) for ref in refs] for refs in (*decisions.same, *decisions.different)]
    return decisions.file, len(decisions.same), lines, applied.scopes


def edits_of(applied: Applied, state: State) -> dict[int, Edited]:
    """What is decided about each group that a decision is about, by the node that names it. The first one counts."""
    fields: dict[int, dict[str, str | bool]] = defaultdict(dict)
    for field, ref, value in _fields(applied.decisions):
        for node in applied.nodes(state, ref):
            fields[state.groups.find(node)].setdefault(field, value)
    return {root: msgspec.convert(values, Edited) for root, values in fields.items()}


def groups_named(applied: Applied, state: State) -> set[int]:
    """The groups that any decision names, by the node that names each."""
    return {state.groups.find(state.unit_node[unit]) for units in applied.meant.values() for unit in units}


def _fields(decisions: ActorDecisions) -> list[tuple[str, Ref, str | bool]]:
    """What is decided of single actors: the field of `Edited`, the actor, and the value."""
    stated: dict[str, Iterable[tuple[Ref, str | bool]]] = {
        "name": decisions.name,
        "type": decisions.type,
        "note": decisions.note,
        "wikidata": decisions.wikidata,
        "hidden": zip(decisions.hide, itertools.repeat(True)),
    }
    return [(field, *told) for field, values in stated.items() for told in values]


def apply_decisions(
    units: list[Unit],
    analyses: Sequence[Analysis],
    decisions: ActorDecisions,
    undecided: Undecided,
    once: Once = once_anew,
) -> Applied:
    """Find what each decision is about; units that hold names which are said to differ are parted.

    `undecided` is asked for the actors as they would be without decisions where an id is no name's plain address. What stands
    where is asked of `once`, which knows it by the analyses.
    """
    units = _parted(units, analyses, decisions)
    articles = tuple(analysis.article.id for analysis in analyses)
    names = once("names", decisions.different, partial(_names_of, units))
    scopes: dict[int, str] = {}
    meant: dict[Ref, tuple[int, ...]] = {}
    by_id: set[Ref] = set()
    for ref in sorted(set(refs_of(decisions)), key=lambda r: (r.form, r.article or "", r.line)):
        found, is_id = _find(names, undecided, ref.form)
        if ref.article is not None:
            found = [u for u in found if articles[units[u].article] == ref.article]
            scopes.update(dict.fromkeys(found, ref.article))
        elif is_id:
            by_id.add(ref)
        meant[ref] = tuple(found)
    meant |= {ref: _by_given_name(ref, decisions, meant) for ref, units_meant in meant.items() if not units_meant}
    forms = sorted({form for unit in units for form, _ in unit.forms}) if not all(meant.values()) else []
    return Applied(
        units=units,
        scopes=scopes,
        meant=meant,
        by_id=frozenset(by_id),
        articles=articles,
        decisions=decisions,
        problems=tuple(unmatched(ref, decisions.file, forms, articles) for ref in meant if not meant[ref]),
    )


def _by_given_name(ref: Ref, decisions: ActorDecisions, meant: Mapping[Ref, tuple[int, ...]]) -> tuple[int, ...]:
    """The units of the actor to whom `name` gives the name, or the address, that a decision writes."""
    wanted = (ref.form.casefold(), actor_address(ref.form))
    for named, value in decisions.name:
        if ref.article is None and (value.casefold() == wanted[0] or actor_address(value) == ref.form):
            return meant[named]
    return ()


class _Names(Struct, frozen=True):
    """Units with their numbers, by a form in one case and by the plain address of their names, and all forms as written."""

    units: Sequence[Unit]
    by_form: dict[str, set[int]]
    by_address: dict[str, set[int]]
    written: set[str]


def _names_of(units: Sequence[Unit]) -> _Names:
    names = _Names(units, defaultdict(set), defaultdict(set), set())
    for number, unit in enumerate(units):
        names.by_address[actor_address(unit.name)].add(number)
        for form, _ in unit.forms:
            names.by_form[plain(form)].add(number)
            names.written.add(form)
    return names


def _find(names: _Names, undecided: Undecided, form: str) -> tuple[list[int], bool]:
    """The units that a written name or id means, and whether it is an id."""
    named, addressed = names.by_form.get(plain(form), set()), names.by_address.get(form, set())
    if form in names.written or (named and not addressed):
        return sorted(named), False
    if not _ADDRESS.fullmatch(form):
        return _of_actor(names, undecided, plain(form)), False
    if len({key_of(names.units[u].type, names.units[u].name) for u in addressed}) == 1:
        return sorted(addressed), True
    own = _of_actor(names, undecided, form)
    return (own, True) if own else (sorted(named or addressed), bool(addressed))


def _of_actor(names: _Names, undecided: Undecided, key: str) -> list[int]:
    """The units of an actor as it is without decisions, by its id or shown name."""
    places = undecided().get(key, frozenset())
    return [n for n, unit in enumerate(names.units) if any((unit.article, m) in places for m in unit.mentions)]


def plain(form: str) -> str:
    """A form, or a text, in one case, with straight marks."""
    return form.casefold().translate(_STRAIGHT)


def refs_of(decisions: ActorDecisions) -> Iterable[Ref]:
    """Every name that decisions write."""
    yield from itertools.chain.from_iterable((*decisions.same, *decisions.different))
    yield from (decided.actor for decided in decisions.means if decided.actor is not None)
    yield from (ref for _, ref, _ in _fields(decisions))


def unmatched(ref: Ref, file: str, forms: Sequence[str], articles: Collection[str]) -> Problem:
    """The Problem of a name that stands for nobody, or of an article that is not there, with what may have been meant."""
    if ref.article is not None and ref.article not in articles:
        remedy = f"{nearest(ref.article, sorted(articles))}Correct the article, or remove the line."
        return Problem(file, ref.line, f"There is no article {ref.article!r}.", remedy)
    guess = nearest(ref.form, forms)
    remedy = f"{guess}Correct the name, or remove the line." if guess else "Remove the line."
    return Problem(file, ref.line, f"No article names {str(ref)!r}.", remedy)


def nearest(written: str, known: Sequence[str]) -> str:
    """A question whether the most similar of what is `known` was meant, with a blank behind it; empty where none is near."""
    found = process.extractOne(
        written, known, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_LEAST_LIKENESS
    )
    return f"Did you mean {found[0]!r}? " if found else ""


def _parted(units: list[Unit], analyses: Sequence[Analysis], decisions: ActorDecisions) -> list[Unit]:
    """A unit that an article's reading joined, but whose forms an editor calls different, becomes a unit for each form.

    So does a unit that would bring two such forms together by the name that it shares with another article's unit.
    """
    apart = [frozenset(r.form.casefold() for r in refs) for refs in decisions.different]
    bridges = [_bridges(units, names) for names in apart]
    parted: list[Unit] = []
    for unit in units:
        forms, key = unit.plain_forms, key_of(unit.type, unit.name)
        cut = [forms & names for names in apart if len(forms & names) > 1]
        for names, bridge in zip(apart, bridges, strict=True):
            if key in bridge and forms & names:
                cut.append(forms & (names | {unit.name.casefold()}))
        parted += _by_form(unit, analyses[unit.article], frozenset().union(*cut)) if cut else [unit]
    return parted


def _bridges(units: Iterable[Unit], names: frozenset[str]) -> frozenset[str]:
    """The keys of units under which more than one of `names` stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        found[key_of(unit.type, unit.name)] |= unit.plain_forms & names
    return frozenset(key for key, forms in found.items() if len(forms) > 1)


def _by_form(unit: Unit, analysis: Analysis, apart: Set[str]) -> list[Unit]:
    """One unit for each form in `apart`; mentions under other forms go with the last of them before, else the first."""
    written = spellings(analysis, unit.entity)
    plain = {m: form.casefold() for m, form in written.items()}
    groups: dict[str, list[int]] = defaultdict(list)
    current = next(plain[m] for m in unit.mentions if plain.get(m) in apart)
    for m in unit.mentions:
        current = plain[m] if plain.get(m) in apart else current
        groups[current].append(m)
    return [_of_mentions(unit, form, mentions, written) for form, mentions in groups.items()]


def _of_mentions(unit: Unit, form: str, mentions: Sequence[int], written: Mapping[int, str]) -> Unit:
    """The unit of those `mentions` of a unit that are called by `form`, or by no name that is `written`."""
    counts = Counter(written[m] for m in mentions if m in written)
    name = next(spelling for spelling in counts if spelling.casefold() == form)
    forms = tuple(sorted(counts.items()))
    return msgspec.structs.replace(unit, name=name, forms=forms, mentions=tuple(mentions), why=())
