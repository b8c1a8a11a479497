"""What speaks for showing an event first, and what against it."""

from typing import Any

import pytest
from msgspec import structs

from generator.records import Analysis, Article, Block, DateMention, Event
from generator.site.brief.occurrences import Occurrence
from generator.site.brief.rank import MARKS, rank
from generator.site.index.events import Happened
from generator.site.index.lookup import build_lookup
from generator.site.pages import timeline
from tests.site import sample

LATE = 40
"""A sentence far down in its article."""


def happened(text: str, verb: str, words: str, days: tuple[str, str], **more: Any) -> Happened:
    """A sentence of an article of 2031 with a verb or noun that a date places on these days (half-open)."""
    start = text.index(words)
    date = DateMention(
        start=start, end=start + len(words), text=words, type="DATE", value=days[0], from_=days[0], to=days[1]
    )
    at = text.index(verb)
    event = structs.replace(
        Event(start=0, end=len(text), date=0, verb=(at, at + len(verb)), status="stated", why="told as happened"),
        **more,
    )
    article = Article(id="one", path="seeds/one.txt", sha256="0" * 64, text=text, published="2031-03-05")
    blocks = (Block("body", 0, len(text)),)
    analysis = Analysis(article=article, blocks=blocks, sentences=((0, len(text)),), dates=(date,), events=(event,))
    return Happened(analysis, event, LATE, ())


DAY, YEAR, CENTURY = ("2031-03-04", "2031-03-05"), ("2012-01-01", "2013-01-01"), ("2001-01-01", "2101-01-01")
SOLD = happened("The council of Norvale sold the old harbour mill on Tuesday.", "sold", "Tuesday", DAY)


def marks(one: Happened) -> set[str]:
    return {mark.name for mark in MARKS if mark.holds(one)}


def points(one: Happened) -> float:
    return rank(one, [one], build_lookup(sample.corpus(one.analysis), 0))


def test_a_plain_sentence_on_a_day_has_nothing_against_it() -> None:
    assert marks(SOLD) == {"on a day", "reads alone"}


@pytest.mark.parametrize(
    ("lesser", "name"),
    [
        (
            happened("I sold the old harbour mill of the town on Tuesday.", "sold", "Tuesday", DAY),
            "in somebody's own words",
        ),
        (happened("The old mills had 40% of the trade in 2012, a study found.", "had", "2012", YEAR), "a figure"),
        (
            happened("The hall is in Norvale, where only a few hundred voted in 2012.", "voted", "2012", YEAR),
            "told beside something else",
        ),
        (happened("Many have felt left behind in the 21st century.", "left", "21st", CENTURY), "in more than a year"),
        (
            happened("The mayor spoke of the vote on Tuesday.", "vote", "Tuesday", DAY, why="what happened at a time"),
            "a noun",
        ),
        (
            happened("“The mill was sold on Tuesday by them.”", "sold", "Tuesday", DAY, why="told in quoted words"),
            "in quoted words",
        ),
        (
            happened("The council did not sell it on Tuesday.", "sell", "Tuesday", DAY, status="denied"),
            "did not happen",
        ),
    ],
)
def test_what_speaks_against_an_event_is_named_and_puts_it_below_another(lesser: Happened, name: str) -> None:
    assert name in marks(lesser)
    assert points(lesser) < points(SOLD)


def test_words_in_quotation_marks_are_not_the_sentences_own() -> None:
    one = happened("The mayor said on Tuesday: “We sold it because I had to.”", "said", "Tuesday", DAY)
    assert "in somebody's own words" not in marks(one)


def ranked(*ranks: float) -> list[Occurrence]:
    return [Occurrence(SOLD, (), points) for points in ranks]


def shown(*ranks: float) -> list[float]:
    return [one.rank for one in timeline.foremost(ranked(*ranks))]


def test_the_first_few_of_a_month_need_less_and_the_first_of_all_nothing() -> None:
    assert shown(-1, -2) == [-1]
    assert shown(3, 0.5, 0.25) == [3, 0.5]
    assert shown(3, 3, 3, 3, 3, 1) == [3, 3, 3, 3, 3]
    assert shown(1, 3, 3, 3, 3, 2) == [3, 3, 3, 3, 2]


def test_a_full_month_shows_its_foremost_and_a_few_more_are_not_folded() -> None:
    assert len(shown(*[2.0] * 15)) == 15
    assert len(shown(*[2.0] * 16)) == timeline.FOREMOST
