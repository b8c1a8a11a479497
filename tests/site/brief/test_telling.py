"""How a briefing puts what a sentence tells."""

import pytest
from msgspec import structs

from generator.records import Mention
from generator.site.brief.telling import points_back, telling
from tests.site.brief.press import Story, events


def told(text: str, date: str, until: str = "2031-05-06") -> str:
    ((happened, *_), _) = events(Story(text=text, happened="2031-05-05", to=until, verb="closed"))
    start = text.index(date)
    (only,) = happened.analysis.dates
    dates = (structs.replace(only, start=start, end=start + len(date), text=date),)
    return telling(structs.replace(happened, analysis=structs.replace(happened.analysis, dates=dates)))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Today, the council closed the quay.", "Today"),
        ("On Monday, the council closed the quay.", "Monday"),
        ("NORVALE – On May 5, the council closed the quay.", "May 5"),
    ],
)
def test_the_day_that_stands_beside_a_sentence_is_not_told_twice(text: str, date: str) -> None:
    assert told(text, date) == "The council closed the quay."


def test_other_words_about_the_time_stay() -> None:
    for text, date in (("In early May, the council closed it.", "May"), ("On Monday the council closed it.", "Monday")):
        assert told(text, date) == text
    assert told("In May, the council closed the quay.", "May", "2031-06-01") == "In May, the council closed the quay."
    month = "On May, the council closed the quay."
    assert told(month, "May", "2031-06-01") == month


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("In the hall, she closed the quay of Ada Quill.", True),
        ("On the quay he closed what Ada Quill had opened.", True),
        ("The board closed the quay for him.", True),
        ("Ada Quill closed the quay that she had opened.", False),
        ("After she had landed, Ada Quill closed the quay.", False),
        ("While he spoke, Ada Quill closed the quay.", False),
        ("Ada Quill closed her for the winter.", True),
        ("Ada Quill closed him.", True),
        ("Ada Quill closed her quay for the winter.", False),
    ],
)
def test_a_sentence_that_says_she_before_it_names_her_points_back(text: str, back: bool) -> None:
    ((happened, *_), _) = events(Story(text=text, happened="2031-05-05", verb="closed"))
    assert points_back(happened) is back


def test_days_of_the_article_itself_are_left_out_wherever_they_stand() -> None:
    for text, date, expected in (
        ("The council closed the quay yesterday.", "yesterday", "The council closed the quay."),
        ("The council yesterday closed the quay.", "yesterday", "The council closed the quay."),
        ("Yesterday in Norvale the council closed it.", "Yesterday", "In Norvale the council closed it."),
        (
            "In a note issued last night, the council closed it.",
            "last night",
            "In a note issued, the council closed it.",
        ),
        ("The council, yesterday, closed the quay.", "yesterday", "The council closed the quay."),
        (
            "The council closed the quay of Orsk, a port, yesterday.",
            "yesterday",
            "The council closed the quay of Orsk, a port.",
        ),
        ("NORVALE – The council closed the quay today, and left.", "today", "The council closed the quay, and left."),
    ):
        assert told(text, date) == expected
    for text, date in (
        ("The council closed it in yesterday’s vote.", "yesterday"),
        ("The council has closed it since yesterday.", "yesterday"),
        ("The council closed it on Friday and today.", "today"),
        ("The council closed it yesterday and on Friday.", "yesterday"),
    ):
        assert told(text, date) == text


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The government of Norvale closed the quay and announced his death.", True),
        ("Even with her victory the council closed the quay of Norvale.", True),
        ("The mayor of Norvale closed the quay before his death.", False),
        ("Ada Quill closed the quay before her death.", False),
        ("The quay was closed after an Orskian and his wife had seen cracks in it.", False),
    ],
)
def test_what_is_somebodys_needs_somebody(text: str, back: bool) -> None:
    ((happened, *_), _) = events(Story(text=text, happened="2031-05-05", verb="closed"))
    assert points_back(happened) is back


def test_the_city_s_is_open_where_no_place_is_named_before() -> None:
    for text, back in (
        ("The council closed the city’s oldest quay.", True),
        ("The council closed the city’s oldest quay of Norvale.", True),
        ("Norvale closed the city’s oldest quay.", False),
        ("The council closed the oldest quay.", False),
    ):
        ((happened, *_), _) = events(Story(text=text, happened="2031-05-05", verb="closed"))
        at = text.find("Norvale")
        places = (Mention(start=at, end=at + 7, text="Norvale", type="GPE", kind="name"),) if at >= 0 else ()
        analysis = structs.replace(happened.analysis, mentions=places)
        assert points_back(structs.replace(happened, analysis=analysis)) is back, text


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Having left the quay, the couple worried about tolls.", True),
        ("The Norvale-born 29-year-old sings of tolls.", True),
        ("The couple of Orsk worried about tolls.", False),
        ("A 29-year-old sings of tolls.", False),
    ],
)
def test_who_was_told_of_before_points_back(text: str, back: bool) -> None:
    (one,), _ = events(Story(text=text, happened="2031-05-05", verb="worried" if "worried" in text else "sings"))
    assert points_back(one) is back
