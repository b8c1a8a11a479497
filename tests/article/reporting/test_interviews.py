"""Who answers in an interview."""

import pytest

from tests.article.reporting.reported import reported, result

TURNS = "\nQ: Is it safe?\nA: It is.\nQ: And the road?"


@pytest.mark.parametrize(
    ("introduction", "people", "speaker", "why"),
    [
        ("Ada Hill wrote a book.", ["Ada Hill"], 0, "the only person whom the introduction names"),
        ("We spoke to Ada Hill of Tim Brook.", ["Tim Brook", "Ada Hill"], 1, "the introduction says who was spoken to"),
        ("Ada Hill met Tim Brook in May.", ["Ada Hill", "Tim Brook"], 1, "the introduction says who was spoken to"),
        ("Ada Hill saw Tim Brook in May.", ["Ada Hill", "Tim Brook"], None, "the introduction names 2 people"),
        ("The bridge is old.", [], None, "the introduction names nobody"),
    ],
)
def test_who_answers(introduction: str, people: list[str], speaker: int | None, why: str) -> None:
    (answer,) = result(introduction + TURNS, *people).quotes
    assert answer.speaker is not None
    assert (answer.speaker.entity, answer.why[0]) == (speaker, why)


def test_questions_without_labels_to_you_are_answered_by_i() -> None:
    text = "Ada Hill wrote a book.\nDid you burn it?\nI burned it twice.\nDo you regret it?\nNo, it was a lie."
    assert reported(text, "Ada Hill") == ["label: I burned it twice.: Ada Hill", "label: No, it was a lie.: Ada Hill"]


def test_questions_of_readers_that_nobody_answers_as_i_are_no_interview() -> None:
    text = (
        "Ada Hill runs the ward.\nCan you get it twice?\nThe illness is rare.\nDo you need a mask?\nDoctors wear one."
    )
    assert reported(text, "Ada Hill") == []
