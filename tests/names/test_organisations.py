"""Two written organisations."""

import pytest

from generator.names import acronym_of, compare_organisations


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("…", "—", "no letters to compare"),
        ("Israeli Defense Ministry", "Iranian Defense Ministry", "of different countries"),
        ("WHO", "World Health Organization", "two established names of one organisation"),
        ("NHA", "Norvale Harbour Authority", "one is the acronym of the other"),
        ("Ministry of Defence", "the Defense Ministry", "same words"),
        ("Israeli Defense Ministry", "Defense Ministry", "same words, the country stated in one only"),
        ("Israeli Harbour Board", "Harbour Council", "different words"),
        ("Norvale Air Port", "Norvale Airport", "same letters, parted otherwise"),
        ("Brenner Motor", "Brenner Motors", "one word differs by a letter"),
        ("Norvale Harbour", "Norvale Harbour Tolls Office", "one is the beginning of the other"),
        ("Brenner Motors, Inc.", "Brenner Motors", "same words"),
        ("Norvale Ferries", "Ostmark Ferries", "different words"),
    ],
)
def test_the_first_rule_with_an_answer_decides(one: str, other: str, reason: str) -> None:
    assert compare_organisations(one, other).reasons == (reason,)
    assert compare_organisations(other, one) == compare_organisations(one, other)


def test_two_common_words_one_letter_apart_are_two_words() -> None:
    assert compare_organisations("Norvale House Board", "Norvale Horse Board").reasons == ("different words",)


def test_a_country_in_one_name_only_leaves_a_doubt() -> None:
    stated = compare_organisations("Israeli Defense Ministry", "Defense Ministry")
    assert stated.same
    assert stated.score < compare_organisations("Ministry of Defense", "Defense Ministry").score


def test_short_acronyms_fit_many_names() -> None:
    assert not compare_organisations("Harbor Programme", "HP").same
    assert compare_organisations("Harbor Pilots Guild", "HPG").score < compare_organisations(
        "Harbor Pilots Guild Assembly", "HPGA"
    ).score  # fmt: skip


def test_acronyms_may_leave_out_small_words_and_the_country() -> None:
    assert acronym_of("Department of Justice", "DoJ")
    assert acronym_of("Department of Justice", "DJ")
    assert acronym_of("the United States Department of Justice", "DOJ")
    assert acronym_of("Brenner Motor Works, Inc.", "BMW")
    assert not acronym_of("Israel Defense Forces", "Idf")
