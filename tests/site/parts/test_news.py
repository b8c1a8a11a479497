"""What changed in a few words."""

from msgspec import structs

from generator.site.parts.news import counted, news
from tests.site import sample


def test_the_last_change_is_told_with_who_spoke_and_on_what() -> None:
    told = news(sample.context(sample.full(), "index.html"))
    assert told is not None
    assert told.counted == "1 new article and 1 new statement"
    assert [link.text for link in told.articles] == ["Tolls to go"]
    assert [(link.text, link.note) for link in told.actors] == [("Mara Ellingsen", "+1")]
    assert [(link.text, link.note) for link in told.topics] == [("Harbour tolls", "+1")]


def test_a_first_build_has_no_news() -> None:
    full = sample.full()
    assert full.ledger is not None
    first = structs.replace(full.ledger, changes=full.ledger.changes[-1:])
    assert first.changes[0].first
    assert news(sample.context(structs.replace(full, ledger=first), "index.html")) is None
    assert news(sample.context(sample.corpus(), "index.html")) is None
    assert counted(first.changes[0]).startswith("First build on record: ")
