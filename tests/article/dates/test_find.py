"""Dates: what the cases of `tests/cases/dates` say of each expression, and what must hold of all."""

import re

import pytest
import spacy

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.records import DateMention

NLP = spacy.blank("en")


def dates(text: str, published: str | None = "2018-05-31") -> tuple[DateMention, ...]:
    return find_dates(NLP(text), published, find_blocks(text))


def values(text: str, published: str | None = "2018-05-31") -> dict[str, str]:
    return {d.text: d.value for d in dates(text, published)}


def test_offsets_slice_to_the_text() -> None:
    text = "The council met on Thursday, May 3, 2018, and again two days later."
    assert [text[d.start : d.end] for d in dates(text)] == [d.text for d in dates(text)]


def test_an_undated_article_keeps_what_the_words_say() -> None:
    found = dates("The council met on Thursday and in October.", None)
    assert [(d.value, d.from_, d.anchor) for d in found] == [("XXXX-WXX-4", None, None), ("XXXX-10", None, None)]


def test_counting_starts_at_the_date_named_before() -> None:
    found = dates("The minister resigned yesterday. Two days earlier, he had denied it.")
    assert [(d.value, d.anchor) for d in found] == [("2018-05-30", "published"), ("2018-05-28", "date:0")]


@pytest.mark.parametrize(
    ("text", "url", "language", "value", "why"),
    [
        ("It closed on 5/6/2018.", "https://nordbote.co.uk/a", None, "2018-06-05", "the country of its address (.uk)"),
        ("It closed on 5/6/2018.", "https://news.ohio.us/a", None, "2018-05-06", "the country of its address (.us)"),
        ("It closed on 5/6/2018.", "https://example.com/a", "en-GB", "2018-06-05", "its language is en-GB"),
        ("It closed on 5/6/2018.", "https://example.com/a", "en", "2018-XX-XX", "nothing in the article tells"),
        ("It closed on 5/6/2018.", "https://example.ca/a", None, "2018-XX-XX", "nothing in the article tells"),
        ("It closed on 5/6/2018.", "https://[broken", None, "2018-XX-XX", "nothing in the article tells"),
        ("On 5/6/2018 and 6/25/2018.", "https://nordbote.co.uk/a", None, "2018-05-06", "the article's other dates"),
        ("On 5/6/2018, 25/6/2018, 6/25/2018.", "https://nordbote.co.uk/a", None, "2018-XX-XX", "nothing"),
        ("It closed on 25/6/2018.", None, None, "2018-06-25", "one order only"),
    ],
)
def test_numbers_are_read_in_the_order_of_the_articles_country(
    text: str, url: str | None, language: str | None, value: str, why: str
) -> None:
    found = find_dates(NLP(text), "2018-07-01", find_blocks(text), url=url, language=language)[0]
    assert found.value == value
    assert why in found.why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The council met in late April.", "the one nearest to 2018-05-31; “late” makes it no more exact"),
        ("It ends at the end of the month.", "“the month”, counted from publication; “end of” makes it no more exact"),
        ("The council met two years ago.", "“two years ago”, counted from publication, as exact as a year"),
        ("The council met at 1430 GMT yesterday.", "“yesterday”, counted from publication; Greenwich time"),
        ("The council met at 5 p.m. EST yesterday.", "“yesterday”, counted from publication; time zone -05:00"),
    ],
)
def test_reasons_say_how_exact_a_date_is(text: str, why: str) -> None:
    assert [d.why for d in dates(text)] == [why]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The minister resigned on 3 May 2018. Two days earlier, he had denied it.", ["Two days earlier"]),
        ("Last month, the council met.", ["Last month"]),
        ("It closed in October last year.", ["last year"]),
        ("Twenty-four hours ago nobody knew.", ["Twenty-four hours ago"]),
        ("The Previous week was calm.", ["Previous week"]),
        ("Early last year, the council met.", ["last year", "Early"]),
        ("At the End of last year it closed.", ["last year", "End of"]),
    ],
)
def test_what_a_reason_quotes_stands_in_the_text(text: str, quoted: list[str]) -> None:
    for found in (dates(text), dates(text, None)):
        words = re.findall("“(.*?)”", found[-1].why)
        assert words == quoted
        assert all(part in text for part in words)


@pytest.mark.parametrize("text", ["It pumps two million barrels a day.", "They land 40 tons of fish a day."])
def test_a_rate_is_no_length_of_time(text: str) -> None:
    (found,) = dates(text)
    assert found.type == "SET"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8 May 2024 08.00", "7 May 2024 09.00"),
        ("May 8, 2024", "May 7, 2024"),
        ("08:00 GMT, 8 May 2024", "Tuesday, 7 May 2024 at 9:15 a.m. EST"),
        ("Updated: 8 May 2024, 08:00", "Posted on 7 May 2024 09:00 CET"),
    ],
)
def test_each_update_of_a_live_blog_counts_from_its_own_time(first: str, second: str) -> None:
    text = f"{first}\n\nThe ferry sails today. It was shut yesterday.\n\n{second}\n\nThe harbour opens tomorrow."
    found = values(text, "2024-05-06T06:00:00+02:00")
    assert [found[word] for word in ("today", "yesterday", "tomorrow")] == ["2024-05-08", "2024-05-07", "2024-05-08"]


def test_one_line_with_a_day_is_no_live_blog() -> None:
    text = "The fair opened.\n\nIt was small.\n\nIt was wet.\n\nNobody came.\n\nHe left.\n\n3 May 2017\n\nIt is open today."
    assert values(text, "2018-05-31")["today"] == "2018-05-31"
