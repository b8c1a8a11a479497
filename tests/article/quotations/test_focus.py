"""Statements said on the day that their story is at: what is weighed, and where it is not enough."""

import pytest

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.quotations.focus import EVIDENCE
from generator.article.quotations.occasions import said_on
from generator.data import rows
from generator.records import Mention, Quote, Speaker
from tests.article.parses import parsed

KELLER = "Keller"


def day_of(text: str, cue: str, *, how: str = "named") -> str | None:
    """The day on which Keller said the first words in quotation marks, as the text writes it; the story's alone."""
    doc = parsed(text)
    span = (text.index("“"), text.index("”") + 1)
    start = text.index(cue)
    speaker = Speaker(start=start, end=start, text=KELLER, entity=0 if how == "named" else None)
    quote = Quote(
        id="q",
        kind="direct",
        spans=(span,),
        text=text[slice(*span)],
        cue=(start, start + len(cue)),
        speaker=speaker,
        confidence=0.9,
    )
    places = [i for i in range(len(text)) if text.startswith(KELLER, i)]
    mentions = [
        Mention(start=i, end=i + len(KELLER), text=KELLER, type="PERSON", kind="name", entity=0) for i in places
    ]
    dates = find_dates(doc, "2018-05-31", find_blocks(text))
    (found,) = said_on(doc, (quote,), dates, "2018-05-31", mentions)
    return dates[found.said].text if found.said is not None and found.occasion == "story" else None


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        (
            "Keller met the miners of Orsk on Tuesday. Rain fell.\n\nKeller said: “The dam will hold.”",
            "said",
            "Tuesday",
        ),
        ("The court freed Keller on Monday. She wept.\n\n“We won,” Keller told them.", "told", "Monday"),
        # a day that is told of what came before moves no story
        ("Keller met the men who had struck on Monday.\n\nKeller said: “The dam will hold.”", "said", None),
        # nor one ahead
        ("Keller travels to Orsk on Friday.\n\nKeller said: “The dam will hold.”", "said", None),
        # what somebody says in the present tense is said now
        ("Keller met the miners of Orsk on Tuesday.\n\nKeller says: “The dam will hold.”", "says", None),
        # an interview may have been on any day
        (
            "A crowd met on Monday.\n\nA fire broke out on Tuesday.\n\nIn an interview, Keller said: “The dam will hold.”",
            "said",
            None,
        ),
        # who has not been told of may have been asked on any day
        ("The council voted on Tuesday.\n\n“We lost,” said Keller, a miner.", "said", None),
        # an older time holds for its own paragraph
        (
            "Keller met the miners on Tuesday.\n\nIn 2010 the fund gave nothing. Keller called it “a mistake”.",
            "called",
            None,
        ),
        # weeks ago is no scene
        ("Keller met the miners of Orsk on 2 May.\n\nKeller said: “The dam will hold.”", "said", None),
    ],
)
def test_a_story_stays_at_the_day_that_it_told_last(text: str, cue: str, day: str | None) -> None:
    assert day_of(text, cue) == day


def test_each_evidence_has_its_points() -> None:
    assert {name for name, *_ in rows("scene_evidence.tsv")} == EVIDENCE.keys()
