"""All topics."""

from msgspec import structs

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages.topics import topics_view
from tests.site import sample


def test_an_editors_topics_come_first_and_the_most_written_about_of_each_kind() -> None:
    full = sample.full()
    first, second = full.topics
    third = structs.replace(second, id="ferries", name="Ferries", kind="curated", description="Crossings.")
    view = topics_view(build_lookup(structs.replace(full, topics=(second, first, third)), 0), Config())
    assert [(section.name, [entry.link.text for entry in section.entries]) for section in view.sections] == [
        ("Chosen by the editors", ["Ferries"]),
        ("Found in the articles", ["Harbour tolls", "Open quay"]),
    ]
    assert view.sections[0].entries[0].about == "Crossings."
    assert view.sections[1].entries[0].count == "3 articles, 6 statements"
