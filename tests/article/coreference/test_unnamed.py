"""People without a name."""

import pytest

from generator.article.coreference.unnamed import asks_aside, is_member, newcomer
from tests.article.coreference.story import clause, story


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("there/EX/expl/1 was/VBD/ROOT/1 a/DT/det/3 cashier/NN/attr/1", "cashier"),
        ("there/EX/expl/1 was/VBD/ROOT/1 a/DT/det/3 boat/NN/attr/1", None),
        ("it/PRP/nsubj/1 was/VBD/ROOT/1 a/DT/det/3 cashier/NN/attr/1", None),
        ("they/PRP/nsubj/1 met/VBD/ROOT/1 a/DT/det/4 29-year-old/JJ/amod/4 climber/NN/dobj/1", "climber"),
        ("they/PRP/nsubj/1 met/VBD/ROOT/1 a/DT/det/3 cashier/NN/dobj/1", None),
    ],
)
def test_who_is_brought_in_acts_or_is_presented_or_has_an_age(rows: str, found: str | None) -> None:
    discourse = story(rows)
    token = newcomer(discourse.tree, range(len(discourse.tree.words)), None, discourse.mention_at)
    assert (None if token is None else discourse.tree.words[token]) == found


def test_a_noun_with_a_name_beside_it_is_no_newcomer() -> None:
    discourse = story("a/DT/det/1 cashier/NN/nsubj/3 Ruiz/NNP/appos/1 left/VBD/ROOT/3", people="Ruiz")
    assert newcomer(discourse.tree, range(4), None, discourse.mention_at) is None


@pytest.mark.parametrize(
    ("rows", "head", "member"),
    [
        ("the/DT/det/1 Norlandic/NNP/nsubj/2 said/VBD/ROOT/2", 1, True),
        ("Norlandic/NNP/nsubj/1 said/VBD/ROOT/1", 0, False),
        ("the/DT/det/1 Swiss/NNP/nsubj/2 said/VBD/ROOT/2", 1, False),
        ("some/DT/det/1 Liberals/NNPS/nsubj/2 said/VBD/ROOT/2", 1, True),
        ("two/CD/nummod/1 Liberals/NNPS/nsubj/2 said/VBD/ROOT/2", 1, True),
        ("the/DT/det/1 Liberals/NNPS/nsubj/2 said/VBD/ROOT/2", 1, False),
    ],
)
def test_one_of_a_people_is_not_all_of_it(rows: str, head: int, member: bool) -> None:
    discourse = story(rows, peoples="Norlandic Swiss Liberals Liberal")
    mention = discourse.mention_at(head)
    assert mention is not None
    assert is_member(discourse.tree, head, mention) is member


def test_a_person_is_no_member() -> None:
    discourse = story(clause("the Ruiz", "said"), people="Ruiz")
    mention = discourse.mention_at(1)
    assert mention is not None
    assert not is_member(discourse.tree, 1, mention)


@pytest.mark.parametrize(
    ("when", "verb", "aside"),
    [("When", "spoke", True), ("If", "asked", True), ("If", "spoke", False), ("After", "spoke", True)],
)
def test_a_clause_in_front_stands_beside_the_story(when: str, verb: str, aside: bool) -> None:
    rows = f"{when}/WRB/advmod/2 Brandt/NNP/nsubj/2 {verb}/VBD/advcl/4 Ruiz/NNP/nsubj/4 smiled/VBD/ROOT/4"
    discourse = story(rows, people="Brandt Ruiz")
    assert asks_aside(discourse.tree, 1) is aside
    assert not asks_aside(discourse.tree, 3)


def test_a_clause_behind_does_not_unless_it_asks() -> None:
    for verb, aside in (("spoke", False), ("asked", True)):
        rows = f"Ruiz/NNP/nsubj/1 smiled/VBD/ROOT/1 when/WRB/advmod/4 Brandt/NNP/nsubj/4 {verb}/VBD/advcl/1"
        assert asks_aside(story(rows).tree, 3) is aside
