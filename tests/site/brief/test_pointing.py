"""Statements that point at what was told before them."""

import pytest

from generator.site.brief.pointing import leans_on_others, leaves_place_open, points


@pytest.mark.parametrize(
    "words",
    [
        "There is a puzzle of how a post like this would fit in with the harbour board.",
        "“I hear no criticism of that sort of remark by a harbour master.”",
        "“Nearly everybody on the board was against the thing,” she said.",
        "“I fundamentally disagree. The tolls keep the quay open.”",
        "“Mathematically the answer is yes, but the tolls may look ugly.”",
        "“The board resolved all of this. The report says so.”",
        "Orsk and Norvale have found some sort of understanding here",
        "Otherwise … towns may simply take ships from one another",
    ],
)
def test_words_that_stand_for_something_told_before_point(words: str) -> None:
    assert points(words)


@pytest.mark.parametrize(
    "words",
    [
        "“Nobody has seen a storm like this year’s.”",
        "A quay like that of Norvale is worth a toll.",
        "“All of this town pays for the quay.”",
        "“Here we stay.”",
        "“The thing is that no ship pays.”",
        "“I agree with the harbour master that tolls are too high.”",
        "We want to keep … the northern quay.",
        "“This kindness will not be forgotten in Norvale.”",
    ],
)
def test_words_that_explain_themselves_do_not(words: str) -> None:
    assert not points(words)


@pytest.mark.parametrize(
    "words",
    [
        "“He is the best man that the board ever had.”",
        "“It raises the question of who pays for the quay.”",
        "“This will have to be looked at by the court.”",
        "“The vote has moved him on tolls.”",
        "“That’s a hard thing to bear.”",
    ],
)
def test_what_others_explain_leans(words: str) -> None:
    assert leans_on_others(words)


@pytest.mark.parametrize(
    "words",
    [
        "“It is true that the next board sets the tolls.”",
        "“This is the worst winter since the harbour was built.”",
        "“We’re going to close the northern quay.”",
        "“Quill’s record does not match what he says.”",
        "“I told Ada Quill that she was right.”",
        "“Every skipper who comes to the northern quay of this town knows what he owes.”",
    ],
)
def test_what_says_itself_what_it_is_on_does_not_lean(words: str) -> None:
    assert not leans_on_others(words)


def test_the_country_is_open_where_nothing_is_named() -> None:
    assert leaves_place_open("that some of the troops would stay in the country for a year")
    assert not leaves_place_open("that some of Orsk’s troops would stay in the country for a year")
    assert not leaves_place_open("that some of the troops would stay for a year")
