"""Who was called what before."""

import pytest

from generator.article.coreference.descriptions import bearers_of, may_be
from tests.article.coreference.story import anaphor, clause, story

SAID = clause("the senator", "said")


@pytest.mark.parametrize(
    ("rows", "called"),
    [
        ("Ruiz/NNP/nsubj/4 ,/,/punct/0 a/DT/det/3 senator/NN/appos/0 left/VBD/ROOT/4", True),
        ("the/DT/det/1 senator/NN/nsubj/4 ,/,/punct/1 Ruiz/NNP/appos/1 left/VBD/ROOT/4", True),
        ("the/DT/det/1 senator/NN/nsubj/4 :/:/punct/1 Ruiz/NNP/appos/1 left/VBD/ROOT/4", False),
        ("senator/NN/compound/1 Ruiz/NNP/nsubj/2 left/VBD/ROOT/2", True),
        ("Ruiz/NNP/nsubj/1 met/VBD/ROOT/1 a/DT/det/3 senator/NN/dobj/1", False),
    ],
)
def test_an_apposition_and_a_noun_in_front_say_what_somebody_is(rows: str, called: bool) -> None:
    discourse = story(f"{rows} | {SAID}", people="Ruiz")
    assert bearers_of(discourse.descriptions, *2 * [anaphor(discourse, "senator").head]) == ([0] if called else [])


def test_an_office_does_and_only_what_was_said_before_counts() -> None:
    rows = f"{SAID} | {clause('Ruiz', 'left')} | {SAID}"
    discourse = story(rows, people="Ruiz", roles={"Ruiz": "Senator"})
    assert bearers_of(discourse.descriptions, *2 * [anaphor(discourse, "senator").head]) == [0]
    assert bearers_of(discourse.descriptions, 1, 1) == []


@pytest.mark.parametrize(
    "rows",
    [
        "the/DT/det/2 Norvale/NNP/compound/2 senator/NN/nsubj/3 said/VBD/ROOT/3",
        "the/DT/det/1 senator/NN/nsubj/4 from/IN/prep/1 Norvale/NNP/pobj/2 said/VBD/ROOT/4",
    ],
)
@pytest.mark.parametrize(("home", "bearers"), [("Norvale", [0]), ("Orsk", [])])
def test_nothing_in_a_description_may_be_foreign_to_its_bearer(rows: str, home: str, bearers: list[int]) -> None:
    first = f"{home}/NNP/compound/1 Ruiz/NNP/nsubj/2 left/VBD/ROOT/2"
    discourse = story(f"{first} | {rows}", people="Ruiz", roles={"Ruiz": "senator"})
    assert bearers_of(discourse.descriptions, *2 * [anaphor(discourse, "senator").head]) == bearers


@pytest.mark.parametrize(
    ("rows", "head", "may"),
    [
        ("the/DT/det/1 company/NN/nsubj/2 said/VBD/ROOT/2", "company", True),
        ("the/DT/det/1 ministry/NN/nsubj/2 said/VBD/ROOT/2", "ministry", False),
        ("the/DT/det/2 orsk/NN/compound/2 company/NN/nsubj/3 said/VBD/ROOT/3", "company", True),
        ("the/DT/det/2 transport/NN/compound/2 company/NN/nsubj/3 said/VBD/ROOT/3", "company", False),
    ],
)
def test_a_body_has_the_words_that_tell_it_from_others(rows: str, head: str, may: bool) -> None:
    discourse = story(f"{clause('Orsk', 'grew')} | {rows}", bodies="Orsk")
    assert may_be(discourse.descriptions, 0, anaphor(discourse, head).head) is may
