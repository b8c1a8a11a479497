"""The data of the page that searches all actors."""

import pytest

from generator.site.downloads.explorer import actors, shards
from generator.site.index.lookup import build_lookup
from generator.site.links import ACTORS_DATA
from tests.site import sample
from tests.site.downloads.explorer.data import facts, files, rows


def test_every_actor_is_there_with_its_page_and_those_first_who_say_most() -> None:
    corpus = sample.full()
    found = rows(files(corpus, ACTORS_DATA))
    assert {row[0] for row in found} == {actor.name for actor in build_lookup(corpus, 0).actors.by_id.values()}
    assert found[0][:2] == ["Mara Ellingsen", "mara-ellingsen.html"]
    assert "Marah Ellingsen" in found[0][3]


def test_numbers_and_subjects_are_those_of_the_actor() -> None:
    lists, (kind, says, articles, statements, newest, topics, outlets) = next(
        iter(facts(files(sample.full(), ACTORS_DATA)))
    )
    assert lists["types"][kind] == "Person"
    assert (lists["says"][says], articles, statements) == ("few", 7, 4)
    assert lists["days"][newest] == "2031-03-12"
    assert "harbour-tolls" in {lists["topics"][topic][0] for topic in topics}
    assert "The Norvale Post" in {lists["outlets"][outlet] for outlet in outlets}


def test_many_actors_are_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "WORDS", 2)
    made = files(sample.full(), ACTORS_DATA)
    assert len([name for name in made if "words" in name]) == -(-len(rows(made)) // 2)


@pytest.mark.parametrize(("statements", "much"), [(0, "none"), (1, "few"), (4, "few"), (5, "some"), (20, "many")])
def test_how_much_somebody_says_is_a_word(statements: int, much: str) -> None:
    assert actors.says(statements) == much
