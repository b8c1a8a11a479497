"""Speakers who are described."""

import pytest

from tests.article.coreference.story import antecedent, clause, meant, spoke, story

SENATOR_LEFT = clause("Ruiz", "left")
SENATOR = {"Ruiz": "senator"}


@pytest.mark.parametrize(
    ("speaker", "name"),
    [("the senator", "Ruiz"), ("a senator", None), ("the senators", None), ("the other senator", None)],
)
def test_the_senator_is_who_was_called_so_before(speaker: str, name: str | None) -> None:
    discourse = story(f"{SENATOR_LEFT} | {clause(speaker, 'said')}", people="Ruiz", roles=SENATOR)
    assert meant(discourse, speaker.rsplit(maxsplit=1)[-1]) == name


def test_of_two_senators_the_last_speaker_is_meant() -> None:
    rows = f"{clause('Ruiz', 'met', 'Brandt')} | {clause('the senator', 'said')}"
    both = story(rows, people="Ruiz Brandt", roles={"Ruiz": "senator", "Brandt": "senator"})
    assert antecedent(both, "senator").why == "2 are called 'senator'"
    assert meant(spoke(both, "Brandt", 0), "senator") == "Brandt"


def test_the_senator_is_another_where_another_person_is_told_of() -> None:
    rows = f"{SENATOR_LEFT} | {clause('Brandt', 'slept')} | {clause('the senator', 'said')}"
    found = antecedent(story(rows, people="Ruiz Brandt", roles=SENATOR), "senator")
    assert found.why == "another than the one called 'senator' is told of just before"


def test_nobody_is_a_delegate_who_was_not_called_one() -> None:
    found = antecedent(story(f"{SENATOR_LEFT} | {clause('the delegate', 'said')}", people="Ruiz"), "delegate")
    assert found.why == "nobody was called 'delegate' before"


@pytest.mark.parametrize(("gender", "name"), [("f", "Ruiz"), ("m", None)])
def test_the_woman_is_somebody_in_reach_not_known_to_be_a_man(gender: str, name: str | None) -> None:
    rows = f"{SENATOR_LEFT} | {clause('the woman', 'said')}"
    assert meant(story(rows, people="Ruiz", genders={"Ruiz": "f" if gender == "f" else "m"}), "woman") == name


def test_the_woman_may_be_a_woman_without_a_name() -> None:
    rows = f"{SENATOR_LEFT} | {clause('a woman', 'waved')} | {clause('the woman', 'said')}"
    assert antecedent(story(rows, people="Ruiz"), "woman").entity is None


def test_the_woman_is_not_whom_her_words_tell_of() -> None:
    said = "the/DT/det/1 woman/NN/nsubj/2 said/VBD/ROOT/2 Ruiz/NNP/nsubj/4 left/VBD/ccomp/2 ././punct/2"
    assert antecedent(story(f"{SENATOR_LEFT} | {said}", people="Ruiz"), "woman").entity is None


def test_the_company_is_the_organisation_in_reach() -> None:
    assert (
        meant(story(f"{clause('Orsk', 'grew')} | {clause('the company', 'said')}", bodies="Orsk"), "company") == "Orsk"
    )
    assert (
        meant(story(f"{clause('Orsk', 'grew')} | {clause('the ministry', 'said')}", bodies="Orsk"), "ministry") is None
    )


def test_a_place_that_a_paper_is_called_by_is_no_paper() -> None:
    rows = f"the/DT/det/1 paper/NN/nsubj/3 Orsk/NNP/appos/1 grew/VBD/ROOT/3 | {clause('the paper', 'said')}"
    assert meant(story(rows, places="Orsk"), "paper") is None
    assert meant(story(rows, bodies="Orsk"), "paper") == "Orsk"
