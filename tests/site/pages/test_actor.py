"""An actor's page."""

from collections import Counter

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from generator.site.index.watched import Watch
from generator.site.pages.actor import ActorView, actor_view
from tests.site import sample


def view(corpus: Corpus, actor: str = "mara-ellingsen", config: Config | None = None) -> ActorView:
    lookup = build_lookup(corpus, 0)
    return actor_view(lookup.actors.by_id[actor], lookup, config or Config())


def test_it_says_who_somebody_is_and_how_much_is_known() -> None:
    made = view(sample.corpus())
    assert [link.text for link in made.head.kicker] == ["Person", "2 articles", "3 statements", "March 2031"]
    assert made.head.description == (
        "Mara Ellingsen, Harbour Minister: 2 articles and 3 statements, each with its source."
    )
    assert made.head.names == ("Mara Ellingsen", "Marah Ellingsen", "Ellingsen")
    assert [(office.role, office.when) for office in made.offices] == [("Harbour Minister", "January 2026, 1 article")]


def test_offices_are_cited_first_then_statements_in_their_order() -> None:
    made = view(sample.corpus())
    assert [ref.number for office in made.offices for ref in office.refs if ref is not None] == [1]
    assert [source.number for source in made.sources] == [1, 2]
    assert made.sources[0].title == "Ministers meet on the harbour"


def test_statements_stand_under_the_topic_that_most_of_them_share() -> None:
    made = view(sample.full())
    assert [(group.topic.text if group.topic else None, len(group.statements)) for group in made.groups] == [
        ("Harbour tolls", 4)
    ]
    assert made.groups[0].id == "on-harbour-tolls"
    assert [(link.text, link.note) for link in made.topics] == [("Harbour tolls", "4"), ("Open quay", "2")]


def test_statements_on_no_topic_come_last() -> None:
    groups = view(sample.corpus()).groups
    assert [group.id for group in groups] == ["on-harbour-tolls", "on-other"]


def test_company_is_people_and_places_apart() -> None:
    made = view(sample.full())
    assert "Norvale" not in [link.text for link in made.companions]
    assert [link.text for link in made.places] == ["Norvale"]
    assert [(link.text, link.note) for link in made.companions][:2] == [("Tomas Brekke", "3"), ("Ada Quill", "2")]


@pytest.mark.parametrize("actor", ["mara-ellingsen", "ada-quill"])
def test_who_keeps_company_is_looked_up_whole_only_beside_an_equal(actor: str) -> None:
    watch = Watch()
    lookup = watch.over(build_lookup(sample.full(), 0))
    with watch.noting() as looks:
        made = actor_view(lookup.actors.by_id[actor], lookup, Config())
    names = list(watch.looks())
    whole = {names[look].partition("=")[2] for look in looks if names[look].startswith("actors.by_id\x1f=")}
    notes = Counter(link.note for link in made.companions)
    equal = {link.text for link in made.companions if notes[link.note] > 1}
    assert whole == {actor, *(one.id for one in lookup.actors.by_id.values() if one.name in equal)}


def test_doubts_lead_to_the_review_list_where_there_is_one() -> None:
    made = view(sample.full(), "ada-quill")
    assert [question.title for question in made.questions] == ["Is Ada Quill also Ivar Lunde?"]
    assert len(made.questions[0].places) == 2
    assert made.review == "../review.html"
    assert view(sample.full(), "ada-quill", Config(review_page=False)).review == ""


def test_what_others_say_of_somebody_is_told() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    start, end = first.mentions[2].start, first.mentions[2].end
    quote = structs.replace(first.quotes[0], spans=((start, end),))
    made = view(
        structs.replace(corpus, analyses=(structs.replace(first, quotes=(quote,)), corpus.analyses[1])), "tomas-brekke"
    )
    assert [s.speaker.text for s in made.others if s.speaker] == ["Mara Ellingsen"]
