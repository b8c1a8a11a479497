"""When a quotation was said."""

import pytest

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.quotations.occasions import said_on
from generator.records import Quote
from tests.article.parses import parsed


def said(text: str, content: str, cue: str) -> list[str | None]:
    """The dates on which `content` was said, as the text writes them."""
    doc = parsed(text)
    span = (text.index(content), text.index(content) + len(content))
    start = text.index(cue)
    quote = Quote(
        id="q", kind="direct", spans=(span,), text=content, cue=(start, start + len(cue)), speaker=None, confidence=0.9
    )
    dates = find_dates(doc, "2018-05-31", find_blocks(text))
    return [None if q.said is None else dates[q.said].text for q in said_on(doc, (quote,), dates)]


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("“We shall stay,” Maria Keller said on Tuesday.", "said", "Tuesday"),
        ("Speaking on Tuesday, Maria Keller said: “We shall stay.”", "said", "Tuesday"),
        ("Leaving on Tuesday, Maria Keller said: “We shall stay.”", "said", None),
        ("“We shall stay,” Maria Keller said in May.", "said", None),
        ("“We shall stay,” Maria Keller said, and left on Tuesday.", "said", None),
    ],
)
def test_the_day_in_the_clause_of_the_reporting_words_is_when_it_was_said(text: str, cue: str, day: str | None) -> None:
    content = text[text.index("“") : text.index("”") + 1]
    assert said(text, content, cue) == [day]


def test_a_day_told_in_the_quotation_itself_says_nothing_of_when_it_was_said() -> None:
    text = "“The council said on Tuesday that we shall stay,” Maria Keller added."
    assert said(text, text[: text.index("”") + 1], "said") == [None]
