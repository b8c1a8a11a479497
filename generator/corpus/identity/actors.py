"""Decide which names of all articles are one actor: editors first, then articles, then evidence.

The order of articles changes nothing: they are taken by their ids, names by their keys, and ties are broken by spelling.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import msgspec
from msgspec import Struct

from generator.corpus.editorial import ActorDecisions, Pin
from generator.corpus.identity.addresses import Age, Claim, assign
from generator.corpus.identity.decisions import Applied, Edited, apply_decisions
from generator.corpus.identity.genders import Place, contradicted
from generator.corpus.identity.glued import without_glued_words
from generator.corpus.identity.institutions import is_institution
from generator.corpus.identity.matching import ambiguous, join_across, join_within_articles
from generator.corpus.identity.nodes import Nodes, build
from generator.corpus.identity.pinned import pin, recounted
from generator.corpus.identity.review import reviews_of
from generator.corpus.identity.shortnames import join_short_names
from generator.corpus.identity.state import State
from generator.corpus.identity.tenure import tenures
from generator.corpus.identity.titled import mistitled
from generator.corpus.identity.units import Unit, is_full, units_of
from generator.corpus.identity.votes import settled
from generator.names import parse_name, place_of
from generator.records import PLACE_TYPES, Actor, ActorName, ActorRole, Analysis, Mention, Problem, Quote, Review


class Resolution(Struct, frozen=True, kw_only=True):
    """Analyses whose mentions and speakers carry actors, the actors themselves, doubts for an editor, and Problems."""

    analyses: tuple[Analysis, ...]
    actors: tuple[Actor, ...]
    reviews: tuple[Review, ...]
    problems: tuple[Problem, ...]


def resolve(
    analyses: Sequence[Analysis], decisions: ActorDecisions, replaced: Collection[str] = frozenset()
) -> Resolution:
    """Join the entities of all articles into actors. Offices that `replaced` articles state count no more.

    Decisions beat evidence: names in `same` are one actor, names in `different` never are. A short name that fits several
    actors stays without one, and is in `reviews`.
    """
    given = analyses
    analyses = sorted(given, key=lambda a: a.article.id)
    units = without_glued_words(settled(units_of(analyses)))
    applied = apply_decisions(units, analyses, decisions)
    state = build(applied.units, applied.scopes)
    applied.enforce(state)
    unclear, made = ambiguous(state), Nodes(state)
    join_within_articles(state, unclear)
    join_across(state, made, unclear)
    join_short_names(state, made)
    actors, ids = _actors(_actor_groups(state), state, applied, analyses, replaced)
    reviews, problems = reviews_of(state, analyses, ids), applied.problems
    meant = _meant(decisions, applied, ids)
    del state, made, applied, units  # of many articles the memory counts: these go before the analyses are there twice
    wrong = contradicted(analyses, ids) | mistitled(analyses, actors, ids)
    lost = Counter(ids[place] for place in wrong)
    numbers = {a.article.id: i for i, a in enumerate(analyses)}
    marked = [_marked(a, numbers[a.article.id], ids, wrong) for a in given]
    actors = [msgspec.structs.replace(a, mentions=a.mentions - lost[a.id]) if a.id in lost else a for a in actors]
    pinned = pin(given, decisions, meant)
    decided = [pinned.analysis(a) for a in marked]
    return Resolution(
        analyses=tuple(decided),
        actors=tuple(sorted(recounted(actors, marked, decided), key=lambda a: a.id)),
        reviews=tuple(r for r in reviews if not pinned.decides(r)),
        problems=problems + pinned.problems,
    )


def _meant(decisions: ActorDecisions, applied: Applied, ids: dict[Place, str]) -> dict[Pin, str | None]:
    """The actors that decisions on single places name; without those whose name matches nothing."""
    found: dict[Pin, str | None] = {}
    for decided in decisions.means:
        if decided.actor is None:
            found[decided] = None
            continue
        units = [applied.units[u] for u in applied.meant.get(decided.actor, ())]
        named = (ids.get((unit.article, m)) for unit in units for m in unit.mentions)
        actor = next((a for a in named if a is not None), None)
        if actor is not None:
            found[decided] = actor
    return found


def _actor_groups(state: State) -> list[list[int]]:
    """The units of each actor; short names that nobody could link belong to none."""
    open_units = {u.unit for u in state.unlinked}
    found = []
    for nodes in state.groups.all():
        units = sorted(u for n in nodes for u in state.node_units[n] if u not in open_units)
        if any(state.units[u].told for u in units):
            found.append(units)
    return found


def _actors(
    groups: list[list[int]],
    state: State,
    applied: Applied,
    analyses: Sequence[Analysis],
    replaced: Collection[str],
) -> tuple[list[Actor], dict[tuple[int, int], str]]:
    """The actors, and the id of the actor of each (article, mention)."""
    facts = [_Facts(group, state, analyses, replaced) for group in groups]
    edits = applied.edits(state)
    roots = [state.groups.find(state.unit_node[f.units[0]]) for f in facts]
    renamed = [edits[root].name if root in edits else None for root in roots]
    addresses = assign([_with_name(f.claim, name) for f, name in zip(facts, renamed, strict=True)])
    reasons: dict[int, list[str]] = {}
    for node, reason in state.why:
        reasons.setdefault(state.groups.find(node), []).append(reason)
    actors = []
    ids: dict[tuple[int, int], str] = {}
    for f, own, root in zip(facts, addresses, roots, strict=True):
        edited = edits.get(root, Edited())
        actor = Actor(
            id=own[0],
            name=edited.name or f.name,
            type=edited.type or f.type,
            names=tuple(ActorName(form, count) for form, count in f.names),
            roles=f.roles if (edited.type or f.type) == "PERSON" else (),
            articles=f.articles,
            mentions=sum(state.units[u].size for u in f.units),
            why=tuple(dict.fromkeys(sorted(reasons.get(root, [])) + f.why)),
            addresses=own,
            note=edited.note,
            wikidata=edited.wikidata,
            hidden=edited.hidden,
        )
        stated = tenures(actor, (analyses[state.units[u].article] for u in f.units))
        actors.append(msgspec.structs.replace(actor, tenures=stated) if stated else actor)
        for u in f.units:
            ids.update(((state.units[u].article, m), own[0]) for m in state.units[u].mentions)
    return actors, ids


class _Facts:
    """What the units of one actor say together."""

    def __init__(self, units: list[int], state: State, analyses: Sequence[Analysis], replaced: Collection[str]) -> None:
        self.units = units
        members = [state.units[u] for u in units]
        counts: Counter[str] = Counter()
        for unit in members:
            counts.update(dict(unit.forms))
        self.type = _type(members)
        self.names = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        self.articles = tuple(sorted({analyses[u.article].article.id for u in members}))
        self.name = _with_country(_display(self.type, counts), members)
        self.claim = _claim(self.type, members, analyses, self.name)
        self.roles = _roles((unit for unit in members if analyses[unit.article].article.id not in replaced), analyses)
        self.why = sorted({reason for unit in members for reason in unit.why})


def _with_country(name: str, units: Sequence[Unit]) -> str:
    """The name of an institution with its country, where the name alone leaves that open."""
    countries = {unit.country for unit in units} - {None}
    return f"{name} ({countries.pop()})" if len(countries) == 1 and is_institution(name) else name


def _type(units: Sequence[Unit]) -> str:
    counts: Counter[str] = Counter()
    for unit in units:
        counts[unit.type] += unit.size
    return max(counts.items(), key=lambda item: (item[1], item[0]))[0]


def _full_forms(kind: str, counts: Counter[str]) -> list[str]:
    if kind == "PERSON":
        return [f for f in counts if is_full(f)] or list(counts)
    if kind == "ORG":
        long = [f for f in counts if len(f.split()) > 1]
        whole = [f for f in long if counts[f] * 10 >= sum(counts.values())]
        return whole or list(counts)
    return list(counts)


def _display(kind: str, counts: Counter[str]) -> str:
    """The most frequent full form, written as names are; a country's own name.

    Of equally frequent ones, that with the spelling of the family name which is written most.
    """
    if kind in PLACE_TYPES:
        for form in sorted(counts, key=lambda f: (-counts[f], f)):
            if (place := place_of(form)) is not None:
                return place.name
    forms = _full_forms(kind, counts)
    families: Counter[str] = _families(counts) if kind == "PERSON" else Counter()
    return min(
        forms,
        key=lambda f: (
            f.isupper() and " " in f,
            -counts[f],
            -families[_family(f)],
            _begins_with_initial(f),
            -len(f.split()),
            f,
        ),
    )


def _family(form: str) -> str:
    return parse_name(form).family.casefold()


def _begins_with_initial(form: str) -> bool:
    return len(parse_name(form).given.rstrip(".")) == 1


def _families(counts: Counter[str]) -> Counter[str]:
    """How often each spelling of the family name is written, alone or in a full name."""
    found: Counter[str] = Counter()
    for form, count in counts.items():
        found[_family(form)] += count
    return found


def _claim(kind: str, units: Sequence[Unit], analyses: Sequence[Analysis], name: str) -> Claim:
    """The addresses that an actor claims: first by what the oldest article calls it, in full where it does.

    An article that knows only a surname gives an address by it, so that a fuller name which comes up later changes none.
    """
    ages = [_age(analyses[unit.article]) for unit in units]
    oldest = min(ages)
    own: Counter[str] = Counter()
    forms: dict[str, Age] = {}
    for unit, age in zip(units, ages, strict=True):
        if age == oldest:
            own.update(dict(unit.forms))
        for form, _ in unit.forms:
            if kind != "PERSON" or form == unit.name or is_full(form):
                forms[form] = min(age, forms.get(form, age))
    if kind in PLACE_TYPES and place_of(name) is not None:
        return Claim(name=name, type=kind, age=oldest, forms=forms)
    first = min(
        _full_forms(kind, own),
        key=lambda f: (f.isupper() and " " in f, -own[f], kind == "PERSON" and _begins_with_initial(f), f),
    )
    return Claim(name=first, type=kind, age=oldest, forms=forms)


def _with_name(claim: Claim, name: str | None) -> Claim:
    """The claim with an editor's name for the actor, which leads there too unless an article's name does so already."""
    if name is None:
        return claim
    return msgspec.structs.replace(claim, forms={name: ("~", ""), **claim.forms})


def _age(analysis: Analysis) -> Age:
    """When the article appeared; undated ones come last."""
    return analysis.article.published or "9999", analysis.article.id


def _roles(units: Iterable[Unit], analyses: Sequence[Analysis]) -> tuple[ActorRole, ...]:
    found = set()
    for unit in units:
        analysis = analyses[unit.article]
        for m in unit.mentions:
            mention = analysis.mentions[m]
            if mention.role is not None and mention.role_span is not None:
                start, end = mention.role_span
                found.add((analysis.article.id, start, end, mention.role))
    return tuple(ActorRole(role=role, article=article, start=s, end=e) for article, s, e, role in sorted(found))


def _marked(analysis: Analysis, number: int, ids: dict[Place, str], wrong: Collection[Place]) -> Analysis:
    """The analysis with actors at its mentions and speakers; `wrong` pronouns lead to nobody."""
    places = [(number, i) for i in range(len(analysis.mentions))]
    actors = (None if place in wrong else ids.get(place) for place in places)
    unsaid = {i for place, i in zip(places, range(len(places)), strict=True) if place in wrong}
    mentions = tuple(
        m if m.actor == actor else msgspec.structs.replace(m, actor=actor)
        for m, actor in zip(analysis.mentions, actors, strict=True)
    )
    return msgspec.structs.replace(
        analysis, mentions=mentions, quotes=tuple(_with_speaker(q, analysis, mentions, unsaid) for q in analysis.quotes)
    )


def _with_speaker(quote: Quote, analysis: Analysis, mentions: tuple[Mention, ...], unsaid: Collection[int]) -> Quote:
    """A speaker is the actor of the mention at its place, else of its entity; a pronoun that is wrong of both is nobody's."""
    speaker = quote.speaker
    if speaker is None or speaker.entity is None or speaker.entity >= len(analysis.entities):
        return quote
    own = analysis.entities[speaker.entity].mentions
    here = [m for m in own if mentions[m].start < speaker.end and speaker.start < mentions[m].end]
    if any(m in unsaid for m in here):
        why = (*quote.why, f"but {speaker.text!r} is not how other places speak of that actor")
        return msgspec.structs.replace(quote, speaker=msgspec.structs.replace(speaker, how="open"), why=why)
    actor = next((mentions[m].actor for m in (*here, *own) if mentions[m].actor is not None), None)
    return msgspec.structs.replace(quote, speaker=msgspec.structs.replace(speaker, actor=actor))
