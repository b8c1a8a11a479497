"""Terms that are one topic."""

from generator.corpus.topics.groups import Group, group_terms


def test_a_term_goes_to_the_longer_one_that_holds_half_of_its_occurrences() -> None:
    found = {"mate": [(0, 0), (0, 1), (1, 0)], "running mate": [(0, 0), (0, 1)]}
    assert group_terms(found) == [Group("running mate", ("running mate", "mate"), ((0, 0), (0, 1)))]
    found["mate"] += [(2, 0), (2, 1)]
    assert [group.leader for group in group_terms(found)] == ["mate", "running mate"]


def test_terms_that_differ_in_a_suffix_are_one_and_words_by_themselves_are_not() -> None:
    found = {"terror attack": [(0, 0)], "terrorist attack": [(1, 0)], "terror": [(2, 0)], "terrorism": [(3, 0)]}
    assert [group.terms for group in group_terms(found)] == [
        ("terror attack", "terrorist attack"),
        ("terror",),
        ("terrorism",),
    ]


def test_groups_keep_the_order_of_worth_and_the_worthier_leads() -> None:
    found = {"dune": [(5, 0)], "sea wall": [(0, 0)], "wall breach": [(0, 0)]}
    assert [group.terms for group in group_terms(found)] == [("dune",), ("sea wall", "wall breach")]


def test_a_group_is_found_at_its_longer_terms_and_its_leader() -> None:
    found = {"wall": [(0, 0), (1, 0)], "sea wall": [(0, 0)]}
    assert group_terms(found)[0].places == ((0, 0),)
