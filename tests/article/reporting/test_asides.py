"""What the narrator adds behind reported words is no part of them."""

import pytest

from tests.article.reporting.reported import result

HEARD = "Ada Hill said she was “only joking” in her letter, which had raised fears among the ferrymen of the town."
SWIPE = "Ada Hill said nobody would “get wet” on her ferry, a swipe at the recent troubles on the boats of Jon Brook."
DASH = "Ada Hill said she was “encouraged” by the plan – a modest success for the harbour after ten years of letters."
DASHES = "Ada Hill said the “old guard” of the harbour – the captains and their sons – would lose the vote."
PARTICIPLE = "Ada Hill called the harbour master a “paper captain,” linking to a photograph of his boat in the mud."
ON = "Ada Hill said the new pier would be “good for everybody,” giving the ferries more room in the winter storms."
CLAIM = "Ada Hill said the harbour was safe, a claim that the captains of the ferries have denied for years."
BILL = "Ada Hill said she supports the harbour bill, which is up for a vote in the town hall on Friday."
THEN = "Ada Hill said she feared the council, which had voted against her."
INSIDE = "Ada Hill said the ferry, which is red, would sail on Monday."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEARD, "she was “only joking” in her letter"),
        (SWIPE, "nobody would “get wet” on her ferry"),
        (DASH, "she was “encouraged” by the plan"),
        (DASHES, "the “old guard” of the harbour – the captains and their sons – would lose the vote"),
        (PARTICIPLE, "the harbour master a “paper captain,”"),
        (ON, "the new pier would be “good for everybody,” giving the ferries more room in the winter storms"),
        (CLAIM, "the harbour was safe"),
        (BILL, "she supports the harbour bill"),
        (THEN, "she feared the council, which had voted against her"),
        (INSIDE, "the ferry, which is red, would sail on Monday"),
    ],
)
def test_where_the_words_end(text: str, words: str) -> None:
    assert [quote.text for quote in result(text).quotes] == [words]
