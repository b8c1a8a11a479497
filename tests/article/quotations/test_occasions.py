"""When a quotation was said."""

import pytest

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.quotations.occasions import said_on
from generator.records import DateMention, Quote
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
        ("Leaving on Tuesday, Maria Keller said: “We shall stay.”", "said", "Tuesday"),
        ("“We shall stay,” Maria Keller said in May.", "said", "May"),
        ("“We shall stay,” Maria Keller said, and left on Tuesday.", "said", None),
    ],
)
def test_the_day_in_the_clause_of_the_reporting_words_is_when_it_was_said(text: str, cue: str, day: str | None) -> None:
    content = text[text.index("“") : text.index("”") + 1]
    assert said(text, content, cue) == [day]


def test_a_day_told_in_the_quotation_itself_says_nothing_of_when_it_was_said() -> None:
    text = "“The council said on Tuesday that we shall stay,” Maria Keller added."
    assert said(text, text[: text.index("”") + 1], "said") == [None]


OCCASIONS = [
    ("In a 2009 speech in Orsk, Maria Keller said “the dam will hold”.", "said", "2009", "clause"),
    ("“The dam will hold,” Maria Keller told the Courier in April.", "told", "April", "clause"),
    ("The party on Tuesday reported “a clear win”.", "reported", "Tuesday", "beside"),
    (
        "Asked about the dam during a visit on Tuesday, Maria Keller said “it will hold”.",
        "said",
        "Tuesday",
        "adverbial",
    ),
    ("According to a memo from 2012, “the dam will break”.", "According", "2012", "clause"),
    (
        "A report from April warned of floods. The report said “the dam will break”.",
        "The report said",
        "April",
        "definite",
    ),
    ("On Tuesday she spoke in Orsk. She said “the dam will hold”.", "She said", "Tuesday", "set before"),
]


@pytest.mark.parametrize(("text", "cue", "day", "rule"), OCCASIONS)
def test_each_rule_finds_its_occasion(text: str, cue: str, day: str, rule: str) -> None:
    quote, dates = told(text, cue)
    assert quote.said is not None
    assert (dates[quote.said].text, quote.occasion) == (day, rule)
    assert (quote.said_from, quote.said_to) == (dates[quote.said].from_, dates[quote.said].to)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Maria Keller has said “the dam will hold”.", "has said"),
        ("Maria Keller once called the dam “a sieve”.", "called"),
        ("Maria Keller had said that “the dam will hold”.", "had said"),
    ],
)
def test_words_that_are_older_than_the_report_are_so_though_no_time_is_told(text: str, cue: str) -> None:
    quote, _ = told(text, cue)
    assert (quote.said, quote.earlier) == (None, True)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Maria Keller said “the dam will hold”.", "said"),
        ("Maria Keller has just said “the dam will hold”.", "said"),
        ("Voters who left the party in 2012 say “the dam will hold”.", "say"),
        ("Maria Keller said “the dam will hold until 2030”.", "said"),
    ],
)
def test_where_nothing_tells_the_occasion_it_is_the_reports(text: str, cue: str) -> None:
    quote, _ = told(text, cue)
    assert (quote.said, quote.earlier) == (None, False)


def told(text: str, cue: str) -> tuple[Quote, tuple[DateMention, ...]]:
    """The quotation of `text` between its marks, reported by the last words of `cue`, with its occasion; and the dates."""
    content = (text.index("“"), text.index("”") + 1)
    end = text.index(cue) + len(cue)
    span = (end - len(cue.rsplit(maxsplit=1)[-1]), end)
    quote = Quote(id="q", kind="mixed", spans=(content,), text="", cue=span, speaker=None, confidence=0.9)
    doc = parsed(text)
    dates = find_dates(doc, "2018-05-31", find_blocks(text))
    return said_on(doc, (quote,), dates, "2018-05-31")[0], dates
