"""Statements that point at what was told before them."""

import pytest

from generator.site.brief.pointing import leans_on_others, leaves_open, leaves_place_open, leaves_somebody_open, points


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


@pytest.mark.parametrize(
    "words",
    [
        "he didn’t think the accord went far enough to lower tolls",
        "that the law was crippled from the outset",
        "“The northern towns have read the treaty, and they are afraid.”",
        "lifting the embargo was not a response to Orsk",
        "that the former mayor is afraid of herring",
        "Orsk backs the judges’ statement and its herring",
        "The Ostmark senator led both rivals in the north",
        "Brandt backed a plan to repeal the bill",
        "More than half of that money came in May alone",
        "that nobody knows how many sailors would be laid off under that scheme",
        "he, too, wants to close the northern quay",
        "that Brandt, too, is on the side of the skippers",
    ],
)
def test_what_nothing_in_the_words_names_is_left_open(words: str) -> None:
    assert leaves_open(words)


@pytest.mark.parametrize(
    "words",
    [
        "the accord of Norvale went far enough",
        "The Harbour Act was weak, and the law was never kept",
        "The board signed a treaty in May, and the treaty holds",
        "nobody is above the law",
        "“The herring treaty will cost us the quay.”",
        "the bill that closes the quay is too dear",
        "The former mayor Ada Quill opened the quay",
        "The Ostmark harbour was closed",
        "“We want to live from the trade of Orsk, and there is no risk in that trade or from that trade.”",
        "She asked for that which the board had promised",
        "By that time the quay was closed, and at that time of year no ship came",
        "He thanked the board for that and went to sea",
        "The quay is too old, too narrow and too dear",
    ],
)
def test_what_the_words_name_is_not(words: str) -> None:
    assert not leaves_open(words)


def test_words_that_suppose_what_was_told_before_point() -> None:
    assert points("“If it comes down to that, all of us are afraid of the board.”")
    assert not points("“We will lease the northern quay for three years and no longer than that.”")
    assert points("“I don’t think it posed a danger to the quay”")
    assert not points("“I think it is time for the quay to close”")


def test_one_of_these_points_and_one_of_those_who_does_not() -> None:
    assert points("I hope it counts if any of these sailors asks for a berth")
    assert not points("I hope it counts if any of those who sail asks for a berth")


def test_a_part_of_those_told_before_leans() -> None:
    assert leans_on_others("“A lot of these sailors are undecided about the quay.”")
    assert not leans_on_others("“A lot of sailors are undecided about the quay.”")


def test_who_is_only_him_at_the_end_of_reported_words_is_left_open() -> None:
    assert leaves_somebody_open("police have been unable to question him")
    assert not leaves_somebody_open("he was told that the board would see him")
    assert not leaves_somebody_open("that Brandt attacks him because of the quay")


def test_a_word_cut_from_the_rest_of_a_sentence_points() -> None:
    assert points("“However,” … “this report lays ground for the quay.”")


@pytest.mark.parametrize(
    "words",
    [
        "The unprecedented contract covers about 100 workers across six quays and one yard in Ostmark.",
        "he was “very close” to the investigation",
        "the surveys they studied were not alike",
        "that scenario is based on a storm in May",
        "In January, the group also raised 100,000 crowns from others.",
        "Skippers in Norvale would see their incomes grow in the first year of the deal, as was said.",
        "The Friday ruling, in which a judge spoke of the town, was issued in May.",
        "These breakthroughs are big wins that will help everybody.",
        "there were 18 letters between the two, comprising eight chains",
    ],
)
def test_one_certain_thing_of_many_is_left_open(words: str) -> None:
    assert leaves_open(words) or points(words)


@pytest.mark.parametrize(
    "words",
    [
        "The contract of the harbour board covers about 100 workers.",
        "Norvale opened an investigation in May, and the investigation ended in June.",
        "Ada Quill signed in May, and the contract covers 100 workers.",
        "Reports say that the spending cuts had an impact.",
        "Ada Quill and Karl Brandt met after weeks of talks between the two.",
        "There is no trade between the two towns of Norvale.",
    ],
)
def test_what_its_words_tell_from_others_is_not(words: str) -> None:
    assert not leaves_open(words)
    assert not points(words)
