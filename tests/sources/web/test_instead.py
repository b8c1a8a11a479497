"""Error pages, tests for robots and forms to sign in are no articles; reports about them are."""

import pytest

from generator.sources.web.instead import stands_instead


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("404 - Page not found | Lindborg Post", "Perhaps it was moved."),
        ("Error 403", ""),
        ("Sorry, the page you requested was not found", ""),
        ("Lindborg Post", "We can’t find the page that you were looking for."),
        ("Just a moment...", "Your browser will be sent on shortly."),
        ("Attention Required! | Shield", "Please turn something on."),
        ("Please verify you are a human", ""),
        ("Post", "Access to this page has been denied because of your browser."),
        ("Post", "Our website is currently unavailable in most countries of Europe."),
        ("Sign in to your account", "Follow what you care about."),
        ("Please disable your ad blocker", ""),
        ("Post", "We noticed that you are using an ad blocker."),
        ("Ad-blocker detected", "Ads pay for what you read."),
        ("Create an account – Lindborg Post", "It takes a minute."),
    ],
)
def test_what_stands_in_the_place_of_an_article(heading: str, line: str) -> None:
    assert stands_instead([heading], [line])


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Access denied to the harbour, crews say", "The harbour office said on Monday that nobody may enter."),
        ("Page turns for the library", "The library of Lindborg was sold on Monday."),
        ("404 ferries late in a year", "Crews counted every one of them, the harbour office said."),
        ("Sign of the times", "A sign on the quay says that the ferry is late."),
        ("Ad blockers on the rise", "Half of all readers use an ad blocker, a study found."),
        ("Our website at ten", "Ten years ago this paper went online."),
    ],
)
def test_reports_stay(heading: str, line: str) -> None:
    assert not stands_instead([heading], [line])


def test_a_long_text_is_an_article_whatever_it_is_called() -> None:
    assert not stands_instead(["Access denied"], ["The mayor of Lindborg said that the harbour stays closed. " * 30])
