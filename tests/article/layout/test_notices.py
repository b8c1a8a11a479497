"""Notes of the editors and what is left of posts state nothing; what somebody says of a note, a report or an error does."""

import pytest

from generator.article.layout.blocks import find_blocks
from generator.article.layout.notices import is_note


@pytest.mark.parametrize(
    "paragraph",
    [
        "An earlier version of this article incorrectly said that the bridge had cost 14 million crowns.",
        "Correction: Ms. Brook said it was 12 million crowns, not 14 million.",
        "Correction 4 May: This article originally stated that the mayor had resigned. She has not.",
        "Correction, May 4, 10:30 a.m.: The council has nine members, not seven, its clerk said.",
        "Corrections & Clarifications: The mayor was misquoted. She said it was “worth every crown”.",
        "EDITOR’S NOTE — A previous version of this report attributed the words to Tim Ash.",
        "Editor’s note, 4 May: In our report we wrote that the bridge had fallen.",
        "This article was amended on 4 May 2018 because an earlier version said the mayor had resigned.",
        "[This story has been corrected to say that the bridge opened on Monday, not Tuesday.]",
        "(Corrects to say the bridge cost 12 million crowns, paragraph 2)",
        "(This story corrects the cost of the bridge in the second paragraph. The mayor said 12 million.)",
        "Update (4 May, 10:30): This article has been updated to include a statement by Mayor Brook.",
        "This is a corrected version of an article that said the bridge had cost 14 million crowns.",
        "The Lindborg Post regrets the error.",
        "We have corrected the cost of the bridge, which a caption said was 14 million.",
        "CORRECTION:",
        "Clarification",
        'tweet id="7718291"',
    ],
)
def test_a_note_of_the_editors_is_no_part_of_the_story(paragraph: str) -> None:
    assert is_note(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We have corrected the software,” the firm said on Monday.",
        "Correction officers said the strike would go on.",
        "The correction in share prices went on, brokers said: it was long overdue.",
        "UPDATE: Mayor Brook said on Tuesday the bridge was safe.",
        "The mayor regrets the error, her office said, and will pay for the repairs.",
        "The minister said this report was revised in May.",
        "The original version of the story was written in 1820, she said.",
        "The editor noted that the paper had corrected an earlier version of the law’s text.",
        "The law corrects an old mistake, Hale said.",
    ],
)
def test_what_somebody_says_of_errors_and_reports_is(paragraph: str) -> None:
    assert not is_note(paragraph)


def test_the_paragraph_below_the_heading_of_a_note_is_the_note() -> None:
    text = "The bridge opened on Monday.\n\nCorrection:\n\nThe mayor said it had cost 12 million.\n\nThe ferry sails."
    assert [block.kind for block in find_blocks(text)] == ["lede", "notice", "notice", "body"]
