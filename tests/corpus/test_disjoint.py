"""Groups never join what is known to differ, in whatever order they are joined."""

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.disjoint import Groups

_PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25)


@given(apart=_PAIRS, joins=_PAIRS)
def test_parted_nodes_never_share_a_group(apart: list[tuple[int, int]], joins: list[tuple[int, int]]) -> None:
    groups = Groups.of(10)
    apart = [(a, b) for a, b in apart if a != b]
    for a, b in apart:
        groups.part(a, b)
    for a, b in joins:
        if groups.may_join(a, b):
            groups.join(a, b)
    assert all(groups.find(a) != groups.find(b) for a, b in apart)
    assert sorted(n for group in groups.all() for n in group) == list(range(10))


@given(joins=_PAIRS)
def test_the_order_of_joins_does_not_matter(joins: list[tuple[int, int]]) -> None:
    def grouped(pairs: list[tuple[int, int]]) -> list[list[int]]:
        groups = Groups.of(10)
        for a, b in pairs:
            groups.join(a, b)
        return list(groups.all())

    assert grouped(joins) == grouped(joins[::-1])
