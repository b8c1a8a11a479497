"""The few words that tell an event beside a mark."""

import pytest

from generator.site.parts.labels import LABEL, label
from tests.site.parts.test_deeds import LUNDE, happened


def test_a_label_goes_from_who_acts_to_the_last_name_that_fits() -> None:
    sentence = "On Monday, Minister Mara Ellingsen visited Norvale in a rare move."
    assert label(happened(sentence, "visited", ("Mara Ellingsen", "PERSON"), ("Norvale", "GPE"))) == (
        "Mara Ellingsen visited Norvale …"
    )


def test_a_label_that_is_all_of_the_sentence_is_not_marked_as_cut() -> None:
    sentence = "Mara Ellingsen visited Norvale."
    assert label(happened(sentence, "visited", ("Mara Ellingsen", "PERSON"), ("Norvale", "GPE"))) == (
        "Mara Ellingsen visited Norvale"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Ellingsen praised Ivar Lunde’s brother at length.",
        "Mara Ellingsen praised Ivar Lunde campaigners at length.",
        "Mara Ellingsen praised Ivar Lunde Shipping at length.",
    ],
)
def test_a_label_never_ends_where_the_next_word_changes_whom_it_names(sentence: str) -> None:
    told = label(happened(sentence, "praised", ("Mara Ellingsen", "PERSON"), LUNDE))
    assert not told.endswith("Lunde …")


def test_a_label_ends_with_no_word_that_leads_on() -> None:
    sentence = "Mara Ellingsen spoke with the dockworkers’ union of all the northern ports."
    assert label(happened(sentence, "spoke", ("Mara Ellingsen", "PERSON"))) == "Mara Ellingsen spoke …"


def test_a_label_ends_with_no_mark_that_opens_a_quotation() -> None:
    sentence = "Mara Ellingsen stated that “Ivar Lunde’s ships alone should lie at the quay.”"
    assert label(happened(sentence, "stated", ("Mara Ellingsen", "PERSON"), LUNDE)) == "Mara Ellingsen stated …"


def test_a_label_keeps_to_the_room_that_a_figure_has() -> None:
    sentence = "Mara Ellingsen closed every harbour between Norvale and the northern islands for good."
    assert len(label(happened(sentence, "closed", ("Mara Ellingsen", "PERSON")))) <= LABEL


def test_nothing_stands_beside_a_mark_where_nobody_named_seems_to_act() -> None:
    sentence = "A union that backed Mara Ellingsen opened an office."
    assert label(happened(sentence, "opened", ("Mara Ellingsen", "PERSON"))) == ""


def test_a_label_without_its_verb_tells_nothing() -> None:
    sentence = "Mara Ellingsen, who lost the vote of May by a wide margin, visited Norvale."
    assert label(happened(sentence, "visited", ("Mara Ellingsen", "PERSON"), ("Norvale", "GPE"))) == ""
