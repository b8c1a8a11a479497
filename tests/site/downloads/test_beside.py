"""JSON beside the pages of actors and subjects: the same statements as on the page, and nobody whom an editor hid."""

import json

import msgspec

from generator.config import Config
from generator.records import Corpus
from generator.site.downloads.beside import ActorFile, TopicFile, data_pages
from generator.site.index.lookup import build_lookup
from tests.site import sample


def files(corpus: Corpus) -> dict[str, bytes]:
    lookup = build_lookup(corpus, Config().hide_below)
    return {page.path: bytes(page.content) if isinstance(page.content, bytes) else b"" for page in data_pages(lookup)}


def test_every_page_of_an_actor_or_subject_has_its_file() -> None:
    corpus = sample.corpus()
    lookup = build_lookup(corpus, Config().hide_below)
    made = files(corpus)
    assert {path for path in made if path.startswith("topics/")} == {f"topics/{topic}.json" for topic in lookup.topics}
    for actor, said in lookup.statements.by.items():
        if actor in lookup.actors.by_id and actor not in lookup.actors.minor:
            file = msgspec.json.decode(made[f"actors/{actor}.json"], type=ActorFile)
            assert file.actor.id == actor
            assert [one["id"] for one in file.statements] == [one.quote.id for one in said]
    for path in made:
        if path.startswith("topics/"):
            assert msgspec.json.decode(made[path], type=TopicFile).topic.id == path[len("topics/") : -len(".json")]


def test_whom_an_editor_hid_is_in_no_file() -> None:
    corpus = sample.corpus()
    spoken = next(quote.actor for analysis in corpus.analyses for quote in analysis.quotes if quote.actor is not None)
    hidden = msgspec.structs.replace(
        corpus,
        actors=tuple(msgspec.structs.replace(a, hidden=a.id == spoken) for a in corpus.actors),
    )
    made = files(hidden)
    assert f"actors/{spoken}.json" not in made
    for content in made.values():
        assert all(one["actor_id"] != spoken for one in json.loads(content)["statements"])
