"""Which verb a date tells the time of, and which noun."""

import pytest

from generator.article.dates.anchoring.tense import Tenses
from generator.article.events.placing import noun_placed, place_of, verb_placed
from generator.records import DateMention
from tests.article.parses import parsed


def mention_of(text: str, date: str) -> DateMention:
    start = text.index(date)
    return DateMention(start=start, end=start + len(date), text=date, type="DATE", value="", from_="2018-05-31")


@pytest.mark.parametrize(
    ("text", "date", "verb"),
    [
        ("The ministers met on Thursday.", "Thursday", "met"),
        ("The 2015 election surprised the town.", "2015", None),
        ("Keller will travel to Norway for the first time since her election in 2012.", "2012", None),
        ("According to a report on Monday, rents fell.", "Monday", None),
        ("In the 1952 campaign, Keller criticised the mayor.", "1952", "criticised"),
        ("It was in 2012 that the party changed its rule.", "2012", "changed"),
    ],
)
def test_the_verb_that_a_date_tells_the_time_of(text: str, date: str, verb: str | None) -> None:
    place = place_of(Tenses(parsed(text)), mention_of(text, date))
    found = None if place is None else verb_placed(place)
    assert (None if found is None else found.text) == verb


@pytest.mark.parametrize(
    ("text", "date", "noun"),
    [
        ("Odds on the caucuses on 23 June are hard to lay.", "23 June", "caucuses"),
        ("The race is open ahead of the 8 June election.", "8 June", "election"),
        ("The ministers met on Thursday.", "Thursday", None),
    ],
)
def test_the_noun_of_what_happens_on_a_date(text: str, date: str, noun: str | None) -> None:
    mention = mention_of(text, date)
    place = place_of(Tenses(parsed(text)), mention)
    found = None if place is None else noun_placed(place, mention)
    assert (None if found is None else found.text) == noun
