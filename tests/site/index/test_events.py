"""Dated events: each once, newest first, and how exactly their date is known."""

import pytest
from msgspec import structs

from generator.records import Cluster, Corpus
from generator.site.index.events import EventIndex
from generator.site.index.lookup import build_lookup
from tests.site import sample


def index(corpus: Corpus) -> EventIndex:
    return build_lookup(corpus, 0).events


def copies(*ids: str) -> Corpus:
    """The sample, with copies of its first article under these ids; the order of the report is that of the ids."""
    first = sample.harbour()
    more = (
        structs.replace(first, article=structs.replace(first.article, id=name)) for name in ids if name != "harbour"
    )
    return structs.replace(sample.corpus(*more), clusters=(Cluster(ids),))


def test_events_are_newest_first_with_who_takes_part_and_what_they_are_on() -> None:
    events = index(sample.corpus())
    assert [h.begins for h in events.newest] == ["2031-10-01", "2031-03-04", "2031-02-01"]
    assert [h.begins for h in events.of["tomas-brekke"]] == ["2031-03-04", "2031-02-01"]
    assert [h.begins for h in events.on["harbour-tolls"]] == ["2031-03-04"]


def test_what_a_copy_tells_in_the_same_words_is_told_by_the_earliest_report() -> None:
    assert {h.analysis.article.id for h in index(copies("harbour", "wire")).newest} == {"harbour"}
    assert {h.analysis.article.id for h in index(copies("wire", "harbour")).newest} == {"wire"}


def test_what_only_a_copy_tells_stays() -> None:
    corpus = copies("harbour", "wire")
    harbour, tolls, wire = corpus.analyses
    fewer = structs.replace(harbour, events=harbour.events[:1])
    told = [
        (h.analysis.article.id, h.begins) for h in index(structs.replace(corpus, analyses=(fewer, tolls, wire))).newest
    ]
    assert told == [("wire", "2031-10-01"), ("harbour", "2031-03-04"), ("wire", "2031-02-01")]


@pytest.mark.parametrize(
    ("begins", "ends", "known"),
    [
        ("2031-03-04", "2031-03-05", "2031-03"),
        ("2031-03-01", "2031-04-01", "2031-03"),
        ("2031-03-01", "2031-06-01", "2031"),
        ("2031-03-01", None, "2031-03-01"),
        (None, None, ""),
    ],
)
def test_a_date_is_known_to_the_month_where_it_is_no_longer_than_one(
    begins: str | None, ends: str | None, known: str
) -> None:
    first = sample.harbour()
    dates = (structs.replace(first.dates[0], from_=begins, to=ends), *first.dates[1:])
    made = structs.replace(first, dates=dates, events=first.events[:1])
    (event,) = index(structs.replace(sample.corpus(), analyses=(made,))).newest
    assert event.known == known


def test_how_something_is_does_not_happen() -> None:
    first = sample.harbour()
    start = sample.HARBOUR.index("is near")
    made = structs.replace(first, events=(structs.replace(first.events[0], verb=(start, start + 2)), first.events[1]))
    assert [h.is_state for h in index(structs.replace(sample.corpus(), analyses=(made,))).newest] == [True, False]
