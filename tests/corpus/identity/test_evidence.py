"""What speaks for and against two names of different articles being one person."""

import pytest

from generator.corpus.identity.evidence import Node, weigh


@pytest.mark.parametrize(("bearers", "common"), [(3, False), (4, True)])
def test_a_family_name_that_four_share_says_less(bearers: int, common: bool) -> None:
    initial, full = (
        Node(name, name, "PERSON", frozenset({article}), frozenset(), None, frozenset())
        for article, name in enumerate(("O. Haddad", "Omar Haddad"))
    )
    reasons = [r.text for r in weigh(initial, full, {"haddad": bearers})]
    assert (f"{bearers} different people here are called Haddad" in reasons) == common
