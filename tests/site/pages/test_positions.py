"""Actors by topics."""

from collections import Counter

import pytest

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages import positions
from generator.site.pages.positions import matrix_view
from tests.site import sample


def test_each_cell_says_what_somebody_holds_and_leads_to_all_that_was_said() -> None:
    view = matrix_view(build_lookup(sample.full(), 0), Config())
    assert [topic.text for topic in view.topics] == ["Harbour tolls", "Open quay"]
    assert [(row.actor.text, [cell.all.text for cell in row.cells]) for row in view.rows] == [
        ("Mara Ellingsen", ["4 statements", "2 statements"]),
        ("Tomas Brekke", ["2 statements", "2 statements"]),
    ]
    assert view.rows[0].cells[0].words.text == "“The harbour tolls will go by the summer at the latest”"
    assert view.rows[0].cells[0].words.href.startswith("articles/")
    assert view.rows[0].cells[0].all.href == "topics/harbour-tolls.html#by-mara-ellingsen"
    assert [(pair.text, pair.href) for pair in view.pairs] == [
        ("Mara Ellingsen and Tomas Brekke", "compare/mara-ellingsen--tomas-brekke.html")
    ]


def test_words_that_fit_several_topics_stand_under_the_first() -> None:
    for row in matrix_view(build_lookup(sample.full(), 0), Config()).rows:
        words = [cell.words.href for cell in row.cells if cell.words.text]
        assert len(words) == len(set(words))


def test_topics_of_many_voices_go_before_those_of_many_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"mara-ellingsen": {"open-quay": 9, "harbour-tolls": 1}, "tomas-brekke": {"harbour-tolls": 1}}
    counted = {actor: Counter(topics) for actor, topics in counts.items()}
    monkeypatch.setattr(positions, "speakers_by_topic", lambda lookup: counted)
    view = matrix_view(build_lookup(sample.full(), 0), Config())
    assert [topic.text for topic in view.topics] == ["Harbour tolls", "Open quay"]


def test_those_who_speak_most_on_the_topics_that_are_shown_stand_first(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"mara-ellingsen": {"open-quay": 9, "harbour-tolls": 1}, "tomas-brekke": {"harbour-tolls": 2}}
    counted = {actor: Counter(topics) for actor, topics in counts.items()}
    monkeypatch.setattr(positions, "speakers_by_topic", lambda lookup: counted)
    monkeypatch.setattr(positions, "MOST_TOPICS", 1)
    view = matrix_view(build_lookup(sample.full(), 0), Config())
    assert [row.actor.text for row in view.rows] == ["Tomas Brekke", "Mara Ellingsen"]


def test_a_topic_that_somebody_never_spoke_on_has_an_empty_cell() -> None:
    view = matrix_view(build_lookup(sample.corpus(), 0), Config())
    assert [topic.text for topic in view.topics] == ["Harbour tolls"]
    assert view.pairs == ()


def test_of_long_words_a_cell_has_only_the_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions, "SHORT", 20)
    cell = matrix_view(build_lookup(sample.full(), 0), Config()).rows[0].cells[0]
    assert (cell.words.text, cell.all.text) == ("", "4 statements")
