"""What the timeline shows: each event once, with its sources, its fullest wording and its rank."""

from msgspec import structs

from generator.records import Analysis
from generator.site.brief.occurrences import Occurrence, occurrences
from generator.site.index.lookup import build_lookup
from tests.site import sample


def found(*more: Analysis) -> list[Occurrence]:
    lookup = build_lookup(sample.corpus(*more), 0)
    return occurrences(lookup.events.newest, lookup)


def retold(name: str, words: str, by: str) -> Analysis:
    """The harbour's article under another id, with some words put in another way of the same length."""
    made = sample.harbour()
    assert len(words) == len(by)
    text = made.article.text.replace(words, by)
    return structs.replace(made, article=structs.replace(made.article, id=name, path=f"seeds/{name}.txt", text=text))


def test_one_event_of_several_articles_stands_once_with_its_sources() -> None:
    met = [one for one in found(retold("wire", "in Norvale", "at Norvale")) if one.told.begins == "2031-03-04"]
    assert [len(one.all) for one in met] == [2]
    assert {h.analysis.article.id for h in met[0].all} == {"harbour", "wire"}


def test_what_more_reports_tell_ranks_higher() -> None:
    (alone,) = (one for one in found() if one.told.begins == "2031-03-04")
    (both,) = (one for one in found(retold("wire", "in Norvale", "at Norvale")) if one.told.begins == "2031-03-04")
    assert both.rank > alone.rank


def test_a_day_ranks_above_a_month_that_is_told_alike() -> None:
    ranks = {one.told.begins: one.rank for one in found()}
    assert ranks["2031-03-04"] > ranks["2031-10-01"]


def test_a_sentence_stands_once_with_its_other_dates() -> None:
    made = sample.harbour()
    first, second = made.events[:2]
    both = structs.replace(made, events=(first, structs.replace(second, start=first.start, end=first.end)))
    lookup = build_lookup(structs.replace(sample.corpus(), analyses=(both,)), 0)
    (event,) = lookup.events.newest
    assert {event.event.date, *event.also} == {first.date, second.date}


def test_what_did_not_happen_is_no_other_telling_of_what_did() -> None:
    made = retold("wire", "in Norvale", "at Norvale")
    denied = structs.replace(made, events=tuple(structs.replace(e, status="denied") for e in made.events))
    assert all(len(one.all) == 1 for one in found(denied))
