"""The corpus as pages ask for it."""

from msgspec import structs

from generator.site.index.lookup import build_lookup
from tests.site import sample


def test_actors_that_an_editor_hid_are_nowhere() -> None:
    corpus = sample.corpus()
    hidden = structs.replace(
        corpus, actors=tuple(structs.replace(a, hidden=a.id == "tomas-brekke") for a in corpus.actors)
    )
    lookup = build_lookup(hidden, 0)
    assert set(lookup.actors.by_id) == {"mara-ellingsen", "norvale"}
    assert lookup.articles.actors_in["harbour"] == ("mara-ellingsen", "norvale")
    assert "tomas-brekke" not in lookup.events.of
    assert "tomas-brekke" not in lookup.actors.together


def test_topics_that_are_none_of_the_sites_are_nowhere() -> None:
    lookup = build_lookup(structs.replace(sample.corpus(), topics=()), 0)
    assert lookup.articles.topics_in["harbour"] == ()
    assert lookup.statements.on == {}
    assert lookup.events.on == {}


def test_now_is_the_day_of_the_newest_article() -> None:
    assert build_lookup(sample.corpus(sample.later()), 0).articles.latest == "2031-03-12"
    assert build_lookup(structs.replace(sample.corpus(), analyses=(sample.tolls(),)), 0).articles.latest == ""
