"""Looks into the corpus are noted, each under what it looks at, and find something else when that is something else."""

from collections.abc import Callable, Collection
from typing import Any

import pytest
from msgspec import structs

from generator.site.index.lookup import Lookup, build_lookup
from generator.site.index.watched import Watch
from tests.site import sample

LOOKS: dict[str, Callable[[Lookup], object]] = {
    "a value": lambda lookup: lookup.actors.by_id["tomas-brekke"],
    "a value that may be there": lambda lookup: lookup.actors.by_id.get("tomas-brekke"),
    "whether there is one": lambda lookup: "tomas-brekke" in lookup.actors.by_id,
    "all keys": lambda lookup: list(lookup.actors.by_id),
    "all values": lambda lookup: list(lookup.actors.by_id.values()),
    "how many": lambda lookup: len(lookup.actors.by_id),
    "a name": lambda lookup: lookup.actors.name("tomas-brekke"),
    "a place in a sequence": lambda lookup: lookup.articles.newest[-1],
    "the first of a sequence": lambda lookup: lookup.articles.newest[:1],
    "all of a sequence": lambda lookup: list(lookup.statements.newest),
    "how long it is": lambda lookup: len(lookup.events.newest),
    "a property of many": lambda lookup: lookup.articles.latest,
    "what a method looks up": lambda lookup: lookup.articles.of(["harbour"]),
    "a member": lambda lookup: "tomas-brekke" in lookup.actors.minor,
    "all members": lambda lookup: list(lookup.actors.filters),
    "what two sets have in common": lambda lookup: lookup.actors.filters & {"Tomas Brekke"},
}


def looks_of(lookup: Lookup, look: Callable[[Lookup], object]) -> tuple[Watch, list[str]]:
    watch = Watch()
    watched = watch.over(lookup)
    with watch.noting() as numbers:
        look(watched)
    names = list(watch.looks())
    return watch, [names[number] for number in numbers]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_look_is_noted_and_finds_what_is_there(look: Callable[[Lookup], object]) -> None:
    watch, noted = looks_of(build_lookup(sample.full(), 0), look)
    assert noted
    same, _ = looks_of(build_lookup(sample.full(), 0), look)
    assert [watch.found(one) for one in noted] == [same.found(one) for one in noted]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_without_the_articles_it_finds_something_else(look: Callable[[Lookup], object]) -> None:
    watch, noted = looks_of(build_lookup(sample.full(), 0), look)
    other, _ = looks_of(build_lookup(structs.replace(sample.full(), analyses=(), actors=()), 0), lambda _: None)
    assert [watch.found(one) for one in noted] != [other.found(one) for one in noted] or noted == [
        "actors.minor\x1f?tomas-brekke"  # nobody is on a small site
    ]


def test_what_is_not_there_is_a_look_too() -> None:
    before = sample.full()
    watch, noted = looks_of(build_lookup(before, 0), lambda lookup: lookup.actors.by_id.get("cleo-brand"))
    assert noted
    assert watch.found(noted[0]) == ""
    added = structs.replace(before.actors[0], id="cleo-brand", name="Cleo Brand")
    later, _ = looks_of(
        build_lookup(structs.replace(before, actors=(*before.actors, added)), 0), lambda lookup: lookup.actors
    )
    assert later.found(noted[0]) != ""


def test_a_statement_is_another_when_its_article_is() -> None:
    corpus = sample.full()
    watch, noted = looks_of(build_lookup(corpus, 0), lambda lookup: lookup.statements.by["mara-ellingsen"])
    analyses = tuple(structs.replace(a, article=structs.replace(a.article, title="Another")) for a in corpus.analyses)
    other, _ = looks_of(build_lookup(structs.replace(corpus, analyses=analyses), 0), lambda lookup: lookup.actors)
    assert watch.found(noted[0]) != other.found(noted[0])


def test_of_a_file_of_many_articles_another_one_changes_no_look_at_these() -> None:
    corpus = sample.full()
    watch, noted = looks_of(build_lookup(corpus, 0), lambda look: (look.articles.newest[0], look.statements.newest[0]))
    analyses = tuple(structs.replace(a, article=structs.replace(a.article, sha256="1" * 64)) for a in corpus.analyses)
    other, _ = looks_of(build_lookup(structs.replace(corpus, analyses=analyses), 0), lambda _: None)
    assert len(noted) == 2
    assert [watch.found(one) for one in noted] == [other.found(one) for one in noted]


def test_what_an_article_says_is_the_same_whatever_it_is_on() -> None:
    corpus = sample.full()
    bare = tuple(
        structs.replace(
            a,
            topics=(),
            quotes=tuple(structs.replace(q, topics=()) for q in a.quotes),
            events=tuple(structs.replace(e, topics=()) for e in a.events),
        )
        for a in corpus.analyses
    )
    lookup, other = build_lookup(corpus, 0), build_lookup(structs.replace(corpus, analyses=bare), 0)
    assert any(one.topics for one in lookup.statements.newest)
    assert any(one.topics for one in lookup.events.newest)
    assert list(lookup.articles.newest) == list(other.articles.newest)
    assert [one.quote for one in lookup.statements.newest] == [one.quote for one in other.statements.newest]
    assert not any(one.topics for one in other.statements.newest)
    assert not any(one.topics for one in other.events.newest)


def test_every_part_of_the_lookup_is_watched() -> None:
    lookup = Watch().over(build_lookup(sample.full(), 0))
    parts: dict[str, Any] = {name: getattr(lookup, name) for name in lookup.__struct_fields__}
    for name in ("articles", "actors", "statements", "events"):
        index = parts.pop(name)
        parts |= {f"{name}.{field}": getattr(index, field) for field in index.__struct_fields__}
    assert [name for name, part in parts.items() if not type(part).__name__.startswith("Watched")] == []


def test_what_is_no_collection_cannot_be_watched() -> None:
    with pytest.raises(TypeError, match="latest is no collection"):
        Watch().watched("latest", "2031-03-12")


def test_looks_outside_the_making_of_a_page_are_not_noted() -> None:
    watch = Watch()
    lookup = watch.over(build_lookup(sample.full(), 0))
    found: Collection[str] = list(lookup.actors.by_id)
    assert found
    assert watch.looks() == {}
