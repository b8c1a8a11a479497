"""Decisions that two people may be meant by: nobody is chosen, and the editor is asked which of them."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.corpus.editorial import Ref
from generator.corpus.identity.decisions import Applied
from generator.corpus.identity.state import State
from generator.names import same_person
from generator.records import Problem

_MOST_ARTICLES = 3
"""So many articles of each person are named in a question."""


def ask_before(applied: Applied, state: State) -> dict[Ref, Problem]:
    """Questions about names in `same`, before anything is joined: such a name joins nobody any more.

    A name asks nothing where the other names of its line cover all who bear it.
    """
    asked: dict[Ref, Problem] = {}
    for refs in applied.decisions.same:
        for ref in refs:
            others = {node for other in refs if other is not ref for node in applied.nodes(state, other)}
            people = _people(applied, state, ref)
            if not people <= others and any(_are_two(state, a, b) for a, b in combinations(sorted(people), 2)):
                asked[ref] = _question(applied, state, ref, ([node] for node in sorted(people)))
    for ref in asked:
        applied.meant[ref] = ()
    return asked


def ask_after(applied: Applied, state: State) -> tuple[Problem, ...]:
    """Questions about names in `hide`, after all is joined: such a name hides nobody any more."""
    asked: dict[Ref, Problem] = {}
    for ref in applied.decisions.hide:
        people = _people(applied, state, ref)
        groups = {state.groups.find(node) for node in people}
        if len(groups) > 1:
            asked[ref] = _question(applied, state, ref, (state.groups.group(root) for root in sorted(groups)))
    for ref in asked:
        applied.meant[ref] = ()
    return tuple(asked.values())


def _people(applied: Applied, state: State, ref: Ref) -> set[int]:
    """The nodes of people with full names whom a written name means."""
    return {node for node in applied.nodes(state, ref) if state.is_full_person(node)}


def _are_two(state: State, a: int, b: int) -> bool:
    """Whether two nodes are surely not one person, by an editor's word or by their names."""
    return not state.groups.may_join(a, b) or not same_person(state.names[a], state.names[b]).same


def _question(applied: Applied, state: State, ref: Ref, people: Iterable[Iterable[int]]) -> Problem:
    named = "; ".join(sorted(_told(applied, state, list(nodes), ref) for nodes in people))
    remedy = f"Write whom you mean: a whole name, an actor's id, or '{ref.form} @ ARTICLE'."
    return Problem(applied.decisions.file, ref.line, f"More than one person is called {ref.form!r}: {named}.", remedy)


def _told(applied: Applied, state: State, nodes: list[int], ref: Ref) -> str:
    """A person's name, and the articles in which the name of the decision means that person."""
    articles = dict.fromkeys(_articles(applied, state, nodes, ref))
    return f"{state.names[nodes[0]]} ({', '.join(list(articles)[:_MOST_ARTICLES])})"


def _articles(applied: Applied, state: State, nodes: list[int], ref: Ref) -> Iterator[str]:
    within = set(applied.meant.get(ref, ()))
    return (applied.articles[state.units[u].article] for n in nodes for u in state.node_units[n] if u in within)
