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


def test_parts_of_others_stand_behind_them_and_say_of_what() -> None:
    full = sample.full()
    first, second = full.topics
    under = structs.replace(first, parent=second.id)
    view = topics_view(build_lookup(structs.replace(full, topics=(under, second)), 0), Config())
    assert [(section.name, [entry.link.text for entry in section.entries]) for section in view.sections] == [
        ("Found in the articles", [second.name]),
        ("Narrower", [first.name]),
    ]
    assert view.sections[1].entries[0].about == f"Part of {second.name}"


def test_a_topic_whose_wider_one_has_no_page_stands_with_the_others() -> None:
    full = sample.full()
    alone = structs.replace(full.topics[0], parent="gone")
    view = topics_view(build_lookup(structs.replace(full, topics=(alone,)), 0), Config())
    assert [section.id for section in view.sections] == ["discovered"]
