"""When a quotation was said."""

import pytest

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.quotations.occasions import said_on
from generator.records import DateMention, Quote, Speaker
from tests.article.parses import parsed


def said(text: str, content: str, cue: str, published: str | None = None) -> list[str | None]:
    """The dates on which `content` was said, as the text writes them."""
    doc = parsed(text)
    span = (text.index(content), text.index(content) + len(content))
    start = text.index(cue)
    quote = Quote(
        id="q", kind="direct", spans=(span,), text=content, cue=(start, start + len(cue)), speaker=None, confidence=0.9
    )
    dates = find_dates(doc, "2018-05-31", find_blocks(text))
    return [None if q.said is None else dates[q.said].text for q in said_on(doc, (quote,), dates, published)]


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("“We shall stay,” Maria Keller said on Tuesday.", "said", "Tuesday"),
        ("Speaking on Tuesday, Maria Keller said: “We shall stay.”", "said", "Tuesday"),
        ("Leaving on Tuesday, Maria Keller said: “We shall stay.”", "said", "Tuesday"),
        ("“We shall stay,” Maria Keller said in May.", "said", "May"),
        ("“We shall stay,” Maria Keller said, and left on Tuesday.", "said", None),
        ("The dam was built in 1999, and Maria Keller said “it will hold”.", "said", None),
    ],
)
def test_the_day_in_the_clause_of_the_reporting_words_is_when_it_was_said(text: str, cue: str, day: str | None) -> None:
    content = text[text.index("“") : text.index("”") + 1]
    assert said(text, content, cue) == [day]


def test_a_day_told_in_the_quotation_itself_says_nothing_of_when_it_was_said() -> None:
    text = "“The council said on Tuesday that we shall stay,” Maria Keller added."
    assert said(text, text[: text.index("”") + 1], "said") == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In an interview in 2012, Maria Keller says “the dam will hold”.", None),
        ("In an interview this week, Maria Keller says “the dam will hold”.", "this week"),
        ("Maria Keller says Tuesday “the dam will hold”.", None),
    ],
)
def test_what_somebody_says_is_not_long_ago(text: str, day: str | None) -> None:
    assert said(text, "“the dam will hold”", "says", "2018-05-31") == [day]


OCCASIONS = [
    ("In a 2009 speech in Orsk, Maria Keller said “the dam will hold”.", "said", "2009", "clause"),
    ("“The dam will hold,” Maria Keller told the Courier in April.", "told", "April", "clause"),
    (
        "“The dam will hold,” Maria Keller said to a crowd at the Orsk Convention on Tuesday.",
        "said",
        "Tuesday",
        "clause",
    ),
    (
        "At the elections in 2008, the party won and both Maria Keller and Jonas Lind said “the dam will hold”.",
        "said",
        "2008",
        "sentence",
    ),
    ("After the 2010 elections, Maria Keller said “the dam will hold”.", "said", "2010", "clause"),
    ("Two days after the 2012 flood, Maria Keller said “the dam will hold”.", "said", "2012", "clause"),
    ("At a trial in May 2011, Maria Keller swore “the dam will hold”.", "swore", "May 2011", "clause"),
    ("During the 2008 campaign, Maria Keller said “the dam will hold”.", "said", "2008", "clause"),
    ("At a rally in Orsk on 3 March, Maria Keller said “the dam will hold”.", "said", "3 March", "clause"),
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
    ("“The dam will hold,” said the mayor, Maria Keller, on Tuesday.", "said", "Tuesday", "behind the speaker"),
    ("“It holds,” said Maria Keller, who built the dam, on 3 March.", "said", "3 March", "behind the speaker"),
    ("“It holds,” said Maria Keller, an engineer from Orsk, Monday.", "said", "Monday", "behind the speaker"),
]


# Forms that the annotated articles taught, in other words.
OCCASIONS += [
    (
        "He asked about the night of Tuesday, when Maria Keller claimed “the dam will hold”.",
        "claimed",
        "the night of Tuesday",
        "behind",
    ),
    (
        "An aide showed a video of Maria Keller from 1999, in which she called it “a good dam”.",
        "called",
        "1999",
        "behind",
    ),
    ("He recalled a rally in March 2016 where the mayor promised “a new dam”.", "promised", "March 2016", "behind"),
    ("The quarrel goes back to 2012, when the mayor told the council “the dam will hold”.", "told", "2012", "behind"),
    (
        "In a letter filed last month in the court of Orsk, the council confirmed “the dam will hold”.",
        "confirmed",
        "last month",
        "clause",
    ),
    ("In an interview recorded on Tuesday, Maria Keller said “the dam will hold”.", "said", "Tuesday", "clause"),
    ("According to a memo written in 2012, “the dam will break”.", "According", "2012", "clause"),
    (
        "Maria Keller said “the dam will hold” during an interview taped on Friday for the show.",
        "said",
        "Friday",
        "clause",
    ),
    ("Maria Keller wrote in her 1976 autobiography that “the dam will hold”.", "wrote", "1976", "clause"),
    ("Disclosures filed on Tuesday revealed “a danger”.", "revealed", "Tuesday", "beside"),
    ("Maria Keller said “the dam will hold” in a 2012 profile.", "said", "2012", "clause"),
    (
        "On Saturday the dam loomed large at the debate. Maria Keller called it “a danger”.",
        "Keller called",
        "Saturday",
        "set before",
    ),
    (
        "Maria Keller won in Orsk on Tuesday. The mayor told supporters “the dam will hold”.",
        "mayor told",
        "Tuesday",
        "audience",
    ),
    (
        "A hearing took place in Orsk on Tuesday. The judge called the dam “a danger”.",
        "judge called",
        "Tuesday",
        "set before",
    ),
    (
        "The party opened its convention in Orsk on Monday. Maria Keller told delegates “the dam will hold”.",
        "told",
        "Monday",
        "set before",
    ),
]

