"""Apply what editors decided to the names of all articles, and report decisions that match nothing."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct
from rapidfuzz import fuzz, process

from generator.corpus.editorial import ActorDecisions, Ref
from generator.corpus.identity.addresses import actor_address
from generator.corpus.identity.state import State
from generator.corpus.identity.units import Unit, key_of, spellings
from generator.records import Analysis, Problem


class Edited(Struct, frozen=True, kw_only=True):
    """What editors say of one actor."""

    name: str | None = None
    type: str | None = None
    note: str | None = None
    wikidata: str | None = None
    hidden: bool = False


class Applied(Struct, frozen=True, kw_only=True):
    """Units as the decisions part them, and the units that each written name means.

    `scopes` marks units that have a node of their own; `meant` maps a name to the units it stands for.
    """

    units: list[Unit]
    scopes: dict[int, str]
    meant: dict[Ref, tuple[int, ...]]
    decisions: ActorDecisions
    problems: tuple[Problem, ...]

    def enforce(self, state: State) -> None:
        """Part what must stay apart, then join what is the same."""
        for refs in self.decisions.different:
            nodes = [{state.unit_node[u] for u in self.meant.get(r, ())} for r in refs]
            for i, first in enumerate(nodes):
                for second in nodes[i + 1 :]:
                    for a in sorted(first):
                        for b in sorted(second - {a}):
                            state.groups.part(a, b)
        for refs in self.decisions.same:
            same = sorted({state.unit_node[u] for r in refs for u in self.meant.get(r, ())})
            for a, b in itertools.pairwise(same):
                state.join(a, b, f"{' = '.join(str(r) for r in refs)}: an editor's decision")

    def edits(self, state: State) -> dict[int, Edited]:
        """What is decided about each group that a decision is about, by the node that names it. The first one counts."""
        d = self.decisions
        fields: dict[int, dict[str, str | bool]] = defaultdict(dict)
        kinds = (("name", d.name), ("type", d.type), ("note", d.note), ("wikidata", d.wikidata))
        for field, values in kinds:
            for ref, value in values:
                for u in self.meant.get(ref, ()):
                    fields[state.groups.find(state.unit_node[u])].setdefault(field, value)
        for ref in d.hide:
            for u in self.meant.get(ref, ()):
                fields[state.groups.find(state.unit_node[u])]["hidden"] = True
        return {root: msgspec.convert(values, Edited) for root, values in fields.items()}


def apply_decisions(units: list[Unit], analyses: Sequence[Analysis], decisions: ActorDecisions) -> Applied:
    """Find what each decision is about; units that hold names which are said to differ are parted."""
    units = _parted(units, analyses, decisions)
    by_form: dict[str, list[int]] = defaultdict(list)
    by_address: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for form, _ in unit.forms:
            by_form[form.casefold()].append(number)
        by_address[actor_address(unit.name)].append(number)
    scopes: dict[int, str] = {}
    meant: dict[Ref, tuple[int, ...]] = {}
    problems: list[Problem] = []
    for ref in sorted(set(_all_refs(decisions)), key=lambda r: (r.form, r.article or "", r.line)):
        found = by_form.get(ref.form.casefold()) or by_address.get(ref.form) or []
        if ref.article is not None:
            found = [u for u in found if analyses[units[u].article].article.id == ref.article]
            scopes.update(dict.fromkeys(found, ref.article))
        meant[ref] = tuple(sorted(set(found)))
        if not found:
            problems.append(_unmatched(ref, decisions.file, sorted({f for u in units for f, _ in u.forms})))
    return Applied(units=units, scopes=scopes, meant=meant, decisions=decisions, problems=tuple(problems))


def _all_refs(decisions: ActorDecisions) -> Iterable[Ref]:
    for group in (*decisions.same, *decisions.different):
        yield from group
    yield from decisions.hide
    yield from (decided.actor for decided in decisions.means if decided.actor is not None)
    for values in (decisions.name, decisions.type, decisions.note, decisions.wikidata):
        yield from (ref for ref, _ in values)


def _unmatched(ref: Ref, file: str, forms: Sequence[str]) -> Problem:
    nearest = process.extractOne(ref.form, forms, scorer=fuzz.WRatio, score_cutoff=60)
    remedy = f"Did you mean {nearest[0]!r}? Correct the name, or remove the line." if nearest else "Remove the line."
    return Problem(file, ref.line, f"No article names {str(ref)!r}.", remedy)


def _parted(units: list[Unit], analyses: Sequence[Analysis], decisions: ActorDecisions) -> list[Unit]:
    """A unit that an article's reading joined, but whose forms an editor calls different, becomes a unit for each form.

    So does a unit that would bring two such forms together by the name that it shares with another article's unit.
    """
    apart = [frozenset(r.form.casefold() for r in refs) for refs in decisions.different]
    bridges = [_bridges(units, names) for names in apart]
    parted: list[Unit] = []
    for unit in units:
        forms = {f.casefold() for f, _ in unit.forms}
        cut = [forms & names for names in apart if len(forms & names) > 1]
        cut += [
            forms & (names | {unit.name.casefold()})
            for names, bridge in zip(apart, bridges, strict=True)
            if forms & names and key_of(unit.type, unit.name) in bridge
        ]
        parted += _by_form(unit, analyses[unit.article], set().union(*cut)) if cut else [unit]
    return parted


def _bridges(units: Iterable[Unit], names: frozenset[str]) -> frozenset[str]:
    """The keys of units under which more than one of `names` stands."""
    found: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        for form, _ in unit.forms:
            if form.casefold() in names:
                found[key_of(unit.type, unit.name)].add(form.casefold())
    return frozenset(key for key, forms in found.items() if len(forms) > 1)


def _by_form(unit: Unit, analysis: Analysis, apart: set[str]) -> list[Unit]:
    """One unit for each form in `apart`; mentions under other forms go with the first of them before, or after."""
    groups: dict[str, list[int]] = {}
    current: str | None = None
    waiting: list[int] = []
    written = spellings(analysis, unit.entity)
    for m in unit.mentions:
        form = written[m].casefold() if m in written else ""
        if form in apart:
            current = form
        if current is None:
            waiting.append(m)
        else:
            groups.setdefault(current, []).append(m)
    first = next(iter(groups))
    groups[first] = waiting + groups[first]
    result = []
    for form, mentions in groups.items():
        named = [written[m] for m in mentions if m in written]
        counts = {f: named.count(f) for f in named}
        full = next(f for f in named if f.casefold() == form)
        result.append(
            msgspec.structs.replace(
                unit, name=full, forms=tuple(sorted(counts.items())), mentions=tuple(mentions), why=()
            )
        )
    return result
