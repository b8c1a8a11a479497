"""What speaks for a candidate, and how much."""

from dataclasses import replace

import pytest

from generator.article.coreference.candidates import Wanted, stands_out, strengths
from generator.article.coreference.discourse import BODY, PERSON
from tests.article.coreference.story import anaphor, clause, spoke, story

MAN = Wanted(PERSON, "m")
HE_SAID = clause("He", "said")
RUIZ_LEFT = clause("Ruiz", "left")


def strength(*paragraphs: str, word: str = "He", wanted: Wanted = MAN) -> dict[str, float]:
    """How strong Ruiz and Brandt are; for `word` the last token that is that word."""
    discourse = story(
        *paragraphs, people="Ruiz Brandt", bodies="Orsk", genders={"Brandt": "m"} if word == "him" else None
    )
    found = strengths(discourse, anaphor(discourse, word), wanted)
    return {discourse.name(entity): value for entity, value in found.items()}


def test_a_subject_is_stronger_than_an_object_and_nearer_to_go_on_with() -> None:
    assert strength(f"{clause('Ruiz', 'met', 'Brandt')} | {HE_SAID}") == {"Ruiz": 4.0, "Brandt": 1.0}


def test_a_stated_gender_speaks_for_who_is_of_it_and_against_who_is_not() -> None:
    discourse = story(f"{clause('Ruiz', 'met', 'Brandt')} | {HE_SAID}", people="Ruiz Brandt", genders={"Brandt": "m"})
    head = anaphor(discourse, "He")
    assert strengths(discourse, head, MAN) == {0: 4.0, 1: 2.0}
    assert strengths(discourse, head, Wanted(PERSON, "f")) == {0: 4.0}
    assert strengths(discourse, head, Wanted(PERSON)) == {0: 4.0, 1: 1.0}


def test_each_paragraph_between_weakens() -> None:
    between = clause("It", "rained")
    assert strength(RUIZ_LEFT, HE_SAID) == {"Ruiz": 3.0}
    assert strength(RUIZ_LEFT, between, HE_SAID) == {"Ruiz": 0.0}
    assert strength(RUIZ_LEFT, between, between, HE_SAID) == {}


def test_nothing_above_a_heading_is_in_reach() -> None:
    discourse = story(RUIZ_LEFT, clause("Brandt", "slept"), HE_SAID, people="Ruiz Brandt")
    discourse.passages[1] = replace(discourse.passages[1], kind="heading")  # type: ignore[index]
    assert strengths(discourse, anaphor(discourse, "He"), MAN).keys() == {1}


def test_the_sentence_before_counts_and_no_sentence_further_up() -> None:
    assert strength(f"{RUIZ_LEFT} | {clause('It', 'rained')} | {HE_SAID}") == {"Ruiz": 2.0}


def test_the_subject_of_its_own_sentence_is_strongest() -> None:
    own = "Ruiz/NNP/nsubj/1 stayed/VBD/ROOT/1 until/IN/mark/4 he/PRP/nsubj/4 left/VBD/advcl/1 ././punct/1"
    assert strength(f"{clause('Brandt', 'slept')} | {own}", word="he") == {"Ruiz": 6.0, "Brandt": 4.0}


@pytest.mark.parametrize(("label", "found"), [("poss", 3.0), ("nsubj", 1.0)])
def test_for_his_the_object_of_its_own_sentence_is_near_as_well(label: str, found: float) -> None:
    own = f"We/PRP/nsubj/1 met/VBD/ROOT/1 Ruiz/NNP/dobj/1 and/CC/cc/1 his/PRP$/{label}/5 aide/NN/dobj/1 ././punct/1"
    assert strength(own, word="his") == {"Ruiz": found}


def test_nobody_goes_back_to_a_name_that_something_else_is_called_by() -> None:
    called = "the/DT/det/2 Ruiz/NNP/compound/2 administration/NN/nsubj/3 fell/VBD/ROOT/3 ././punct/3"
    assert strength(f"{called} | {HE_SAID}") == {}
    assert strength(f"{called} | {HE_SAID}", wanted=Wanted(PERSON)) == {"Ruiz": 0.0}


def test_a_body_need_not_be_the_subject_to_be_near() -> None:
    told = f"{clause('Ruiz', 'met', 'Orsk')} | {clause('It', 'said')}"
    assert strength(told, word="It", wanted=Wanted(BODY)) == {"Orsk": 3.0}
    assert strength(told, word="It", wanted=Wanted(BODY | {"GPE"})) == {"Orsk": 1.0}


@pytest.mark.parametrize(("passage", "found"), [(0, {0: 1.0, 1: 2.5}), (1, {0: 1.0, 1: 3.0})])
def test_who_spoke_last_is_stronger_the_more_so_in_the_same_paragraph(passage: int, found: dict[int, float]) -> None:
    discourse = spoke(
        story(f"{RUIZ_LEFT} | {clause('It', 'rained')}", HE_SAID, people="Ruiz Brandt"), "Brandt", passage
    )
    assert strengths(discourse, anaphor(discourse, "He"), MAN) == found


def test_who_spoke_two_paragraphs_ago_is_not() -> None:
    discourse = spoke(story(RUIZ_LEFT, clause("It", "rained"), HE_SAID, people="Ruiz Brandt"), "Brandt", 0)
    assert strengths(discourse, anaphor(discourse, "He"), MAN) == {0: 0.0}


def test_who_spoke_last_is_wanted_whatever_its_type_if_asked_for() -> None:
    discourse = spoke(story(HE_SAID, people="Ruiz", bodies="Orsk"), "Orsk", 0)
    assert strengths(discourse, anaphor(discourse, "He"), MAN) == {}
    assert strengths(discourse, anaphor(discourse, "He"), Wanted(PERSON, "m", besides=1)) == {1: 3.0}


def test_only_a_margin_makes_one_stand_out() -> None:
    discourse = story(RUIZ_LEFT, people="Ruiz Brandt")
    assert stands_out(discourse, {}) == (None, "nobody in reach fits")
    assert stands_out(discourse, {0: 1.0}) == (0, "'Ruiz' is the only one in reach that fits")
    assert stands_out(discourse, {0: 3.0, 1: 1.6}) == (None, "'Ruiz' and 'Brandt' fit alike")
    assert stands_out(discourse, {0: 1.5, 1: 3.0}) == (1, "'Brandt' stands out before; 'Ruiz' is further off")
    spoke(discourse, "Brandt", 0)
    assert stands_out(discourse, {0: 1.5, 1: 3.0}) == (1, "'Brandt' spoke last; 'Ruiz' is further off")