# Occasions that another sentence tells, or that stand where a clause does not reach.
OCCASIONS += [
    ("Critics recall her cry in Orsk in 1987: “The dam will hold.” Others still praise it.", "praise", "1987", "colon"),
    ("In March she stunned the council by declaring “the dam will hold”.", "declaring", "March", "clause"),
    (
        "The worst of it was put in a 2007 address that Keller gave. In his remarks, Keller argued “the dam will hold”.",
        "argued",
        "2007",
        "definite",
    ),
    (
        "The video, released in late April, is called Flood. Miners mock the mayor’s plans in the video as “a joke”.",
        "mock",
        "late April",
        "definite",
    ),
    (
        "The lawsuit contends that “the dam will break”. It goes on for pages.\n\nThe lawsuit, filed on Tuesday, names no sum.",
        "contends",
        "Tuesday",
        "definite",
    ),
    (
        "The mill signed a contract in 2012. At the time, its owner released a statement saying “the dam will hold”.",
        "saying",
        "2012",
        "at the time",
    ),
    (
        "The council opened its books in 2012.\n\nAt the time, Maria Keller called the dam “a danger”.",
        "called",
        "2012",
        "at the time",
    ),
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
        ("At the time, Maria Keller called for “a new dam”.", "called"),
        ("Maria Keller said at the time that “the dam will hold”.", "said"),
        ("It won in 2006 and again in 2007. At the time, Maria Keller called the dam “a danger”.", "called"),
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
        ("The dam broke on Saturday. Maria Keller called it “a danger”.", "called"),
        ("The party held its convention in 2012. Maria Keller called it “a danger”.", "called"),
        ("Maria Keller won in Orsk on Tuesday. The mayor told the Courier “the dam will hold”.", "told"),
        ("Maria Keller won in Orsk in 2012. The mayor told supporters “the dam will hold”.", "told"),
        ("Maria Keller, who won the debate in 2012, said “the dam will hold”.", "said"),
        ("The dam was built in 1999, and the mayor called it “a danger”.", "called"),
        ("The Orsk Dam Forum met in April. Jonas Lind of the Orsk Dam Forum said “it will hold”.", "said"),
        ("The man arrested on Tuesday said “the dam will hold”.", "said"),
        ("Maria Keller said the dam was “a danger” even after it was mended in 2007.", "said"),
        ("The judge who read the letter filed in 2012 said “the dam will hold”.", "said"),
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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Maria Keller swore in 2011 that she saw it. “I was young,” she said.", "2011"),
        (
            "Maria Keller swore in 2011 that she saw it. She withdrew it yesterday. “I was young,” she said.",
            None,
        ),
    ],
)
def test_an_old_occasion_ends_where_the_story_is_at_these_days_again(text: str, day: str | None) -> None:
    assert said(text, "“I was young,”", "said", "2018-05-31") == [day]


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("", "2011"),
        ("A few days later, ", None),
        ("Two weeks later, ", None),
        ("A little later, ", "2011"),
    ],
)
def test_an_occasion_ends_where_days_have_gone_by(between: str, day: str | None) -> None:
    text = f"Maria Keller swore in 2011 that she saw it. {between}“I was young,” she said."
    assert said(text, "“I was young,”", "said", "2018-05-31") == [day]
    assert told(text, "she said")[0].earlier is (day is None)


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        (" in a different interview", None),
        (" at another rally", None),
        (" during a separate briefing", None),
        (" in another town", "2011"),
        (" in a friendly interview", "2011"),
    ],
)
def test_an_occasion_ends_where_another_is_told(behind: str, day: str | None) -> None:
    text = f"Maria Keller swore in 2011 that she saw it. “I was young,” she said{behind}."
    assert said(text, "“I was young,”", "said", "2018-05-31") == [day]


@pytest.mark.parametrize(("speaker", "earlier"), [(0, True), (1, False)])
def test_days_that_have_gone_by_say_nothing_of_another_speaker(speaker: int, earlier: bool) -> None:
    text = "In 2011 Keller told the Courier “I was young”. A few days later the dam broke. Keller said “it was a pity”."
    quotes = [
        Quote(
            id=cue,
            kind="mixed",
            spans=((text.index(words), text.index(words) + len(words)),),
            text="",
            cue=(text.index(cue), text.index(cue) + len(cue)),
            speaker=Speaker(start=0, end=0, text="Keller", entity=entity, how="named"),
            confidence=0.9,
        )
        for words, cue, entity in (("“I was young”", "told", 0), ("“it was a pity”", "said", speaker))
    ]
    doc = parsed(text)
    _, later = said_on(doc, quotes, find_dates(doc, "2018-05-31", find_blocks(text)), "2018-05-31")
    assert (later.said, later.earlier) == (None, earlier)
