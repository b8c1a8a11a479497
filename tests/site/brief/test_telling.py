"""How a briefing puts what a sentence tells."""

import pytest
from msgspec import structs

from generator.site.brief.telling import telling
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
