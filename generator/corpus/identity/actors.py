"""Decide which names of all articles are one actor: editors first, then articles, then evidence.

The order of articles changes nothing: they are taken by their ids, names by their keys, and ties are broken by spelling.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from functools import cache, partial
from typing import NamedTuple

import msgspec
from msgspec import Struct

from generator.corpus.each import Each, Once, each_anew, once_anew
from generator.corpus.editorial import ActorDecisions, Pin
from generator.corpus.identity.addresses import Claim, assign
from generator.corpus.identity.asked import ask_after
from generator.corpus.identity.bodies import placed
from generator.corpus.identity.decisions import (
    Applied,
    Edited,
    apply_decisions,
    edits_of,
    groups_named,
    joining,
    plain,
)
from generator.corpus.identity.facts import Facts, told_apart
from generator.corpus.identity.genders import Place, contradicted
from generator.corpus.identity.glued import without_glued_words
from generator.corpus.identity.joined import joined
from generator.corpus.identity.marking import marked
from generator.corpus.identity.pinned import as_pinned, is_decided, pin, recounted
from generator.corpus.identity.review import reviews_of
from generator.corpus.identity.state import OPEN, State
from generator.corpus.identity.titled import mistitled
from generator.corpus.identity.units import FEW, Unit, units_of
from generator.corpus.identity.votes import settled
from generator.data import body_words
from generator.names import parse_name
from generator.records import Actor, ActorName, Analysis, Problem, Published, Review
from generator.values import Spread, either, every, first, known


class Resolution(Struct, frozen=True, kw_only=True):
    """Analyses whose mentions and speakers carry actors, the actors themselves, doubts for an editor, and Problems."""

    analyses: tuple[Analysis, ...]
    actors: tuple[Actor, ...]
    reviews: tuple[Review, ...]
    problems: tuple[Problem, ...]


def names_of(analyses: Sequence[Analysis], each: Each = each_anew, keys: Sequence[str] = ()) -> list[Unit]:
    """The units of all articles, each with the type and the country that all together tell; no decision changes them.

    `each` and `keys` are as `units_of` has them.
    """
    return without_glued_words(settled(placed(units_of(analyses, each, keys))))


Named = Callable[[Sequence[Analysis]], list[Unit]]
"""From analyses to their units, as `names_of` does."""


def resolve(
    analyses: Sequence[Analysis],
    decisions: ActorDecisions,
    replaced: Collection[str] = frozenset(),
    published: Sequence[Published] = (),
    named: Named = names_of,
    spread: Spread | None = None,
    once: Once = once_anew,
) -> Resolution:
    """Join the entities of all articles into actors. Offices that `replaced` articles state count no more.

    `named` is asked for their units, `spread` has other processes find names to compare. Addresses that earlier builds
    `published` lead to whom they led to then. Decisions beat evidence; a short name that fits several actors is in `reviews`.
    What most decisions do not change is asked of `once`, which knows it by these `analyses`.
    """
    given, analyses = analyses, sorted(analyses, key=lambda a: a.article.id)
    units, basis = named(analyses), (sorted(replaced), published)
    alone = partial(resolve, analyses, ActorDecisions(), replaced, published, named, spread)
    undecided = cache(lambda: once("undecided", basis, lambda: _places_of(alone())))
    applied = apply_decisions(units, analyses, decisions, undecided, once)
    found = partial(joined, applied, analyses, replaced, published, spread)
    state, unclear, every, before = once("joined", (*basis, *joining(applied)), found)
    applied.meant.update(dict.fromkeys(unclear, ()))
    asked = (*unclear.values(), *ask_after(applied, state))
    facts, addresses = _without_doubtful(every, state, applied, before)
    actors = _actors(facts, addresses, state, applied)
    ids = {
        (state.units[u].article, mention): actor.id
        for actor, f in zip(actors, facts, strict=True)
        for u in f.units
        for mention in state.units[u].mentions
    }
    reviews, problems = reviews_of(state, analyses, ids), (*applied.problems, *asked)
    meant = _meant(decisions, applied, ids)
    # Of many articles the memory counts: these go before the analyses are there twice.
    del state, found, every, applied, units, facts
    wrong = contradicted(analyses, ids) | mistitled(analyses, actors, ids)
    lost = Counter(ids[place] for place in wrong)
    numbers = {a.article.id: i for i, a in enumerate(analyses)}
    shown = [marked(a, numbers[a.article.id], ids, wrong) for a in given]
    actors = [msgspec.structs.replace(a, mentions=a.mentions - lost[a.id]) for a in actors]
    pinned = pin(given, decisions, meant)
    decided = [as_pinned(pinned, a) for a in shown]
    return Resolution(
        analyses=tuple(decided),
        actors=tuple(sorted(recounted(actors, shown, decided), key=lambda a: a.id)),
        reviews=tuple(r for r in reviews if not is_decided(pinned, r)),
        problems=problems + pinned.problems,
    )


def _places_of(resolution: Resolution) -> dict[str, set[Place]]:
    """The places of each actor by its id, and by the name that pages show; the articles are numbered in their order."""
    places: dict[str, set[Place]] = defaultdict(set)
    ids = {actor.id for actor in resolution.actors}
    for number, analysis in enumerate(resolution.analyses):
        for index, mention in enumerate(analysis.mentions):
            if mention.actor is not None:
                places[mention.actor].add((number, index))
    for actor in resolution.actors:
        for address in actor.addresses[1:]:  # which is no actor's own
            places[address] |= places[actor.id]
        if plain(actor.name) not in ids:
            places[plain(actor.name)] |= places[actor.id]
    return places


def _meant(decisions: ActorDecisions, applied: Applied, ids: dict[Place, str]) -> dict[Pin, str | None]:
    """The actors that decisions on single places name; without those whose name matches nothing."""
    found: dict[Pin, str | None] = {}
    for decided in decisions.means:
        if decided.actor is None:
            found[decided] = None
            continue
        units = (applied.units[u] for u in applied.meant.get(decided.actor, ()))
        actor = first(ids.get((unit.article, mention)) for unit in units for mention in unit.mentions)
        if actor is not None:
            found[decided] = actor
    return found


def _without_doubtful(
    facts: Sequence[Facts], state: State, applied: Applied, before: Mapping[int, Sequence[str]]
) -> tuple[list[Facts], list[Sequence[str]]]:
    """`facts` without the actors of doubtful names, but those that an editor names or that have an address already.

    With each its earlier addresses, which `before` has by number.
    """
    named, public = groups_named(applied, state), _public(state) | _ends(state)
    kept = [
        number
        for number, f in enumerate(facts)
        if len(f.units) > FEW
        or not all(_IS_DOUBTFUL(_Told(state.units[u], state.keys[state.unit_node[u]], public)) for u in f.units)
        or state.groups.find(state.unit_node[f.units[0]]) in named
        or number in before
    ]
    return [facts[number] for number in kept], [before.get(number, ()) for number in kept]


class _Told(NamedTuple):
    """A unit, the key of its node, and what names somebody in the news in part: see `_public` and `_ends`."""

    unit: Unit
    key: str
    public: Set[str]


_IS_DOUBTFUL: Callable[[_Told], bool] = either(
    lambda it: it.unit.doubtful or OPEN in it.key,
    every(
        lambda it: it.unit.name.casefold() in it.public and it.unit.country is None,
        lambda it: not (it.unit.tells or it.unit.introduced or it.unit.located),
    ),
)
"""Whether a unit may be nobody's: as its article has it, left open there, or by a part of another's name."""


def _ends(state: State) -> frozenset[str]:
    """What ends the longer name of a body: "Harbour Committee", of which there may be several."""
    bodies = (name.casefold().split() for name, kind in zip(state.names, state.types, strict=True) if kind == "ORG")
    bodies = (words for words in bodies if not _HEADS.isdisjoint(words[-1:]))
    return frozenset(" ".join(words[i:]) for words in bodies for i in range(1, len(words) - 1))


_HEADS = (body_words("head") | {"pac"}) - {"university", "college"}
"""Ends of the names of which several bodies may have the rest alike; a university is called after one place or founder."""


def _public(state: State) -> frozenset[str]:
    """The given names of whom many articles name in full, as keys."""
    full = (n for n in filter(state.is_full_person, range(len(state.names))) if len(state.node_units[n]) > FEW)
    return frozenset(parse_name(state.names[n]).given.casefold() for n in full)


def _actors(
    facts: Sequence[Facts],
    before: Sequence[Sequence[str]],
    state: State,
    applied: Applied,
) -> list[Actor]:
    """The actors, in the order of `facts`, as editors have them; `before` has the addresses that each had."""
    edits = edits_of(applied, state)
    roots = [state.groups.find(state.unit_node[f.units[0]]) for f in facts]
    edited = [edits.get(root, Edited()) for root in roots]
    addresses = assign(_claims(facts, [e.name for e in edited], _former_ids(applied, state, roots), before))
    reasons: dict[int, list[str]] = defaultdict(list)
    for node, reason in state.why:
        reasons[state.groups.find(node)].append(reason)
    actors = []
    for f, names, e, own, root in zip(facts, told_apart(facts), edited, addresses, roots, strict=True):
        kind = e.type or f.type
        is_person = kind == "PERSON"
        actor = Actor(
            id=own[0],
            name=e.name or f.name,
            type=kind,
            names=tuple(ActorName(form, count) for form, count in names.items()),
            roles=f.roles if is_person else (),
            articles=f.articles,
            mentions=f.mentions,
            why=tuple(dict.fromkeys((*sorted(reasons[root]), *f.why))),
            addresses=own,
            note=e.note,
            wikidata=e.wikidata,
            hidden=e.hidden,
            tenures=f.tenures if is_person else (),
        )
        actors.append(actor)
    return actors


def _former_ids(applied: Applied, state: State, roots: Sequence[int]) -> list[list[str]]:
    """The ids by which decisions call the actor of each root."""
    former: dict[int, list[str]] = defaultdict(list)
    for ref in sorted(applied.by_id, key=lambda ref: ref.form):
        for root in {state.groups.find(node) for node in applied.nodes(state, ref)}:
            former[root].append(ref.form)
    return [former[root] for root in roots]


def _claims(
    facts: Sequence[Facts],
    named: Sequence[str | None],
    former: Sequence[Sequence[str]],
    before: Sequence[Sequence[str]],
) -> list[Claim]:
    """What each actor claims: by its articles, by an editor's name and former ids, and by the addresses that it had."""
    claims = []
    for f, name, ids, addresses in zip(facts, named, former, before, strict=True):
        claim = _with_names(f.claim, [*known([name]), *ids])
        claims.append(msgspec.structs.replace(claim, held=tuple(addresses)))
    return claims


def _with_names(claim: Claim, names: Sequence[str]) -> Claim:
    """The claim with an editor's name for the actor and its former ids, which lead there unless an article's name does so."""
    return msgspec.structs.replace(claim, forms={**dict.fromkeys(names, ("~", "")), **claim.forms})
