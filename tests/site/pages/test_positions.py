"""Actors by topics."""

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages.positions import matrix_view
from tests.site import sample


def test_each_number_leads_to_the_statements_of_an_actor_on_a_topic() -> None:
    view = matrix_view(build_lookup(sample.full(), 0), Config())
    assert [topic.text for topic in view.topics] == ["Harbour tolls", "Open quay"]
    assert [(row.actor.text, [cell.text for cell in row.cells]) for row in view.rows] == [
        ("Mara Ellingsen", ["4", "2"]),
        ("Tomas Brekke", ["2", "2"]),
    ]
    assert view.rows[0].cells[0].href == "topics/harbour-tolls.html#by-mara-ellingsen"
    assert [(pair.text, pair.href) for pair in view.pairs] == [
        ("Mara Ellingsen and Tomas Brekke", "compare/mara-ellingsen--tomas-brekke.html")
    ]


def test_a_topic_that_somebody_never_spoke_on_has_an_empty_cell() -> None:
    view = matrix_view(build_lookup(sample.corpus(), 0), Config())
    assert [topic.text for topic in view.topics] == ["Harbour tolls"]
    assert view.pairs == ()
