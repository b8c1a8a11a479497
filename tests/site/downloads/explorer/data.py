"""The data of the explorers as their pages read it."""

import json
from collections.abc import Iterable
from typing import Any

from generator.config import Config
from generator.records import Corpus
from generator.site.downloads.explorer import explorer_pages
from generator.site.index.lookup import build_lookup
from generator.site.pages.actors import foremost
from generator.site.pages.names import shared_pages
from generator.site.pages.timeline import dated_events
from tests.site import sample


def files(corpus: Corpus, folder: str) -> dict[str, Any]:
    """What each file of a folder of the data holds."""
    lookup = build_lookup(corpus, 0)
    made = explorer_pages(lookup, Config(), dated_events(lookup), foremost(lookup), shared_pages(lookup))
    return {p.path.removeprefix(folder): json.loads(sample.whole(p)) for p in made if p.path.startswith(folder)}


def rows(made: dict[str, Any]) -> list[Any]:
    """What is shown of all items, in the order in which the page loads them; facts and words are as many."""
    found: list[Any] = []
    for key, count in made["index.json"]["periods"]:
        facts = made[f"{key}.json"]
        inside = [row for name, _ in facts["words"] for row in made[f"{name}.json"]["rows"]]
        assert len(facts["rows"]) == len(inside) == count
        found += inside
    assert len(found) == made["index.json"]["total"]
    return found


def facts(made: dict[str, Any]) -> Iterable[tuple[dict[str, Any], list[Any]]]:
    """The facts of all items, each with the lists that its numbers point into."""
    for key, _ in made["index.json"]["periods"]:
        yield from ((made[f"{key}.json"], row) for row in made[f"{key}.json"]["rows"])
