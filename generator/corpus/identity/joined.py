"""Who is joined, by what editors say of that and by evidence: what no name, note or address that they give changes."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.editorial import Ref
from generator.corpus.identity.asked import ask_before
from generator.corpus.identity.decisions import Applied, enforce
from generator.corpus.identity.facts import Facts, facts_of
from generator.corpus.identity.matching import ambiguous, join_across, join_within_articles
from generator.corpus.identity.nearness import surroundings_of
from generator.corpus.identity.nodes import build, nodes_of
from generator.corpus.identity.published import held
from generator.corpus.identity.shortnames import join_short_names
from generator.corpus.identity.state import State
from generator.records import Analysis, Problem, Published
from generator.values import Spread


class Joined(NamedTuple):
    """Who is joined, the names of `same` that mean two people with what is asked of them, the actors, and their addresses."""

    state: State
    unclear: dict[Ref, Problem]
    facts: list[Facts]
    held: Mapping[int, Sequence[str]]


def joined(
    applied: Applied,
    analyses: Sequence[Analysis],
    replaced: Collection[str],
    published: Sequence[Published],
    spread: Spread | None,
) -> Joined:
    """Who is joined by decisions and evidence: of decisions, all is read of `applied` that `joining` returns, and no more."""
    state = build(applied.units, applied.scopes)
    asked = ask_before(applied, state)
    enforce(applied, state)
    unclear, made = ambiguous(state), nodes_of(state)
    join_within_articles(state, unclear)
    join_across(state, made, unclear, spread)
    join_short_names(state, made, surroundings_of(analyses, applied.units))
    facts = [facts_of(group, state.units, analyses, replaced) for group in _actor_groups(state)]
    return Joined(state, asked, facts, held(published, analyses, [[state.units[u] for u in f.units] for f in facts]))


def _actor_groups(state: State) -> list[list[int]]:
    """The units of each actor; short names that nobody could link belong to none."""
    open_units = {u.unit for u in state.unlinked}
    found = []
    for nodes in state.groups.all():
        units = sorted(u for n in nodes for u in state.node_units[n] if u not in open_units)
        if any(state.units[u].told for u in units):
            found.append(units)
    return found
