"""Events: a date, its verb, who takes part, and whether it is stated, planned, reported or denied."""

import pytest

from generator.article.dates import find_dates
from generator.article.events import find_events
from generator.article.layout.blocks import find_blocks
from generator.records import Event, Mention
from tests.article.parses import parsed

NAMES = {"Maria Keller": "PERSON", "Jonas Lind": "PERSON", "Keller": "PERSON", "Norway": "GPE"}


def mentions_of(text: str) -> list[Mention]:
    """The names in `text`, each an entity of its own."""
    found = sorted(
        (text.index(name), name) for name in NAMES if name in text and not text[text.index(name) - 1].isalpha()
    )
    spans = [(start, start + len(name), name) for start, name in found]
    return [
        Mention(start=start, end=end, text=name, type=NAMES[name], kind="name", entity=index)
        for index, (start, end, name) in enumerate(spans)
        if not any(
            name != other and other_start <= start and end <= other_end for other_start, other_end, other in spans
        )
    ]


def events(text: str) -> list[tuple[Event, str, str, list[str]]]:
    doc = parsed(text)
    blocks = find_blocks(text)
    mentions = mentions_of(text)
    names = {mention.entity: mention.text for mention in mentions}
    dates = find_dates(doc, "2018-05-31", blocks)
    found = find_events(doc, blocks, dates, mentions, (), "2018-05-31")
    return [(e, text[slice(*e.verb)], dates[e.date].value, [names[i] for i in e.entities]) for e in found]


def test_an_event_has_its_date_its_verb_and_its_actors_but_not_its_place() -> None:
    ((event, verb, value, actors),) = events("Maria Keller met Jonas Lind in Norway on Monday.")
    assert (verb, value, actors, event.status) == ("met", "2018-05-28", ["Maria Keller", "Jonas Lind"], "stated")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Maria Keller will visit Norway in October.", "planned"),
        ("Maria Keller is expected to visit Norway on Friday.", "planned"),
        ("Maria Keller reportedly visited Norway in April.", "reported"),
        ("The paper claimed that Maria Keller visited Norway in April.", "reported"),
        ("Jonas Lind denied that Maria Keller visited Norway in April.", "denied"),
        ("Maria Keller did not visit Norway in April.", "denied"),
        ("Maria Keller visited Norway in April.", "stated"),
    ],
)
def test_planned_reported_and_denied_events_are_told_apart(text: str, status: str) -> None:
    assert [event.status for event, *_ in events(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Lind knows how vital it is to defeat the party in November.",
        "Keller doubts that the bill will pass in October.",
        "She hopes that a win will give her momentum in November.",
        "Will the talks resume on Friday?",
        "Perhaps the talks will resume on Friday.",
        "The council has not said whether Jonas Lind will visit Norway on Friday.",
        "There is talk of the citizens who are eligible to vote in November.",
        "The party has a strategy to delay the vote to next year.",
    ],
)
def test_what_is_only_wished_asked_supposed_or_judged_is_no_plan(text: str) -> None:
    assert [verb for event, verb, *_ in events(text) if event.status == "planned"] == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Keller plans to visit Norway in October.", "visit"),
        ("Jonas Lind will have to resign by October.", "resign"),
        ("The envoys hoped to win over the towns, where citizens will vote on June 9.", "vote"),
        ("Keller announced a speech to be held on Friday.", "held"),
        ("The talks are set to resume on Friday.", "resume"),
    ],
)
def test_what_somebody_means_to_do_is_planned(text: str, verb: str) -> None:
    assert verb in [found for event, found, *_ in events(text) if event.status == "planned"]


def test_a_date_that_only_says_which_is_no_event() -> None:
    assert events("The 2015 election was a surprise to many.") == []


def test_what_somebody_is_quoted_with_is_reported() -> None:
    text = "“Maria Keller visited Norway in April. It was cold,” Jonas Lind said."
    doc = parsed(text)
    blocks = find_blocks(text)
    dates = find_dates(doc, "2018-05-31", blocks)
    assert [e.status for e in find_events(doc, blocks, dates, mentions_of(text), ((0, 52),))] == ["reported"]


@pytest.mark.parametrize(
    "text",
    [
        "This will be Keller’s first trip to Norway since becoming trade minister in 2012, officials said.",
        "This will be Maria Keller’s first visit to Norway since she took office in April 2017.",
        "Keller will travel to Norway for the first time since her election in 2012.",
        "The committee will hear Jonas Lind, who founded the party in 1994.",
        "The court will hear the case after being asked in April to intervene.",
    ],
)
def test_a_date_of_a_clause_beside_it_dates_no_plan(text: str) -> None:
    found = events(text)
    assert [verb for _, verb, *_ in found if verb in ("be", "travel", "hear")] == []
    assert {event.status for event, *_ in found} <= {"stated", "reported"}


def test_since_taking_office_is_stated_in_its_own_year() -> None:
    ((event, verb, value, _),) = events("It will be her first meeting with the envoy since taking office in 2016.")
    assert (verb, value, event.status) == ("taking", "2016", "stated")


def test_a_plan_keeps_its_date_ahead_beside_an_earlier_one() -> None:
    found = events("Maria Keller will visit Norway on Friday after meeting Jonas Lind in April.")
    assert [(verb, value, event.status) for event, verb, value, _ in found] == [
        ("visit", "2018-06-01", "planned"),
        ("meeting", "2018-04", "stated"),
    ]


def test_an_event_begins_after_the_dateline() -> None:
    text = "OSLO, May 30 (NTB) – Maria Keller visited Sweden on Monday."
    ((event, *_),) = events(text)
    assert text[event.start : event.end] == "Maria Keller visited Sweden on Monday."
