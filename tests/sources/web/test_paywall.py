"""Pages that sell the rest of what they begin."""

import pytest

from generator.sources.web.stated import page_data
from tests.sources.web.build import tree

PROSE = "<p>The ferry of Lindborg stopped on Monday, and nobody said when it would sail again.</p>"


@pytest.mark.parametrize(
    "line",
    [
        "To read the full story, subscribe or sign in.",
        "Subscribe to continue reading",
        "This article is for subscribers only.",
        "Already a subscriber? Log in",
        "You have reached your limit of free articles this month.",
        "To continue reading this article, register for free",
    ],
)
def test_what_a_page_says_to_its_reader(line: str) -> None:
    assert page_data(tree(f"<h1>Ferry stops</h1>{PROSE}<div>{line}</div>")).is_sold


@pytest.mark.parametrize("value", ["false", '"False"', '"false"'])
def test_what_linked_data_say(value: str) -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": ' + value + "}</script>"
    assert page_data(tree(PROSE, head)).is_sold


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers wrote to the paper.",
        "He continued reading the letter.",
        "To read is to travel.",
        "Subscribe to our newsletter",
    ],
)
def test_pages_that_sell_nothing(line: str) -> None:
    assert not page_data(tree(f"<h1>Ferry stops</h1>{PROSE}<p>{line}</p>")).is_sold
