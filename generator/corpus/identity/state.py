"""Names over all articles as nodes, the groups that they form, and why: what the steps of the resolution work on."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from generator.corpus.disjoint import Groups
from generator.corpus.identity.evidence import Reason
from generator.corpus.identity.units import Unit, is_full_person, is_lone_person

OPEN = "\N{WHITE QUESTION MARK ORNAMENT}"
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

    def members(self, node: int) -> Iterator[Unit]:
        """The units of the node's group."""
        return (self.units[unit] for other in self.groups.group(node) for unit in self.node_units[other])

    def is_full_person(self, node: int) -> bool:
        """Whether the node is a person's name of more than one word."""
        return is_full_person(self.types[node], self.names[node])

    def is_lone_person(self, node: int) -> bool:
        """Whether the node is a person's name of one word."""
        return is_lone_person(self.types[node], self.names[node])
