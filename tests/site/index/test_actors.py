"""Actors: who is named with whom, whose names search offers, and what is doubtful about each."""

from msgspec import structs

from generator.site.index.actors import named_together, named_with
from generator.site.index.lookup import build_lookup
from tests.site import sample


def test_who_is_named_together_is_counted_by_article() -> None:
    articles = [("ann", "bo", "cy"), ("bo", "ann"), ("cy",)]
    assert named_together(articles)["ann"] == {"bo": 2, "cy": 1}
    assert named_together(articles, frozenset({"ann", "cy"}))["ann"] == {"cy": 1}
    assert named_with("bo", articles) == {"ann": 2, "cy": 1}


def test_who_is_named_least_in_a_long_list_is_no_company() -> None:
    crowd = tuple(f"a{number:02}" for number in range(40))
    together = named_together([crowd])
    assert len(together["a00"]) == 29
    assert "a35" not in together


def test_a_doubt_about_names_stands_with_the_actors_named_there_and_one_about_a_speaker_nowhere() -> None:
    corpus = sample.full()
    (doubt,) = corpus.reviews
    speaker = structs.replace(doubt, kind="speaker", title="Who speaks?")
    graver = structs.replace(doubt, weight=9.0, title="Graver?")
    found = build_lookup(structs.replace(corpus, reviews=(doubt, speaker, graver)), 0).actors.reviews
    assert {actor: [r.title for r in reviews] for actor, reviews in found.items()} == {
        "ada-quill": ["Graver?", doubt.title],
        "ivar-lunde": ["Graver?", doubt.title],
    }
