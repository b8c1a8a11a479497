"""Groups of names that never join two that are known to differ."""

from collections.abc import Iterable

from msgspec import Struct, field


class Groups(Struct):
    """Disjoint groups of node numbers. `parted` holds, for each group, the groups that it must never be joined with."""

    parent: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)
    parted: dict[int, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, count: int) -> "Groups":
        """`count` groups of one node each."""
        return cls(list(range(count)), {i: [i] for i in range(count)}, {})

    def find(self, node: int) -> int:
        """The group of a node, named by one of its nodes."""
        root = node
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[node] != root:
            self.parent[node], node = root, self.parent[node]
        return root

    def part(self, a: int, b: int) -> None:
        """Never join the groups of `a` and `b`, whatever they grow to."""
        first, second = self.find(a), self.find(b)
        self.parted.setdefault(first, set()).add(second)
        self.parted.setdefault(second, set()).add(first)

    def may_join(self, a: int, b: int) -> bool:
        """Whether nothing keeps the groups of `a` and `b` apart."""
        return self.find(b) not in self.parted.get(self.find(a), ())

    def join(self, a: int, b: int) -> None:
        """Make one group of two; the smaller number names it, so that the order of joins does not show."""
        first, second = sorted((self.find(a), self.find(b)))
        if first == second:
            return
        self.parent[second] = first
        self.members[first] = [*self.members[first], *self.members.pop(second)]
        for other in self.parted.pop(second, set()):
            self.parted[other].discard(second)
            self.parted[other].add(first)
            self.parted.setdefault(first, set()).add(other)

    def group(self, node: int) -> list[int]:
        """All nodes of a node's group."""
        return self.members[self.find(node)]

    def all(self) -> Iterable[list[int]]:
        """Every group, by its first node."""
        return (sorted(self.members[root]) for root in sorted(self.members, key=lambda r: min(self.members[r])))
