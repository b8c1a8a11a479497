"""A dated event as pages show it."""

from generator.site.parts.events import HAPPENED, STATES, happenings
from tests.site import sample


def test_an_event_says_when_whether_it_is_planned_and_how_its_date_was_reached() -> None:
    context = sample.context(sample.corpus(), "timeline/index.html")
    planned, met, _ = happenings(context, context.lookup.events.newest)
    assert (planned.when, planned.status, planned.state) == ("October 2031", "planned", "planned")
    assert (met.when, met.status, met.state) == ("4 March 2031", "", HAPPENED)
    assert met.why == "the day before"
    assert [actor.text for actor in met.actors] == ["Norvale", "Mara Ellingsen", "Tomas Brekke"]
    assert [topic.text for topic in met.topics] == ["Harbour tolls"]
    assert met.source.href.startswith("../articles/harbour.html#s-")


def test_the_usual_state_is_the_first_to_choose() -> None:
    assert STATES == (HAPPENED, "planned", "reported", "denied")
