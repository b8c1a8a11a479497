"""Actors A–Z."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from generator.site.pages import actors
from generator.site.parts.listing import ListView
from tests.site import sample


def views(corpus: Corpus) -> tuple[ListView, ...]:
    return actors.actors_views(build_lookup(corpus, 0), Config())


def listed(view: ListView) -> list[tuple[str, str]]:
    return [(section.name, entry.link.text) for section in view.sections for entry in section.entries]


def test_people_stand_under_their_last_name_and_spellings_of_another_letter_lead_there() -> None:
    (view,) = views(sample.corpus())
    assert listed(view) == [
        ("B", "Tomas Brekke"),
        ("E", "Mara Ellingsen"),
        ("N", "Norvale"),
    ]
    entry = view.sections[1].entries[0]
    assert (entry.about, entry.count) == ("Harbour Minister", "2 articles, 3 statements")
    assert entry.also == ("Marah Ellingsen", "Ellingsen")


def test_many_actors_have_a_page_a_letter_and_the_first_has_the_most_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors, "ONE_LIST", 2)
    first, *letters = views(sample.corpus())
    assert [name for name, _ in listed(first)] == ["Heard and named most"] * 3
    assert [name for _, name in listed(first)] == ["Mara Ellingsen", "Tomas Brekke", "Norvale"]
    assert [view.head.path for view in letters] == ["actors/by/b.html", "actors/by/e.html", "actors/by/n.html"]
    assert [(link.text, link.href) for link in letters[0].pages[0].months] == [
        ("B", ""),
        ("E", "e.html"),
        ("N", "n.html"),
    ]


def test_of_places_and_peoples_who_is_named_more_stands_behind_a_person() -> None:
    full = sample.full()

    def order(kind: str) -> list[str]:
        changed = tuple(structs.replace(a, type=kind) if a.id == "ada-quill" else a for a in full.actors)
        return [a.id for a in actors.foremost(build_lookup(structs.replace(full, actors=changed), 0))]

    assert order("PERSON").index("ada-quill") < order("PERSON").index("ivar-lunde")
    assert order("GPE").index("ada-quill") > order("GPE").index("ivar-lunde")
    assert order("NORP")[-1] == "ada-quill"
